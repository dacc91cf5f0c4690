/// How wide text is without a browser: sums of the font table's advances, no kerning (which errs wide, on the safe side).
/// Wants text in NFC; unknown characters count a full em, combining marks nothing.
package enum AdvanceWidths {
    /// For laying out: covers Noto Sans, Open Sans, Roboto, Lato and 99.6 % of labels in Inter, should Arial's metrics be missing.
    package static let layoutFactor = 1.12
    /// For the proof that nothing overlaps: covers every held-out label in every font measured.
    package static let clipFactor = 1.15
    /// From baseline to baseline, in ems: Vietnamese capitals with two marks need it.
    package static let lineHeight = 1.35

    /// What there is to know of a text's size before its font size.
    struct Measured {
        /// Of the widest line, in thousandths of an em.
        fileprivate(set) var width = 0
        fileprivate(set) var lines = 1
        /// Nothing but ASCII.
        fileprivate(set) var isPlain = true
    }

    /// Width in viewBox units of the widest line, with no factor.
    package static func width(of text: String, size: Double, bold: Bool = false) -> Double {
        Double(measured(text, bold: bold).width) * size / 1000
    }

    static func width(of text: Substring, size: Double, bold: Bool) -> Double {
        var text = text
        return Double(text.withUTF8 { measured($0, bold: bold) }.width) * size / 1000
    }

    static func measured(_ text: String, bold: Bool) -> Measured {
        if let measured = text.utf8.withContiguousStorageIfAvailable({ measured($0, bold: bold) }) { return measured }
        var text = text
        return text.withUTF8 { measured($0, bold: bold) }
    }

    private static func measured(_ bytes: UnsafeBufferPointer<UInt8>, bold: Bool) -> Measured {
        let latin = bold ? AdvanceWidthTable.boldLatin : AdvanceWidthTable.regularLatin
        let toned = bold ? AdvanceWidthTable.boldToned : AdvanceWidthTable.regularToned
        var measured = Measured()
        var line = 0
        var at = 0
        while at < bytes.count {
            let value = scalar(at: &at, in: bytes)
            if value >= 0x80 { measured.isPlain = false }
            if value == 0x0A {
                measured.lines += 1
                measured.width = max(measured.width, line)
                line = 0
            } else if value < AdvanceWidthTable.latinEnd {
                let advance = Int(latin[Int(value)])
                line += advance == 0 ? 1000 : advance
            } else if value >= AdvanceWidthTable.tonedStart, value < AdvanceWidthTable.tonedEnd {
                let advance = Int(toned[Int(value - AdvanceWidthTable.tonedStart)])
                line += advance == 0 ? 1000 : advance
            } else {
                line += otherAdvance(value, bold: bold)
            }
        }
        measured.width = max(measured.width, line)
        return measured
    }

    /// The scalar that begins at `at`, which moves on to the next; a string's bytes are always well formed.
    @inline(__always)
    private static func scalar(at: inout Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let lead = bytes[at]
        at += 1
        if lead < 0x80 { return UInt32(lead) }
        var value = UInt32(lead) & (lead < 0xE0 ? 0x1F : lead < 0xF0 ? 0x0F : 0x07)
        while at < bytes.count, bytes[at] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[at] & 0x3F)
            at += 1
        }
        return value
    }

    private static func otherAdvance(_ scalar: UInt32, bold: Bool) -> Int {
        if (0x300...0x36F).contains(scalar) { return 0 }
        let sign = AdvanceWidthTable.sign(scalar)
        let advance = bold ? sign.bold : sign.regular
        return advance == 0 ? 1000 : Int(advance)
    }
}
