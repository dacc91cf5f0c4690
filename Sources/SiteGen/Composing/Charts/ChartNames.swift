import Drawing
import Reporting
import Wording

/// Indicators' names as rows of charts bear them, wrapped once for every unit: by the indicator's place in the catalogue.
struct ChartNames: Sendable {
    /// The column beside the bars of a wide drawing, in viewBox units.
    static let wideColumn = 232.0

    private let wide: [TextColumn]
    private let narrow: [TextColumn]

    init(_ report: Report, _ words: Words) {
        let names = report.indicators.map { words.text($0.name) }
        wide = names.map { TextColumn($0, at: 4, width: Self.wideColumn, size: 12) }
        narrow = names.map { TextColumn($0, at: 4, width: ChartWidth.narrow.rawValue - 8, size: 12) }
    }

    func column(_ indicator: IndicatorRef, _ width: ChartWidth) -> TextColumn {
        (width == .wide ? wide : narrow)[Int(indicator.index)]
    }
}
