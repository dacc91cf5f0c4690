import Drawing
import Measuring
import Reporting
import Wording

/// One row: a pale track, the value as a bar a third as thick, the earlier target a short tick and the later a tall one,
/// this year's path value a thin one. After Stephen Few's bullet graph, with two milestones.
package func bulletChart(_ facts: BulletFacts, _ width: ChartWidth) -> DrawnChart {
    // crowded labels get a second row, then leave out what the page says beside the drawing
    for rows in [1.0, 2] {
        let layout = BulletLayout(width: width, rows: rows, isFull: true)
        var chart = layout.draw(facts)
        if chart.unplaced.isEmpty {
            layout.markIllustrative(facts, &chart.plot)
            return chart
        }
    }
    let layout = BulletLayout(width: width, rows: 2, isFull: false)
    var chart = layout.draw(facts)
    layout.markIllustrative(facts, &chart.plot)
    return chart
}

/// How much room the labels of a bullet have, and how much they say.
private struct BulletLayout {
    let width: ChartWidth
    /// Rows of labels over and under the bar.
    let rows: Double
    let isFull: Bool

    private var middle: Double { 16 + rows * 18 }
    private var left: Double { 8 }
    private var right: Double { width.rawValue - 8 }

    func draw(_ facts: BulletFacts) -> DrawnChart {
        let scale = LinearScale(domain: 0, facts.end, range: left, right)
        var plot = Plot(
            id: facts.id + (width == .wide ? "-bw" : "-bn"), width: width.rawValue, height: middle * 2 + 2,
            title: facts.title, description: facts.description, language: facts.words.locale.rawValue)
        plot.add(
            Bar(Box(left: left, top: middle - 11, right: right, bottom: middle + 11), fill: .color(.surface), outline: .axis, role: .track))
        let value = scale(max(facts.value, 0))
        if value > left {
            plot.add(
                Bar(
                    Box(left: left, top: middle - 5, right: value, bottom: middle + 5), fill: .status(StatusFill(facts.standing)),
                    role: .now))
        }
        if let path = facts.path, path.value >= 0 {
            plot.add(Tick(Point(scale(path.value), middle), length: 22, stroke: Stroke(.ink, width: 1), role: .path))
        }
        for target in facts.targets {
            plot.add(Tick(Point(scale(target.value), middle), length: target.isLast ? 30 : 20, role: .milestone))
        }
        let unplaced = plot.place(labels(facts, scale, value: value))
        return DrawnChart(plot: plot, unplaced: unplaced)
    }

    /// «minh họa» where it first finds room: under the bar at its end or start, else over it; on one line where one is free.
    func markIllustrative(_ facts: BulletFacts, _ plot: inout Plot) {
        if !facts.isIllustrative { return }
        let corners: [(Point, Label.Side)] = [
            (Point(right + 2.5, middle + 14), .belowLeft), (Point(left - 2.5, middle + 14), .belowRight),
            (Point(right + 2.5, middle - 14), .aboveLeft), (Point(left - 2.5, middle - 14), .aboveRight),
        ]
        let word = ChartWord.illustrativeShort.text(facts.words.locale)
        let unbroken = String(word.map { $0 == " " ? "\u{A0}" : $0 })
        for text in [unbroken, word] {
            for (corner, side) in corners
            where plot.place([Label(text, at: corner, sides: [side], gap: 3.5, size: 12, color: .ink2)]).isEmpty {
                return
            }
        }
    }

    private func labels(_ facts: BulletFacts, _ scale: LinearScale, value: Double) -> [Label] {
        var labels = [
            Label(
                isFull ? "\(facts.label) – \(facts.word)" : facts.label, at: Point(value, middle - 12),
                sides: [.above, .aboveRight, .aboveLeft], gap: 4.5, reach: 26, isBold: true)
        ]
        for (index, target) in facts.milestones.enumerated().reversed() {
            let text = isFull && index == 0 ? "\(facts.words[.chartTarget]) \(target.label)" : target.label
            labels.append(
                Label(text, at: Point(scale(target.value), middle + 14), sides: [.below, .belowLeft, .belowRight], gap: 3.5, reach: 26))
        }
        if let path = facts.path {
            labels.append(
                Label(
                    path.label, at: Point(scale(path.value), middle - 12), sides: [.above, .aboveRight, .aboveLeft], gap: 4.5, reach: 26,
                    size: 12, color: .ink2))
        }
        return labels
    }
}

extension StatusFill {
    /// The family a standing is painted in; lost and missed belong to moving away, what is not judged to no data.
    init(_ standing: Standing) {
        switch standing {
        case .achieved, .maintained: self = .achieved
        case .onTrack: self = .onTrack
        case .behind: self = .behind
        case .movingAway, .lost, .missed: self = .movingAway
        case .inProgress, .lapsed, .notApplicable, .noData: self = .noData
        }
    }
}

/// What a two-milestone bullet shows: the value, the targets in the order of their years, the path's value this year; made once for both widths.
package struct BulletFacts {
    struct Target {
        let value: Double
        let isLast: Bool
    }

    let id: String
    let words: Words
    let standing: Standing
    let value: Double
    /// «30/6/2025: 49,6%»
    let label: String
    /// The standing's word, which stands beside the value where there is room.
    let word: String
    let targets: [Target]
    /// Years that ask for one value share a label («2025, 2030: 100%»).
    let milestones: [(value: Double, label: String)]
    let path: (value: Double, label: String)?
    /// Where the bar's ground ends; it always starts at nought.
    let end: Double
    let isIllustrative: Bool
    let title: String
    let description: String

    /// nil where nothing is judged, or what is judged is no quantity.
    package init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count || indicator.unitOfMeasure == .amount,
            let head = nextTarget(subject.assessments, report: report, year: subject.measured.year),
            let judged = head.judged ?? head.lastKnown
        else { return nil }
        let words = subject.words
        (id, self.words, standing, value) = (subject.id, words, head.standing, judged.value.double)
        let when = judged.asOf.map { words.date($0) } ?? String(judged.year)
        label = "\(when): \(words.fullFigure(judged.value, judged, indicator))"
        // of a unit that ended the drawing has no room for more than the word; its title says the rest
        word = head.standing == .lapsed ? words[head.word] : words.full(head)
        let asked = subject.assessments.filter { $0.target.plan == head.target.plan }.map { report[$0.target] }
            .sorted { $0.year ?? .max < $1.year ?? .max }
        targets = asked.indices.map { Target(value: asked[$0].value.double, isLast: $0 == asked.count - 1) }
        milestones = Self.milestones(asked, words, indicator)
        // where the path has come to a target, the target's own tick says it
        path = head.path.flatMap { path in
            if asked.contains(where: { $0.value == path }) { return nil }
            let text = words.fill(.chartPathNow, ("year", words.pathDay(head)), ("value", words.figure(path, indicator)))
            return (path.double, text)
        }
        let most = max(targets.map(\.value).max() ?? 0, value, path?.value ?? 0)
        end = indicator.unitOfMeasure == .percent ? max(100, most) : max(linearNice(from: 0, to: most * 1.05, count: 4).stop, 1)
        var title =
            "\(report[subject.area].name): \(words.text(indicator.name)), \(words.figureInWords(judged.value, judged, indicator)) (\(when)). \(words.full(head))."
        isIllustrative = head.isIllustrative
        if isIllustrative { title += " " + ChartWord.illustrative.text(words.locale) }
        self.title = title
        description =
            ([label] + milestones.enumerated().map { $0 == 0 ? "\(words[.chartTarget]) \($1.label)" : $1.label }
            + (path.map { [$0.label] } ?? [])).joined(separator: "; ") + "."
    }

    private static func milestones(_ targets: [Reporting.Target], _ words: Words, _ indicator: Indicator) -> [(
        value: Double, label: String
    )] {
        var asked: [(value: Rational, years: String)] = []
        for target in targets {
            let year = target.year.map(String.init) ?? ""
            if let place = asked.firstIndex(where: { $0.value == target.value }) {
                asked[place].years += ", " + year
            } else {
                asked.append((target.value, year))
            }
        }
        return asked.map { value, years in
            (value.double, (years.isEmpty ? "" : years + ": ") + words.figure(value, indicator, isTarget: true))
        }
    }
}
