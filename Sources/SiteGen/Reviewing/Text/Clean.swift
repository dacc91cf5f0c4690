/// Text of the content made fit to stand in a line of a comment, a terminal or a cell: line ends and tabs as spaces; controls, marks that
/// turn the direction of writing and characters without width left out; at most `limit` characters (and about six
/// bytes for each), each with at most eight marks.
func clean(_ text: String, limit: Int = 120) -> String {
    var result = ""
    var count = 0
    for character in text {
        var kept = String.UnicodeScalarView()
        for scalar in character.unicodeScalars.prefix(8) {
            if scalar.value == 9 || scalar.value == 10 || scalar.value == 13 || scalar.value == 0x85 || scalar.value == 0x2028
                || scalar.value == 0x2029
            {
                if kept.last != " " { kept.append(" ") }
            } else if !isInvisible(scalar) {
                kept.append(scalar)
            }
        }
        if kept.isEmpty { continue }
        if count == limit || result.utf8.count > limit * 6 { return result + "…" }
        result.unicodeScalars.append(contentsOf: kept)
        count += 1
    }
    return result
}

/// Controls, direction marks, joiners and spaces without width, tags, private use, and characters that no text needs.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E,
        0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
        true
    default: false
    }
}
