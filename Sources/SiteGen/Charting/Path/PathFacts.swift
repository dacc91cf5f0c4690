import Drawing
import Language
import Measuring
import Reporting
import Wording

/// What a target-path chart shows of one unit and indicator, numbers and words, before any layout: made once for both widths.
package struct PathFacts {
    /// A number with the words that stand beside it.
    struct Named {
        let year: Double
        let value: Double
        /// «2025: 50%»; where it finds no place, `figure` alone, as the axis has the year.
        let label: String
        let figure: String
        var isLapsed = false
    }

    struct Cut {
        /// Between the last value by the old rule and the first by the new one.
        let year: Double
        let label: String
    }

    let id: String
    let words: Words
    let measure: Indicator.UnitOfMeasure
    var isPercent: Bool { measure == .percent }
    /// Steps that a value can make, in percentage points: 6.25 for a set of sixteen; nil where none is known.
    let element: Double?
    let observed: ObservedSeries
    let first: Named?
    let last: Named
    let breaks: [Cut]
    /// Baseline, then the targets that are better than it.
    let path: [(year: Double, value: Double)]
    /// When the unit ended: from there on the path is drawn lighter.
    let pathEnd: Double?
    let milestones: [Named]
    /// The same indicator's targets in the plan above.
    let parents: [Named]
    let projection: ProjectedPart?
    /// Any of its values: the drawing says so itself, as pictures travel without their page.
    let isIllustrative: Bool
    let title: String
    let description: String
    /// Two drawings that are compared have one scale; nil for a drawing by itself.
    var scale: SharedScale?

    /// nil where the indicator is no quantity, nothing was observed, or there is no more to show than one number.
    package init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count || indicator.unitOfMeasure == .amount else {
            return nil
        }
        let observed = ObservedSeries(subject.series, upTo: subject.measured.year)
        guard let last = observed.values.last else { return nil }
        let head = nextTarget(subject.assessments, report: report, year: subject.measured.year)
        let targets = PathTargets(subject, head, report, indicator)
        guard observed.values.count + targets.milestones.count > 1 else { return nil }
        let words = subject.words
        (id, self.words, self.observed) = (subject.id, words, observed)
        measure = indicator.unitOfMeasure
        element = last.point.denominator.map { 100 / Double(max($0, 1)) }
        let named = { (value: ObservedSeries.Value) -> Named in
            let figure = value.point.value.map { words.fullFigure($0, value.point, indicator) } ?? ""
            // what counts the amount stands in the other labels
            let short =
                indicator.unitOfMeasure == .amount
                ? value.point.value.map { words.amount($0, indicator) } ?? ""
                : value.point.value.map { words.shortFigure($0, value.point, indicator) } ?? figure
            return Named(year: value.year, value: value.value, label: "\(subject.when(value.point)): \(figure)", figure: short)
        }
        first = observed.values.count > 1 ? observed.values.first.map(named) : nil
        self.last = named(last)
        breaks = Self.breaks(subject.series, observed, words)
        (path, pathEnd, milestones, parents) = (targets.path, targets.end, targets.milestones, targets.parents)
        projection = nextProjection(head, among: subject.assessments, along: subject.series).flatMap {
            ProjectedPart($0.projection, subject.series, from: last.point.year, indicator, words)
        }
        isIllustrative = subject.series.points.contains { $0.illustrative && $0.value != nil }
        let unsettled = subject.series.point(in: subject.measured.year)?.partial
        title = pathTitle(subject, report, indicator, last.point, head, unsettled: unsettled)
        description = pathDescription(
            subject, first: first, last: self.last, targets, breaks: breaks,
            unsettled: unsettled.map { "\($0.year): \(words.said($0, indicator))" }, projection)
    }

    /// Those that part two values; between two years, where no value stands.
    private static func breaks(_ series: Series, _ observed: ObservedSeries, _ words: Words) -> [Cut] {
        if series.breaks.isEmpty { return [] }
        return series.breaks.compactMap { pause in
            guard let before = observed.values.last(where: { $0.point.year < pause.year }),
                let after = observed.values.first(where: { $0.point.year >= pause.year })
            else { return nil }
            let word: ChartWord =
                switch pause.kind {
                case .definition: .definitionBreak
                case .boundary: .boundaryBreak
                case .children: .childrenBreak
                }
            return Cut(year: (before.year + after.year) / 2, label: "\(word.text(words.locale)) \(pause.year)")
        }
    }
}

extension PathFacts {
    /// The path while its unit lived, and what lies behind its end; they meet there.
    var pathParts: (lived: [(year: Double, value: Double)], beyond: [(year: Double, value: Double)]) {
        guard let end = pathEnd, let next = path.firstIndex(where: { $0.year > end }), next > 0 else { return (path, []) }
        let before = path[next - 1], after = path[next]
        let meeting = (year: end, value: before.value + (after.value - before.value) * (end - before.year) / (after.year - before.year))
        return (Array(path[..<next]) + [meeting], [meeting] + path[next...])
    }
}

/// The targets of one plan on one indicator of one unit, the line that leads to them, and what the plan above asks.
struct PathTargets {
    let milestones: [PathFacts.Named]
    let path: [(year: Double, value: Double)]
    /// When the unit ended, where its line is drawn on to a target that is judged no more.
    let end: Double?
    let parents: [PathFacts.Named]

    init(_ subject: ChartSubject, _ head: Assessment?, _ report: Report, _ indicator: Indicator) {
        guard let head else {
            (milestones, path, end, parents) = ([], [], nil, [])
            return
        }
        let words = subject.words
        var milestones: [PathFacts.Named] = []
        var path: [(year: Double, value: Double)] = []
        let rows = subject.assessments.filter { $0.target.plan == head.target.plan && report[$0.target].year != nil }
            .sorted { report[$0.target].year ?? 0 < report[$1.target].year ?? 0 }
        let isDrawn = { (row: Assessment) in row.path != nil || row.pathAtEnd != nil }
        if let base = rows.last(where: isDrawn)?.baseline { path.append((base.moment.double, base.value.double)) }
        for row in rows {
            let target = report[row.target]
            guard let year = target.year else { continue }
            let isLapsed = row.standing == .lapsed
            let figure = words.figure(target.value, indicator, isTarget: true)
            var label = "\(year): \(figure)"
            if isLapsed { label += " (\(words[.standingLapsed].loweredInSentence))" }
            // what counts the amount stands in the other labels
            let short = indicator.unitOfMeasure == .amount ? words.amount(target.value, indicator, isTarget: true) : figure
            let milestone = PathFacts.Named(year: Double(year), value: target.value.double, label: label, figure: short, isLapsed: isLapsed)
            milestones.append(milestone)
            if isDrawn(row), let base = path.first, milestone.year > base.year { path.append((milestone.year, milestone.value)) }
        }
        self.milestones = milestones
        self.path = path.count > 1 ? path : []
        let last = report[subject.series.area].validTo.map { Moment($0).double }
        end = last.flatMap { last in path.count > 1 && last < path[path.count - 1].year ? last : nil }
        parents = Self.parents(of: head, subject, report, indicator)
    }

    private static func parents(of head: Assessment, _ subject: ChartSubject, _ report: Report, _ indicator: Indicator) -> [PathFacts.Named]
    {
        report.targetsAbove(head.target.plan, on: subject.indicator).map { report[$0] }.compactMap { target in
            target.year.map { year in
                let value = subject.words.figure(target.value, indicator, isTarget: true)
                return PathFacts.Named(year: Double(year), value: target.value.double, label: "\(year): \(value)", figure: value)
            }
        }
    }
}

/// The finding, for a reader who cannot see the chart: unit, indicator, value, standing, and whether the data are real.
/// - unsettled: of the report year, where it is no value but the range that one can lie in.
func pathTitle(
    _ subject: ChartSubject, _ report: Report, _ indicator: Indicator, _ last: Series.Point, _ head: Assessment?, unsettled: PartialValue?
) -> String {
    let words = subject.words
    var title = "\(report[subject.area].name): \(words.text(indicator.name))"
    if let unsettled {
        title += ", \(words.said(unsettled, indicator)) (\(unsettled.year))"
    } else if let value = last.value {
        title += ", \(words.figureInTitle(value, last, indicator)) (\(subject.when(last)))"
    }
    title += "."
    if let head { title += " \(words.full(head))." }
    if subject.series.points.contains(where: { $0.illustrative && $0.value != nil }) {
        title += " " + ChartWord.illustrative.text(words.locale)
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

/// Where the series would be if it went on as before, year by year up to the target's, with its 80 % interval.
struct ProjectedPart {
    let points: [Projection.Point]
    /// «Dự báo năm 2030: 91,0%», the number that stands in the table beneath.
    let label: String
    /// The number with its unit of measure, without the year.
    let figure: String

    /// nil where the last value is as late as the target.
    init?(_ projection: Projection, _ series: Series, from last: Int, _ indicator: Indicator, _ words: Words) {
        guard last < projection.year else { return nil }
        points = (last...projection.year).map { projection.point(in: $0) }
        let number = words.form(drawnFrom: series, indicator).text(projection.atTarget)
        figure = indicator.unitOfMeasure == .amount ? words.measured(number, indicator) : number
        label = words.fill(.chartProjection, ("year", String(projection.year)), ("value", figure))
    }

    /// The points at which the line bends, where a percentage has come to its end, and its two ends.
    var bends: [Projection.Point] {
        points.indices.filter { index in
            if index == 0 || index == points.count - 1 { return true }
            return abs(points[index - 1].value + points[index + 1].value - 2 * points[index].value) > 1e-6
        }.map { points[$0] }
    }
}

/// The values of a series as they are drawn: placed in time, cut at gaps and at series breaks, none after the report year.
struct ObservedSeries {
    struct Value {
        /// A year's value stands at its end (2024 is 31/12/2024); one that speaks of another date stands there.
        let year: Double
        let value: Double
        let isFinal: Bool
        let point: Series.Point
    }

    private(set) var values: [Value] = []
    /// Where each stretch that may be joined begins, as an index into `values`.
    private(set) var starts: [Int] = []
    /// Years between the first and the last of the series that were reported as missing or not at all.
    private(set) var gaps: [Int] = []
    /// What partly reported shares may be, instead of a value.
    private(set) var intervals: [(year: Double, low: Double, high: Double)] = []

    init(_ series: Series, upTo year: Int) {
        var next: Int?
        var isCut = true
        for point in series.points where point.year <= year {
            if let next, next < point.year {
                gaps += next..<point.year
                isCut = true
            }
            next = point.year + 1
            guard let value = point.value else {
                if let partial = point.partial, let low = partial.low, let high = partial.high {
                    intervals.append((point.moment.double, low.double, high.double))
                } else if point.status != .notApplicable {
                    gaps.append(point.year)
                }
                isCut = true
                continue
            }
            // a break of the first year cuts nothing
            if isCut || series.breaks.contains(where: { $0.year == point.year }) { starts.append(values.count) }
            isCut = false
            values.append(
                Value(
                    year: point.moment.double, value: value.double, isFinal: point.status == .final, point: point))
        }
    }

    /// The stretches, oldest first.
    var runs: some Sequence<ArraySlice<Value>> {
        starts.indices.lazy.map { index in
            values[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : values.count)]
        }
    }
}

extension ChartSubject {
    /// «2024», or the date a value speaks of.
    func when(_ point: Series.Point) -> String { point.asOf.map { words.date($0) } ?? String(point.year) }
}
