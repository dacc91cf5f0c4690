import Language
import Reporting

/// Dates as pages write them.
extension Words {
    /// «01/7/2025»; English: «1 July 2025».
    package func date(_ date: CivilDate) -> String {
        switch locale {
        case .vi: date.short
        case .en: date.long(in: .en)
        }
    }

    /// «từ 01/7/2025», «đến hết 30/6/2025», «01/7/2025 – 31/12/2030»; empty where no date is known.
    package func life(_ area: ReferenceArea) -> String {
        switch (area.validFrom, area.validTo) {
        case (let first?, let last?): fill(.lifeBoth, ("first", date(first)), ("last", date(last)))
        case (let first?, nil): fill(.lifeFrom, ("date", date(first)))
        case (nil, let last?): fill(.lifeUntil, ("date", date(last)))
        case (nil, nil): ""
        }
    }

    /// A date or period of published figures as a page writes it: «2025-08» → «tháng 8/2025», «2025-11-28» → «28/11/2025»,
    /// «2025-Q1» → «quý I/2025», «2016-2017» → «2016–2017»; anything else as it is.
    package func period(_ written: String) -> String {
        switch WrittenPeriod(written) {
        case .years(let first, let last): "\(first)–\(last)"
        case .quarter(let quarter, let year): quarterOf(year, quarter)
        case .month(let month, let year): monthOf(year, month)
        case .day(let day): date(day)
        case nil: written
        }
    }

    /// «tháng 02/2025», «February 2025».
    private func monthOf(_ year: Int, _ month: Int) -> String {
        let vietnamese = "tháng \(month <= 2 ? "0" : "")\(month)/\(year)"
        switch locale {
        case .vi: return vietnamese
        case .en:
            // «1 February 2025» without its day
            guard let first = CivilDate(year: year, month: month, day: 1) else { return vietnamese }
            return String(first.long(in: .en).drop { $0 != " " }.dropFirst())
        }
    }

    /// «I» of «quý I», «1» of «Q1».
    func quarter(_ quarter: Int) -> String {
        switch locale {
        case .vi: ["I", "II", "III", "IV"][quarter - 1]
        case .en: String(quarter)
        }
    }

    /// «quý I/2025», «Q1 2025».
    private func quarterOf(_ year: Int, _ quarter: Int) -> String {
        switch locale {
        case .vi: "quý \(self.quarter(quarter))/\(year)"
        case .en: "Q\(quarter) \(year)"
        }
    }
}
