/// Reads a number as an office may have typed it: `55,55` `55.55` `55,55 %` `−3` `1.669.074` `1 669 074`, or a program written it:
/// `33.333333333333336` (rounded to fifteen digits) `.5` `5.` `2026.0` `1e+05`.
///
/// - mayBeGrouped: true for counts and amounts, where one sign before three digits («1.669») can be a group and is
///   refused unless `format` decides; false for percentages and levels, where it is always the decimal sign.
package func parseNumber(
    _ bytes: Span<UInt8>, format: NumberFormat = .undeclared, mayBeGrouped: Bool
) -> Result<DecimalNumber, NumberFault> {
    let text = bytes.extracting(trimmedRange(bytes))
    if text.isEmpty { return .failure(.empty) }
    let sign = signLength(text)
    let negative = sign > 0 && text[0] != UInt8(ascii: "+")
    let percent = text[text.count - 1] == UInt8(ascii: "%")
    let unsigned = text.extracting(sign..<max(sign, text.count - (percent ? 1 : 0)))
    let rest = unsigned.extracting(trimmedRange(unsigned))
    if rest.isEmpty { return .failure(.missingDigits(found: utf8Text(text))) }

    var shape = NumberShape()
    var position = 0
    while position < rest.count {
        let length = shape.read(rest.extracting(position..<rest.count))
        if length == 0 { return spelledOut(utf8Text(text)) }
        position += length
    }
    func number(_ mantissa: UInt64, scale: Int, isRounded: Bool = false) -> DecimalNumber {
        let magnitude = Int64(mantissa)
        return DecimalNumber(mantissa: negative ? -magnitude : magnitude, scale: scale, hadPercentSign: percent, isRounded: isRounded)
    }
    var decimal: DecimalNumber {
        let rounded = shape.rounded
        return number(rounded.mantissa, scale: rounded.scale, isRounded: rounded.isRounded)
    }
    switch shape.reading(format: format, mayBeGrouped: mayBeGrouped) {
    case .whole: return .success(number(shape.grouped, scale: 0))
    case .decimal: return .success(decimal)
    case .both:
        return .failure(.ambiguousGrouping(found: utf8Text(text), grouped: number(shape.grouped, scale: 0), decimal: decimal))
    case .missingDigits: return .failure(.missingDigits(found: utf8Text(text)))
    case .misplaced: return .failure(.misplacedGrouping(found: utf8Text(text)))
    case .tooLong: return .failure(.tooManyDigits(found: utf8Text(text), limit: NumberShape.digitLimit))
    }
}

/// As above, for text.
package func parseNumber(
    _ text: String, format: NumberFormat = .undeclared, mayBeGrouped: Bool
) -> Result<DecimalNumber, NumberFault> {
    var text = text
    return text.withUTF8 { parseNumber($0.span, format: format, mayBeGrouped: mayBeGrouped) }
}

/// Length in bytes of the sign at the start: `+`, `-` or the minus U+2212; 0 when there is none.
private func signLength(_ text: Span<UInt8>) -> Int {
    if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") { return 1 }
    return text.count >= 3 && text[0] == 0xE2 && text[1] == 0x88 && text[2] == 0x92 ? 3 : 0
}

/// Says why a text with characters that no number has was refused.
private func faultOfCharacters(in found: String) -> NumberFault {
    let folded = searchKey(found)
    if found.hasPrefix("#") { return .spreadsheetError(found: found) }
    let unsigned = folded.drop { $0 == "-" || $0 == "+" || $0 == "−" }
    if ["nan", "inf", "infinity", "∞"].contains(String(unsigned)) { return .notFinite(found: found) }
    let parts = unsigned.split(separator: "e", omittingEmptySubsequences: false)
    let allowed = "0123456789.,+-−"
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(allowed.contains) }) {
        return .exponent(found: found)
    }
    if found.contains(where: \.isLetter) { return .letters(found: found) }
    let body = "+-−".contains(found.first ?? " ") ? found.dropFirst() : found[...]
    let stray = body.first { !"0123456789., \u{A0}\u{2009}\u{202F}".contains($0) }
    return .strayCharacter(found: found, character: stray ?? " ")
}

/// What a text with an exponent or other characters is: a number, where it is the exponent that programs write («1e+05», «8.3e-05»: small e, a
/// sign), else the fault. What people and spreadsheets write («1e5», «1,67E+06») may have lost digits.
private func spelledOut(_ found: String) -> Result<DecimalNumber, NumberFault> {
    guard let mark = found.firstIndex(of: "e"), let sign = found[found.index(after: mark)...].first, sign == "+" || sign == "-",
        let number = spelledOut(exponent: found)
    else { return .failure(faultOfCharacters(in: found)) }
    return .success(number)
}

/// The number that «1e3» or «2,5E-2» spells out to; nil where there is none of at most fifteen digits.
package func spelledOut(exponent found: String) -> DecimalNumber? {
    let parts = found.split(whereSeparator: { $0 == "e" || $0 == "E" })
    guard parts.count == 2, parts[0].last?.isWholeNumber == true, let exponent = Int(parts[1]), abs(exponent) <= 30,
        case .success(let number) = parseNumber(String(parts[0]), mayBeGrouped: false)
    else { return nil }
    var (mantissa, scale) = (number.mantissa, number.scale - exponent)
    while scale < 0, abs(mantissa) < 100_000_000_000_000 { (mantissa, scale) = (mantissa * 10, scale + 1) }
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    var isRounded = number.isRounded
    while scale > 15, mantissa != 0 {
        isRounded = true
        (mantissa, scale) = ((mantissa + (mantissa < 0 ? -5 : 5)) / 10, scale - 1)
    }
    guard (0...15).contains(scale), mantissa != 0 || number.mantissa == 0 else { return nil }
    return DecimalNumber(mantissa: mantissa, scale: scale, isRounded: isRounded)
}
