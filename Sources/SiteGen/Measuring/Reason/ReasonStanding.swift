import Language
import Reporting

/// The sentence of the standing itself.
extension ReasonWriter {
    var standing: String? {
        switch assessment.standing {
        case .lapsed: lapsed
        case .notApplicable: say("Không áp dụng cho đơn vị trong năm \(year).", "Not applicable to the unit in \(year).")
        case .noData: noData
        case .maintained: maintained
        case .lost: lost
        case .achieved: achieved
        case .missed: say("Chưa đạt: còn cách \(gap)\(toGo).", "Not met: \(gap) short\(toGo).")
        case .inProgress: inProgress
        case .onTrack, .behind, .movingAway: againstPath
        }
    }

    var year: Int { assessment.judgedYear }
    var gap: String { assessment.distance.map(size) ?? say("mức đã giao", "the level asked for") }

    /// « (còn thiếu 3 phường)», where a count says more than points.
    var toGo: String {
        guard indicator.unitOfMeasure == .percent, let count = assessment.toGo, count > 0 else { return "" }
        if goal.sense == .down { return say(" (còn phải giảm \(counted(whole(count))))", " (\(counted(whole(count))) too many)") }
        return say(" (còn thiếu \(counted(whole(count))))", " (\(counted(whole(count))) to go)")
    }

    private var lapsed: String {
        let end = report[assessment.area].validTo.map { day($0.dayAfter) } ?? ""
        let first = say("Dừng đánh giá: đơn vị kết thúc hoạt động từ \(end); \(promise).", "No longer assessed: the unit ended on \(end); \(promise).")
        return [first, lastKnown, say("Không phải «chưa đạt», và không tự chuyển cho đơn vị kế thừa.", "Not a failure, and not passed on to a successor by itself.")]
            .compactMap(\.self).joined(separator: " ")
    }

    private var lastKnown: String? {
        guard let known = assessment.lastKnown else { return nil }
        let away = assessment.standing == .lapsed && assessment.distance != nil && !goal.isSatisfied(by: Fraction(known.value))
            ? say(", còn cách chỉ tiêu \(gap)", ", \(gap) from the target") : ""
        return say("Giá trị cuối cùng: \(figure(known)), năm \(known.year)\(away).", "Last value: \(figure(known)), \(known.year)\(away).")
    }

    private var noData: String {
        let first: String
        switch assessment.nuance {
        case .undecided:
            let point = assessment.chronicle.series(assessment.area, assessment.indicator).points.first { $0.year == year }
            let (reported, all) = (Int64(point?.reportedChildren ?? 0), Int64(point?.children ?? 0))
            let units = children("\(whole(reported))/\(whole(all))", "\(whole(reported)) of \(whole(all))")
            first = say("Chưa đủ số liệu năm \(year) (\(units) đã báo cáo)", "Not enough data for \(year) (\(units) have reported)")
        case .missing: first = say("Chưa có số liệu năm \(year)", "No figure exists for \(year)")
        default: first = say("Chưa báo cáo số liệu năm \(year)", "Nothing was reported for \(year)")
        }
        return ["\(first); \(promise).", lastKnown].compactMap(\.self).joined(separator: " ")
    }

    /// «15/16 phường» where a share counts them, else «15/16 đơn vị trực thuộc».
    func children(_ vi: String, _ en: String) -> String {
        if case .shareOfChildren = indicator.derivation, countedWord != nil { return counted(say(vi, en)) }
        return say("\(vi) đơn vị trực thuộc", "\(en) units below")
    }

    private var maintained: String {
        let points = assessment.chronicle.series(assessment.area, assessment.indicator).points
        let first = report[assessment.target.plan].firstYear
        let lost = points.filter { point in
            first <= point.year && point.year < year && point.value.map { !goal.isSatisfied(by: Fraction($0)) } ?? false
        }.map { String($0.year) }.joined(separator: ", ")
        if lost.isEmpty { return say("Duy trì được.", "Maintained.") }
        return say("Năm nay duy trì được; trước đó chưa duy trì được vào năm \(lost).", "Maintained this year; not in \(lost).")
    }

    private var lost: String {
        if assessment.nuance == .notMaintained {
            if !indicator.isQuantity { return say("Chưa duy trì được.", "Not maintained.") }
            return say("Chưa duy trì được: còn cách mức phải giữ \(gap)\(toGo).", "Not maintained: \(gap) from the level to be kept\(toGo).")
        }
        guard let base = assessment.baseline else { return say("Xuống dưới mức mục tiêu.", "Fell below the target.") }
        let from = say("năm gốc \(base.year) đã đạt (\(figure(base.value)))", "the baseline year \(base.year) met it (\(figure(base.value)))")
        if !indicator.isQuantity { return say("Xuống dưới mức mục tiêu: \(from), nay không còn đạt.", "Fell below the target: \(from), the value no longer does.") }
        return say("Xuống dưới mức mục tiêu: \(from), nay còn cách \(gap)\(toGo).", "Fell below the target: \(from), now \(gap) short\(toGo).")
    }

    private var achieved: String {
        let above = indicator.isQuantity ? assessment.distance.flatMap { $0.numerator == 0 ? nil : size($0) } : nil
        switch assessment.nuance {
        case .early:
            let years = (target.year ?? year) - year
            let beyond = above.map { say(", hơn mức đã giao \($0)", ", \($0) beyond it") } ?? ""
            return say("Đạt trước hạn \(years) năm\(beyond).", "Met \(years) \(years == 1 ? "year" : "years") early\(beyond).")
        case .exceeded: return say("Vượt mục tiêu \(above ?? "").", "Exceeded by \(above ?? "").")
        default: return say("Đạt.", "Met.")
        }
    }

    private var inProgress: String {
        let left = indicator.isQuantity ? say(": còn cách chỉ tiêu \(gap)\(toGo)", ": \(gap) to go\(toGo)") : say(": chưa đạt mức đã giao", ": not reached yet")
        return say("Đang thực hiện\(left)", "In progress\(left)") + (whyNoPath.map { "; " + $0 } ?? "") + "."
    }

    private var whyNoPath: String? {
        guard let end = target.year else { return say("kế hoạch không nêu năm hoàn thành", "the plan names no year") }
        if year >= end { return say("kế hoạch chỉ khuyến khích hoặc xem xét nên không kết luận «chưa đạt»", "the plan only encourages or considers it, so it is never missed") }
        if !indicator.isQuantity { return nil }
        if let base = assessment.baseline, base.year >= year { return say("năm \(base.year) là năm gốc", "\(base.year) is the baseline year") }
        return say("chưa đủ số liệu để có lộ trình", "too few observations for a path")
    }
}
