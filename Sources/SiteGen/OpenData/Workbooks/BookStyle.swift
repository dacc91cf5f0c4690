import Language
import Measuring
import Packing
import Reporting
import Wording

/// Looks that all workbooks of this room share.
enum BookStyle {
    static let grey = Colour(0xEEF0F3), ink = Colour(0x4A525C), blue = Colour(0x0B2E8A)

    static let title = CellStyle { ($0.isBold, $0.size, $0.vertical) = (true, 14, .center) }
    static let heading = CellStyle { ($0.isBold, $0.vertical) = (true, .center) }
    static let line = CellStyle { ($0.wraps, $0.vertical) = (true, .top) }
    static let strong = line.with { $0.isBold = true }
    static let link = CellStyle { ($0.isUnderlined, $0.colour) = (true, blue) }
    static let head = CellStyle {
        ($0.isBold, $0.size, $0.wraps, $0.horizontal, $0.vertical) = (true, 11, true, .center, .center)
        ($0.borders, $0.fill) = (.all, grey)
    }
    static let cell = CellStyle { ($0.size, $0.wraps, $0.vertical, $0.borders) = (11, true, .top, .all) }
    static let right = cell.with { $0.horizontal = .right }
    static let middle = cell.with { $0.horizontal = .center }

    /// The colour of a standing's family, beside its word.
    static func standing(_ standing: Standing, _ style: CellStyle) -> CellStyle {
        let (fill, colour): (UInt32, UInt32) =
            switch standing {
            case .achieved, .maintained: (0xDCE6F7, 0x0B2E8A)
            case .onTrack, .inProgress: (0xDDF0FA, 0x0B5A82)
            case .behind: (0xFBF0D0, 0x6B4E00)
            case .movingAway, .lost, .missed: (0xFBE3EA, 0x8F1242)
            case .noData, .notApplicable, .lapsed: (0xEEF0F3, 0x4A525C)
            }
        return style.with { ($0.fill, $0.colour) = (Colour(fill), Colour(colour)) }
    }
}

/// The first sheet of a workbook: what it is, line by line in one column, and what sheets follow.
struct CoverSheet {
    private(set) var sheet: Sheet

    init(_ words: Words, title: String) {
        sheet = Sheet(name: words.say("Giới thiệu", "Cover"))
        sheet.columns = [Column(width: 112)]
        sheet.showsGrid = false
        sheet.paper.isLandscape = true
        sheet.append(Row([.text(title, BookStyle.title.with { $0.wraps = true })]))
    }

    /// Empty ones are left out.
    mutating func add(_ text: String, _ style: CellStyle = BookStyle.line) {
        if !text.isEmpty { sheet.append(Row([.text(text, style)])) }
    }

    /// A heading over lines.
    mutating func add(_ heading: String, _ lines: [String]) {
        if lines.isEmpty { return }
        add(heading, BookStyle.heading)
        for line in lines { add(line) }
    }

    /// Each sheet by its name, which leads there, and what is in it.
    mutating func add(contents: [(sheet: Sheet, about: String)], _ words: Words) {
        add(words.say("Các trang trong tệp", "Sheets of this file"), BookStyle.heading)
        for (target, about) in contents {
            var cell = Cell.text("\(target.name): \(about)", BookStyle.link)
            cell.link = SheetLink(target.reference(to: CellRange(CellPlace(row: 1, column: 1))))
            sheet.append(Row([cell]))
        }
    }
}

extension Workbook {
    /// Dated by the report, never by the clock: 31 December of the year where the site names no day.
    init(of report: Report, year: Int, title: String, _ words: Words) {
        self.init(created: (report.site.reportDate ?? CivilDate.endOfYear(year)).iso)
        self.title = title
        subject = words.text(report.site.title)
        author = words.text(report.site.publisher)
        language = words.say("vi-VN", "en")
    }
}

extension Rational {
    /// As a cell holds it: at most six places, as in every export.
    var exported: String { NumberForm.exported.text(Int128(numerator), over: Int128(denominator)) }
}
