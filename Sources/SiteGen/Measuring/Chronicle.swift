import Language
import Reporting

/// What can be said of a report whatever the report year: derived values, breaks, the milestones of every path.
///
/// Made once and shared by the measures of all years; a class only so that a hundred thousand assessments can point at it.
package final class Chronicle: Sendable {
    package let report: Report
    /// Per unit, by date.
    let boundaryChanges: [[BoundaryChange]]
    /// Per unit, by date: days on which the set of its children changed.
    let childrenChanges: [[BoundaryChange]]
    /// By indicator.
    let traits: [Trait]
    /// By plan and target.
    let termsByPlan: [[TargetTerms]]
    /// The last day of each unit's life.
    let lastDays: [CivilDate?]
    let states: KnownStates
    let milestones: Milestones
    let thresholds: Thresholds
    let territory: Territory

    package init(_ report: Report) {
        self.report = report
        boundaryChanges = BoundaryChange.ofAll(report)
        childrenChanges = BoundaryChange.ofChildren(report)
        traits = report.indicators.map { Trait($0) }
        lastDays = report.areas.map(\.validTo)
        states = KnownStates.ofAll(report)
        milestones = Milestones(report)
        termsByPlan = TargetTerms.ofAll(report, milestones)
        territory = Territory(report)
        thresholds = Thresholds(report.site.thresholds)
    }

    func terms(_ target: TargetRef) -> TargetTerms { termsByPlan[Int(target.plan.index)][Int(target.index)] }

    /// A unit's values on an indicator; without points where nothing was ever reported or derived.
    package func series(_ area: AreaRef, _ indicator: IndicatorRef) -> Series {
        let points = points(area, indicator)
        return Series(area: area, indicator: indicator, points: points, breaks: breaks(area, indicator, points))
    }

    private func points(_ area: AreaRef, _ indicator: IndicatorRef) -> [Series.Point] {
        let rows = report.series(area, indicator), lastDay = lastDays[Int(area.index)]
        guard traits[Int(indicator.index)].isDerived, let derived = states.derived[SeriesKey(area, indicator)] else {
            return rows.indices.map { Series.Point(rows[$0], at: $0, lastDay) }
        }
        var points: [Series.Point] = []
        points.reserveCapacity(rows.count + derived.count)
        var rest = derived[...]
        for (index, row) in zip(rows.indices, rows) {
            while let next = rest.first, next.year < Int(row.year) { points.append(Series.Point(rest.removeFirst())) }
            let same = rest.first.flatMap { $0.year == Int(row.year) ? $0 : nil }
            if same != nil { rest.removeFirst() }
            points.append(Series.Point(row, at: index, beside: same, lastDay))
        }
        for next in rest { points.append(Series.Point(next)) }
        return points
    }
}

extension Series.Point {
    init(_ row: Observation, at index: Int, _ lastDay: CivilDate?) {
        self.init(
            year: Int(row.year), asOf: row.asOf, status: row.status, value: row.value, numerator: row.numerator,
            denominator: row.denominator,
            illustrative: row.illustrative, origin: .reported, observation: index, derived: nil, reportedChildren: nil, children: nil,
            partial: nil, moment: Moment(of: Int(row.year), asOf: row.asOf, lastDay: lastDay))
    }

    init(_ derived: DerivedValue) {
        let isDecided = derived.isDecided
        self.init(
            year: derived.year, asOf: derived.asOf, status: isDecided ? derived.status : .missing, value: isDecided ? derived.low : nil,
            numerator: isDecided ? derived.numerator : nil, denominator: isDecided ? derived.denominator : nil,
            illustrative: derived.illustrative, origin: .derived, observation: nil, derived: nil, reportedChildren: derived.reported,
            children: derived.children, partial: isDecided ? nil : PartialValue(derived),
            moment: Moment(of: derived.year, asOf: derived.asOf, lastDay: nil))
    }

    /// A reported value stands over the derived one and shows it where they differ; a row that only says «missing» gives way to it.
    init(_ row: Observation, at index: Int, beside derived: DerivedValue?, _ lastDay: CivilDate?) {
        if let derived, row.status == .missing {
            self.init(derived)
            return
        }
        guard let derived, derived.isDecided else {
            self.init(row, at: index, lastDay)
            return
        }
        let differs = row.value.map { !derived.agrees(with: $0, isCounted: row.denominator != nil) } ?? false
        self.init(
            year: Int(row.year), asOf: row.asOf, status: row.status, value: row.value, numerator: row.numerator,
            denominator: row.denominator,
            illustrative: row.illustrative, origin: .reported, observation: index, derived: differs ? derived.low : nil,
            reportedChildren: derived.reported, children: derived.children, partial: nil,
            moment: Moment(of: Int(row.year), asOf: row.asOf, lastDay: lastDay))
    }
}
