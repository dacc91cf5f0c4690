import Measuring
import Reporting

/// The finding, for a reader who cannot see the chart: unit, indicator, value, standing, and whether the data are real.
func pathTitle(_ subject: ChartSubject, _ report: Report, _ indicator: Indicator, _ last: Series.Point, _ head: Assessment?) -> String {
    let words = subject.words
    var title = "\(report[subject.area].name): \(words.text(indicator.name))"
    if let value = last.value { title += ", \(words.figureInTitle(value, last, indicator)) (\(subject.when(last)))" }
    title += "."
    if let head { title += " \(words[head.word(isDown: indicator.direction == .down)])." }
    if subject.series.points.contains(where: { $0.illustrative && $0.value != nil }) {
        title += " " + ChartWord.illustrative.text(words.tongue)
    }
    return title
}

/// First and last value, every target, breaks, the projection: the same numbers as the table beneath.
func pathDescription(
    _ subject: ChartSubject, first: PathFacts.Named?, last: PathFacts.Named, _ targets: PathTargets, breaks: [PathFacts.Cut],
    _ projection: ProjectedPart?
) -> String {
    let words = subject.words
    var text = ""
    func add(_ piece: String) {
        if !text.isEmpty { text += "; " }
        text += piece
    }
    if let first { add(first.label) }
    add(last.label)
    for (index, target) in targets.milestones.enumerated() { add(index == 0 ? "\(words[.chartTarget]) \(target.label)" : target.label) }
    for (index, target) in targets.parents.enumerated() { add(index == 0 ? "\(words[.chartParentTarget]) \(target.label)" : target.label) }
    for pause in breaks { add(pause.label) }
    if let projection { add(projection.label) }
    return text + "."
}
