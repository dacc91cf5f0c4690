import Reporting

/// What the report means in one report year: every target row judged, every series cut at its breaks.
package final class MeasuredReport: Sendable {
    package let chronicle: Chronicle
    package let report: Report
    package let year: Int
    /// Plan by plan, target by target (children in their own order).
    package let rows: [JudgedRow]
    /// By plan, beside its rows; empty where they are judged anew when asked for.
    private let kept: [[Assessment]]
    /// Where each plan's rows begin.
    private let starts: [Int]
    /// Numbers of rows, unit by unit, and where each unit's begin; the last bound is the end of all.
    private let byArea: [Int32]
    private let bounds: [Int32]

    /// - plans: what was judged of each plan of the report, in their order; empty for one that had not begun.
    init(_ chronicle: Chronicle, year: Int, plans: [JudgedRows]) {
        self.chronicle = chronicle
        report = chronicle.report
        self.year = year
        let rows = plans.flatMap(\.rows)
        self.rows = rows
        kept = plans.contains { !$0.kept.isEmpty } ? plans.map(\.kept) : []
        starts = plans.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.rows.count) }
        var ends = [Int32](repeating: 0, count: chronicle.report.areas.count + 1)
        for row in rows { ends[Int(row.area.index) + 1] += 1 }
        for area in ends.indices.dropFirst() { ends[area] += ends[area - 1] }
        bounds = ends
        var byArea = [Int32](repeating: 0, count: rows.count)
        for (number, row) in rows.enumerated() {
            byArea[Int(ends[Int(row.area.index)])] = Int32(number)
            ends[Int(row.area.index)] += 1
        }
        self.byArea = byArea
    }

    /// The rows that judge one unit, in the plans' order.
    private func numbers(of area: AreaRef) -> ArraySlice<Int32> { byArea[Int(bounds[Int(area.index)])..<Int(bounds[Int(area.index) + 1])] }

    /// Row by row.
    package var assessments: [Assessment] { rows.indices.map { assessment(at: $0) } }

    package func assessment(at row: Int) -> Assessment {
        let place = rows[row], plan = Int(place.target.plan.index)
        return kept.isEmpty ? chronicle.assess(place.target, place.area, year: year) : kept[plan][row - starts[plan]]
    }

    /// The assessments that judge one unit, in the plans' order.
    package func assessments(of area: AreaRef) -> [Assessment] {
        numbers(of: area).map { assessment(at: Int($0)) }
    }

    /// Those of one indicator.
    package func assessments(of area: AreaRef, on indicator: IndicatorRef) -> [Assessment] {
        numbers(of: area).lazy.filter { self.rows[Int($0)].indicator == indicator }.map { self.assessment(at: Int($0)) }
    }

    /// Those of one plan's targets.
    package func assessments(under plan: PlanRef) -> [Assessment] {
        (starts[Int(plan.index)]..<starts[Int(plan.index) + 1]).map { assessment(at: $0) }
    }

    package func judges(_ area: AreaRef) -> Bool { !numbers(of: area).isEmpty }

    package func judges(_ area: AreaRef, on indicator: IndicatorRef) -> Bool {
        numbers(of: area).contains { rows[Int($0)].indicator == indicator }
    }

    /// A unit's values on an indicator, of all years.
    package func series(_ area: AreaRef, _ indicator: IndicatorRef) -> Series {
        chronicle.series(area, indicator)
    }

    /// The first years behind the breaks of a series; cheap where it has none.
    package func breakYears(_ area: AreaRef, _ indicator: IndicatorRef) -> [Int] {
        chronicle.isCut(area, indicator) ? series(area, indicator).breaks.map(\.year) : []
    }

    /// Whether any value of a series is derived from children.
    package func isDerived(_ area: AreaRef, _ indicator: IndicatorRef) -> Bool {
        chronicle.states.derived[SeriesKey(area, indicator)] != nil
    }

    /// The row that speaks for an indicator of a unit: its next target (not before the report year), else its last.
    package func headline(_ area: AreaRef, _ indicator: IndicatorRef) -> Assessment? {
        numbers(of: area).filter { rows[Int($0)].indicator == indicator }.min { speaks(Int($0), before: Int($1)) }.map {
            assessment(at: Int($0))
        }
    }

    /// The numbers of the rows that speak for each indicator of a unit.
    package func headlines(of area: AreaRef) -> [Int] {
        var heads: [Int] = []
        for number in numbers(of: area).lazy.map({ Int($0) }) {
            if let place = heads.firstIndex(where: { rows[$0].indicator == rows[number].indicator }) {
                if speaks(number, before: heads[place]) { heads[place] = number }
            } else {
                heads.append(number)
            }
        }
        return heads
    }

    private func speaks(_ row: Int, before other: Int) -> Bool {
        let (row, other) = (rows[row], rows[other])
        let end = chronicle.terms(row.target).year, otherEnd = chronicle.terms(other.target).year
        return end == otherEnd
            ? report.isLouder(row.target, row.standing, than: other.target, other.standing, for: row.area)
            : speaksFirst(end, than: otherEnd, in: year)
    }
}

/// Which of two targets speaks for an indicator in a report year, by their own years (nil comes after all): the sooner of those still
/// to come, else the later of those that have passed.
package func speaksFirst(_ end: Int?, than other: Int?, in year: Int) -> Bool {
    let end = end ?? .max, other = other ?? .max
    if (end >= year) != (other >= year) { return end >= year }
    return end >= year ? end < other : end > other
}

/// A target row and its standing: all that is kept of it for the years before the report year.
package struct JudgedRow: Sendable {
    package let target: TargetRef
    package let area: AreaRef
    package let indicator: IndicatorRef
    package let standing: Standing
    package let nuance: Standing.Nuance
    /// Lapsed rows: where they stood when the unit ended.
    package let standingAtEnd: Standing?
    package let nuanceAtEnd: Standing.Nuance
    package let verdict: Verdict?
}

/// Judges every target row of a report in one report year; cheap enough to be called year by year.
package func measure(_ report: Report, year: Int) -> MeasuredReport {
    Chronicle(report).measured(year: year)
}

/// The same for several years, with what does not depend on the year made once.
package func measure(_ report: Report, years: some Sequence<Int>) -> [Int: MeasuredReport] {
    let chronicle = Chronicle(report)
    return Dictionary(years.map { ($0, chronicle.measured(year: $0)) }) { first, _ in first }
}

/// The target that speaks for an indicator in a report year.
package func nextTarget(_ assessments: [Assessment], report: Report, year: Int) -> Assessment? {
    assessments.indices.min { place, other in
        let (row, other) = (assessments[place], assessments[other])
        let end = report[row.target].year, otherEnd = report[other.target].year
        return end == otherEnd
            ? report.isLouder(row.target, row.standing, than: other.target, other.standing, for: row.area)
            : speaksFirst(end, than: otherEnd, in: year)
    }.map { assessments[$0] }
}

extension Report {
    /// Which of two targets of one year speaks for an indicator of a unit: that of its own plan, then the one that stands worse. Of two
    /// alike neither, so that the first in the plans' order does.
    fileprivate func isLouder(
        _ target: TargetRef, _ standing: Standing, than other: TargetRef, _ otherStanding: Standing, for area: AreaRef
    ) -> Bool {
        let isOwn = self[target].unit == area, isOtherOwn = self[other].unit == area
        return isOwn == isOtherOwn ? standing.concern < otherStanding.concern : isOwn
    }
}

extension Report {
    /// What the plan above a plan asks of its own unit on an indicator, nearest first, to stand beside what the plan asks of its unit. Only
    /// shares and levels: what many units count together is nothing to hold one of them against.
    package func targetsAbove(_ plan: PlanRef, on indicator: IndicatorRef) -> [TargetRef] {
        switch self[indicator].unitOfMeasure {
        case .count, .amount, .boolean: return []
        case .percent, .level: break
        }
        guard let parent = self[plan].parent else { return [] }
        return targets(of: parent).filter { reference in
            let target = self[reference]
            return target.indicator == indicator && target.unit == self[parent].unit && target.appliesTo == .unit
        }.sorted { self[$0].year ?? .max < self[$1].year ?? .max }
    }
}
