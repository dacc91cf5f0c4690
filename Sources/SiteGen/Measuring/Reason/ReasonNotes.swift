import Language
import Reporting

/// What to know of the data behind the standing.
extension ReasonWriter {
    var notes: [String] {
        [reported, disagreement, base, growth, verdict, firmness, illustrative].compactMap(\.self)
    }

    /// A share that is decided although some children have not reported.
    private var reported: String? {
        guard let judged = assessment.judged, judged.origin == .derived, let reported = judged.reportedChildren, let all = judged.children,
            reported < all
        else { return nil }
        let units = children("\(whole(Int64(reported)))/\(whole(Int64(all)))", "\(whole(Int64(reported))) of \(whole(Int64(all)))")
        return say("Mới có \(units) báo cáo; phần còn lại không làm thay đổi kết luận.", "Only \(units) have reported; the rest cannot change the result.")
    }

    private var disagreement: String? {
        guard assessment.judged?.origin == .reported, assessment.judged?.impliedBy == nil, indicator.derivation != nil,
            let derived = assessment.chronicle.series(assessment.area, assessment.indicator).points.first(where: { $0.year == year })?.derived
        else { return nil }
        return say("Theo số liệu của các đơn vị trực thuộc là \(figure(derived)).", "By the units below it is \(figure(derived)).")
    }

    private var base: String? {
        guard assessment.path != nil || assessment.nuance == .fellBelow, let base = assessment.baseline else { return nil }
        switch base.origin {
        case .stated, .observed: return nil
        case .firstAfter:
            return say("Năm gốc là số liệu đầu tiên có được sau khi kế hoạch bắt đầu.", "The base is the first value after the plan began.")
        case .afterBreak:
            return say(
                "Năm gốc là số liệu đầu tiên sau khi thay đổi cách tính hoặc địa giới.", "The base is the first value after a change of definition or territory.")
        }
    }

    private var verdict: String? {
        guard let verdict = assessment.verdict, let end = target.year else { return nil }
        guard let status = assessment.judged?.status, verdict == .met || verdict == .missed else { return nil }
        let met = verdict == .met ? say("đạt", "met") : say("chưa đạt", "not met")
        let basis: String
        switch status {
        case .provisional: basis = say("sơ bộ", "provisional")
        case .estimated: basis = say("ước tính", "estimated")
        case .final, .missing, .notApplicable: basis = say("chính thức", "final")
        }
        return say("Kết luận năm \(end): \(met) (\(basis)).", "Verdict for \(end): \(met) (\(basis)).")
    }

    private var firmness: String? {
        guard assessment.verdict == nil else { return nil }
        switch assessment.judged?.status {
        case .provisional: return say("Số sơ bộ.", "Provisional figure.")
        case .estimated: return say("Số ước tính.", "Estimate.")
        default: return nil
        }
    }

    private var illustrative: String? {
        assessment.known?.illustrative == true ? say("Số liệu minh họa.", "Illustrative data.") : nil
    }
}
