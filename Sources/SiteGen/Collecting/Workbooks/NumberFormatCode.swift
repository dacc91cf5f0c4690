/// What a number format code shows: «0.00%» a share in percent, «dd/mm/yyyy» a day. Signs within quotes, behind a backslash, or that only fill
/// up a width say nothing, nor do colours and languages in brackets («[$-42A]»).
///
/// Source: ECMA-376 part 1, 18.8.30 (numFmts) and 18.8.31.
func cellFormat(ofCode code: String) -> CellFormat {
    var letters = Substring(code)
    var isDate = false
    while let letter = letters.popFirst() {
        switch letter {
        case "\"": letters = letters.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": letters = letters.dropFirst()
        case "[":
            let inside = letters.prefix { $0 != "]" }.lowercased()
            // hours, minutes and seconds that run on
            if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { isDate = true }
            letters = letters.drop { $0 != "]" }.dropFirst()
        // the second section is for negative numbers
        case ";": return isDate ? .date : .plain
        case "%": return .percent
        case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": isDate = true
        // General is a word of its own; «E» is an exponent
        case "G", "g":
            if letters.lowercased().hasPrefix("eneral") { letters = letters.dropFirst(6) }
        default: break
        }
    }
    return isDate ? .date : .plain
}

/// The formats that every program knows by their numbers, without a code in the file.
func cellFormat(ofBuiltIn number: Int) -> CellFormat {
    switch number {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58, 71...81: .date
    default: .plain
    }
}
