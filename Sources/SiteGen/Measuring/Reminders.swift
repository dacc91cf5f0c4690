import Language
import Reporting

/// What is still to come from one unit for one plan and year, with the deadline the plan states. For the office, never for the site.
package struct Reminder: Sendable {
    package enum Absence: String, Sendable {
        /// No row at all · a row that says «missing» · sent, but set aside because of a fault.
        case notReported = "not_reported", missing, faulty
    }
    package struct Item: Sendable {
        package let indicator: IndicatorRef
        package let absence: Absence
    }
    package let plan: PlanRef
    package let area: AreaRef
    package let items: [Item]
}

/// Who has not reported what for `year`: plan by plan, the plan's own unit first, then its children in the list's order.
///
/// Units that were not alive in the year, and plans whose period does not hold it, owe nothing; what the others owe, `Asked` says.
package func reminders(_ report: Report, year: Int, plan wanted: PlanRef? = nil) -> [Reminder] {
    reminders(report, Asked(report), year: year, plan: wanted)
}

/// The same, where it is known what is asked.
package func reminders(_ report: Report, _ asked: Asked, year: Int) -> [Reminder] { reminders(report, asked, year: year, plan: nil) }

private func reminders(_ report: Report, _ asked: Asked, year: Int, plan wanted: PlanRef?) -> [Reminder] {
    var reminders: [Reminder] = []
    for reference in report.planRefs where wanted == nil || wanted == reference {
        let plan = report[reference]
        guard plan.firstYear <= year, year <= plan.lastYear else { continue }
        for (area, expected) in asked.expected[Int(reference.index)] where report[area].isAlive(in: year) {
            // what only this unit has sent is asked of nobody while it is set aside, but it is still to come
            let sent = report.setAside.indicators(of: area, year: year).filter { report[$0].derivation == nil && !expected.contains($0) }
            let items = (expected + (area == plan.unit ? [] : sent)).compactMap { item(report, area, $0, year) }
            if !items.isEmpty { reminders.append(Reminder(plan: reference, area: area, items: items)) }
        }
    }
    return reminders
}

/// What is still to come from one unit for a year, whichever plans ask for it: each indicator once.
package struct Missing: Sendable {
    package let area: AreaRef
    package var items: [Reminder.Item]

    /// Unit by unit, in the order in which the reminders first name them.
    package static func byUnit(_ reminders: [Reminder]) -> [Missing] {
        var places: [AreaRef: Int] = [:]
        var all: [Missing] = []
        for reminder in reminders {
            if let place = places[reminder.area] {
                let known = Set(all[place].items.map(\.indicator))
                all[place].items += reminder.items.filter { !known.contains($0.indicator) }
            } else {
                places[reminder.area] = all.count
                all.append(Missing(area: reminder.area, items: reminder.items))
            }
        }
        return all
    }
}

/// Who was asked for figures of a year, and who has not sent all or anything of it.
package struct Owing: Sendable {
    /// The units that plans in force ask, in the order in which the plans name them.
    package let asked: [AreaRef]
    /// What each has not sent.
    package let missing: [Missing]
    /// Nothing came from these: no row of the year, not even one that says it is missing or that cannot be used.
    package let silent: Set<AreaRef>

    /// - plan: of which alone; without it of all in force.
    package init(_ report: Report, year: Int, plan wanted: PlanRef? = nil, _ reminders: [Reminder]) {
        let expected = Asked(report).expected
        var asked: [AreaRef] = [], seen: Set<AreaRef> = []
        for plan in report.planRefs where wanted == nil || wanted == plan {
            guard report[plan].firstYear <= year, year <= report[plan].lastYear else { continue }
            let units = expected[Int(plan.index)].filter { !$0.indicators.isEmpty && report[$0.area].isAlive(in: year) }.map(\.area)
            asked += (units + reminders.filter { $0.plan == plan }.map(\.area)).filter { seen.insert($0).inserted }
        }
        self.asked = asked
        missing = Missing.byUnit(reminders)
        silent = Set(
            missing.filter { unit in
                unit.items.allSatisfy { $0.absence == .notReported } && report.setAside.faults(of: unit.area, year: year).isEmpty
                    && !report.observations(of: unit.area).contains { Int($0.year) == year }
            }.map(\.area))
    }
}

/// By when a unit's report of the year is due under a plan; nil where the plan names no day.
package func deadline(of area: AreaRef, under plan: PlanRef, in report: Report, year: Int) -> CivilDate? {
    reportingDuties(of: report[plan], for: area, in: report).first?.yearlyDay?.date(for: year)
}

/// Whom to ask about a unit's figures of a year: its own contact; where it ended, those of its heirs, by name. Empty where none is known.
package func contact(of area: AreaRef, in report: Report, year: Int) -> String {
    let heirs = heirs(of: area, in: report, year: year)
    if heirs.isEmpty { return report[area].contact }
    return heirs.filter { !report[$0].contact.isEmpty }.map { "\(report[$0].name): \(report[$0].contact)" }.joined(separator: "; ")
}

private func item(_ report: Report, _ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Reminder.Item? {
    guard let observation = report.series(area, indicator).first(where: { Int($0.year) == year }) else {
        if report.isImplied(area, indicator, year) { return nil }
        let isFaulty = report.setAside.mayHold(area, indicator, year: year)
        return Reminder.Item(indicator: indicator, absence: isFaulty ? .faulty : .notReported)
    }
    return observation.status == .missing ? Reminder.Item(indicator: indicator, absence: .missing) : nil
}

/// The duties that the plan's file marks as reporting and that name a day of the year: what the reminder quotes as «by when».
/// Other duties with a yearly day (a week of events, say) are none of them.
package func reportingDuties(of plan: Plan) -> [Duty] {
    plan.duties.filter { $0.isReporting && $0.yearlyDay != nil }
}

/// Those that are one unit's to do. A duty is of the plan's own unit where its agency names the unit or the issuer or, without an agency, where
/// it sends the report away from the issuer and the plan's own office; all others are of the units below, and of the unit too where it has none.
package func reportingDuties(of plan: Plan, for area: AreaRef, in report: Report) -> [Duty] {
    let all = reportingDuties(of: plan), own = all.filter { isOwn($0, plan, report) }
    let isUnit = area == plan.unit
    if isUnit, !own.isEmpty { return own }
    return isUnit ? all : all.filter { !isOwn($0, plan, report) }
}

private func isOwn(_ duty: Duty, _ plan: Plan, _ report: Report) -> Bool {
    let issuer = searchKey(plan.issuer), contact = searchKey(plan.contact), agency = searchKey(duty.agency),
        recipient = searchKey(duty.recipient)
    if !agency.isEmpty { return agency.contains(searchKey(report[plan.unit].name)) || (!issuer.isEmpty && agency.contains(issuer)) }
    return !recipient.isEmpty && recipient != issuer && !contact.hasPrefix(recipient)
}

/// Whom to ask when a unit ended before the year did: its heirs, or those of its children, in the list's order.
package func heirs(of area: AreaRef, in report: Report, year: Int) -> [AreaRef] {
    guard let end = report[area].validTo, end < CivilDate.endOfYear(year) else { return [] }
    let own = report.successors(of: area).map(\.to)
    let all = own.isEmpty ? report.children(of: area).flatMap { report.successors(of: $0) }.map(\.to) : own
    return Set(all).filter { report[$0].isAlive(on: CivilDate.endOfYear(year)) }.sorted()
}

/// Who receives what a unit reports on a plan: whom the plan's reporting duty names; else, for a unit below the plan's own, the plan's
/// contact or issuer. The plan's own unit does not report to itself: it reports to those the plan addresses, else to who made the plan above,
/// else to the office that keeps the plan; nil where none of these is known.
package func receiver(of area: AreaRef, under reference: PlanRef, _ report: Report) -> String? {
    let plan = report[reference]
    if let named = reportingDuties(of: plan, for: area, in: report).lazy.map(\.recipient).first(where: {
        !$0.isEmpty && (area != plan.unit || $0 != plan.issuer)
    }) {
        return named
    }
    if area != plan.unit { return plan.contact.isEmpty ? plan.issuer : plan.contact }
    if !plan.addressees.isEmpty { return plan.addressees.joined(separator: "; ") }
    if let above = plan.parent { return report[above].contact.isEmpty ? report[above].issuer : report[above].contact }
    return plan.contact.isEmpty ? nil : plan.contact
}
