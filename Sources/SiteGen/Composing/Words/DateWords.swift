import Language
import Reporting

/// Dates as pages write them.
extension Words {
    /// «01/7/2025»; English: «1 July 2025».
    func date(_ date: CivilDate) -> String { tongue == .en ? date.long(in: .en) : date.short }

    /// «từ 01/7/2025», «đến hết 30/6/2025», «01/7/2025 – 31/12/2030»; empty where no date is known.
    func life(_ area: ReferenceArea) -> String {
        switch (area.validFrom, area.validTo) {
        case (let first?, let last?): fill(.lifeBoth, ("first", date(first)), ("last", date(last)))
        case (let first?, nil): fill(.lifeFrom, ("date", date(first)))
        case (nil, let last?): fill(.lifeUntil, ("date", date(last)))
        case (nil, nil): ""
        }
    }

    /// A date or period of published figures as a page writes it: «2025-08» → «tháng 8/2025», «2025-11-28» → «28/11/2025»,
    /// «2025-Q1» → «quý I/2025», «2016-2017» → «2016–2017»; anything else as it is.
    func period(_ written: String) -> String {
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]) else { return written }
        if parts.count == 2, parts[1].utf8.count == 4, Int(parts[1]) != nil { return "\(parts[0])–\(parts[1])" }
        if parts.count == 2, let quarter = ["Q1": "I", "Q2": "II", "Q3": "III", "Q4": "IV"][parts[1]] {
            return tongue == .en ? "\(parts[1]) \(year)" : "quý \(quarter)/\(year)"
        }
        guard parts[1].utf8.count == 2, let month = Int(parts[1]), let first = CivilDate(year: year, month: month, day: 1) else { return written }
        guard parts.count == 3 else {
            // «1 August 2025» without its day
            return tongue == .en ? String(first.long(in: .en).drop { $0 != " " }.dropFirst()) : "tháng \(month <= 2 ? "0" : "")\(month)/\(year)"
        }
        guard parts[2].utf8.count == 2, let day = Int(parts[2]), let whole = CivilDate(year: year, month: month, day: day) else { return written }
        return date(whole)
    }
}
