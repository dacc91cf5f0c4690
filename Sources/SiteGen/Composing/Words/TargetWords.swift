import Language
import Measuring
import Reporting

/// Targets and changes in words.
extension Words {
    /// «ít nhất 50%», «duy trì từ 99,5% trở lên», «được công nhận».
    package func promise(_ target: Target, _ indicator: Indicator) -> String {
        if indicator.unitOfMeasure == .boolean {
            let isYes = target.value.numerator != 0
            return self[target.comparison == .maintain ? .targetMaintainState : isYes ? .targetAchieveState : .targetAvoidState]
        }
        let value = lowered(figure(target.value, indicator, isTarget: true))
        // nobody says «ít nhất 100%»
        if indicator.unitOfMeasure == .percent, target.value == Exact(100), indicator.direction == .up {
            return target.comparison == .maintain ? fill(.targetMaintainWhole, ("value", value)) : value
        }
        let word: Word = switch target.comparison {
        case .atLeast: .targetAtLeast
        case .atMost: .targetAtMost
        case .exactly: .targetExactly
        case .maintain: indicator.direction == .up ? .targetMaintain : .targetMaintainBelow
        case .achieve: .targetAchieve
        }
        return fill(word, ("value", value))
    }

    /// «Mục tiêu 2025», «Mục tiêu (không nêu năm)».
    package func targetYear(_ target: Target) -> String {
        guard let year = target.year else { return self[.targetNoYear] }
        return fill(.targetOfYear, ("year", String(year)))
    }

    /// «năm 2025», «không nêu năm».
    func year(of target: Target) -> String {
        target.year.map { fill(.whenYear, ("year", String($0))) } ?? self[.whenNoYear]
    }

    /// «2021–2030», «2024».
    func period(_ plan: Plan) -> String {
        plan.firstYear == plan.lastYear ? String(plan.firstYear) : "\(plan.firstYear)–\(plan.lastYear)"
    }

    func wording(_ wording: Target.Wording) -> String {
        switch wording {
        case .must: self[.wordingMust]
        case .strive: self[.wordingStrive]
        case .plain: self[.wordingPlain]
        case .encourage: self[.wordingEncourage]
        case .register: self[.wordingRegister]
        case .consider: self[.wordingConsider]
        }
    }

    /// «tăng 2,3 điểm phần trăm», «giảm 3», «không đổi», «từ mức độ 1 lên mức độ 2».
    package func change(from old: Exact, to new: Exact, _ indicator: Indicator) -> String {
        let numerator = Int128(new.numerator) * Int128(old.denominator) - Int128(old.numerator) * Int128(new.denominator)
        let denominator = Int128(new.denominator) * Int128(old.denominator)
        switch indicator.unitOfMeasure {
        case .percent:
            return changeInPoints(numerator, over: denominator, decimals: indicator.decimals, in: tongue)
        case .count, .amount:
            if numerator == 0 { return noChange(in: tongue) }
            let size = NumberForm(NumberStyle(tongue), decimals: indicator.decimals).text(Int128(numerator.magnitude), over: denominator)
            let unit = indicator.unitOfMeasure == .amount ? self[.unitAmount] : counted(indicator.id, isOne: size == "1")
            return fill(numerator > 0 ? .changeUp : .changeDown, ("size", unit.map { "\(size) \($0)" } ?? size))
        case .level, .boolean:
            if numerator == 0 { return noChange(in: tongue) }
            return fill(.changeState, ("old", figure(old, indicator)), ("new", figure(new, indicator)))
        }
    }

    /// «còn thiếu 3 phường», «còn cách 2,3 điểm phần trăm»; nil where nothing is missing or it cannot be said.
    package func remaining(_ assessment: Assessment, _ indicator: Indicator) -> String? {
        if let toGo = assessment.toGo, toGo > 0 {
            let count = NumberForm(NumberStyle(tongue)).text(Int128(toGo))
            return fill(.remainingCount, ("count", counted(indicator.id, isOne: count == "1").map { "\(count) \($0)" } ?? count))
        }
        guard let distance = assessment.distance, distance.numerator != 0, (distance.numerator > 0) == (indicator.direction == .up) else { return nil }
        switch indicator.unitOfMeasure {
        case .percent, .count, .amount:
            let form = NumberForm(NumberStyle(tongue), decimals: max(indicator.decimals, 1), cutsZeros: true)
            let size = form.text(Int128(distance.numerator.magnitude), over: Int128(distance.denominator))
            if indicator.unitOfMeasure == .percent { return fill(.remainingPoints, ("size", size)) }
            return fill(.remainingCount, ("count", size))
        case .level, .boolean:
            return nil
        }
    }
}

extension Words {
    /// «còn thiếu 3 phường», «vượt 2,3 điểm phần trăm», «bằng mục tiêu»; nil where nothing can be compared.
    func againstTarget(_ assessment: Assessment, _ indicator: Indicator) -> String? {
        if let remaining = remaining(assessment, indicator) { return remaining }
        guard let distance = assessment.distance, assessment.judged != nil else { return nil }
        if distance.numerator == 0 { return self[.targetEquals] }
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count else { return nil }
        let form = NumberForm(NumberStyle(tongue), decimals: max(indicator.decimals, 1), cutsZeros: true)
        let size = form.text(Int128(distance.numerator.magnitude), over: Int128(distance.denominator))
        return fill(indicator.unitOfMeasure == .percent ? .targetAbovePoints : .targetAboveCount, ("size", size))
    }
}

/// A name in the middle of a sentence: «mức độ 2».
private func lowered(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
