import Language
import Reporting

/// What to know of the data behind the standing.
extension ReasonWriter {
    var notes: [String] {
        [reported, disagreement, base, until, denominator, definition, growth, verdict, firmness, illustrative].compactMap(\.self)
    }

    /// A share that is decided although some children have not reported.
    private var reported: String? {
        guard assessment.standing != .noData, assessment.standing != .lapsed, assessment.partial != nil else { return nil }
        return say("Phần chưa báo cáo không làm thay đổi kết luận.", "What is still to be reported cannot change the result.")
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

    /// Whether the verdict's sentence says how firm the figure is.
    private var saysFirmness: Bool { (assessment.verdict == .met || assessment.verdict == .missed) && target.year != nil && evidence != nil }

    private var verdict: String? {
        guard let verdict = assessment.verdict, let end = target.year else { return nil }
        if verdict == .noData, let until = assessment.knownUntil {
            return say("Chưa kết luận năm \(end): số liệu mới đến \(day(until)).", "No verdict for \(end) yet: the figure only reaches \(day(until)).")
        }
        guard verdict == .met || verdict == .missed, let basis else { return nil }
        let met = verdict == .met ? say("đạt", "met") : say("chưa đạt", "not met")
        return say("Kết luận năm \(end): \(met) (\(basis)).", "Verdict for \(end): \(met) (\(basis)).")
    }

    /// How firm what was judged is: «sơ bộ», «ước tính», «minh họa», «sơ bộ, số liệu minh họa», else «chính thức»; never two that contradict.
    private var basis: String? {
        guard let (status, isIllustrative) = evidence else { return nil }
        let firmness: String? = switch status {
        case .provisional: say("sơ bộ", "provisional")
        case .estimated: say("ước tính", "estimated")
        case .final, .missing, .notApplicable: nil
        }
        guard isIllustrative else { return firmness ?? say("chính thức", "final") }
        return firmness.map { say("\($0), số liệu minh họa", "\($0), illustrative") } ?? say("số liệu minh họa", "illustrative")
    }

    private var evidence: (status: ObservationStatus, isIllustrative: Bool)? {
        if let judged = assessment.judged { return (judged.status, judged.illustrative) }
        return assessment.partial.map { ($0.status, $0.illustrative) }
    }

    private var firmness: String? {
        if saysFirmness { return nil }
        switch assessment.judged?.status {
        case .provisional: return say("Số sơ bộ.", "Provisional figure.")
        case .estimated: return say("Số ước tính.", "Estimate.")
        default: return nil
        }
    }

    private var illustrative: String? {
        if saysFirmness { return nil }
        if assessment.restsOnIllustrative { return say("Số liệu minh họa.", "Illustrative data.") }
        return assessment.isBaseIllustrative ? say("Số của năm gốc là số minh họa.", "The baseline figure is illustrative.") : nil
    }

    /// A level that need not be kept yet is judged by the target that asks to reach it.
    private var until: String? {
        guard let reach = assessment.judgedBy.map({ report[$0] }), let year = reach.year else { return nil }
        return say(
            "Việc duy trì chỉ xét từ hết năm \(year); trước đó xét theo \(promise(of: reach)).",
            "It is to be kept from the end of \(year); before that it is judged by the \(promise(of: reach)).")
    }

    /// The plan speaks of another whole than the figures do.
    private var denominator: String? {
        guard assessment.known != nil || assessment.partial != nil, let own = target.denominator.map(text), let measured = indicator.denominator.map(text),
            own != measured
        else { return nil }
        return say("Kế hoạch tính trên \(own); số liệu tính trên \(measured).", "The plan counts out of \(own); the figures are out of \(measured).")
    }

    /// The figures are measured by a rule that the plan did not know.
    private var definition: String? {
        guard let known = assessment.known else { return nil }
        let plan = report[assessment.target.plan], made = plan.date?.year ?? plan.firstYear
        guard let pause = indicator.definitionBreaks.last(where: { made < $0.year && $0.year <= known.year }) else { return nil }
        let basis = pause.basis.isEmpty ? "" : " (\(pause.basis))"
        return say(
            "Cách tính đã đổi từ năm \(pause.year)\(basis), sau khi ban hành kế hoạch.",
            "The definition changed in \(pause.year)\(basis), after the plan was issued.")
    }
}
