import Language
import Packing

/// What a column of a table of targets holds, beside those of years.
enum TargetColumn: String, Sendable, CaseIterable {
    case order, code, name, measure, section, wording, appliesTo, denominator, definition, note

    /// The heading that a person would write, for messages.
    var words: (vi: String, en: String) {
        switch self {
        case .order: ("STT", "No.")
        case .code: ("Mã", "Code")
        case .name: ("Chỉ tiêu", "Indicator")
        case .measure: ("Đơn vị tính", "Unit of measure")
        case .section: ("Mục", "Section")
        case .wording: ("Yêu cầu", "Wording")
        case .appliesTo: ("Áp dụng", "Applies to")
        case .denominator: ("Tính trên", "Counted among")
        case .definition: ("Định nghĩa", "Definition")
        case .note: ("Ghi chú", "Note")
        }
    }
}

/// A column of what is to be reached by one year.
struct YearColumn: Sendable {
    let year: Int
    let column: Int
    let place: CellPlace
    /// The heading, from above: «Phấn đấu đến» over «2025».
    let words: String
}

/// The head of a table of targets: where it ends, and what stands in which column.
struct TargetHead: Sendable {
    enum Doubt: Sendable {
        /// Two columns that seem to hold the same.
        case twice(TargetColumn, CellPlace, CellPlace)
        case yearTwice(Int, CellPlace, CellPlace)
        /// A column of figures whose heading does not say of which year they are targets.
        case year(String, CellPlace)
        case noYears(CellPlace)
    }

    /// The last row of the head.
    private(set) var last: Int
    private(set) var columns: [TargetColumn: Int] = [:]
    private(set) var years: [YearColumn] = []
    /// Columns that hold no target, each said: results of earlier years, and headings nobody here knows.
    private(set) var passedOver: [(text: String, place: CellPlace)] = []
    private(set) var doubt: Doubt?

    /// Rows from the top in which a head is looked for: titles stand above it.
    private static let deepest = 40

    /// nil where no row names a column of indicators.
    init?(of sheet: SentSheet) {
        let grid = HeadGrid(sheet, above: Self.deepest + 4)
        func isName(_ text: String) -> Bool { Self.column(of: text) == .name && TargetYear(text) == nil }
        // a title may be named as a column is: a head has more than one text
        let first = (1...Self.deepest).first { row in
            let cells = grid.row(row)
            return Set(cells.map(\.place)).count > 1 && cells.contains { isName($0.text) }
        }
        guard let first, let name = grid.row(first).first(where: { isName($0.text) }) else { return nil }
        last = first
        while last < first + 3, Self.goesOn(grid, below: last, name.place) { last += 1 }
        var start = first
        while start > 1, first - start < 2, Self.belongs(grid.row(start - 1)) { start -= 1 }
        for column in grid.columns { read(column, grid.path(column, start...last)) }
        if years.isEmpty, doubt == nil { doubt = .noYears(name.place) }
        years.sort { $0.column < $1.column }
    }

    /// A row of the head: nothing of its own under the heading of names, and no figure anywhere but years.
    private static func goesOn(_ grid: HeadGrid, below row: Int, _ name: CellPlace) -> Bool {
        let cells = grid.row(row + 1)
        let under = grid.text(row + 1, name.column)
        guard under == nil || under?.place == name, !cells.isEmpty else { return false }
        return cells.allSatisfy { cell in
            cell.place.row <= row || TargetYear(cell.text) != nil || cell.text.allSatisfy { !$0.isNumber }
        }
    }

    /// A row over the names that heads groups of columns: «Mục tiêu» over two years. A title is one text over the whole width.
    private static func belongs(_ cells: [(text: String, place: CellPlace)]) -> Bool {
        Set(cells.map(\.place)).count > 1 && cells.contains { TargetYear($0.text) != nil || column(of: $0.text) != nil }
    }

    /// - path: what stands over the column, from above.
    private mutating func read(_ column: Int, _ path: [(text: String, place: CellPlace)]) {
        guard let lowest = path.last else { return }
        let words = path.map(\.text).joined(separator: " · ")
        let dated = path.filter { !Heading.years(in: $0.text).isEmpty }
        if let year = dated.last {
            // what was reached is told beside what is to be reached
            if path.contains(where: { TargetYear.isResult($0.text) }) { return passedOver.append((words, lowest.place)) }
            let below = path.filter { $0.place.row > year.place.row }
            guard let read = TargetYear(year.text), below.allSatisfy({ TargetYear.isPlain($0.text) }) else {
                doubt = doubt ?? .year(words, lowest.place)
                return
            }
            if let before = years.first(where: { $0.year == read.year }) {
                doubt = doubt ?? .yearTwice(read.year, before.place, lowest.place)
            }
            return years.append(YearColumn(year: read.year, column: column, place: year.place, words: words))
        }
        guard let meant = path.reversed().lazy.compactMap({ Self.column(of: $0.text) }).first else {
            return passedOver.append((words, lowest.place))
        }
        if let before = columns.updateValue(column, forKey: meant), meant != .order {
            let place = path.first { Self.column(of: $0.text) == meant }?.place ?? lowest.place
            doubt = doubt ?? .twice(meant, CellPlace(row: place.row, column: before), place)
        }
    }

    /// What a heading says; what stands in brackets says it again, or only adds to it: «Chỉ tiêu (theo Kế hoạch)».
    static func column(of text: String) -> TargetColumn? {
        if let column = names[TargetYear.key(text)] { return column }
        guard let open = text.firstIndex(of: "(") else { return nil }
        return names[TargetYear.key(String(text[..<open]))]
    }

    private static let names: [String: TargetColumn] = [
        "tt": .order, "stt": .order, "so tt": .order, "so thu tu": .order, "no": .order,
        "ma": .code, "ma chi tieu": .code, "ma so": .code, "code": .code,
        "chi tieu": .name, "ten chi tieu": .name, "noi dung": .name, "noi dung chi tieu": .name, "tieu chi": .name, "ten tieu chi": .name,
        "muc tieu": .name, "ten muc tieu": .name, "noi dung muc tieu": .name, "muc tieu chi tieu": .name, "chi tieu muc tieu": .name,
        "cac chi tieu": .name, "cac muc tieu": .name, "chi tieu cu the": .name, "muc tieu cu the": .name, "indicator": .name,
        "target": .name,
        "don vi tinh": .measure, "dvt": .measure, "don vi do": .measure, "don vi": .measure, "cach do": .measure,
        "unit of measure": .measure, "unit": .measure, "measure": .measure,
        "muc": .section, "muc trong ke hoach": .section, "muc trong van ban": .section, "muc cua ke hoach": .section, "section": .section,
        "yeu cau": .wording, "muc do yeu cau": .wording, "tu ngu": .wording, "loi van": .wording, "cach neu": .wording, "wording": .wording,
        "ap dung": .appliesTo, "ap dung cho": .appliesTo, "doi tuong ap dung": .appliesTo, "pham vi": .appliesTo,
        "pham vi ap dung": .appliesTo, "applies to": .appliesTo,
        "tinh tren": .denominator, "mau so": .denominator, "denominator": .denominator, "counted among": .denominator,
        "dinh nghia": .definition, "cach tinh": .definition, "definition": .definition,
        "ghi chu": .note, "note": .note, "notes": .note,
    ]
}

/// A heading that says by which year something is to be reached: «2025», «Năm 2025», «Đến hết năm 2030», «Chỉ tiêu 2025».
struct TargetYear {
    let year: Int

    init?(_ text: String) {
        let years = Heading.years(in: text)
        guard years.count == 1 else { return nil }
        guard Self.words.contains(Self.key(text)) else { return nil }
        year = years[0]
    }

    /// Without marks, signs and the year: «Chỉ tiêu năm 2025» is «chi tieu».
    static func key(_ text: String) -> String {
        searchKey(text).split { !$0.isLetter && !$0.isNumber }
            .filter { !($0.count == 4 && $0.allSatisfy(\.isNumber)) && $0 != "nam" && $0 != "year" }.joined(separator: " ")
    }

    /// What stands under a year adds nothing: «Tỷ lệ (%)», «Chỉ tiêu».
    static func isPlain(_ text: String) -> Bool {
        ["", "ty le", "ti le", "gia tri", "chi tieu", "muc tieu", "ke hoach", "value", "target"].contains(key(text))
    }

    /// Figures of what was, not of what is to be.
    static func isResult(_ text: String) -> Bool {
        let key = " \(key(text)) "
        return ["ket qua", "thuc hien", "hien trang", "so lieu", "uoc", "da dat", "nam goc", "hien co", "result", "actual", "baseline"]
            .contains { key.contains(" \($0) ") } && !key.contains(" chi tieu ") && !key.contains(" muc tieu ")
    }

    private static let words: Set<String> = {
        let things = [
            "", "chi tieu", "muc tieu", "ke hoach", "chi tieu giao", "chi tieu phan dau", "phan dau", "chi tieu ke hoach", "moc", "target",
        ]
        let ends = ["", "den", "den het", "toi", "by"]
        var all = Set(things.flatMap { thing in ends.map { thing.isEmpty ? $0 : $0.isEmpty ? thing : "\(thing) \($0)" } })
        all.formUnion(["phan dau dat den", "cuoi", "den cuoi", "het"])
        return all
    }()
}
