import Diagnostics

enum WrongTile {
    private static let why = Message(
        vi: "Ô bản đồ là chữ của cột và số của hàng như trong bảng tính; hai đơn vị cùng cấp trên không nằm chung một ô.",
        en: "A tile is a column's letter and a row's number, as in a spreadsheet, and no two siblings lie on one.")

    static let rule: Rule = Rule("wrong-tile", why: why)
    /// More would not be told apart on a page.
    private static let mostRows = 26

    static func tile(_ found: Located<String>, _ subject: Subject) -> Parsed<Tile> {
        let letters = Array(found.value.uppercased().utf8)
        if let first = letters.first, (0x41...0x5A).contains(first), letters.count <= 3, !letters.dropFirst().isEmpty,
            let row = plainWhole(String(decoding: letters.dropFirst(), as: UTF8.self)), (1...mostRows).contains(row)
        {
            return .value(Tile(column: Int(first) - 0x41, row: row - 1))
        }
        return .fault(
            rule.error(
                at: found.location, subject,
                vi: "«tile» ghi «\(found.value)», không phải một ô", en: "«tile» says «\(found.value)», which is not a tile",
                suggestion: Message(
                    vi: "Ghi chữ cái của cột (từ tây sang đông) và số của hàng (từ bắc xuống nam, đến \(mostRows)), ví dụ B3.",
                    en:
                        "Write the letter of the column (west to east) and the number of the row (north to south, up to \(mostRows)), such as B3."
                )))
    }

    /// - places: of the cells, by the unit's place in the list.
    static func check(_ areas: [ReferenceArea], children: [[AreaRef]], places: [Int: SourceLocation]) -> [Finding] {
        var findings: [Finding] = []
        for siblings in children {
            var first: [Tile: [ReferenceArea]] = [:]
            for index in siblings.map({ Int($0.index) }) {
                guard let tile = areas[index].tile, let place = places[index] else { continue }
                if let other = first[tile]?.first(where: { $0.id != areas[index].id && lived($0, with: areas[index]) }) {
                    let subject = Subject(areas[index].name, areas[index].name, unit: areas[index].id)
                    findings.append(
                        rule.error(
                            at: place, subject,
                            vi: "ô này đã là của «\(other.name)»", en: "this tile is already that of «\(other.name)»",
                            suggestion: Message(vi: "Chọn một ô khác.", en: "Choose another tile.")))
                }
                first[tile, default: []].append(areas[index])
            }
        }
        return findings
    }

    /// Successors may lie where those before them lay.
    private static func lived(_ a: ReferenceArea, with b: ReferenceArea) -> Bool {
        if let end = a.validTo, let start = b.validFrom, end < start { return false }
        if let end = b.validTo, let start = a.validFrom, end < start { return false }
        return true
    }
}
