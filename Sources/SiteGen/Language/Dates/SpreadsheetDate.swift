/// What a spreadsheet shows of a code, or of a number, that it took for a date: «05/09/2026», «5-Sep», «05-Thg9», «Oct-14», «2026-09-05 00:00:00».
package struct SpreadsheetDate: Sendable, Hashable {
    /// The numbers it shows, in its own order: day, month and year, or two of them. A year has two or four digits.
    private let shown: [Int]
    private let hasMonthName: Bool

    /// Nil for what is no date of a spreadsheet.
    package init?(_ text: String) {
        guard let parts = Self.parts(text), (2...3).contains(parts.count) else { return nil }
        let names = parts.count { Self.month($0) != nil }
        let numbers = parts.compactMap { Self.month($0) ?? Self.number($0) }
        guard numbers.count == parts.count, names <= 1, names == 1 || parts.count == 3 else { return nil }
        // a day and a month, or a month and a year; three numbers are day and month in one of two orders, and a year at one end
        let small = numbers.filter { (1...31).contains($0) }
        guard small.count >= (names == 1 ? 1 : 2), numbers.contains(where: { (1...12).contains($0) }) else { return nil }
        (shown, hasMonthName) = (numbers, names == 1)
    }

    /// A day by its number in spreadsheets (45838 is 30/6/2025).
    package static func day(serial: Int) -> CivilDate? {
        guard (61...80_000).contains(serial), let origin = CivilDate(year: 1899, month: 12, day: 30) else { return nil }
        let wanted = origin.dayNumber + serial
        var year = 1900
        while CivilDate.startOfYear(year + 1).dayNumber <= wanted { year += 1 }
        var day = CivilDate.startOfYear(year)
        for _ in 0..<(wanted - day.dayNumber) { day = day.dayAfter }
        return day
    }

    /// The spreadsheet's number of a day.
    package static func serial(of day: CivilDate) -> Int {
        CivilDate(year: 1899, month: 12, day: 30).map { day.dayNumber - $0.dayNumber } ?? 0
    }

    /// The day it shows, read day first; nil where it shows no whole day.
    package var day: CivilDate? {
        guard shown.count == 3 else { return nil }
        let (day, month, year) = shown[0] > 31 ? (shown[2], shown[1], shown[0]) : (shown[0], shown[1], shown[2])
        return CivilDate(year: year, month: month, day: day) ?? CivilDate(year: year, month: day, day: month)
    }

    /// The pairs of numbers of which it can have been made: 5 and 9 for «05/09/2026» and «9-May»; 10 and 14 for «Oct-14» and «01/10/2014».
    package var pairs: [(Int, Int)] {
        if shown.count == 2 { return [(shown[0], shown[1])] }
        let small = shown[0] > 31 ? [shown[1], shown[2]] : [shown[0], shown[1]]
        let year = shown[0] > 31 ? shown[0] : shown[2]
        // the first of a month stands for the month alone
        return [(small[0], small[1])] + (small.contains(1) ? [(small[0] == 1 ? small[1] : small[0], year)] : [])
    }

    /// Whether a code such as «5-9», «10-14», «3/2», «2-2025» or «mar-1» may have become this.
    package func canBe(_ code: String) -> Bool {
        // nothing longer is ever taken for a date
        guard code.utf8.count <= 9 else { return false }
        let parts = code.split { "-/._– ".contains($0) }.map(String.init)
        let numbers: [Int?]
        if parts.count == 1, let start = code.firstIndex(where: \.isWholeNumber) {
            numbers = [Self.month(String(code[..<start])), Self.number(String(code[start...]))]
        } else {
            numbers = parts.map { Self.month($0) ?? Self.number($0) }
        }
        guard numbers.count == 2, let first = numbers[0], let second = numbers[1] else { return false }
        return pairs.contains {
            Self.isSame($0.0, first) && Self.isSame($0.1, second) || Self.isSame($0.0, second) && Self.isSame($0.1, first)
        }
    }

    /// 14 and 2014 are one year.
    private static func isSame(_ a: Int, _ b: Int) -> Bool { a == b || (max(a, b) > 100 && a % 100 == b % 100) }

    /// Parts between / - . or spaces, a time behind them left out; «Thg9» and «thg 9» are one part.
    private static func parts(_ text: String) -> [String]? {
        var words = searchKey(text).split(separator: " ").map(String.init)
        if let time = words.last, words.count > 1, time.contains(":") { words.removeLast() }
        guard var line = words.isEmpty ? nil : words.joined(separator: " ") else { return nil }
        if let time = line.firstIndex(of: "t"), line[time...].contains(":") { line = String(line[..<time]) }
        line = line.replacing("thang ", with: "thg").replacing("thg ", with: "thg")
        let parts = line.split(omittingEmptySubsequences: false) { "-/. ".contains($0) }.map(String.init)
        // three numbers are a date where one of those at the ends can be a year
        let hasYear = [parts.first, parts.last].contains { $0?.utf8.count == 4 || $0?.utf8.count == 2 }
        return parts.count == 3 && !hasYear ? nil : parts
    }

    private static func number(_ text: String) -> Int? {
        guard [1, 2, 4].contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }

    /// 1 to 12 for «jan», «sept», «thg9»; nil for anything else.
    private static func month(_ text: String) -> Int? {
        if text.hasPrefix("thg"), let month = Int(text.dropFirst(3)), (1...12).contains(month) { return month }
        if text == "sept" { return 9 }
        let place = months.firstIndex { text == $0 || (text.utf8.count > 3 && longMonths.contains(text) && text.hasPrefix($0)) }
        return place.map { $0 + 1 }
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    private static let longMonths: Set = [
        "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
    ]
}
