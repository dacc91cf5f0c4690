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
    }

    package let id: String
    package let section: String
    package let agency: String
    package let partners: String
    package let role: Role
    package let text: String
    /// The duty is to report on the year: its yearly day is the day by which reports are due.
    package let isReporting: Bool
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
