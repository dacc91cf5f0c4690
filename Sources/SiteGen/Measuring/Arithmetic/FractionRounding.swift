import Reporting

extension Fraction {
    /// The greatest whole number not above it.
    var floor: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// The least whole number not below it.
    var ceiling: Int128 {
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder > 0 ? quotient + 1 : quotient
    }

    /// In lowest terms.
    var reduced: Fraction {
        let divisor = commonDivisor(numerator.magnitude, denominator.magnitude)
        return divisor <= 1 ? self : Fraction(numerator / Int128(divisor), over: denominator / Int128(divisor))
    }

    /// In lowest terms and no part above 61 bits; rounded by less than 2⁻⁶⁰ of itself where it does not fit.
    var cut: Fraction {
        let lowest = reduced
        let bits = 128 - max(lowest.numerator.magnitude, lowest.denominator.magnitude).leadingZeroBitCount
        if bits <= 61 { return lowest }
        return Fraction(lowest.numerator >> Int128(bits - 61), over: max(1, lowest.denominator >> Int128(bits - 61)))
    }

    /// As the other rooms exchange it.
    var exact: Exact {
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator), below < 1 << 31 {
            return Exact(above, over: below)
        }
        let small = cut
        return Exact(Int64(small.numerator), over: Int64(small.denominator))
    }
}

private func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    var (a, b) = (a, b)
    while b != 0 {
        if let small = UInt64(exactly: a), let other = UInt64(exactly: b) { return UInt128(commonDivisor(small, other)) }
        (a, b) = (b, a % b)
    }
    return a
}

private func commonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return a
}
