import Measuring
import Reporting

/// The finding, for a reader who cannot see the chart: unit, indicator, value, standing.
func pathTitle(_ facts: PathFacts) -> String {
    let subject = facts.subject
    let indicator = subject.report[subject.indicator]
    var title = "\(subject.report[subject.area].name): \(subject.words.text(indicator.name))"
    if let last = subject.series.points.last(where: { $0.value != nil }), let value = last.value {
        title += ", \(subject.words.figure(value, indicator)) (\(last.year))"
    }
    if let head = facts.head { title += ". \(subject.words[head.word(isDown: indicator.direction == .down)])" }
    return title
}

/// First and last value, every target, the projection: the same numbers as the table beneath.
func pathDescription(_ facts: PathFacts) -> String {
    let (subject, words) = (facts.subject, facts.subject.words)
    let indicator = subject.report[subject.indicator]
    let values = subject.series.points.compactMap { point in point.value.map { (point.year, $0) } }
    var sentences: [String] = []
    if let first = values.first { sentences.append("\(first.0): \(words.figure(first.1, indicator))") }
    if values.count > 1, let last = values.last { sentences.append("\(last.0): \(words.figure(last.1, indicator))") }
    sentences += facts.milestones.map { "\(words[.chartTarget]) \($0.label)" }
    sentences += facts.parents.map { "\(words[.chartParentTarget]) \($0.label)" }
    for seriesBreak in subject.series.breaks { sentences.append("\(words[.chartBreak]) \(seriesBreak.year): \(seriesBreak.basis)") }
    if let projection = facts.projection, let end = facts.milestones.last {
        sentences.append(words.fill(.chartProjection, ("year", String(Int(end.year))), ("value", words.form(indicator).text(projection.atTarget))))
    }
    return sentences.joined(separator: "; ") + "."
}
