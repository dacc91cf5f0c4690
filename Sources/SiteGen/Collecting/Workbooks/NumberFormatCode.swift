/// What a number format code shows: «0.00%» a share in percent, «dd/mm/yyyy» a day. Signs within quotes, behind a backslash, or that only fill
/// up a width say nothing, nor do colours and languages in brackets («[$-42A]»).
///
/// Source: ECMA-376 part 1, 18.8.30 (numFmts) and 18.8.31.
func cellFormat(ofCode code: String) -> CellFormat {
    let sections = formatSections(code)
    // by a condition of its own («[>=1]0.0;0.0%»), or for nought alone, a number is shown by another section than the first
    let shown = Set(sections.filter(\.showsDigits).map(\.format))
    if sections.contains(where: \.hasCondition), shown.count > 1 { return .doubtful }
    return sections.contains(where: \.hasCondition) ? shown.first ?? .plain : sections.first?.format ?? .plain
}

private struct FormatSection {
    var isPercent = false, isDate = false, hasCondition = false, showsDigits = false

    var format: CellFormat { isPercent ? .percent : isDate ? .date : .plain }
}

private func formatSections(_ code: String) -> [FormatSection] {
    var sections = [FormatSection()]
    var letters = Substring(code)
    func mark(_ change: (inout FormatSection) -> Void) { change(&sections[sections.count - 1]) }
    while let letter = letters.popFirst() {
        switch letter {
        case "\"": letters = letters.drop { $0 != "\"" }.dropFirst()
        case "\\", "_", "*": letters = letters.dropFirst()
        case "[":
            let inside = letters.prefix { $0 != "]" }.lowercased()
            // hours, minutes and seconds that run on
            if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { mark { $0.isDate = true } }
            if inside.first.map({ "<>=".contains($0) }) ?? false { mark { $0.hasCondition = true } }
            letters = letters.drop { $0 != "]" }.dropFirst()
        // up to four: for numbers above nought, below, nought, and text
        case ";": if sections.count < 4 { sections.append(FormatSection()) } else { return sections }
        case "%": mark { $0.isPercent = true }
        case "0", "#", "?": mark { $0.showsDigits = true }
        case "d", "m", "y", "h", "s", "D", "M", "Y", "H", "S": mark { $0.isDate = true }
        // General is a word of its own; «E» is an exponent
        case "G", "g":
            if letters.lowercased().hasPrefix("eneral") {
                letters = letters.dropFirst(6)
                mark { $0.showsDigits = true }
            }
        default: break
        }
    }
    return sections
}

/// The formats that every program knows by their numbers, without a code in the file.
func cellFormat(ofBuiltIn number: Int) -> CellFormat {
    switch number {
    case 9, 10: .percent
    case 14...22, 27...36, 45...47, 50...58, 71...81: .date
    default: .plain
    }
}
