import Drawing
import Wording

/// Names the points of a target-path chart: the latest value first, then the targets, then the rest; what finds no place tries again
/// as a figure alone, or elsewhere. Answers what found none.
func placePathLabels(_ facts: PathFacts, _ axes: PathChartAxes, on plot: inout Plot) -> [Label] {
    let labels = pathLabels(facts, axes)
    // words under the axis would be taken for a year
    let frame = Box(left: 0, top: 0, right: plot.width, bottom: axes.bottom)
    let crowded = plot.place(labels.map(\.first), within: frame)
    if crowded.isEmpty { return [] }
    return crowded.filter { label in
        let others = labels.first { $0.first == label }?.others ?? []
        return !others.contains { plot.place([$0], within: frame).isEmpty }
    }
}

private struct PathLabel {
    let first: Label
    /// Asked for only where the first finds no place, which is seldom.
    private let makeOthers: () -> [Label]
    var others: [Label] { makeOthers() }

    init(_ first: Label, others: @autoclosure @escaping () -> [Label] = []) {
        self.first = first
        makeOthers = others
    }

    init(_ named: PathFacts.Named, _ axes: PathChartAxes, _ sides: [Label.Side], gap: Double = 9, bold: Bool = false, color: PaletteColor = .ink) {
        let first = Label(named.label, at: axes.point(named.year, named.value), sides: sides, gap: gap, isBold: bold, color: color)
        self.init(first, others: Self.others(first, named.figure))
    }
}

extension PathLabel {
    /// The figure alone, close by; else further off, where the year says whose it is.
    static func others(_ label: Label, _ figure: String) -> [Label] {
        var (short, far) = (label, label)
        short.text = figure
        far.reach = 26
        var shortAndFar = short
        shortAndFar.reach = 26
        return [short, far, shortAndFar]
    }
}

private func pathLabels(_ facts: PathFacts, _ axes: PathChartAxes) -> [PathLabel] {
    var labels = [lastLabel(facts, axes)]
    for target in facts.milestones.reversed() {
        let isLast = target.year == facts.milestones.last?.year
        labels.append(PathLabel(target, axes, isLast ? Label.leftFirst : Label.aboveFirst, color: target.isLapsed ? .ink2 : .ink))
    }
    if let first = facts.first { labels.append(PathLabel(first, axes, Label.aboveFirst, gap: 6)) }
    if let projection = facts.projection, let end = projection.points.last {
        let label = Label(projection.label, at: axes.point(Double(end.year), end.value), sides: Label.leftFirst, color: .ink2)
        labels.append(PathLabel(label, others: PathLabel.others(label, projection.figure)))
    }
    for pause in facts.breaks {
        func label(_ y: Double) -> Label {
            Label(pause.label, at: Point(axes.x(pause.year), y), sides: [.right, .left], gap: 5, size: 12, color: .ink2)
        }
        labels.append(PathLabel(label(axes.bottom - 16), others: [0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.75].map { label(axes.top + (axes.bottom - axes.top) * $0) }))
    }
    for parent in facts.parents { labels.append(PathLabel(parent, axes, Label.belowFirst, color: .ink2)) }
    return labels
}

/// Under its point where a target stands close over it: over it, the words would be taken for the target's.
private func lastLabel(_ facts: PathFacts, _ axes: PathChartAxes) -> PathLabel {
    let last = facts.last
    let over = PathLabel(last, axes, Label.aboveFirst, gap: 6, bold: true)
    if !facts.milestones.contains(where: { abs($0.year - last.year) < 0.6 && $0.value > last.value }) { return over }
    var under = over.first
    under.sides = [.below, .belowRight, .right, .belowLeft]
    return PathLabel(under, others: PathLabel.others(under, last.figure) + [over.first] + over.others)
}
