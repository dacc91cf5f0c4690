import Diagnostics
import Language

/// A task of a plan: who does what with whom, until when.
package struct Duty: Sendable {
    package enum Role: String, Sendable, CaseIterable { case lead, coordinate, responsible, requested, task }

    package enum Deadline: Sendable, Hashable {
        /// Every year; before a day of the year (month, day) where the plan names one.
        case every(before: DayOfYear?)
        case quarter(year: Int, quarter: Int)
        case year(Int)
        case until(Int)
        case asWritten(String)
    }
    package struct DayOfYear: Sendable, Hashable {
        package let month: Int
        package let day: Int
        /// It lies in the year after the one it is about: «trước ngày 15/01 năm sau».
        package let isInNextYear: Bool

        init(month: Int, day: Int, isInNextYear: Bool = false) {
            (self.month, self.day, self.isInNextYear) = (month, day, isInNextYear)
        }

        /// The day by which what is due for `year` must be done; the last of February where the year has no 29th.
        package func date(for year: Int) -> CivilDate {
            let year = isInNextYear ? year + 1 : year
            return CivilDate(year: year, month: month, day: min(day, CivilDate.daysInMonth(month, of: year))) ?? CivilDate.endOfYear(year)
        }
    }

    package let id: String
    package let section: String
    package let agency: String
    package let partners: String
    package let role: Role
    package let text: String
    /// The duty is to report on the year: its yearly day is the day by which reports are due.
    package let isReporting: Bool
    /// Who receives the report; empty leaves it to the plan.
    package let recipient: String
    package let deadlines: [Deadline]
    package let location: SourceLocation

    /// The day of the year by which it is due every year, where the plan names one.
    package var yearlyDay: DayOfYear? {
        for case .every(let before?) in deadlines { return before }
        return nil
    }
}

/// What became of a duty in a year.
package struct DutyResult: Sendable {
    package enum State: String, Sendable, CaseIterable { case done, doing, notStarted = "not_started" }
    package let plan: PlanRef
    /// Index into the plan's duties.
    package let duty: Int
    package let year: Int
    package let state: State
    /// Made up, to show what the site does.
    package let illustrative: Bool
    package let document: String
    package let note: String
    package let location: SourceLocation
}
