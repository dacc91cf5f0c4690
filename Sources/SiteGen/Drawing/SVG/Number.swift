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
        if hundredths < 0 { byte(0x2D) }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        digits(whole)
        guard rest > 0 else { return }
        byte(0x2E)
        byte(0x30 + UInt8(truncatingIfNeeded: rest / 10))
        if rest % 10 > 0 { byte(0x30 + UInt8(truncatingIfNeeded: rest % 10)) }
    }

    /// A whole number in decimal digits.
    mutating func digits(_ value: UInt) {
        if value >= 10 { digits(value / 10) }
        byte(0x30 + UInt8(truncatingIfNeeded: value % 10))
    }
}
