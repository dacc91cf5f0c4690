import Drawing
import Language
import Wording

/// The axes of a target-path chart: years across, the unit of measure up.
struct PathChartAxes {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double
    /// The whole drawing's height.
    let height: Double
    /// «Trục tung bắt đầu từ 40%», where it does not start at nought; «Số liệu minh họa».
    let note: String?
    private let ticks: [(y: Double, text: String)]
    private let years: LinearScale
    private let values: LinearScale
    private let firstYear: Double
    private let lastYear: Double

    /// - top: the first y below the key.
    init(_ facts: PathFacts, width: Double, top: Double, height plotHeight: Double) {
        let (low, high) = facts.valueRange
        self.top = top
        bottom = top + plotHeight
        values = LinearScale(domain: low, high, range: bottom, top).nice(count: 4)
        let named = values.ticks(count: 4)
        let form = facts.tickForm(named)
        var widest = 0.0
        var ticks: [(y: Double, text: String)] = []
        for value in named {
            let text = form.text(value)
            widest = max(widest, AdvanceWidths.width(of: text, size: 12))
            ticks.append((tenth(values(value)), text))
        }
        self.ticks = ticks
        left = 8 + (widest * AdvanceWidths.clipFactor).rounded(.up)
        (firstYear, lastYear) = facts.yearRange
        // a value at the very end has its words under or over it
        let isCrowded = facts.hasCrowdedEnd || (facts.scale?.endsWithValue ?? (facts.last.year > lastYear - 0.2))
        right = width - (isCrowded ? 52 : 20)
        years = LinearScale(domain: firstYear, lastYear, range: left + 18, right)
        let locale = facts.words.locale
        let start = values.domain.start > 0 ? "\(ChartWord.axisFrom.text(locale)) \(form.text(values.domain.start))" : nil
        let notes = [start, facts.isIllustrative ? ChartWord.illustrativeNote.text(locale) : nil].compactMap { $0 }
        note = notes.isEmpty ? nil : notes.joined(separator: " · ")
        height = bottom + (notes.isEmpty ? 26 : 44)
    }

    // a tenth of a unit is finer than any screen, and shorter
    func x(_ year: Double) -> Double { tenth(years(year)) }
    func y(_ value: Double) -> Double { tenth(values(value)) }
    func point(_ year: Double, _ value: Double) -> Point { Point(x(year), y(value)) }

    func drawLines(_ plot: inout Plot) {
        plot.add(Rule.grid(atY: ticks.map(\.y), from: left + 6, to: right))
        plot.add(Rule.axis(Point(left + 6, bottom), Point(right, bottom)))
    }

    func drawFigures(_ plot: inout Plot, milestones: [PathFacts.Named]) {
        var up = TextGroup(anchor: .end)
        for tick in ticks { up.add(tick.text, at: Point(left, tick.y + 4.5)) }
        plot.add(up)
        var across = TextGroup(anchor: .middle)
        for year in yearsToName(milestones) { across.add(String(Int(year)), at: Point(x(year), bottom + 18)) }
        plot.add(across)
    }

    /// Target years first, then the ends, then what fits between them without a crowd; on a long axis multiples of 5, 10, 20.
    private func yearsToName(_ milestones: [PathFacts.Named]) -> [Double] {
        let spacing = right > 400 ? 72.0 : 36
        var named: [Double] = [], places: [Double] = []
        func name(_ year: Double) {
            let place = x(year)
            if places.contains(where: { abs($0 - place) < spacing }) { return }
            named.append(year)
            places.append(place)
        }
        for milestone in milestones { name(milestone.year) }
        name(lastYear)
        name(firstYear)
        let step = yearStep(spacing)
        for year in stride(from: (firstYear / step).rounded(.down) * step, to: lastYear, by: step) where year > firstYear { name(year) }
        return named.sorted()
    }

    /// Every year of a dozen that finds room; on a longer axis round years alone.
    private func yearStep(_ spacing: Double) -> Double {
        if lastYear - firstYear <= 12 { return 1 }
        let crowd = spacing / (years(1) - years(0))
        return [5, 10, 20, 50].first { $0 >= crowd } ?? 100
    }
}

private func tenth(_ length: Double) -> Double { (length * 10).rounded() / 10 }

extension PathFacts {
    /// Whole years around all that is drawn, at least one.
    var yearRange: (Double, Double) {
        if let scale { return scale.years }
        var (low, high) = (last.year, last.year)
        func cover(_ year: Double) { (low, high) = (min(low, year), max(high, year)) }
        if let first { cover(first.year) }
        if let base = path.first { cover(base.year) }
        for named in milestones { cover(named.year) }
        for named in parents { cover(named.year) }
        if let gap = observed.gaps.first { cover(Double(gap)) }
        for interval in observed.intervals { cover(interval.year) }
        low = low.rounded(.down)
        return (low, max(high.rounded(.up), low + 1))
    }

    /// Around all that is drawn, with room for words; a percentage keeps to 0–100 where its values do. A flat series still gets
    /// a height, and neither a tenth of a point nor one ward of sixteen may look like a cliff.
    var valueRange: (Double, Double) {
        if let scale { return scale.values }
        var (low, high) = (last.value, last.value)
        func cover(_ value: Double) { (low, high) = (min(low, value), max(high, value)) }
        for value in observed.values { cover(value.value) }
        for interval in observed.intervals { cover(interval.low); cover(interval.high) }
        for knot in path { cover(knot.value) }
        for named in milestones { cover(named.value) }
        for named in parents { cover(named.value) }
        if let end = projection?.points.last { cover(end.low); cover(end.high) }
        let room = (high - low) * 0.12
        let least = leastRange(of: high.magnitude)
        let ceiling = isPercent ? max(high, min(100, high + room)) : high + room
        let wanted = min(low - room, ceiling - least)
        let floor = low >= 0 ? max(0, wanted) : wanted
        return (floor, max(ceiling, floor + least))
    }

    /// How much an axis shows at the least: five points of a percentage, or all of it where it is smaller; four of what is counted one by one; of
    /// what is measured (money, an index) a twenty-fifth.
    private func leastRange(of high: Double) -> Double {
        switch measure {
        case .percent:
            let least = min(max(5, (element ?? 0) * 3), 50)
            return high > 0 && high < 5 ? min(least, high) : least
        case .amount: return high > 0 ? high * 0.04 : 1
        case .count, .level, .boolean: return max(high * 0.2, 4)
        }
    }

    func tickForm(_ ticks: [Double]) -> NumberForm {
        let step = ticks.count > 1 ? ticks[1] - ticks[0] : 1
        return NumberForm(NumberStyle(words.locale), decimals: tickDecimals(step: step), addsPercentSign: isPercent)
    }
}

/// The key over a target-path chart: one short sample and one word for each kind of mark that it draws, in as many rows as it takes.
/// Samples of lines are one more stretch of the line itself, so that they look the same whatever the page does to it.
struct PathKey {
    enum Sign: Equatable {
        case observed, path, projection, target, parentTarget, notFinal, missing

        var word: ChartWord {
            switch self {
            case .observed: .observed
            case .path: .path
            case .projection: .projection
            case .target: .target
            case .parentTarget: .parentTarget
            case .notFinal: .notFinal
            case .missing: .missing
            }
        }

        var width: Double {
            switch self {
            case .observed, .path, .projection, .parentTarget: 24
            case .target, .notFinal, .missing: 12
            }
        }
    }

    private struct Entry {
        let sign: Sign
        let text: String
        let start: Point
    }

    private var entries: [Entry] = []
    private var rows = 0.0

    init(_ signs: [Sign], _ words: Words, width: Double) {
        // one kind of mark needs no key
        if signs.count < 2 { return }
        var x = 8.0
        rows = 1
        for sign in signs {
            let text = sign.word.text(words.locale)
            let length = sign.width + 6 + AdvanceWidths.width(of: text, size: 12) * AdvanceWidths.clipFactor
            if x + length > width - 4, x > 8 {
                x = 8
                rows += 1
            }
            entries.append(Entry(sign: sign, text: text, start: Point(x, rows * 18 - 6)))
            x += length + 14
        }
    }

    var height: Double { rows * 18 }

    /// The ends of a line's sample, to be added to the line.
    func sample(of sign: Sign) -> [Point?] {
        guard let entry = entries.first(where: { $0.sign == sign }) else { return [] }
        return [nil, entry.start, Point(entry.start.x + sign.width, entry.start.y)]
    }

    func middle(of sign: Sign) -> Point? {
        entries.first { $0.sign == sign }.map { Point($0.start.x + sign.width / 2, $0.start.y) }
    }

    func drawWords(_ plot: inout Plot, note: (text: String, at: Point)?) {
        var group = TextGroup(anchor: .start)
        for entry in entries { group.add(entry.text, at: Point(entry.start.x + entry.sign.width + 6, entry.start.y + 4)) }
        if let note { group.add(note.text, at: note.at) }
        plot.add(group)
    }
}

extension PathFacts {
    /// What the chart draws, in the key's order.
    var signs: [PathKey.Sign] {
        var signs: [PathKey.Sign] = [.observed]
        if observed.values.contains(where: { !$0.isFinal }) { signs.append(.notFinal) }
        if !path.isEmpty { signs.append(.path) }
        if !milestones.isEmpty { signs.append(.target) }
        if projection != nil { signs.append(.projection) }
        if !parents.isEmpty { signs.append(.parentTarget) }
        if !observed.gaps.isEmpty { signs.append(.missing) }
        return signs
    }
}

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

extension PathFacts {
    /// The last target, that of the plan above for the same year, and a projection that runs over it: too much for words to the left of them.
    var hasCrowdedEnd: Bool {
        guard let end = projection?.points.last, let last = milestones.last else { return false }
        return parents.contains { $0.year == last.year && $0.value < end.value }
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

    init(
        _ named: PathFacts.Named, _ axes: PathChartAxes, _ sides: [Label.Side], gap: Double = 9, bold: Bool = false,
        color: PaletteColor = .ink
    ) {
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
        if isLast, facts.hasCrowdedEnd {
            // the year is on the axis
            let short = Label(
                target.figure, at: axes.point(target.year, target.value), sides: [.right], color: target.isLapsed ? .ink2 : .ink)
            let named = PathLabel(target, axes, Label.leftFirst, color: target.isLapsed ? .ink2 : .ink)
            labels.append(PathLabel(short, others: [named.first] + named.others))
            continue
        }
        labels.append(PathLabel(target, axes, isLast ? Label.leftFirst : Label.aboveFirst, color: target.isLapsed ? .ink2 : .ink))
    }
    if let first = facts.first { labels.append(PathLabel(first, axes, Label.aboveFirst, gap: 6)) }
    for parent in facts.parents { labels.append(PathLabel(parent, axes, Label.belowFirst, color: .ink2)) }
    if let projection = facts.projection, let end = projection.points.last {
        let label = Label(projection.label, at: axes.point(Double(end.year), end.value), sides: Label.leftFirst, color: .ink2)
        labels.append(PathLabel(label, others: PathLabel.others(label, projection.figure)))
    }
    for pause in facts.breaks {
        func label(_ y: Double) -> Label {
            Label(pause.label, at: Point(axes.x(pause.year), y), sides: [.right, .left], gap: 5, size: 12, color: .ink2)
        }
        labels.append(
            PathLabel(
                label(axes.bottom - 16),
                others: [0.05, 0.15, 0.25, 0.35, 0.5, 0.65, 0.75].map { label(axes.top + (axes.bottom - axes.top) * $0) }))
    }
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
