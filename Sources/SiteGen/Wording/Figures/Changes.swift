import Language
import Measuring
import Reporting

/// How far from each other two values are.
extension Words {
    /// «tăng 2,3 điểm phần trăm», «giảm 3», «không đổi», «từ mức độ 1 lên mức độ 2».
    package func change(from old: Rational, to new: Rational, _ indicator: Indicator) -> String {
        let numerator = Int128(new.numerator) * Int128(old.denominator) - Int128(old.numerator) * Int128(new.denominator)
        let denominator = Int128(new.denominator) * Int128(old.denominator)
        if numerator == 0 { return say("không đổi", "unchanged") }
        switch indicator.unitOfMeasure {
        case .percent:
            return changeInPoints(numerator, over: denominator, decimals: indicator.decimals)
        case .count, .amount:
            let size = ShownSize(numerator, over: denominator, decimals: indicator.decimals, in: locale)
            return fill(numerator > 0 ? .changeUp : .changeDown, ("size", measured(said(size), indicator, isOne: size.isOne)))
        case .level, .boolean:
            return fill(.changeState, ("old", figure(old, indicator).loweredFirst), ("new", figure(new, indicator).loweredFirst))
        }
    }

    /// A change in percentage points, given exactly as numerator / denominator: «tăng 2,3 điểm phần trăm», «giảm 0,4 điểm phần trăm», «không
    /// đổi»; «up 2.3 percentage points», «unchanged». One too small for the decimals is not called none: «tăng chưa đến 0,1 điểm phần trăm».
    func changeInPoints(_ numerator: Int128, over denominator: Int128 = 1, decimals: Int) -> String {
        if numerator == 0 { return say("không đổi", "unchanged") }
        let size = ShownSize(numerator, over: denominator, decimals: decimals, in: locale)
        let isUp = (numerator > 0) == (denominator > 0)
        return (isUp ? say("tăng ", "up ") : say("giảm ", "down ")) + inPoints(size)
    }

    /// «+2,3 điểm», «−3», «+0,7 triệu đồng», never «0» for what is not nought; nil for states, and where a side has no value.
    package func difference(from old: Rational?, to new: Rational?, _ indicator: Indicator, decimals: Int) -> String? {
        guard let old, let new, old != new, indicator.isQuantity else { return nil }
        let above = Int128(new.numerator) * Int128(old.denominator) - Int128(old.numerator) * Int128(new.denominator)
        let below = Int128(new.denominator) * Int128(old.denominator)
        let size = ShownSize(above, over: below, decimals: decimals, in: locale)
        let cutsZeros = decimals > 1 || indicator.unitOfMeasure == .amount
        let number =
            size.isTiny
            ? (above > 0 ? "+" : "−") + "(< \(size.number))"
            : NumberForm(NumberStyle(locale), decimals: decimals, cutsZeros: cutsZeros, showsPlus: true).text(above, over: below)
        switch indicator.unitOfMeasure {
        case .percent: return number + say(" điểm", " points")
        case .amount: return "\(number) \(self[.unitAmount])"
        case .count, .level, .boolean: return number
        }
    }

    /// The fewest decimals, from the indicator's own up to six, with which two different values do not read alike.
    package func decimalsThatTell(_ old: Rational?, _ new: Rational?, _ indicator: Indicator) -> Int {
        guard let old, let new, old != new else { return indicator.decimals }
        let tells = (indicator.decimals..<6).first {
            figure(old, indicator, as: .decimals($0)) != figure(new, indicator, as: .decimals($0))
        }
        return tells ?? max(indicator.decimals, 6)
    }

    /// A difference without its sign: «2,3 điểm phần trăm», «chưa đến 0,1 điểm phần trăm», «3 trung tâm».
    /// - noun: what is counted, for one and for many; nil where nobody named it.
    package func size(_ difference: Rational, _ indicator: Indicator, counting noun: String?) -> String {
        let size = ShownSize(Int128(difference.numerator), over: Int128(difference.denominator), decimals: indicator.decimals, in: locale)
        switch indicator.unitOfMeasure {
        case .percent: return inPoints(size)
        case .amount: return "\(said(size)) \(self[.unitAmount])"
        case .count, .level, .boolean: return noun.map { "\(said(size)) \(countedForm($0, isOne: size.isOne))" } ?? said(size)
        }
    }

    private func inPoints(_ size: ShownSize) -> String {
        said(size) + say(" điểm phần trăm", size.isOne ? " percentage point" : " percentage points")
    }

    /// «2,3», «chưa đến 0,1»: a difference that is less than the last digit is still a difference.
    package func said(_ size: ShownSize) -> String { size.isTiny ? fill(.remainingLeast, ("size", size.number)) : size.number }

    /// «còn thiếu 2,3 điểm phần trăm»; English has a form for one point and one for more.
    package func points(_ word: Word, _ size: ShownSize) -> String { countedForm(fill(word, ("size", said(size))), isOne: size.isOne) }

    /// The smallest step that is seen: «một phường» of a set of which one is more than the last digit, else «0,1 điểm phần trăm».
    package func leastStep(_ assessment: Assessment, _ indicator: Indicator) -> String {
        let scale = (0..<indicator.decimals).reduce(Int64(1)) { power, _ in power * 10 }
        let size = ShownSize(1, over: Int128(scale), decimals: indicator.decimals, in: locale), step = size.number
        let counted = assessment.counted(in: locale).map { countedForm($0, isOne: true) }
        switch indicator.unitOfMeasure {
        case .percent:
            if let counted, let elements = assessment.judged?.denominator, elements <= 100 * scale {
                return fill(.assessmentSensitiveOne, ("what", counted))
            }
            return points(.assessmentSensitivePoints, size)
        case .count where scale == 1:
            return counted.map { fill(.assessmentSensitiveOne, ("what", $0)) } ?? step
        case .amount:
            return step + " " + self[.unitAmount]
        case .count, .level, .boolean:
            return step
        }
    }
}

/// How a value moved since the year before it, or why that cannot be said.
package struct SaidChange {
    /// «tăng 2,3 điểm phần trăm»
    package let size: String
    /// «so với năm 2023 (trong 6 tháng); mẫu số từ 16 còn 12»
    package let remarks: String
    /// Whether either value is made up.
    package var isIllustrative = false
}

extension Words {
    /// nil without an earlier value. In: the values of two years of a series; `before` is nil where they cannot be compared.
    package func change(in series: Series, from before: Shown?, to latest: Shown, isBroken: Bool, _ indicator: Indicator) -> SaidChange? {
        guard let before else {
            if !isBroken { return nil }
            let counted = series.countedChange(from: latest.year - 1, to: latest.year)
            return SaidChange(size: self[.changeBroken], remarks: counted.map(shares) ?? "")
        }
        var remarks = fill(.changeSince, ("year", String(before.year)))
        if let months = series.change(from: before.year, to: latest.year)?.months {
            remarks += " (" + (months == 6 ? self[.changeHalfYear] : fill(.changeMonths, ("count", String(months)))) + ")"
        }
        if let counted = series.countedChange(from: before.year, to: latest.year) { remarks += "; " + denominators(counted) }
        return SaidChange(
            size: change(from: before.value, to: latest.value, indicator), remarks: remarks,
            isIllustrative: before.illustrative || latest.illustrative)
    }
}
