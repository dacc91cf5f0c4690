import Language
import Reporting

/// Dates as pages write them.
extension Words {
    /// «01/7/2025», as administrative documents write it: a zero before days under 10 and months 1 and 2. English: «1 July 2025».
    func date(_ date: CivilDate) -> String {
        if tongue == .en { return date.long(in: .en) }
        return "\(date.day < 10 ? "0" : "")\(date.day)/\(date.month <= 2 ? "0" : "")\(date.month)/\(date.year)"
    }

    /// «từ 01/7/2025», «đến hết 30/6/2025», «01/7/2025 – 31/12/2030»; empty where no date is known.
    func life(_ area: ReferenceArea) -> String {
        switch (area.validFrom, area.validTo) {
        case (let first?, let last?): fill(.lifeBoth, ("first", date(first)), ("last", date(last)))
        case (let first?, nil): fill(.lifeFrom, ("date", date(first)))
        case (nil, let last?): fill(.lifeUntil, ("date", date(last)))
        case (nil, nil): ""
        }
    }
}
