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
        guard whole < 10_000 else {
            if hundredths < 0 { byte(0x2D) }
            digits(whole)
            if rest > 0 { fraction(rest) }
            return
        }
        // up to «-9999.99» fits a machine word, which is filled from its end and appended at once
        var word: UInt64 = 0
        var count = 0
        func put(_ digit: UInt) {
            word = word << 8 | UInt64(0x30 + digit)
            count += 1
        }
        if rest > 0 {
            if rest % 10 > 0 { put(rest % 10) }
            put(rest / 10)
            word = word << 8 | 0x2E
            count += 1
        }
        var left = whole
        repeat {
            put(left % 10)
            left /= 10
        } while left > 0
        if hundredths < 0 {
            word = word << 8 | 0x2D
            count += 1
        }
        withUnsafeBytes(of: word.littleEndian) { bytes in
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self)[..<count]))
        }
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
