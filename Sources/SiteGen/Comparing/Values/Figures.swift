import Language
import Measuring
import Reporting

extension Reading {
    init(_ row: Observation, _ report: Report, decimals: Int) {
        let indicator = report[row.indicator]
        value = row.value.map { figure($0, indicator, decimals: decimals) }
        number = row.value.map { NumberForm.exported.text(Int128($0.numerator), over: Int128($0.denominator)) }
        (numerator, denominator) = (row.numerator, row.denominator)
        status = row.status.code
        asOf = row.asOf?.iso
        published = row.published?.iso
        source = report.texts[Int(row.source)]
        note = report.texts[Int(row.note)]
        illustrative = row.illustrative
    }
}

extension Shown {
    init(_ judged: JudgedValue, _ indicator: Indicator, _ report: Report, _ decimals: Int) {
        origin = judged.impliedBy != nil ? .implied : judged.origin == .carriedForward ? .carriedForward : .derived
        value = figure(judged.value, indicator, decimals: decimals)
        number = NumberForm.exported.text(Int128(judged.value.numerator), over: Int128(judged.value.denominator))
        (low, high) = (nil, nil)
        (reported, children) = (judged.reportedChildren, judged.children)
        year = judged.origin == .carriedForward ? judged.year : nil
        validUntil = judged.validUntil
        impliedBy = judged.impliedBy.map { Named(report[$0]) }
    }

    init(provisional row: Observation, _ indicator: Indicator, _ decimals: Int) {
        origin = .provisional
        value = row.value.map { figure($0, indicator, decimals: decimals) }
        number = row.value.map { NumberForm.exported.text(Int128($0.numerator), over: Int128($0.denominator)) }
        (low, high) = (nil, nil)
        (reported, children, year, validUntil, impliedBy) = (nil, nil, nil, nil, nil)
    }

    init(_ partial: PartialValue, _ indicator: Indicator) {
        origin = .derived
        (value, number, year, validUntil, impliedBy) = (nil, nil, nil, nil, nil)
        low = partial.low.map { figure($0, indicator) }
        high = partial.high.map { figure($0, indicator) }
        (reported, children) = (partial.reported, partial.expected)
    }
}

/// A value in its unit of measure, in the words of the pages: «91,1%», «1.234», «15 triệu đồng», «Mức độ 2», «đạt».
func figure(_ value: Exact, _ indicator: Indicator, decimals: Int? = nil) -> Said {
    switch indicator.unitOfMeasure {
    case .percent, .count: return number(value, indicator, decimals: decimals ?? indicator.decimals)
    case .amount:
        let number = number(value, indicator, decimals: decimals ?? indicator.decimals)
        return Said(vi: number.vi + " triệu đồng", en: number.en + " million dong")
    case .boolean: return value.numerator != 0 ? Said(vi: "đạt", en: "yes") : Said(vi: "chưa đạt", en: "no")
    case .level:
        let level = Int(value.numerator / value.denominator)
        if indicator.levels.indices.contains(level) { return Said(indicator.levels[level]) }
        return Said(vi: "mức độ \(level)", en: "level \(level)")
    }
}

/// The fewest decimals, from the indicator's own up to six, with which two different values do not read alike.
func decimalsThatTell(_ before: Exact?, _ after: Exact?, _ indicator: Indicator) -> Int {
    guard let before, let after, before != after else { return indicator.decimals }
    let tells = (indicator.decimals..<6).first { decimals in
        figure(before, indicator, decimals: decimals) != figure(after, indicator, decimals: decimals)
    }
    return tells ?? max(indicator.decimals, 6)
}

/// «+2,3 điểm», «−3», «+0,7 triệu đồng», never «0» for what is not nought; nil for states, and where a side has no value.
func difference(_ before: Exact?, _ after: Exact?, _ indicator: Indicator, decimals: Int) -> Said? {
    guard let before, let after, before != after, indicator.unitOfMeasure != .level, indicator.unitOfMeasure != .boolean else { return nil }
    let above = Int128(after.numerator) * Int128(before.denominator) - Int128(before.numerator) * Int128(after.denominator)
    let below = Int128(after.denominator) * Int128(before.denominator)
    func text(_ tongue: Tongue) -> String {
        let size = ShownSize(above, over: below, decimals: decimals, in: tongue)
        if size.isTiny { return (above > 0 ? "+" : "−") + "(< \(size.number))" }
        let cutsZeros = decimals > 1 || indicator.unitOfMeasure == .amount
        return NumberForm(NumberStyle(tongue), decimals: decimals, cutsZeros: cutsZeros, showsPlus: true).text(above, over: below)
    }
    return switch indicator.unitOfMeasure {
    case .percent: Said(vi: text(.vi) + " điểm", en: text(.en) + " points")
    case .amount: Said(vi: text(.vi) + " triệu đồng", en: text(.en) + " million dong")
    case .count, .level, .boolean: Said(vi: text(.vi), en: text(.en))
    }
}

/// What is not nought and yet too little for the decimals is said to be less than the last of them.
private func number(_ value: Exact, _ indicator: Indicator, decimals: Int) -> Said {
    func text(_ tongue: Tongue) -> String {
        let size = ShownSize(Int128(value.numerator), over: Int128(value.denominator), decimals: decimals, in: tongue)
        if size.isTiny, indicator.unitOfMeasure == .amount { return size.text(in: tongue) }
        return NumberForm(
            NumberStyle(tongue), decimals: decimals, cutsZeros: indicator.showsOwnDecimals, addsPercentSign: indicator.unitOfMeasure == .percent
        ).text(Int128(value.numerator), over: Int128(value.denominator))
    }
    return Said(vi: text(.vi), en: text(.en))
}
