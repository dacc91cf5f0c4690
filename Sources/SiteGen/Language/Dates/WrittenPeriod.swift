/// A period or a date as tables of published figures write it: «2016-2017», «2025-Q1», «2023-08», «2022-09-02».
package enum WrittenPeriod: Equatable {
    case years(Int, Int)
    case quarter(Int, year: Int)
    case month(Int, year: Int)
    case day(CivilDate)

    /// nil for any other spelling, a plain year included, and for what no calendar has: month 13, quarter 5, 30 February.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4, let year = Self.digits(parts[0]) else { return nil }
        if parts.count == 2, parts[1].utf8.count == 4, let last = Self.digits(parts[1]) {
            guard year <= last else { return nil }
            self = .years(year, last)
            return
        }
        if parts.count == 2, let quarter = ["Q1", "Q2", "Q3", "Q4"].firstIndex(of: parts[1]) {
            self = .quarter(quarter + 1, year: year)
            return
        }
        guard parts[1].utf8.count == 2, let month = Self.digits(parts[1]), CivilDate(year: year, month: month, day: 1) != nil else {
            return nil
        }
        if parts.count == 2 {
            self = .month(month, year: year)
            return
        }
        guard parts[2].utf8.count == 2, let day = Self.digits(parts[2]), let date = CivilDate(year: year, month: month, day: day) else {
            return nil
        }
        self = .day(date)
    }

    /// The years it names.
    package var years: [Int] {
        switch self {
        case .years(let first, let last): [first, last]
        case .quarter(_, let year), .month(_, let year): [year]
        case .day(let date): [date.year]
        }
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }
}
