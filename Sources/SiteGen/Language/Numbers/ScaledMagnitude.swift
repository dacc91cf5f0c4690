/// A number without sign, rounded half up to some decimals: whole part and fraction in units of the last decimal.
struct ScaledMagnitude: Hashable {
    private(set) var whole: UInt128
    private(set) var fraction: UInt64

    var isZero: Bool { whole == 0 && fraction == 0 }

    /// numerator / denominator, exactly rounded.
    init(_ numerator: UInt128, over denominator: UInt128, decimals: Int) {
        precondition(denominator != 0, "a share of nothing has no value")
        let power = powersOfTen[decimals]
        if denominator == 1 {
            self.init(numerator, 0, up: false, power)
            return
        }
        if let n = UInt64(exactly: numerator), let d = UInt64(exactly: denominator) {
            let (quotient, remainder) = n.quotientAndRemainder(dividingBy: d)
            let places = d.dividingFullWidth(remainder.multipliedFullWidth(by: power))
            self.init(UInt128(quotient), places.quotient, up: places.remainder >= d - places.remainder, power)
        } else {
            let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
            let places = denominator.dividingFullWidth(remainder.multipliedFullWidth(by: UInt128(power)))
            let up = places.remainder >= denominator - places.remainder
            self.init(quotient, UInt64(places.quotient), up: up, power)
        }
    }

    /// A computed value of at least 0, rounded as a person who reads its shortest decimal form would round it:
    /// 2.0000005 goes up although the nearest double lies a hair below. Nil for NaN, infinity and above 10^38.
    init?(_ value: Double, decimals: Int) {
        guard value.isFinite, value < 1e38 else { return nil }
        let power = powersOfTen[decimals]
        guard value < 0x1p52 else {
            // no fraction; and converting by hand needs no function of the C mathematics library
            let significand = UInt128(value.significandBitPattern | 1 << 52)
            self.init(significand << UInt128(Int(value.exponent) - 52), 0, up: false, power)
            return
        }
        let whole = UInt64(value)
        let part = value - Double(whole)
        // part = significand / 2^shift, exactly
        let shift = 52 - Int(part.exponentOfNonZero)
        guard part > 0, shift < 127 else {
            self.init(UInt128(whole), 0, up: false, power)
            return
        }
        let significand = UInt128(part.significandBitPattern | 1 << 52)
        let product = significand * UInt128(power)
        let remainder = product & (1 << UInt128(shift) - 1)
        let half: UInt128 = 1 << UInt128(shift - 1)
        // half the distance to the next double, where that is far below the last decimal
        let isFine = value.ulp * Double(power) < 0x1p-11
        let slack = isFine ? (UInt128(power) << UInt128(Int(value.exponent) - 52 + shift)) >> 1 : 0
        self.init(UInt128(whole), UInt64(product >> UInt128(shift)), up: remainder + slack >= half, power)
    }

    private init(_ whole: UInt128, _ fraction: UInt64, up: Bool, _ power: UInt64) {
        self.whole = whole
        self.fraction = up ? fraction + 1 : fraction
        if self.fraction == power {
            self.fraction = 0
            self.whole += 1
        }
    }
}

extension Double {
    /// The exponent, 0 for zero (whose own exponent is no usable number).
    fileprivate var exponentOfNonZero: Int { self == 0 ? 0 : Int(exponent) }
}
