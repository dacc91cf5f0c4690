import Measuring
import Reporting
import Wording

/// The finding, for a reader who cannot see the chart: unit, indicator, value, standing, and whether the data are real.
/// - unsettled: of the report year, where it is no value but the range that one can lie in.
func pathTitle(
    _ subject: ChartSubject, _ report: Report, _ indicator: Indicator, _ last: Series.Point, _ head: Assessment?, unsettled: PartialValue?
) -> String {
    let words = subject.words
    var title = "\(report[subject.area].name): \(words.text(indicator.name))"
    if let unsettled { title += ", \(words.said(unsettled, indicator)) (\(unsettled.year))" } else if let value = last.value { title += ", \(words.figureInTitle(value, last, indicator)) (\(subject.when(last)))" }
    title += "."
    if let head { title += " \(words.full(head))." }
    if subject.series.points.contains(where: { $0.illustrative && $0.value != nil }) {
        title += " " + ChartWord.illustrative.text(words.tongue)
    }
    return title
}

/// First and last value, every target, breaks, the projection: the same numbers as the table beneath.
func pathDescription(
    _ subject: ChartSubject, first: PathFacts.Named?, last: PathFacts.Named, _ targets: PathTargets, breaks: [PathFacts.Cut],
    unsettled: String?, _ projection: ProjectedPart?
) -> String {
    let words = subject.words
    var text = ""
    func add(_ piece: String) {
        if !text.isEmpty { text += "; " }
        text += piece
    }
    if let first { add(first.label) }
    add(last.label)
    if let unsettled { add(unsettled) }
    for (index, target) in targets.milestones.enumerated() { add(index == 0 ? "\(words[.chartTarget]) \(target.label)" : target.label) }
    for (index, target) in targets.parents.enumerated() { add(index == 0 ? "\(words[.chartParentTarget]) \(target.label)" : target.label) }
    for pause in breaks { add(pause.label) }
    if let projection { add(projection.label) }
    return text + "."
}
