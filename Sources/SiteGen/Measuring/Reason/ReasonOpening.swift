import Language
import Reporting

/// The first sentence: the value, where it comes from, and the promise.
extension ReasonWriter {
    var opening: String? {
        if assessment.standing == .lapsed { return nil }
        guard let judged = assessment.judged else {
            // an interval that is judged all the same; an undecided one is told with its standing
            guard let partial = assessment.partial, assessment.standing != .noData else { return nil }
            return say("Năm \(year)", "In \(year)") + ": \(interval(partial)); \(promise)."
        }
        return "\(when(judged)): \(figure(judged))\(origin(judged)); \(promise)."
    }

    /// «Năm 2024», «Đến 30/6/2025 (tại thời điểm kết thúc hoạt động)».
    private func when(_ judged: JudgedValue) -> String {
        let year = judged.origin == .carriedForward ? assessment.judgedYear : judged.year
        let date = judged.asOf.map { say("Đến \(day($0))", "By \(day($0))") } ?? say("Năm \(year)", "In \(year)")
        return assessment.isAtEndOfLife ? date + say(" (tại thời điểm kết thúc hoạt động)", " (when the unit ended)") : date
    }

    private func origin(_ judged: JudgedValue) -> String {
        var parts: [String] = []
        if let source = judged.impliedBy {
            let name = text(report[source].name)
            parts.append(say("suy ra từ «\(name)»", "implied by “\(name)”"))
        }
        switch judged.origin {
        case .reported: break
        case .derived:
            let all = judged.reportedChildren == judged.children
            if all { parts.append(say("tính từ các đơn vị trực thuộc", "derived from the units below")) }
        case .carriedForward:
            let until = judged.validUntil ?? judged.year
            parts.append(say("công nhận năm \(judged.year), còn hiệu lực đến \(until)", "recognised in \(judged.year), valid until \(until)"))
        }
        return parts.map { ", " + $0 }.joined()
    }

    /// «từ 25% đến 87,5% (3/8 phường đã báo cáo)»; of a sum what is known of it so far.
    func interval(_ partial: PartialValue) -> String {
        let counts = (Int64(partial.reported), Int64(partial.expected))
        let units = children("\(whole(counts.0))/\(whole(counts.1))", "\(whole(counts.0)) of \(whole(counts.1))")
        guard let low = partial.low else { return say("\(units) đã báo cáo", "\(units) have reported") }
        guard let high = partial.high else {
            return say("\(figure(low)), tổng của \(units) đã báo cáo", "\(figure(low)), the sum of \(units) that have reported")
        }
        return say(
            "từ \(figure(low, cutsZeros: true)) đến \(figure(high, cutsZeros: true)) (\(units) đã báo cáo)",
            "from \(figure(low, cutsZeros: true)) to \(figure(high, cutsZeros: true)) (\(units) have reported)")
    }

    /// «100%» and the highest level leave no room for «at least».
    private func isHighest(_ target: Target) -> Bool {
        let sense = Sense(target, indicator)
        return switch indicator.unitOfMeasure {
        case .percent: sense == .up && target.value == Exact(100)
        case .level: sense == .up && target.value == Exact(Int64(indicator.levels.count - 1))
        case .boolean, .count, .amount: false
        }
    }

    /// «chỉ tiêu năm 2025: ít nhất 60%».
    var promise: String { promise(of: target) }

    func promise(of target: Target) -> String {
        let value = figure(target.value, isTarget: true)
        let asked: String
        switch target.comparison {
        case _ where indicator.unitOfMeasure == .boolean:
            asked = target.comparison == .maintain ? say("duy trì", "kept") : value
        case .atLeast where isHighest(target): asked = value
        case .atLeast: asked = say("ít nhất \(value)", "at least \(value)")
        case .atMost: asked = say("không quá \(value)", "at most \(value)")
        case .exactly: asked = say("đúng \(value)", "exactly \(value)")
        case .maintain where isHighest(target): asked = say("duy trì \(value)", "kept at \(value)")
        case .maintain where Sense(target, indicator) == .up: asked = say("duy trì từ \(value) trở lên", "kept at \(value) or more")
        case .maintain: asked = say("duy trì không quá \(value)", "kept at \(value) or less")
        case .achieve: asked = value
        }
        guard let year = target.year else { return say("chỉ tiêu (không nêu năm): \(asked)", "target (no year named): \(asked)") }
        return say("chỉ tiêu năm \(year): \(asked)", "target for \(year): \(asked)")
    }
}
