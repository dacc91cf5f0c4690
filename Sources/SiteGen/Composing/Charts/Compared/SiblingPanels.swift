import Measuring
import Reporting
import Wording

/// Siblings as panels of their target paths.
extension Siblings {
    /// The furthest first where they may be put in order; at most `room`, and nil where that would leave out somebody by the list's order alone.
    func panels(room: Int, in edition: Edition) -> Multiples? {
        let shown = isOrdered ? worstFirst.map(\.member) : members
        guard shown.count <= room || (isOrdered && room >= 8), shown.count > 1 else { return nil }
        let above = aim.map { aimed($0) } ?? []
        let diamonds = above.compactMap { target in target.year.map { Multiples.Point(year: Double($0), value: target.value.double) } }
        let drawn = shown.prefix(room).map { ($0, PathFacts(subject($0, in: edition))) }
        let panels = drawn.map { member, facts in panel(member, facts, above: diamonds) }
        guard panels.contains(where: { $0.runs.joined().count > 1 }) else { return nil }
        var title = words[.compareMultiplesTarget]
        if aim != nil, let parent { title = words.fill(.compareMultiplesTargetAbove, ("unit", report[parent].name)) }
        var remarks: [String] = []
        if shown.count > room { remarks.append(words.fill(.compareMultiplesCut, ("shown", String(room)), ("total", String(shown.count)))) }
        return Multiples(
            id: id, tongue: words.tongue, panels: panels, form: words.form(model), targetTitle: title, remarks: remarks,
            isIllustrative: isIllustrative, title: self.title,
            description: (aboveText(above) + drawn.map { text($0.0) }).joined(separator: " "))
    }

    private func subject(_ member: Member, in edition: Edition) -> ChartSubject {
        ChartSubject(
            measured: edition.measured, words: words, series: member.series,
            assessments: edition.measured.assessments(of: member.area, on: indicator), id: id)
    }

    private func panel(_ member: Member, _ facts: PathFacts?, above: [Multiples.Point]) -> Multiples.Panel {
        func point(_ year: Double, _ value: Double) -> Multiples.Point { Multiples.Point(year: year, value: value) }
        let last = member.now.map { "\(words.shortFigure($0.value, $0, model)) (\(nowText))" } ?? absence(member)
        let verdict = member.head.map { self.verdict($0) }
        guard let facts else {
            let only = member.now.map { [[point(Double($0.year), $0.value.double)]] } ?? []
            return Multiples.Panel(name: member.name, runs: only, above: above, last: last, verdict: verdict)
        }
        var runs: [[Multiples.Point]] = []
        for run in facts.observed.runs {
            let shown = run.filter { $0.point.year >= firstYear }.map { point($0.year, $0.value) }
            if !shown.isEmpty { runs.append(shown) }
        }
        return Multiples.Panel(
            name: member.name, runs: runs, path: facts.path.map { point($0.year, $0.value) },
            targets: facts.milestones.map { point($0.year, $0.value) }, above: above,
            ranges: facts.observed.intervals.filter { $0.year >= Double(firstYear) }.map { (point($0.year, $0.low), point($0.year, $0.high)) },
            breaks: facts.breaks.map(\.year).filter { $0 > Double(firstYear) }, last: last, verdict: verdict)
    }

    private func aboveText(_ targets: [Target]) -> [String] {
        guard let parent, !targets.isEmpty else { return [] }
        let figures = targets.map { targetFigure($0) }.joined(separator: "; ")
        return ["\(words.fill(.compareMultiplesTargetAbove, ("unit", report[parent].name))): \(figures)."]
    }

    private func text(_ member: Member) -> String {
        var parts = member.series.points.filter { firstYear...year ~= $0.year }.compactMap { point in
            point.value.map { "\(point.year) \(words.shortFigure($0, point, model))" }
        }
        if let partial = partial(member) { parts.append("\(year) " + words.said(partial, model)) }
        if parts.isEmpty { parts = [member.silence] }
        if let head = member.head { parts.append("\(words[.compareTarget]) \(aimed(head).map { targetFigure($0) }.joined(separator: "; "))") }
        return "\(member.name): \(parts.joined(separator: "; "))."
    }
}

extension Siblings {
    /// The target of an assessment and its fellows of other years, by year.
    func aimed(_ head: Assessment) -> [Target] {
        let asked = report[head.target]
        return report[head.target.plan].targets
            .filter { $0.indicator == indicator && $0.unit == asked.unit && $0.appliesTo == asked.appliesTo }
            .sorted { $0.year ?? .max < $1.year ?? .max }
    }
}
