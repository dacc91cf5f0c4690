import Language
import Measuring
import Reporting
import Wording

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
        fullBadge(assessment)
        raw("</p>\n<p class=\"reason\">")
        text(words.reason(assessment))
        raw("</p>\n")
        if assessment.isSensitive, !isWhole(assessment, target, indicator) {
            element("<p class=\"note\">", words.fill(.assessmentSensitive, ("size", words.leastStep(assessment, indicator))), "</p>\n")
        }
        raw("<p class=\"note\">")
        link(Routes.plan(report[assessment.target.plan].id), origin(of: assessment.target))
        raw(" · ")
        text(words.wording(target.wording))
        if let denominator = target.denominator { raw(" · "); text(words.fill(.indicatorDenominatorIs, ("text", words.text(denominator)))) }
        raw("</p></li>\n")
    }

    /// All of it is asked and all of it is there: that one step less would be less needs no saying.
    private func isWhole(_ assessment: Assessment, _ target: Target, _ indicator: Indicator) -> Bool {
        let whole = indicator.direction == .up && indicator.unitOfMeasure == .percent ? Rational(100) : Rational(0)
        return target.value == whole && assessment.judged?.value == whole
    }
}
