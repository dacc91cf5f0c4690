import Reporting

/// An exact number in 128 bits, in which differences and ratios of `Rational` are computed; the denominator is positive.
///
/// Never reduced before it must be: a product that does not fit is tried again with both operands in lowest terms. Only what
/// does not fit even then (no count of people comes near) is cut to 61 significant bits instead of trapping.
package struct WideRational: Sendable {
    package let numerator: Int128
    package let denominator: Int128

    package init(_ numerator: Int128, over denominator: Int128 = 1) {
        self.numerator = denominator < 0 ? -numerator : numerator
        self.denominator = denominator < 0 ? -denominator : denominator
    }

    init(_ exact: Rational) {
        numerator = Int128(exact.numerator)
        denominator = Int128(exact.denominator)
    }

    static let zero = WideRational(0)

    var isZero: Bool { numerator == 0 }
    var magnitude: WideRational { numerator < 0 ? WideRational(-numerator, over: denominator) : self }
    var double: Double {
        // the way of 64 bits is many times faster
        if let above = Int64(exactly: numerator), let below = Int64(exactly: denominator) { return Double(above) / Double(below) }
        return Double(numerator) / Double(denominator)
    }

    static func - (a: Self, b: Self) -> Self {
        attempt(a, b) { a, b in
            guard let left = product(a.numerator, b.denominator), let right = product(b.numerator, a.denominator),
                let below = product(a.denominator, b.denominator)
            else { return nil }
            let (above, overflow) = left.subtractingReportingOverflow(right)
            return overflow ? nil : WideRational(above, over: below)
        }
    }

    static func + (a: Self, b: Self) -> Self { a - WideRational(-b.numerator, over: b.denominator) }

    static func * (a: Self, b: Self) -> Self {
        attempt(a, b) { a, b in
            guard let above = product(a.numerator, b.numerator), let below = product(a.denominator, b.denominator) else { return nil }
            return WideRational(above, over: below)
        }
    }

    /// `b` must not be zero.
    static func / (a: Self, b: Self) -> Self { a * WideRational(b.denominator, over: b.numerator) }

    private static func attempt(_ a: Self, _ b: Self, _ compute: (Self, Self) -> Self?) -> Self {
        compute(a, b) ?? compute(a.reduced, b.reduced) ?? compute(a.cut, b.cut) ?? zero
    }
}

extension WideRational: Comparable {
    package static func == (a: Self, b: Self) -> Bool { !(a < b) && !(b < a) }

    package static func < (a: Self, b: Self) -> Bool {
        if let left = product(a.numerator, b.denominator), let right = product(b.numerator, a.denominator) { return left < right }
        return isLess(a, b)
    }

    /// By whole parts, then by the reciprocals of what is left, as Euclid would: no product, so no overflow.
    private static func isLess(_ a: Self, _ b: Self) -> Bool {
        let (wholeA, wholeB) = (a.floor, b.floor)
        if wholeA != wholeB { return wholeA < wholeB }
        let restA = a.numerator - wholeA * a.denominator, restB = b.numerator - wholeB * b.denominator
        if restA == 0 || restB == 0 { return restA == 0 && restB != 0 }
        return isLess(WideRational(b.denominator, over: restB), WideRational(a.denominator, over: restA))
    }
}

@inline(__always) private func product(_ a: Int128, _ b: Int128) -> Int128? {
    if let a = Int64(exactly: a), let b = Int64(exactly: b) { return Int128(a) * Int128(b) }
    let (result, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? nil : result
}
