/// An exact number: a fraction of whole numbers with a positive denominator, in the unit of measure of its indicator.
///
/// A percentage of 5 in 9 is 500/9; a typed 55,55 is 5555/100; a count of 12 is 12/1; true is 1/1.
/// Compared by cross-products in 128 bits, so no rounding ever decides a standing.
package struct Rational: Sendable {
    package let numerator: Int64
    package let denominator: Int64

    /// `denominator` must be positive; a count from nought up is the usual use.
    package init(_ numerator: Int64, over denominator: Int64 = 1) {
        precondition(denominator > 0, "an exact number has a positive denominator")
        self.numerator = numerator
        self.denominator = denominator
    }

    package var double: Double { Double(numerator) / Double(denominator) }
}

extension Rational: Comparable, Hashable {
    package static func == (a: Self, b: Self) -> Bool {
        Int128(a.numerator) * Int128(b.denominator) == Int128(b.numerator) * Int128(a.denominator)
    }

    package static func < (a: Self, b: Self) -> Bool {
        Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(double) }
}
