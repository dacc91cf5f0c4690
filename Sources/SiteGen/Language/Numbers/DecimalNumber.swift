/// A number exactly as it was written: mantissa / 10^scale. «55,50 %» is 5550, scale 2, with percent sign.
package struct DecimalNumber: Sendable, Hashable {
    /// At most 15 digits.
    package let mantissa: Int64
    /// Digits behind the decimal sign, 0 to 15.
    package let scale: Int
    package let hadPercentSign: Bool
    /// More digits were written than are kept, and those left out were not all noughts.
    package let isRounded: Bool

    package init(mantissa: Int64, scale: Int = 0, hadPercentSign: Bool = false, isRounded: Bool = false) {
        self.mantissa = mantissa
        self.scale = scale
        self.hadPercentSign = hadPercentSign
        self.isRounded = isRounded
    }

    /// 10^scale: the number is mantissa / denominator.
    package var denominator: Int64 { Int64(powersOfTen[scale]) }

    /// The whole number it is equal to («5,0» is 5); nil when it has a fraction.
    package var whole: Int64? {
        mantissa % denominator == 0 ? mantissa / denominator : nil
    }

    package var double: Double { Double(mantissa) / Double(denominator) }

    /// Same quantity, whatever the zeros written behind the decimal sign.
    package func equals(_ other: DecimalNumber) -> Bool {
        Int128(mantissa) * Int128(other.denominator) == Int128(other.mantissa) * Int128(denominator)
    }
}

/// 10^0 to 10^18.
let powersOfTen: [UInt64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
}
