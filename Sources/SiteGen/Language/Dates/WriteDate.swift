/// Dates as people and files write them.
extension CivilDate {
    /// `2022-02-08`
    package var iso: String {
        "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// «08/02/2022», «30/6/2025»: a zero before days under 10 and before months 1 and 2 only, as administrative documents write it.
    package var short: String {
        "\(padded(day, to: 2))/\(month <= 2 ? padded(month, to: 2) : "\(month)")/\(padded(year, to: 4))"
    }

    /// «ngày 08 tháng 02 năm 2022», «ngày 30 tháng 6 năm 2025»: a zero before days under 10 and before months 1
    /// and 2 only, as administrative documents write it (Nghị định 30/2020/NĐ-CP). English: «8 February 2022».
    package func long(in locale: ReportLocale) -> String {
        switch locale {
        case .vi: "ngày \(padded(day, to: 2)) tháng \(month <= 2 ? padded(month, to: 2) : "\(month)") năm \(year)"
        case .en: "\(day) \(englishMonths[month - 1]) \(year)"
        }
    }
}

private let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
]

private func padded(_ number: Int, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
}
