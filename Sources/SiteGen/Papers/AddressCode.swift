import Drawing
import Telling

/// The squares of a code that leads a telephone to a page, as a drawing; dark ones black whatever the theme.
func addressCode(_ squares: [[Bool]], id: String, title: String, language: String) -> Plot {
    // what a reader of codes needs around it
    let border = 4.0, side = Double(squares.count) + 2 * border
    var plot = Plot(id: id, width: side, height: side, title: title, description: "", language: language)
    var boxes: [Box] = []
    for (row, line) in squares.enumerated() {
        var start: Int?
        for (column, isDark) in (line + [false]).enumerated() {
            if isDark {
                start = start ?? column
            } else if let first = start {
                let top = border + Double(row)
                boxes.append(Box(left: border + Double(first), top: top, right: border + Double(column), bottom: top + 1))
                start = nil
            }
        }
    }
    plot.add(Bars(boxes, fill: .color(.ink)))
    return plot
}
