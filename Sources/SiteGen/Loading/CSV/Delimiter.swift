/// What stands between two cells: a comma or a semicolon, whichever the header line has more of outside quotes
/// (a header of one column has neither: a comma). Spreadsheets write semicolons where the comma is the decimal sign.
/// A tab is recognised only to be refused: tables copied from a spreadsheet have them.
enum Delimiter {
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B
    static let tab: UInt8 = 0x09

    static func detected(in bytes: [UInt8], from start: Int) -> UInt8 {
        var commas = 0, semicolons = 0, tabs = 0, quoted = false, begun = false
        for byte in bytes[start...] {
            switch byte {
            case 0x22: quoted.toggle()
            case comma where !quoted: commas += 1
            case semicolon where !quoted: semicolons += 1
            case tab where !quoted: tabs += 1
            case 0x0A, 0x0D: if begun, !quoted { return mostFrequent(commas, semicolons, tabs) }
            default: break
            }
            if byte > 0x20 { begun = true }
        }
        return mostFrequent(commas, semicolons, tabs)
    }

    private static func mostFrequent(_ commas: Int, _ semicolons: Int, _ tabs: Int) -> UInt8 {
        if tabs > max(commas, semicolons) { return tab }
        return semicolons > commas ? semicolon : comma
    }

    /// `sep=;`, which some spreadsheets write above the header: the delimiter named and where the next line begins; nil where there is no such line.
    static func declared(in bytes: [UInt8], from start: Int) -> (delimiter: UInt8, next: Int)? {
        let named = start + 4
        guard bytes.count > named, bytes[start..<named].elementsEqual("sep=".utf8), [comma, semicolon, tab].contains(bytes[named]) else {
            return nil
        }
        var end = named + 1
        guard end == bytes.count || bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
        return (bytes[named], min(end + 1, bytes.count))
    }
}
