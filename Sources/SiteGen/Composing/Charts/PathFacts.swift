import Drawing
import Measuring
import Reporting
import Wording

/// What a target-path chart shows of one unit and indicator, numbers and words, before any layout: made once for both widths.
struct PathFacts {
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
    init?(_ subject: ChartSubject) {
        let report = subject.report
        let indicator = report[subject.indicator]
        guard indicator.unitOfMeasure == .percent || indicator.unitOfMeasure == .count || indicator.unitOfMeasure == .amount else { return nil }
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
            let short = indicator.unitOfMeasure == .amount ? value.point.value.map { words.amount($0, indicator) } ?? ""
                : value.point.value.map { words.shortFigure($0, value.point, indicator) } ?? figure
            return Named(year: value.year, value: value.value, label: "\(subject.when(value.point)): \(figure)", figure: short)
        }
        first = observed.values.count > 1 ? observed.values.first.map(named) : nil
        self.last = named(last)
        breaks = Self.breaks(subject.series, observed, words)
        (path, pathEnd, milestones, parents) = (targets.path, targets.end, targets.milestones, targets.parents)
        projection = head.flatMap { ProjectedPart($0, subject.series, from: last.point.year, indicator, words) }
        isIllustrative = subject.series.points.contains { $0.illustrative && $0.value != nil }
        let unsettled = subject.series.point(in: subject.measured.year)?.partial
        title = pathTitle(subject, report, indicator, last.point, head, unsettled: unsettled)
        description = pathDescription(subject, first: first, last: self.last, targets, breaks: breaks, unsettled: unsettled.map { "\($0.year): \(words.said($0, indicator))" }, projection)
    }

    /// Those that part two values; between two years, where no value stands.
    private static func breaks(_ series: Series, _ observed: ObservedSeries, _ words: Words) -> [Cut] {
        if series.breaks.isEmpty { return [] }
        return series.breaks.compactMap { pause in
            guard let before = observed.values.last(where: { $0.point.year < pause.year }),
                let after = observed.values.first(where: { $0.point.year >= pause.year })
            else { return nil }
            let word: ChartWord = switch pause.kind {
            case .definition: .definitionBreak
            case .boundary: .boundaryBreak
            case .children: .childrenBreak
            }
            return Cut(year: (before.year + after.year) / 2, label: "\(word.text(words.tongue)) \(pause.year)")
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
