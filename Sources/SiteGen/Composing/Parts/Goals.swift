import Measuring
import Reporting

/// The target rows of one indicator: promise, standing, the reason with its numbers and verdict, and whose words they are.
extension Sheet {
    mutating func goals(_ entry: Entry, _ indicator: Indicator) {
        if entry.assessments.isEmpty { return }
        raw("<ul class=\"goals\">\n")
        for assessment in entry.assessments { goal(assessment, indicator) }
        raw("</ul>\n")
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
        raw("</p>\n")
        if assessment.isSensitive { raw("<p class=\"note\">"); word(.assessmentSensitive); raw("</p>\n") }
        raw("<p class=\"note\">")
        link(Routes.plan(report[assessment.target.plan].id), origin(of: assessment.target))
        raw(" · ")
        text(words.wording(target.wording))
        if let denominator = target.denominator { raw(" · "); text(words.fill(.indicatorDenominatorIs, ("text", words.text(denominator)))) }
        raw("</p></li>\n")
    }
}
