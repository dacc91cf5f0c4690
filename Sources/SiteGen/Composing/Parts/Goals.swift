import Language
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
        fullBadge(assessment)
        raw("</p>\n<p class=\"reason\">")
        text(words.tongue == .vi ? assessment.reason.vi : assessment.reason.en)
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
        let whole = indicator.direction == .up && indicator.unitOfMeasure == .percent ? Exact(100) : Exact(0)
        return target.value == whole && assessment.judged?.value == whole
    }
}

extension Words {
    /// The smallest step that is seen: «một phường» of a set of which one is more than the last digit, else «0,1 điểm phần trăm».
    fileprivate func leastStep(_ assessment: Assessment, _ indicator: Indicator) -> String {
        let scale = (0..<indicator.decimals).reduce(Int64(1)) { power, _ in power * 10 }
        let size = ShownSize(1, over: Int128(scale), decimals: indicator.decimals, in: tongue), step = size.number
        let counted = assessment.counted(in: tongue).map { countedForm($0, isOne: true) }
        switch indicator.unitOfMeasure {
        case .percent:
            if let counted, let elements = assessment.judged?.denominator, elements <= 100 * scale { return fill(.assessmentSensitiveOne, ("what", counted)) }
            return points(.assessmentSensitivePoints, size)
        case .count where scale == 1:
            return counted.map { fill(.assessmentSensitiveOne, ("what", $0)) } ?? step
        case .amount:
            return step + " " + self[.unitAmount]
        case .count, .level, .boolean:
            return step
        }
    }
}
