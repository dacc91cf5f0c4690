import Diagnostics
import Language
import Packing
import Reporting

/// Document properties by which our own forms say whom and when they are for.
enum FormProperty {
    static let unit = "sitegen-unit", year = "sitegen-year", version = "sitegen-form"
}

/// Whose answer a sheet is, and of which year: as it says itself, above its table. A file's name is never asked.
struct SheetOwner: Sendable {
    enum Doubt: Error, Sendable {
        /// No unit is named, or none that is known: what stands where a name should.
        case noUnit(CellPlace?, found: String?)
        case severalUnits(CellPlace, [AreaRef])
        /// The file was made for one unit, and its sheet names another.
        case otherUnit(CellPlace, made: AreaRef, named: AreaRef)
        case otherYear(CellPlace?, found: [Int])
    }

    let area: AreaRef
    /// Where it is named, unless by the form itself; with the name as written, where it is not the official one.
    let note: (place: CellPlace, written: String)?

    /// - wanted: the unit that the person who collects named; the sheet must not name another.
    init(
        _ sheet: SentSheet, above head: Int, _ properties: [String: String], year: Int, wanted: AreaRef?, _ known: KnownNames
    ) throws(Doubt) {
        let cells = sheet.rows.filter { $0.number < head }.flatMap(\.cells).filter {
            if case .text = $0.content { true } else { false }
        }
        // titles before the sheet's own name; days and numbers of documents are neither
        let titles = cells.map { ($0.place, Self.titleYears(in: $0.text)) }.filter { !$0.1.isEmpty }
        let named = Self.titleYears(in: sheet.name) + (Heading.years(in: sheet.name).count == 1 ? Heading.years(in: sheet.name) : [])
        let years = titles.isEmpty && !named.isEmpty ? [(CellPlace(row: 1, column: 1), named)] : titles
        let told = properties[FormProperty.year].flatMap { Int($0) }.map { [$0] } ?? years.flatMap(\.1)
        if !told.isEmpty, !told.contains(year) { throw .otherYear(years.first?.0, found: Array(Set(told)).sorted()) }

        let made = properties[FormProperty.unit].flatMap { known.report.area(id: $0) }
        let labelled = cells.compactMap { cell in Self.label(of: cell.text).map { (cell.place, $0) } }.filter { !$0.1.isEmpty }
        let spoken = labelled.isEmpty ? cells.flatMap { cell in Self.pieces(of: cell.text).map { (cell.place, $0) } } : labelled
        var found: [(place: CellPlace, written: String, area: AreaRef)] = []
        for (place, text) in spoken {
            for area in known.areas(named: text, in: year) where !found.contains(where: { $0.area == area }) {
                found.append((place, text, area))
            }
        }
        // the office above is often named over the unit
        let above = Set(found.flatMap { known.ancestors(of: $0.area) })
        found = found.filter { !above.contains($0.area) }
        if let expected = made ?? wanted {
            if let other = found.first, !found.contains(where: { $0.area == expected }) {
                throw .otherUnit(other.place, made: expected, named: other.area)
            }
            if found.isEmpty, made == nil || !labelled.isEmpty, let label = labelled.first {
                throw .noUnit(label.0, found: label.1)
            }
            (area, note) = (expected, nil)
            return
        }
        // «XÃ SỐ MỘT» that is in no list must not fall to the province in the line above
        if labelled.isEmpty,
            let stranger = spoken.first(where: { piece in
                Self.namesPlace(piece.1) && known.areas(everNamed: piece.1).isEmpty && !found.contains { $0.place == piece.0 }
            })
        {
            throw .noUnit(stranger.0, found: stranger.1)
        }
        guard let only = found.first else { throw .noUnit(labelled.first?.0, found: labelled.first?.1) }
        if found.count > 1 { throw .severalUnits(only.place, found.map(\.area)) }
        area = only.area
        let name = known.report[area].name
        let isOfficial = ["", "UBND ", "Ủy ban nhân dân "].contains { isWritten(only.written, as: $0 + name) }
        note = isOfficial ? nil : (only.place, only.written)
    }

    /// «NĂM 2027» but not «tháng 01 năm 2027»; a year that stands alone or behind «in».
    static func titleYears(in text: String) -> [Int] {
        let words = searchKey(text).split { !$0.isLetter && !$0.isNumber && $0 != "/" }.map(String.init)
        return words.indices.compactMap { place -> Int? in
            guard words[place].count == 4, let year = Int(words[place]), (1945...2100).contains(year) else { return nil }
            let before = place > 0 ? words[place - 1] : ""
            guard ["nam", "in", "of", "form"].contains(before) || words.count == 1 else { return nil }
            let isDay = place > 2 && words[..<(place - 1)].suffix(2).contains("thang")
            return isDay ? nil : year
        }
    }

    /// «XÃ AN BÌNH», «UBND PHƯỜNG …»: a place below a province, by its first words.
    private static func namesPlace(_ text: String) -> Bool {
        var key = searchKey(text)
        for office in ["uy ban nhan dan ", "ubnd "] where key.hasPrefix(office) { key = String(key.dropFirst(office.count)) }
        guard text.count <= 60, !key.hasPrefix("xa hoi") else { return false }
        return ["xa ", "phuong ", "dac khu ", "thi tran "].contains { key.hasPrefix($0) }
    }

    /// «Đơn vị: Phường Hạnh Thông»; nil where the cell is no such line.
    static func label(of text: String) -> String? {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let label = searchKey(String(text[..<colon]))
        guard
            ["don vi", "don vi bao cao", "ten don vi", "xa, phuong", "xa/phuong", "xa, phuong, dac khu", "unit", "reporting unit"].contains(
                label)
        else { return nil }
        let value = String(text[text.index(after: colon)...]).trimmed
        // «Đơn vị: %» is the unit of measure
        return Heading.isPlainUnit(value) || Scale.isOther(value, than: nil) ? nil : value
    }

    /// The whole, and what stands between dashes and line ends: «PHƯỜNG HẠNH THÔNG - BÁO CÁO NĂM 2025».
    private static func pieces(of text: String) -> [String] {
        var pieces = [text]
        for sign in [" - ", " – ", " — ", ", ", ": "] where text.contains(sign) {
            pieces += text.split(separator: sign).map { String($0).trimmed }
        }
        return pieces
    }
}

extension KnownNames {
    func ancestors(of area: AreaRef) -> [AreaRef] {
        var all: [AreaRef] = [], next = report[area].parent
        while let above = next, !all.contains(above) {
            all.append(above)
            next = report[above].parent
        }
        return all
    }
}
