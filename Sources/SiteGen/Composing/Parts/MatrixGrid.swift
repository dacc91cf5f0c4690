import Measuring
import Reporting

/// The headline of every indicator of some units that are judged in the report year; units nobody judges are left out.
struct MatrixGrid {
    let areas: [AreaRef]
    let indicators: Set<IndicatorRef>
    private let cells: [SeriesKey: Assessment]

    var cellCount: Int { areas.count * indicators.count }

    init(_ edition: Edition, _ candidates: [AreaRef]) {
        var areas: [AreaRef] = []
        var cells: [SeriesKey: Assessment] = [:]
        for area in candidates {
            let rows = Dictionary(grouping: edition.measured.assessments(of: area), by: \.indicator)
            if !rows.isEmpty { areas.append(area) }
            for (indicator, assessments) in rows {
                cells[SeriesKey(area, indicator)] = nextTarget(assessments, report: edition.report, year: edition.year)
            }
        }
        self.areas = areas
        self.cells = cells
        indicators = Set(cells.keys.map(\.indicator))
    }

    subscript(area: AreaRef, indicator: IndicatorRef) -> Assessment? { cells[SeriesKey(area, indicator)] }

    func counts(of area: AreaRef) -> [Standing: Int] {
        var counts: [Standing: Int] = [:]
        for indicator in indicators {
            if let cell = self[area, indicator] { counts[cell.standing, default: 0] += 1 }
        }
        return counts
    }
}
