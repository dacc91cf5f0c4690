import Drawing

/// Names the points of a target-path chart: the latest value first, then the targets, then the rest; what finds no place tries again
/// as a figure alone, or elsewhere. Answers what found none.
func placePathLabels(_ facts: PathFacts, _ axes: PathChartAxes, on plot: inout Plot) -> [Label] {
    let labels = pathLabels(facts, axes)
    let crowded = plot.place(labels.map(\.first))
    if crowded.isEmpty { return [] }
    return crowded.filter { label in
        let others = labels.first { $0.first == label }?.others ?? []
        return !others.contains { plot.place([$0]).isEmpty }
    }
}

private struct PathLabel {
    let first: Label
    var others: [Label] = []

    init(_ first: Label, others: [Label] = []) {
        self.first = first
        self.others = others
    }

    init(_ named: PathFacts.Named, _ axes: PathChartAxes, _ sides: [Label.Side], gap: Double = 9, bold: Bool = false, color: PaletteColor = .ink) {
        first = Label(named.label, at: axes.point(named.year, named.value), sides: sides, gap: gap, isBold: bold, color: color)
        var short = first
        short.text = named.figure
        others = [short]
    }
}

private func pathLabels(_ facts: PathFacts, _ axes: PathChartAxes) -> [PathLabel] {
    var labels = [PathLabel(facts.last, axes, Label.aboveFirst, gap: 6, bold: true)]
    for target in facts.milestones.reversed() {
        let isLast = target.year == facts.milestones.last?.year
        labels.append(PathLabel(target, axes, isLast ? Label.leftFirst : Label.aboveFirst, color: target.isLapsed ? .ink2 : .ink))
    }
    if let first = facts.first { labels.append(PathLabel(first, axes, Label.aboveFirst, gap: 6)) }
    if let projection = facts.projection, let end = projection.points.last {
        let label = Label(projection.label, at: axes.point(Double(end.year), end.value), sides: Label.leftFirst, color: .ink2)
        var short = label
        short.text = projection.figure
        labels.append(PathLabel(label, others: [short]))
    }
    for pause in facts.breaks {
        func label(_ y: Double) -> Label {
            Label(pause.label, at: Point(axes.x(pause.year), y), sides: [.right, .left], gap: 5, size: 12, color: .ink2)
        }
        labels.append(PathLabel(label(axes.bottom - 16), others: [label(axes.top + 4), label((axes.top + axes.bottom) / 2)]))
    }
    for parent in facts.parents { labels.append(PathLabel(parent, axes, Label.belowFirst, color: .ink2)) }
    return labels
}
