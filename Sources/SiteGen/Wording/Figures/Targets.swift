import Language
import Measuring
import Reporting

/// Targets, and how far a value is from them.
extension Words {
    /// «ít nhất 50%», «duy trì từ 99,5% trở lên», «được công nhận».
    package func promise(_ target: Target, _ indicator: Indicator) -> String { promise(target, indicator, as: .promised) }

    package func promise(_ target: Target, _ indicator: Indicator, as precision: Precision) -> String {
        promise(target, indicator, saidFigure(target.value, indicator, as: precision))
    }

    /// - figure: the target's value in words.
    func promise(_ target: Target, _ indicator: Indicator, _ figure: String) -> String {
        if indicator.unitOfMeasure == .boolean {
            let isYes = target.value.numerator != 0
            return self[target.comparison == .maintain ? .targetMaintainState : isYes ? .targetAchieveState : .targetAvoidState]
        }
        let value = figure.loweredInSentence
        if isHighest(target, indicator) {
            return target.comparison == .maintain ? fill(.targetMaintainWhole, ("value", value)) : value
        }
        let word: Word =
            switch target.comparison {
            case .atLeast: .targetAtLeast
            case .atMost: .targetAtMost
            case .exactly: .targetExactly
            case .maintain: indicator.direction == .up ? .targetMaintain : .targetMaintainBelow
            case .achieve: .targetAchieve
            }
        return fill(word, ("value", value))
    }

    /// Nobody says «ít nhất 100%», nor «at least» of the highest level.
    private func isHighest(_ target: Target, _ indicator: Indicator) -> Bool {
        guard Sense(target, indicator) == .up else { return false }
        return switch indicator.unitOfMeasure {
        case .percent: target.value == Rational(100)
        case .level: target.value == Rational(Int64(indicator.levels.count - 1))
        case .boolean, .count, .amount: false
        }
    }

    /// «Mục tiêu 2025», «Mục tiêu (không nêu năm)».
    package func targetYear(_ target: Target) -> String {
        guard let year = target.year else { return self[.targetNoYear] }
        return fill(.targetOfYear, ("year", String(year)))
    }

    /// «năm 2025», «không nêu năm».
    package func year(of target: Target) -> String {
        target.year.map { fill(.whenYear, ("year", String($0))) } ?? self[.whenNoYear]
    }

    /// «2021–2030», «2024».
    package func period(_ plan: Plan) -> String {
        plan.firstYear == plan.lastYear ? String(plan.firstYear) : "\(plan.firstYear)–\(plan.lastYear)"
    }

    package func wording(_ wording: Target.Strength) -> String {
        switch wording {
        case .must: self[.wordingMust]
        case .strive: self[.wordingStrive]
        case .plain: self[.wordingPlain]
        case .encourage: self[.wordingEncourage]
        case .register: self[.wordingRegister]
        case .consider: self[.wordingConsider]
        }
    }

    /// «còn thiếu 3 phường», «còn cách 2,3 điểm phần trăm»; nil where nothing is missing or it cannot be said.
    package func remaining(_ assessment: Assessment, _ indicator: Indicator) -> String? {
        // a share of things that nobody named is said in points: a number without what it counts says nothing
        if let toGo = assessment.toGo, toGo > 0,
            let noun = counted(assessment, isOne: toGo == 1) ?? (indicator.unitOfMeasure == .percent ? nil : "")
        {
            let count = NumberForm(NumberStyle(locale)).text(Int128(toGo))
            return fill(
                indicator.direction == .up ? .remainingCount : .remainingCountDown, ("count", noun.isEmpty ? count : "\(count) \(noun)"))
        }
        guard let distance = assessment.distance, distance.numerator != 0, (distance.numerator > 0) == (indicator.direction == .up) else {
            return nil
        }
        switch indicator.unitOfMeasure {
        case .percent, .count, .amount:
            let size = ShownSize(
                Int128(distance.numerator), over: Int128(distance.denominator), decimals: decimalsOfGaps(indicator), in: locale)
            let isUp = indicator.direction == .up
            if indicator.unitOfMeasure == .percent { return points(isUp ? .remainingPoints : .remainingPointsDown, size) }
            return fill(isUp ? .remainingCount : .remainingCountDown, ("count", measured(size, assessment, indicator)))
        case .level, .boolean:
            return nil
        }
    }
}

extension Words {
    /// «còn thiếu 3 phường», «vượt 2,3 điểm phần trăm», «bằng mục tiêu»; nil where nothing can be compared.
    package func againstTarget(_ assessment: Assessment, _ indicator: Indicator) -> String? {
        // a value of another year, or none, is not held against the target
        guard let distance = assessment.distance, assessment.judged != nil else { return nil }
        // a verdict that was frozen in an earlier year speaks of that year's value
        func dated(_ text: String) -> String {
            guard let year = assessment.judged?.year, year < assessment.reportYear else { return text }
            return fill(.targetValueOf, ("text", text), ("year", String(year)))
        }
        if let remaining = remaining(assessment, indicator) { return dated(remaining) }
        let gap = ShownSize(Int128(distance.numerator), over: Int128(distance.denominator), decimals: decimalsOfGaps(indicator), in: locale)
        // what is too little to be shown is no excess to speak of
        if gap.isTiny || gap.number == "0" { return dated(self[.targetEquals]) }
        let isAbove = distance.numerator < 0
        switch indicator.unitOfMeasure {
        case .percent: return dated(points(isAbove ? .targetAbovePoints : .targetBelowPoints, gap))
        case .count, .amount:
            return dated(fill(isAbove ? .targetAboveCount : .targetBelowCount, ("size", measured(gap, assessment, indicator))))
        case .level, .boolean: return nil
        }
    }

    /// What the target counts, for one or for many: «phường», «ward», «wards».
    private func counted(_ assessment: Assessment, isOne: Bool) -> String? {
        assessment.counted(in: locale).map { countedForm($0, isOne: isOne) }
    }

    /// «718 người», «2.340 triệu đồng».
    private func measured(_ size: ShownSize, _ assessment: Assessment, _ indicator: Indicator) -> String {
        let unit = indicator.unitOfMeasure == .amount ? self[.unitAmount] : counted(assessment, isOne: size.isOne)
        return unit.map { "\(said(size)) \($0)" } ?? said(size)
    }

    /// Gaps of shares are told to a tenth of a point at least; those of amounts in the decimals the amounts have.
    private func decimalsOfGaps(_ indicator: Indicator) -> Int {
        indicator.unitOfMeasure == .percent ? max(indicator.decimals, 1) : indicator.decimals
    }
}
