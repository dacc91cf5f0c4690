import Reporting
import Telling

/// How a text is told.
package enum TextManner {
    /// On told pages: signs behind numbers, a drawing of one width.
    case told
    case paper(TextOnPaper)
}

/// What a paper says around a text.
package struct TextOnPaper {
    /// Before every id.
    let key: String
    /// Footnotes that stand on the paper already.
    let notes: Int
    /// What stands in the place of a chart; nil where the chart itself does.
    let chart: (AreaRef, IndicatorRef) -> [Block]?

    package init(key: String, notes: Int, chart: @escaping (AreaRef, IndicatorRef) -> [Block]?) {
        (self.key, self.notes, self.chart) = (key, notes, chart)
    }
}
