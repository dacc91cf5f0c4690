/// What stands between two cells: a comma or a semicolon, whichever the header line has more of outside quotes
/// (a header of one column has neither: a comma). Spreadsheets write semicolons where the comma is the decimal sign.
enum Delimiter {
    static let comma: UInt8 = 0x2C
    static let semicolon: UInt8 = 0x3B

    static func detected(in bytes: [UInt8], from start: Int) -> UInt8 {
        var commas = 0, semicolons = 0, quoted = false, begun = false
        for byte in bytes[start...] {
            switch byte {
            case 0x22: quoted.toggle()
            case comma where !quoted: commas += 1
            case semicolon where !quoted: semicolons += 1
            case 0x0A, 0x0D: if begun, !quoted { return semicolons > commas ? semicolon : comma }
            default: break
            }
            if byte > 0x20 { begun = true }
        }
        return semicolons > commas ? semicolon : comma
    }
}
