/// Reads a number as an office may have typed it: `55,55` `55.55` `55,55 %` `−3` `1.669.074` `1 669 074`.
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
        if length == 0 { return .failure(faultOfCharacters(in: utf8Text(text))) }
        position += length
    }
    func number(scale: Int) -> DecimalNumber {
        let magnitude = Int64(shape.digits)
        return DecimalNumber(mantissa: negative ? -magnitude : magnitude, scale: scale, hadPercentSign: percent)
    }
    switch shape.reading(format: format, mayBeGrouped: mayBeGrouped) {
    case .whole: return .success(number(scale: 0))
    case .decimal: return .success(number(scale: shape.run))
    case .both:
        return .failure(
            .ambiguousGrouping(found: utf8Text(text), grouped: number(scale: 0), decimal: number(scale: shape.run)))
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
