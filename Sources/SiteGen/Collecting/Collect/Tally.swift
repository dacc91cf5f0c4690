import Language
import Measuring
import Reporting

/// Who has answered for a year, and who has not.
package struct Tally: Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// Sent, and all of it read.
        case received
        /// The same, behind the day by which the plan asks for it.
        case late
        /// Sent, and some of it could not be taken.
        case faulty = "with_faults"
        /// A form came back without a figure.
        case blank
        /// Nothing was sent now; what is asked for stands in the content already.
        case reported
        /// What was sent, now or before, is not all that is asked for.
        case partial
        case notSent = "not_sent"
    }

    package struct Line: Sendable {
        package let area: AreaRef
        package let state: State
        package let file: String?
        package let received: CivilDate?
        /// What is asked for and does not stand in the content.
        package let lacking: [IndicatorRef]
    }

    /// In the order of the list of units.
    package let lines: [Line]

    /// - after: the sound part of the content with what was taken.
    /// - received: by file, the day on which it came in.
    package init(_ collection: Collection, after report: Report, year: Int, received: [String: CivilDate]) {
        let owed = Dictionary(
            Missing.byUnit(reminders(report, year: year)).map { ($0.area, $0.items) }, uniquingKeysWith: { first, _ in first })
        let asked = Self.asked(report, year)
        let sent = Dictionary(
            collection.files.flatMap { file in file.areas.map { ($0, file) } }, uniquingKeysWith: { first, _ in first })
        let refused = Dictionary(
            collection.files.filter(\.isRefused).flatMap { file in
                file.found.compactMap { $0.unit.flatMap { report.area(id: $0) } }.map { ($0, file) }
            },
            uniquingKeysWith: { first, _ in first })
        let areas = Set(asked.keys).union(sent.keys).union(refused.keys).sorted { report[$0].rank < report[$1].rank }
        lines = areas.map { area in
            let lacking = (owed[area] ?? []).filter { $0.absence != .missing }.map(\.indicator)
            let file = sent[area] ?? refused[area]
            // a file of which nothing is new came in when it did
            let before = report.receipts.first { $0.area == area && $0.year == year && $0.file == file?.path }
            let isOld = file.map { $0.taken == $0.unchanged && !$0.hasErrors } ?? false
            let day = isOld ? before?.date ?? file.flatMap { received[$0.path] } : file.flatMap { received[$0.path] }
            let hasFigures = report.observations(of: area).contains { Int($0.year) == year }
            let state: State
            if let file {
                let isLate = day.map { day in asked[area].map { $0.map { $0 < day } ?? false } ?? false } ?? false
                let isBlank = file.taken == 0 && !(lacking.isEmpty && hasFigures)
                state = file.hasErrors ? .faulty : isBlank ? .blank : !lacking.isEmpty ? .partial : isLate ? .late : .received
            } else {
                state = lacking.isEmpty && hasFigures ? .reported : hasFigures ? .partial : .notSent
            }
            return Line(area: area, state: state, file: file?.path, received: day, lacking: lacking)
        }
    }

    /// The units asked for figures of the year, each with the last day on which to send them, where its plan names one. A plan's own unit is asked
    /// by others only where nobody below it is.
    private static func asked(_ report: Report, _ year: Int) -> [AreaRef: CivilDate?] {
        let expected = Asked(report).expected
        var all: [AreaRef: CivilDate?] = [:]
        for plan in report.planRefs where report[plan].firstYear <= year && year <= report[plan].lastYear {
            let units = expected[Int(plan.index)].filter { !$0.indicators.isEmpty && report[$0.area].isAlive(in: year) }.map(\.area)
            let below = units.filter { $0 != report[plan].unit }
            for area in below.isEmpty ? units : below {
                // «before 1 December» is by its eve
                let day = reportingDuties(of: report[plan], for: area, in: report).first?.yearlyDay?.date(for: year)
                all[area] = min(all[area] ?? nil, day)
            }
        }
        return all
    }

    private static func min(_ a: CivilDate?, _ b: CivilDate?) -> CivilDate? {
        guard let a, let b else { return a ?? b }
        return Swift.min(a, b)
    }

    package func count(_ states: State...) -> Int { lines.count { states.contains($0.state) } }
}
