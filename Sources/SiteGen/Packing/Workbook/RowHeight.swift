/// How high rows must be for their text. Excel works it out when it opens a file; LibreOffice and previews on telephones do not and would lay
/// the lines of a wrapped cell over the row below.
extension Sheet {
    /// Points for a row without a height of its own, where one line of the usual font is not enough; nil where it is.
    ///
    /// - number: from 1. Merged cells do not count, as in Excel.
    func fittedHeight(of row: Row, number: Int) -> Double? {
        var height = 0.0
        for (column, cell) in row.cells.enumerated() where cell.value != .blank {
            let style = cell.style ?? CellStyle(), place = CellPlace(row: number, column: column + 1)
            let size = Double(style.size ?? StyleTable.fontSize)
            var lines = 1
            if style.wraps, let text = cell.value.shownText {
                lines = lineCount(of: text, size: size, isBold: style.isBold, width: linePoints(of: column, style))
            }
            // a line of 12 is 15.75 high, and heights go by the points of a screen
            let needed = min(409.5, Double(lines) * (size * 1.3125 / 0.75).rounded(.up) * 0.75)
            if needed > height, !merged.contains(where: { $0.contains(place) }) { height = needed }
        }
        return height > 15.75 ? height : nil
    }

    /// What a line of text may take of a column, in points of paper: a digit of the usual font takes 6.
    private func linePoints(of column: Int, _ style: CellStyle) -> Double {
        let width = columns.indices.contains(column) ? columns[column].width : 7.375
        return max(6, width * 6 - Double(style.indent) * 9)
    }
}

extension CellValue {
    /// The text that may be wrapped; numbers are not.
    fileprivate var shownText: String? {
        switch self {
        case .text(let text), .formula(_, .text(let text)): text
        default: nil
        }
    }
}

/// How many lines a text takes: broken at spaces, or within a word that is longer than a line.
private func lineCount(of text: String, size: Double, isBold: Bool, width: Double) -> Int {
    // a little more than the letters take: a line too many is white, a line too few is lost
    let scale = size / 1000 * (isBold ? 1.1 : 1.03)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines += 1
        var used = 0.0
        for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
            let length = word.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * scale, gap = used > 0 ? 250 * scale : 0
            if used + gap + length <= width {
                used += gap + length
                continue
            }
            if used > 0 { lines += 1 }
            let further = (length / width).rounded(.down)
            lines += Int(further)
            used = length - further * width
        }
    }
    return lines
}

/// Thousandths of the size that a letter of Times takes (Adobe's metrics of Times-Roman); letters with marks are taken by their case.
private func advance(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case " "..."~": Double(timesAdvances[Int(letter.value) - 0x20])
    default:
        switch letter.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: 0
        case .lowercaseLetter: 500
        case .uppercaseLetter: 722
        default: letter.value > 0x2FF0 ? 1000 : 600
        }
    }
}

private let timesAdvances: [Int16] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278,
    278,
    564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722,
    944,
    722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333,
    389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
