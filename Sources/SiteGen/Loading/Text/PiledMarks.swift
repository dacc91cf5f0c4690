import Diagnostics
import Language

/// The most marks that a letter carries; Unicode's own limit for streams (UAX 15, Stream-Safe Text Format). The composing of more takes the square
/// of their number.
private let mostMarks = 30

/// An error at the first letter with more marks than any has. `bytes` are valid UTF-8.
func piledMarks(_ bytes: [UInt8], path: String) -> Diagnostic? {
    pile(in: bytes).map { piledMarks(at: sourceLocation(of: $0, in: bytes, path: path)) }
}

/// The same of a text that escapes spell (`"\u0301"`, `&#769;`), which the file itself does not hold. In: where it begins in the file.
func piledMarks(spelt text: String, at place: @autoclosure () -> SourceLocation) -> Diagnostic? {
    text.utf8.count <= mostMarks ? nil : pile(in: Array(text.utf8)).map { _ in piledMarks(at: place()) }
}

private func pile(in bytes: [UInt8]) -> Int? { isSurelyNFC(bytes.span) ? nil : firstPile(in: bytes) }

private func piledMarks(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "piled-marks", at: place,
        Message(vi: "ở đây một chữ mang quá \(mostMarks) dấu", en: "a letter carries more than \(mostMarks) marks here"),
        suggestion: Message(
            vi: "Xóa các dấu thừa, hoặc gõ lại đoạn chữ quanh đây.", en: "Delete the marks, or type the text around them again."))
}

/// Where the mark stands that is one too many.
private func firstPile(in bytes: [UInt8]) -> Int? {
    var marks = 0, offset = 0
    while offset < bytes.count {
        let lead = bytes[offset]
        // no mark comes before U+0300
        if lead < 0xCC {
            marks = 0
            offset += lead < 0x80 ? 1 : 2
            continue
        }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
        for step in 1..<length { value = value << 6 | UInt32(bytes[offset + step] & 0x3F) }
        let isMark = Unicode.Scalar(value).map { $0.properties.canonicalCombiningClass != .notReordered } ?? false
        marks = isMark ? marks + 1 : 0
        if marks > mostMarks { return offset }
        offset += length
    }
    return nil
}
