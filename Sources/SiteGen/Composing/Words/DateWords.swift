import Language
import Reporting

/// Dates as pages write them.
extension Words {
    /// «28/01/2022»; English: «28 January 2022».
    func date(_ date: CivilDate) -> String { tongue == .vi ? date.short : date.long(in: .en) }

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
