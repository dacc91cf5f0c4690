/// A day of the Gregorian calendar, years 1 to 9999; later days are greater. Four bytes, for there are many.
package struct CivilDate: Sendable, Hashable, Comparable {
    private let shortYear: Int16
    private let shortMonth: UInt8
    private let shortDay: UInt8

    /// Nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.daysInMonth(month, of: year)
        else { return nil }
        self.init(validYear: year, month, day)
    }

    init(validYear year: Int, _ month: Int, _ day: Int) {
        (shortYear, shortMonth, shortDay) = (Int16(year), UInt8(month), UInt8(day))
    }

    package var year: Int { Int(shortYear) }
    package var month: Int { Int(shortMonth) }
    package var day: Int { Int(shortDay) }

    package static func < (a: Self, b: Self) -> Bool {
        (a.shortYear, a.shortMonth, a.shortDay) < (b.shortYear, b.shortMonth, b.shortDay)
    }
}

extension CivilDate {
    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func daysInMonth(_ month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// 31 December, where a year's value stands; years outside 1...9999 give the nearest year inside.
    package static func endOfYear(_ year: Int) -> CivilDate {
        CivilDate(validYear: min(max(year, 1), 9999), 12, 31)
    }

    /// 1 January; years outside 1...9999 give the nearest year inside.
    package static func startOfYear(_ year: Int) -> CivilDate {
        CivilDate(validYear: min(max(year, 1), 9999), 1, 1)
    }
}

extension CivilDate {
    /// The next day; 31/12/9999 has none and gives itself.
    package var dayAfter: CivilDate {
        if day < CivilDate.daysInMonth(month, of: year) { return CivilDate(validYear: year, month, day + 1) }
        if month < 12 { return CivilDate(validYear: year, month + 1, 1) }
        return year < 9999 ? CivilDate(validYear: year + 1, 1, 1) : self
    }

    /// The day before; 1/1/1 has none and gives itself.
    package var dayBefore: CivilDate {
        if day > 1 { return CivilDate(validYear: year, month, day - 1) }
        if month > 1 {
            return CivilDate(validYear: year, month - 1, CivilDate.daysInMonth(month - 1, of: year))
        }
        return year > 1 ? CivilDate(validYear: year - 1, 12, 31) : self
    }

    /// The day's place in its year: 1 for 1 January, 365 or 366 for 31 December.
    package var dayOfYear: Int {
        (1..<month).reduce(day) { $0 + CivilDate.daysInMonth($1, of: year) }
    }

    /// Days since 1/1/1, which is 0: the distance of two days is the difference of their numbers.
    package var dayNumber: Int {
        let years = year - 1
        return years * 365 + years / 4 - years / 100 + years / 400 + dayOfYear - 1
    }
}
