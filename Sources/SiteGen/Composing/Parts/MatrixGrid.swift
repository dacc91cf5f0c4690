import Measuring
import Reporting
import Wording

/// The headline of every indicator of some units that are judged in the report year; units nobody judges are left out.
struct MatrixGrid {
    let areas: [AreaRef]
    let indicators: Set<IndicatorRef>
    private let measured: MeasuredReport
    /// By place of the unit and indicator: the number of the judged row; -1 where there is none.
    private let cells: [Int32]
    private let places: [AreaRef: Int]
    /// Indicators of the catalogue.
    private let width: Int

    var cellCount: Int { areas.count * indicators.count }

    init(_ edition: Edition, _ candidates: [AreaRef]) {
        measured = edition.measured
        width = measured.report.indicators.count
        areas = candidates.filter(measured.judges)
        var cells = [Int32](repeating: -1, count: areas.count * width)
        var indicators: Set<IndicatorRef> = []
        for (place, area) in areas.enumerated() {
            for number in measured.headlines(of: area) {
                let indicator = measured.rows[number].indicator
                cells[place * width + Int(indicator.index)] = Int32(number)
                indicators.insert(indicator)
            }
        }
        self.cells = cells
        self.indicators = indicators
        places = Dictionary(zip(areas, areas.indices), uniquingKeysWith: { first, _ in first })
    }

    subscript(area: AreaRef, indicator: IndicatorRef) -> Assessment? {
        guard let place = places[area] else { return nil }
        let number = cells[place * width + Int(indicator.index)]
        return number < 0 ? nil : measured.assessment(at: Int(number))
    }

    func counts(of area: AreaRef) -> StandingCounts {
        guard let place = places[area] else { return StandingCounts() }
        return StandingCounts(cells[place * width..<(place + 1) * width].filter { $0 >= 0 }.map { measured.assessment(at: Int($0)) })
    }

    var counts: StandingCounts { areas.reduce(into: StandingCounts()) { $0.add(counts(of: $1)) } }

    /// The years judged, «2024 và 2025».
    func years(_ words: Words) -> String {
        let heads = areas.lazy.flatMap { area in indicators.lazy.compactMap { self[area, $0] } }
        return words.years(Set(heads.map { $0.standing == .lapsed ? measured.year : $0.judgedYear }).sorted())
    }
}
