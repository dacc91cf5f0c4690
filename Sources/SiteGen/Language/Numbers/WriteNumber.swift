/// Numbers in a form, exactly rounded, as text or appended to bytes.
extension NumberForm {
    /// Appends numerator / denominator, rounded exactly. The denominator must not be 0.
    package func append(_ numerator: Int128, over denominator: Int128 = 1, to bytes: inout [UInt8]) {
        let negative = (numerator < 0) != (denominator < 0)
        append(ScaledMagnitude(numerator.magnitude, over: denominator.magnitude, decimals: decimals), negative, &bytes)
    }

    /// Appends a computed value. Nothing is appended for NaN and infinity: not computable is blank.
    package func append(_ value: Double, to bytes: inout [UInt8]) {
        guard let magnitude = ScaledMagnitude(value.magnitude, decimals: decimals) else { return }
        append(magnitude, value < 0, &bytes)
    }

    /// Appends a number as it was read, in this form.
    package func append(_ number: DecimalNumber, to bytes: inout [UInt8]) {
        append(Int128(number.mantissa), over: Int128(number.denominator), to: &bytes)
    }

    package func text(_ numerator: Int128, over denominator: Int128 = 1) -> String {
        let negative = (numerator < 0) != (denominator < 0)
        return text(ScaledMagnitude(numerator.magnitude, over: denominator.magnitude, decimals: decimals), negative)
    }

    package func text(_ value: Double) -> String {
        ScaledMagnitude(value.magnitude, decimals: decimals).map { text($0, value < 0) } ?? ""
    }

    package func text(_ number: DecimalNumber) -> String { text(Int128(number.mantissa), over: Int128(number.denominator)) }

    private func text(_ magnitude: ScaledMagnitude, _ negative: Bool) -> String {
        var bytes = NumberBytes()
        append(magnitude, negative, &bytes)
        return bytes.text
    }

    private func append(_ magnitude: ScaledMagnitude, _ negative: Bool, _ bytes: inout some DigitSink) {
        appendSign(negative: negative, isZero: magnitude.isZero, &bytes)
        appendWhole(magnitude.whole, &bytes)
        appendFraction(magnitude.fraction, &bytes)
        if addsPercentSign { bytes.append(UInt8(ascii: "%")) }
    }

    private func appendSign(negative: Bool, isZero: Bool, _ bytes: inout some DigitSink) {
        if isZero { return }
        if negative {
            if style == .data { bytes.append(UInt8(ascii: "-")) } else { for byte in "−".utf8 { bytes.append(byte) } }
        } else if showsPlus {
            bytes.append(UInt8(ascii: "+"))
        }
    }

    private func appendWhole(_ whole: UInt128, _ bytes: inout some DigitSink) {
        // nearly every number: no groups
        if whole < 1000 { return appendFirstGroup(UInt16(whole), &bytes) }
        // three digits at a time; all but the first three are padded with zeros
        var rest = whole
        var groups = InlineArray<13, UInt16>(repeating: 0)
        var count = 0
        repeat {
            if let small = UInt64(exactly: rest) {
                groups[count] = UInt16(small % 1000)
                rest = UInt128(small / 1000)
            } else {
                groups[count] = UInt16(rest % 1000)
                rest /= 1000
            }
            count += 1
        } while rest > 0
        appendFirstGroup(groups[count - 1], &bytes)
        for index in (0..<count - 1).reversed() {
            let group = groups[index]
            if let sign = style.groupSign { bytes.append(sign) }
            bytes.append(UInt8(ascii: "0") + UInt8(group / 100))
            bytes.append(UInt8(ascii: "0") + UInt8(group / 10 % 10))
            bytes.append(UInt8(ascii: "0") + UInt8(group % 10))
        }
    }

    private func appendFirstGroup(_ group: UInt16, _ bytes: inout some DigitSink) {
        if group >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(group / 100)) }
        if group >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(group / 10 % 10)) }
        bytes.append(UInt8(ascii: "0") + UInt8(group % 10))
    }

    private func appendFraction(_ fraction: UInt64, _ bytes: inout some DigitSink) {
        if decimals == 0 || (cutsZeros && fraction == 0) { return }
        bytes.append(style.decimalSign)
        // nearly every number
        if decimals == 1 { return bytes.append(UInt8(ascii: "0") + UInt8(fraction)) }
        var rest = fraction
        for place in stride(from: decimals - 1, through: 0, by: -1) {
            bytes.append(UInt8(ascii: "0") + UInt8(rest / powersOfTen[place]))
            rest %= powersOfTen[place]
            if cutsZeros, rest == 0 { return }
        }
    }
}

/// What digits are appended to.
private protocol DigitSink {
    mutating func append(_ byte: UInt8)
}

extension [UInt8]: DigitSink {}

/// The bytes of one number, without an array of their own: at most 39 digits and their groups, 15 decimals and three signs.
private struct NumberBytes: DigitSink {
    private var bytes = InlineArray<80, UInt8>(repeating: 0)
    private var count = 0

    mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count += 1
    }

    var text: String {
        let span = bytes.span
        return span.withUnsafeBufferPointer { String(decoding: $0[..<count], as: UTF8.self) }
    }
}
