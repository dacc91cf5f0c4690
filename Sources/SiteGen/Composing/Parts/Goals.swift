import Measuring
import Reporting

/// The target rows of one indicator: standing, promise, whose words, verdict, and the reason with its numbers.
extension Sheet {
    mutating func goals(_ entry: Entry, _ indicator: Indicator) {
        if entry.assessments.isEmpty { return }
        raw("<ul class=\"goals\">\n")
        for assessment in entry.assessments { goal(assessment, indicator) }
        raw("</ul>\n")
        if entry.assessments.contains(where: { $0.standing.isPace }) {
            raw("<p class=\"pace\">")
            word(.pagePaceNote)
            raw("</p>\n")
        }
    }

    private mutating func goal(_ assessment: Assessment, _ indicator: Indicator) {
        let target = report[assessment.target]
        raw("<li><p class=\"promise\"><b>")
        text(words.targetYear(target))
        raw(":</b> ")
        text(words.promise(target, indicator))
        raw(" ")
        badge(assessment)
        raw("</p>\n<p class=\"reason\">")
        text(words.tongue == .vi ? assessment.reason.vi : assessment.reason.en)
        if let remaining = words.remaining(assessment, indicator) { raw(" <b>"); text(remaining); raw("</b>.") }
        raw("</p>\n")
        if let verdict = assessment.verdict { self.verdict(verdict, assessment, target) }
        if assessment.isSensitive { raw("<p class=\"note\">"); word(.assessmentSensitive); raw("</p>\n") }
        raw("<p class=\"note\">")
        link(Routes.plan(report[assessment.target.plan].id), origin(of: assessment.target))
        raw(" · ")
        text(words.wording(target.wording))
        if let denominator = target.denominator { raw(" · "); text(words.fill(.indicatorDenominatorIs, ("text", words.text(denominator)))) }
        raw("</p></li>\n")
    }

    /// «Kết luận năm 2025: đạt (số sơ bộ)».
    private mutating func verdict(_ verdict: Verdict, _ assessment: Assessment, _ target: Target) {
        guard let year = target.year else { return }
        raw("<p class=\"verdict\">")
        text(words.fill(.verdictOfYear, ("year", String(year)), ("verdict", words[verdict.word])))
        if verdict == .met || verdict == .missed, let judged = assessment.judged { raw(" ("); word(judged.status.basisWord); raw(")") }
        raw("</p>\n")
    }
}

extension ObservationStatus {
    /// What a verdict rests on.
    var basisWord: Word {
        switch self {
        case .provisional: .basisProvisional
        case .estimated: .basisEstimated
        case .final, .missing, .notApplicable: .basisFinal
        }
    }
}
