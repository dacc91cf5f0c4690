/// The one printer of coordinates: at most two decimals, half-up as in JavaScript, never -0, never an exponent.
extension SVGBuffer {
    /// A coordinate with at most two decimals, halves up, never −0, never an exponent, a point whatever the locale.
    /// What is not a number prints as 0 and what is too great as 90 billion, so that the file stays well formed;
    /// `Plot.labelFaults` reports both.
    mutating func number(_ value: Double) {
        let scaled = value * 100
        guard scaled.magnitude < 9e12 else {
            if value.isNaN { return byte(0x30) }
            if value < 0 { byte(0x2D) }
            return digits(90_000_000_000)
        }
        let hundredths = Int(roundHalfUp(scaled))
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        guard whole < 1000 else {
            if hundredths < 0 { byte(0x2D) }
            digits(whole)
            if rest > 0 { fraction(rest) }
            return
        }
        // up to «-999.99» fits a machine word, which is appended at once
        let front = ShortDigits.whole[Int(whole)], back = ShortDigits.hundredths[Int(rest)]
        var word = front.bytes | back.bytes << (UInt64(front.count) * 8)
        var count = front.count + back.count
        if hundredths < 0 {
            word = word << 8 | 0x2D
            count += 1
        }
        bytes(of: word, count: count)
    }

    private mutating func fraction(_ hundredths: UInt) {
        byte(0x2E)
        byte(0x30 + UInt8(truncatingIfNeeded: hundredths / 10))
        if hundredths % 10 > 0 { byte(0x30 + UInt8(truncatingIfNeeded: hundredths % 10)) }
    }

    /// A whole number in decimal digits.
    mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        byte(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }
}

/// Up to three characters of a number in four bytes: the first in the lowest, how many in the highest.
private struct ShortDigits {
    private let packed: UInt32

    init(_ text: String) {
        packed = text.utf8.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(text.utf8.count) << 24
    }

    var bytes: UInt64 { UInt64(packed & 0xFF_FFFF) }
    var count: Int { Int(packed >> 24) }

    /// 0 to 999.
    static let whole = (0..<1000).map { ShortDigits(String($0)) }

    /// What stands behind the point for 0 to 99 hundredths, the point included: nothing, «.5», «.05».
    static let hundredths = (0..<100).map { hundredths -> ShortDigits in
        if hundredths == 0 { return ShortDigits("") }
        return ShortDigits(hundredths % 10 == 0 ? ".\(hundredths / 10)" : hundredths < 10 ? ".0\(hundredths)" : ".\(hundredths)")
    }
}
