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
        case .missed: missed
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
        return [first, atEnd].compactMap(\.self).joined(separator: " ")
    }

    /// «Khi kết thúc: đúng tiến độ (số liệu năm 2024): 45,2%, còn cách chỉ tiêu 14,8 điểm phần trăm; năm gốc …».
    private var atEnd: String? {
        guard let standing = assessment.standingAtEnd else { return nil }
        let word = standingWord(standing, assessment.nuanceAtEnd)
        guard let known = assessment.lastKnown else { return say("Khi kết thúc: \(word).", "When it ended: \(word).") }
        let away = assessment.distance != nil && !goal.isSatisfied(by: Fraction(known.value))
            ? say(", còn cách chỉ tiêu \(gap)", ", \(gap) from the target") : ""
        let of = known.asOf.map { say("đến \(day($0))", "by \(day($0))") } ?? say("năm \(known.year)", "of \(known.year)")
        let first = say("Khi kết thúc: \(word) (số liệu \(of)): \(figure(known))\(away).", "When it ended: \(word) (figure \(of)): \(figure(known))\(away).")
        guard let base = assessment.baseline, let path = assessment.pathAtEnd, let last = report[assessment.area].validTo,
            [.onTrack, .behind, .movingAway].contains(standing) else { return first }
        let sentence = paceSentence(base, path, assessment.ratioAtEnd, standing, assessment.nuanceAtEnd, last)
        return first + " " + sentence.prefix(1).uppercased() + sentence.dropFirst()
    }

    private var lastKnown: String? {
        guard let known = assessment.lastKnown else { return nil }
        return say("Giá trị cuối cùng: \(figure(known)), năm \(known.year).", "Last value: \(figure(known)), \(known.year).")
    }

    private var noData: String {
        let first: String
        switch assessment.nuance {
        case .undecided:
            let known = assessment.partial.map { ": \(interval($0))" } ?? ""
            first = say("Chưa đủ số liệu năm \(year)\(known)", "Not enough data for \(year)\(known)")
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
        let first = assessment.ruling.firstDueYear
        let lost = points.filter { point in
            first <= point.year && point.year < year && point.value.map { !goal.isSatisfied(by: Fraction($0)) } ?? false
        }.map { String($0.year) }.joined(separator: ", ")
        if lost.isEmpty { return say("Duy trì được.", "Maintained.") }
        return say("Năm nay duy trì được; trước đó chưa duy trì được vào năm \(lost).", "Maintained this year; not in \(lost).")
    }

    private var missed: String {
        if assessment.judged == nil { return say("Chưa đạt, dù các đơn vị chưa báo cáo đều đạt.", "Not met, even if all that are silent satisfied it.") }
        if assessment.nuance != .neverKept { return say("Chưa đạt: còn cách \(gap)\(toGo).", "Not met: \(gap) short\(toGo).") }
        if !indicator.isQuantity { return say("Chưa đạt mức phải duy trì.", "The level to be kept is not reached.") }
        return say("Chưa đạt mức phải duy trì: còn cách \(gap)\(toGo).", "The level to be kept is not reached: \(gap) short\(toGo).")
    }

    /// A quantity that was judged as one value, so that its distance can be said.
    private var hasDistance: Bool { indicator.isQuantity && assessment.judged != nil }

    private var lost: String {
        if assessment.nuance == .notMaintained {
            if !hasDistance { return say("Chưa duy trì được.", "Not maintained.") }
            return say("Chưa duy trì được: còn cách mức phải giữ \(gap)\(toGo).", "Not maintained: \(gap) from the level to be kept\(toGo).")
        }
        let fell = goal.sense == .down ? say("Vượt quá mức cho phép", "Rose above the bound") : say("Xuống dưới mức mục tiêu", "Fell below the target")
        guard let base = assessment.baseline else { return fell + "." }
        let from = say("năm gốc \(base.year) đã đạt (\(figure(base.value)))", "the baseline year \(base.year) met it (\(figure(base.value)))")
        if !hasDistance { return say("\(fell): \(from), nay không còn đạt.", "\(fell): \(from), the value no longer does.") }
        return say("\(fell): \(from), nay còn cách \(gap)\(toGo).", "\(fell): \(from), now \(gap) short\(toGo).")
    }

    private var achieved: String {
        let above = hasDistance ? beyond.flatMap { $0.numerator == 0 ? nil : size($0) } : nil
        switch assessment.nuance {
        case .early:
            let years = (ruling.year ?? year) - year
            let beyond = above.map { goal.sense == .down ? say(", thấp hơn mức đã giao \($0)", ", \($0) below it") : say(", hơn mức đã giao \($0)", ", \($0) beyond it") } ?? ""
            return say("Đạt trước hạn \(years) năm\(beyond).", "Met \(years) \(years == 1 ? "year" : "years") early\(beyond).")
        case .exceeded:
            guard let above else { return say("Vượt mục tiêu.", "Exceeded.") }
            return say("Vượt mục tiêu \(above).", "Exceeded by \(above).")
        default: return assessment.isAtEndOfLife ? say("Đạt (tại thời điểm kết thúc hoạt động).", "Met (when the unit ended).") : say("Đạt.", "Met.")
        }
    }

    /// How far the value lies beyond the target it was judged by.
    private var beyond: Exact? {
        assessment.judged.map { (Fraction($0.value) - Fraction(ruling.value)).exact }
    }

    private var inProgress: String {
        let isKept = assessment.nuance == .neverKept
        let left: String
        if let judged = assessment.judged, indicator.isQuantity {
            left = goal.isSatisfied(by: Fraction(judged.value))
                ? say(": đến nay vẫn trong mức được giao", ": within the bound so far")
                : isKept
                    ? say(": chưa đạt mức phải duy trì, còn cách \(gap)\(toGo)", ": the level to be kept is not reached, \(gap) to go\(toGo)")
                    : say(": còn cách chỉ tiêu \(gap)\(toGo)", ": \(gap) to go\(toGo)")
        } else {
            left = isKept ? say(": chưa đạt mức phải duy trì", ": the level to be kept is not reached") : say(": chưa đạt mức đã giao", ": not reached yet")
        }
        return say("Đang thực hiện\(left)", "In progress\(left)") + (whyNoPath.map { "; " + $0 } ?? "") + "."
    }

    private var whyNoPath: String? {
        guard let end = target.year else { return say("kế hoạch không nêu năm hoàn thành", "the plan names no year") }
        if year >= end, assessment.knownUntil == nil {
            return target.wording == .consider
                ? say("kế hoạch chỉ ghi xem xét nên không kết luận «chưa đạt»", "the plan only considers it, so it is never missed")
                : say("kế hoạch chỉ khuyến khích nên không kết luận «chưa đạt»", "the plan only encourages it, so it is never missed")
        }
        if !indicator.isQuantity || assessment.nuance == .neverKept { return nil }
        if let base = assessment.baseline, base.year >= year { return say("năm \(base.year) là năm gốc", "\(base.year) is the baseline year") }
        if let path = assessment.path, let base = assessment.baseline {
            return path == base.value
                ? say("lộ trình chưa rời mức năm gốc", "the path has not left its baseline") : say("đã qua mức phải đúng bằng", "it went past what is asked for exactly")
        }
        return say("chưa đủ số liệu để có lộ trình", "too few observations for a path")
    }
}
