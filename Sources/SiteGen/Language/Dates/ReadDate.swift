/// Why a text is no date; `found` is the text without the spaces around it.
package enum DateFault: Error, Sendable, Hashable {
    case empty
    /// Neither YYYY-MM-DD nor D/M/YYYY: «2022-1-8», «tháng 6».
    case notDate(found: String)
    case noSuchYear(found: String)
    case noSuchMonth(found: String, month: Int)
    /// «2023-02-29»: the month has only `last` days.
    case noSuchDay(found: String, day: Int, last: Int)

    package var found: String {
        switch self {
        case .empty: ""
        case .notDate(let found), .noSuchYear(let found), .noSuchMonth(let found, _), .noSuchDay(let found, _, _):
            found
        }
    }
}

/// Reads `2022-01-28`, and `28/01/2022` or `28/1/2022`, which Vietnamese spreadsheets make of it: between slashes the day always
/// stands first.
package func parseDate(_ bytes: Span<UInt8>) -> Result<CivilDate, DateFault> {
    let text = bytes.extracting(trimmedRange(bytes))
    if text.isEmpty { return .failure(.empty) }
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
        let year = smallNumber(text.extracting(0..<4)),
        let month = smallNumber(text.extracting(5..<7)),
        let day = smallNumber(text.extracting(8..<10))
    else { return dayFirstDate(text) }
    return civilDate(year, month, day, found: text)
}

private func dayFirstDate(_ text: Span<UInt8>) -> Result<CivilDate, DateFault> {
    let slash = UInt8(ascii: "/")
    guard let first = (0..<text.count).first(where: { text[$0] == slash }),
        let second = ((first + 1)..<text.count).first(where: { text[$0] == slash }),
        (1...2).contains(first), (1...2).contains(second - first - 1), text.count - second - 1 == 4,
        let day = smallNumber(text.extracting(0..<first)),
        let month = smallNumber(text.extracting((first + 1)..<second)),
        let year = smallNumber(text.extracting((second + 1)..<text.count))
    else { return .failure(.notDate(found: utf8Text(text))) }
    return civilDate(year, month, day, found: text)
}

/// As above, for text.
package func parseDate(_ text: String) -> Result<CivilDate, DateFault> {
    var text = text
    return text.withUTF8 { parseDate($0.span) }
}

private func civilDate(
    _ year: Int, _ month: Int, _ day: Int, found: Span<UInt8>
) -> Result<CivilDate, DateFault> {
    if year == 0 { return .failure(.noSuchYear(found: utf8Text(found))) }
    guard (1...12).contains(month) else { return .failure(.noSuchMonth(found: utf8Text(found), month: month)) }
    let last = CivilDate.daysInMonth(month, of: year)
    guard (1...last).contains(day) else {
        return .failure(.noSuchDay(found: utf8Text(found), day: day, last: last))
    }
    return .success(CivilDate(validYear: year, month, day))
}

/// The value of up to four ASCII digits; nil for anything else.
private func smallNumber(_ digits: Span<UInt8>) -> Int? {
    var value = 0
    for i in digits.indices {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digits[i]) else { return nil }
        value = value * 10 + Int(digits[i] - UInt8(ascii: "0"))
    }
    return value
}
