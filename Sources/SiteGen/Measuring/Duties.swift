import Language
import Reporting

/// A day by which a duty is due, as one of its deadlines names it.
package struct DutyDue: Sendable {
    /// What of its year the deadline names.
    package enum Part: Sendable { case day, quarter(Int), whole }

    /// The last day it allows.
    package let end: CivilDate
    /// The year it is about.
    package let year: Int
    package let part: Part
    /// Another follows every year.
    package let isYearly: Bool
}

extension Plan {
    /// The days that a deadline names; none before the plan's own date.
    package func dues(_ deadline: Duty.Deadline) -> [DutyDue] {
        let all: [DutyDue] =
            switch deadline {
            case .every(let day):
                (firstYear...max(firstYear, lastYear)).map { year in
                    DutyDue(end: day?.date(for: year) ?? .endOfYear(year), year: year, part: day == nil ? .whole : .day, isYearly: true)
                }
            case .quarter(let year, let quarter):
                CivilDate(year: year, month: quarter * 3, day: CivilDate.daysInMonth(quarter * 3, of: year)).map {
                    [DutyDue(end: $0, year: year, part: .quarter(quarter), isYearly: false)]
                } ?? []
            case .year(let year), .until(let year): [DutyDue(end: .endOfYear(year), year: year, part: .whole, isYearly: false)]
            case .asWritten: []
            }
        return all.filter { due in date.map { $0 <= due.end } ?? true }
    }
}

/// How a duty stands in a year, by the day of the report; what needs looking at first.
package enum DutyStanding: Sendable, CaseIterable {
    /// Its deadline has passed, and nobody reported it as done.
    case overdue
    /// As it was reported for the year.
    case notStarted, doing
    /// Nothing was reported for the year, and no deadline of a day says when it would be due.
    case notReported
    /// Nothing was reported for the year, and its deadline is still to come.
    case notDue
    case done
}

/// A duty of a plan, and what became of it in a year.
package struct DutyCourse: Sendable {
    package let plan: PlanRef
    /// Index into the plan's duties.
    package let duty: Int
    package let standing: DutyStanding
    /// What was reported for the year.
    package let result: DutyResult?
}

extension Report {
    /// The day by which a report on a year tells what is overdue: its own date, or the year's end where it has none or is an earlier one.
    package func reportDay(of year: Int) -> CivilDate {
        year == site.reportYear ? site.reportDate ?? .endOfYear(year) : .endOfYear(year)
    }

    /// - results: what was reported of the duty, of whatever years.
    package func course(of duty: Int, of reference: PlanRef, in year: Int, by day: CivilDate, _ results: [DutyResult]) -> DutyCourse {
        let plan = self[reference], model = plan.duties[duty], known = results.filter { $0.year <= year }
        let own = known.last { $0.year == year }
        func course(_ standing: DutyStanding) -> DutyCourse {
            DutyCourse(plan: reference, duty: duty, standing: standing, result: own)
        }
        // a yearly duty is owed each year anew; what is done once is done
        let all = model.deadlines.flatMap { plan.dues($0) }
        let isYearly = all.contains(where: \.isYearly)
        if own?.state == .done || (!isYearly && known.contains { $0.state == .done }) { return course(.done) }
        let owed = all.filter { !$0.isYearly || $0.year == year }, last = self[plan.unit].validTo
        // what falls due after its unit's end is nobody's any more
        if owed.contains(where: { due in due.end <= day && (last.map { due.end <= $0 } ?? true) }) { return course(.overdue) }
        switch own?.state {
        case .notStarted: return course(.notStarted)
        case .doing: return course(.doing)
        case .done, nil: return course(owed.contains { $0.end > day } ? .notDue : .notReported)
        }
    }

    /// What a year's report tells of the duties of a unit's plans: those that were reported for the year, and, of plans of which any was,
    /// those that are overdue without a word.
    package func duties(of area: AreaRef, in year: Int) -> [DutyCourse] {
        let day = reportDay(of: year)
        return plans(of: area).flatMap { plan -> [DutyCourse] in
            let results = self.results(of: plan)
            if !results.values.joined().contains(where: { $0.year == year }) { return [] }
            return self[plan].duties.indices.compactMap { duty in
                let course = course(of: duty, of: plan, in: year, by: day, results[duty] ?? [])
                return course.result != nil || course.standing == .overdue ? course : nil
            }
        }
    }
}
