import Language

/// What a person sees in a cell: letters composed, digits of full width as plain ones, without characters that show nothing, every kind of
/// space and line end as one space, none at the ends.
func seenText(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var spaceIsDue = false
    for scalar in nfc(text).unicodeScalars {
        if scalar.properties.isWhitespace {
            spaceIsDue = !scalars.isEmpty
            continue
        }
        if controlOrBidi(in: String(scalar)) != nil { continue }
        if spaceIsDue { scalars.append(" ") }
        spaceIsDue = false
        scalars.append(narrow(scalar))
    }
    return String(scalars)
}

/// Digits and signs of full width, as Asian keyboards write them, are the same in another form (Unicode, Halfwidth and Fullwidth Forms).
private func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}

extension SentCell {
    /// What stands in the cell, as text; «» where nothing is to be seen.
    var text: String {
        switch content {
        case .number(let digits): plainNumber(digits).map { NumberForm(.data, decimals: $0.scale).text($0) } ?? digits
        case .text(let text): seenText(text)
        case .flag(let flag): flag ? "true" : "false"
        case .day(let day): day.iso
        case .error(let code): code
        case .uncalculated: ""
        }
    }

    /// Blank to the eye, or one of the signs by which offices say «nothing».
    var isBlank: Bool {
        guard case .text(let text) = content else { return false }
        return seenText(text).allSatisfy { "-–—.…_".contains($0) }
    }
}

/// A number as a workbook stores it, with the fifteen digits that a spreadsheet shows of it.
func plainNumber(_ digits: String) -> DecimalNumber? {
    if case .success(let number) = parseNumber(digits, format: .en, mayBeGrouped: false) { return number.short }
    return spelledOut(exponent: digits)?.short
}

extension DecimalNumber {
    /// Without noughts behind the decimal sign: 98.590 is 98.59.
    var short: DecimalNumber {
        var (mantissa, scale) = (mantissa, scale)
        while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
        return DecimalNumber(mantissa: mantissa, scale: scale, hadPercentSign: hadPercentSign, isRounded: isRounded)
    }

    /// A hundred times as much: the decimal point is moved, nothing is reckoned in binary.
    var hundredfold: DecimalNumber {
        let moved = min(2, scale)
        let mantissa =
            moved < 2 ? (0..<2 - moved).reduce(mantissa) { number, _ in number.multipliedReportingOverflow(by: 10).partialValue } : mantissa
        return DecimalNumber(mantissa: mantissa, scale: scale - moved).short
    }

    /// A hundredth of it.
    var hundredth: DecimalNumber { DecimalNumber(mantissa: mantissa, scale: min(15, scale + 2)).short }
}
