import Reporting

/// Fractions to and from the exact numbers of the model, rounded only where they no longer fit.
extension WideRational {
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
    var reduced: WideRational {
        let divisor = commonDivisor(numerator.magnitude, denominator.magnitude)
        return divisor <= 1 ? self : WideRational(numerator / Int128(divisor), over: denominator / Int128(divisor))
    }

    /// In lowest terms and no part above 61 bits: where it does not fit, the last convergent of its continued fraction that does,
    /// which is off by less than 2⁻⁶⁰ of itself (or by less than 2⁻⁶⁰, for what is nearly zero).
    var cut: WideRational {
        let limit = Int128(1) << 61
        let lowest = reduced
        if lowest.numerator.magnitude < limit, lowest.denominator < limit { return lowest }
        var (rest, divisor) = (Int128(clamping: lowest.numerator.magnitude), lowest.denominator)
        var (lastBelow, below) = (Int128(0), Int128(1))
        var (lastAbove, above) = (Int128(1), min(rest / divisor, limit))
        (rest, divisor) = (divisor, rest % divisor)
        while divisor != 0, let next = Int64(exactly: rest / divisor) {
            let (nextAbove, nextBelow) = (Int128(next) * above + lastAbove, Int128(next) * below + lastBelow)
            if nextAbove >= limit || nextBelow >= limit { break }
            (lastAbove, above, lastBelow, below) = (above, nextAbove, below, nextBelow)
            (rest, divisor) = (divisor, rest % divisor)
        }
        return WideRational(lowest.numerator < 0 ? -above : above, over: below)
    }

    /// As the other rooms exchange it.
    var exact: Rational {
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator), below < 1 << 31 {
            return Rational(above, over: below)
        }
        let small = cut
        return Rational(Int64(small.numerator), over: Int64(small.denominator))
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
