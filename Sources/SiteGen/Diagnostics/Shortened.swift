/// What a message may quote of the content, however long that is: the one place where it is cut.

/// Bytes up to which a message is left as it is; every message of ordinary content is shorter.
private let keptWhole = 1_000
/// Scalar values of a quoted piece that are kept of a longer message.
private let quotedAtMost = 200
/// Scalar values of a whole message.
private let toldAtMost = 3_000

/// The message with long quotations («…», “…”) cut to their beginnings, and then cut itself where it is still too long for anybody.
func shortened(_ message: String) -> String {
    if message.utf8.count <= keptWhole { return message }
    var text = String.UnicodeScalarView()
    var length = 0, closing: Unicode.Scalar?, quoted = 0
    for scalar in message.unicodeScalars {
        if scalar == closing {
            closing = nil
        } else if closing != nil {
            quoted += 1
            if quoted == quotedAtMost + 1 { text.append("…") }
            if quoted > quotedAtMost { continue }
        } else if scalar == "«" || scalar == "“" {
            (closing, quoted) = (scalar == "«" ? "»" : "”", 0)
        }
        length += 1
        if length > toldAtMost { return String(text) + "…" }
        text.append(scalar)
    }
    return String(text)
}

/// A name of a record, cut where it is no name any more.
func shortenedName(_ name: String) -> String {
    name.unicodeScalars.count <= quotedAtMost ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(quotedAtMost))) + "…"
}
