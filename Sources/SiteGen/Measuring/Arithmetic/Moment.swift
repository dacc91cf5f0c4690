import Language

/// A point of time, exact: every month is a twelfth of its year, and the days of a month are equal (3-method.md «Path»).
///
/// Day d of month m of year y stands at y − 1 + (m − 1 + d/days)/12 years, so that 31/12 of a year is the whole number of that year.
package struct Moment: Sendable, Hashable, Comparable {
    /// Parts of a year in which every day of every month is a whole number: 12 × lcm(28, 29, 30, 31).
    private static let partsOfMonth: Int64 = 377_580
    private static let partsOfYear = 12 * partsOfMonth

    private let parts: Int64

    private init(parts: Int64) { self.parts = parts }

    /// 31/12.
    package static func endOfYear(_ year: Int) -> Moment { Moment(parts: Int64(year) * partsOfYear) }

    package init(_ date: CivilDate) {
        let days = Int64(CivilDate.daysInMonth(date.month, of: date.year))
        parts =
            Int64(date.year - 1) * Self.partsOfYear + Int64(date.month - 1) * Self.partsOfMonth + Int64(date.day) * Self.partsOfMonth / days
    }

    /// Where a year's value stands: at `asOf`, else at 31/12, or at the unit's last day if that is earlier.
    init(of year: Int, asOf: CivilDate?, lastDay: CivilDate?) {
        if let date = asOf ?? lastDay.flatMap({ $0.year == year ? $0 : nil }) { self.init(date) } else { self = .endOfYear(year) }
    }

    package static func < (a: Self, b: Self) -> Bool { a.parts < b.parts }

    /// The years from another moment to this one.
    func years(since other: Moment) -> WideRational {
        let parts = parts - other.parts
        let (whole, rest) = parts.quotientAndRemainder(dividingBy: Self.partsOfYear)
        return rest == 0 ? WideRational(Int128(whole)) : WideRational(Int128(parts), over: Int128(Self.partsOfYear)).reduced
    }

    /// In years, for drawing and for the line of a projection: 31/12/2025 is 2025.
    package var double: Double { Double(parts) / Double(Self.partsOfYear) }
}
