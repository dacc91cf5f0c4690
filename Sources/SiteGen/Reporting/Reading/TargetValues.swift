import Diagnostics
import Language

/// The value a target promises, in its indicator's unit of measure.
extension Draft {
    /// A promised value in the measure of its indicator: 0–100, a whole number, a level, or yes and no.
    mutating func targetValue(_ found: Located<String>, of indicator: Indicator, field: String, _ subject: Subject) -> Rational? {
        switch indicator.unitOfMeasure {
        case .boolean:
            if let flag = yesOrNo(found.value) { return Rational(flag ? 1 : 0) }
            findings.take(TargetValue.finding(found, field: field, .boolean, subject))
            return nil
        case .level:
            if let level = plainWhole(found.value), indicator.levels.isEmpty || level < indicator.levels.count {
                return Rational(Int64(level))
            }
            if let level = indicator.level(named: found.value) { return Rational(Int64(level)) }
            findings.take(TargetValue.finding(found, field: field, .level(highest: indicator.levels.count - 1), subject))
            return nil
        case .percent, .count, .amount:
            return quantity(found, of: indicator.unitOfMeasure, field: field, subject)
        }
    }

    private mutating func quantity(_ found: Located<String>, of measure: Indicator.UnitOfMeasure, field: String, _ subject: Subject)
        -> Rational?
    {
        switch parseNumber(found.value, format: site.numberFormat, mayBeGrouped: measure != .percent) {
        case .failure(let fault):
            findings.take(WrongNumber.finding(fault, field: field, at: found.location, subject))
        case .success(let number):
            findings.take(RoundedNumber.check(number, found.value, field: field, at: found.location, subject))
            let value = Rational(number.mantissa, over: number.denominator)
            if measure == .percent, Rational(0) <= value, value <= Rational(100) { return value }
            if measure == .amount, Rational(0) <= value, !number.hadPercentSign { return value }
            if measure == .count, let whole = number.whole, whole >= 0, !number.hadPercentSign { return Rational(whole) }
            findings.take(TargetValue.finding(found, field: field, measure == .percent ? .percent : .count, subject))
        }
        return nil
    }
}
