import Language
import Measuring
import Reporting
import Wording

/// What the form of one unit for one year asks, before it is laid out.
package struct FormContent: Sendable {
    package let area: AreaRef
    package let year: Int
    let unitName: String
    /// Who writes and is written to: the people's committee of a place, the body itself elsewhere.
    let office: String
    let hasCommittee: Bool
    let unitID: String
    /// The plans that ask, by title and number.
    let plans: [String]
    let deadline: CivilDate?
    let receiver: String?
    /// Whom to ask: the office of the plan, then that of the site.
    let contacts: [String]
    let entries: [Entry]
    let words: FormWords

    struct Entry: Sendable {
        let reference: IndicatorRef
        let id: String
        let name: String
        let counted: String
        let definition: String
        let unitOfMeasure: String
        let measure: Indicator.UnitOfMeasure
        /// Names of levels 0, 1, 2 …
        let levels: [String]
        let target: String
        /// The value of the year before with its status.
        let before: String
    }

    /// nil where no plan asks the unit for anything in the year.
    package init?(_ area: AreaRef, year: Int, _ report: Report, _ asked: Asked) {
        let wanted = asked.indicators(of: area, in: year)
        if wanted.isEmpty { return nil }
        let locale = report.site.paperLocale, spoken = Words(of: report, in: locale)
        words = FormWords(locale)
        (self.area, self.year, unitName, unitID) = (area, year, report[area].name, report[area].id)
        let asking = report.planRefs.filter { plan in asked.expected[Int(plan.index)].contains { $0.area == area && !$0.indicators.isEmpty }
        }
        let inForce = asking.filter { report[$0].firstYear <= year && year <= report[$0].lastYear }
        let plans = inForce.isEmpty ? asking : inForce
        let language = words
        self.plans = plans.map { plan in
            let cited = [
                report[plan].number.isEmpty ? nil : language.say("số \(report[plan].number)", report[plan].number),
                report[plan].date.map { language.say("ngày ", "") + language.day($0) },
            ]
            let said = cited.compactMap(\.self).joined(separator: language.say(" ", ", "))
            return report[plan].title + (said.isEmpty ? "" : " (\(said))")
        }
        deadline = plans.lazy.compactMap { reportingDuties(of: report[$0], for: area, in: report).first?.yearlyDay?.date(for: year) }.min()
        receiver = plans.lazy.compactMap { Measuring.receiver(of: area, under: $0, report) }.first
        var seen: Set<String> = []
        contacts = (plans.map { report[$0].contact } + [report.site.contact]).filter { !$0.isEmpty && seen.insert($0).inserted }
        hasCommittee = report.areas.hasPeoplesCommittee(area)
        let name = unitName
        office = hasCommittee ? words.say("Ủy ban nhân dân \(name.prefix(1).lowercased())\(name.dropFirst())", name) : name

        // the plan's own order, then that of the catalogue
        var order: [IndicatorRef: Int] = [:]
        for target in plans.flatMap({ report[$0].targets }) where order[target.indicator] == nil { order[target.indicator] = order.count }
        let sorted = wanted.sorted { ((order[$0] ?? .max), $0) < ((order[$1] ?? .max), $1) }
        let targets = report.planRefs.flatMap { report.targets(of: $0) }
        entries = sorted.map { reference in
            let indicator = report[reference]
            let target = nextTarget(of: reference, for: area, from: year, among: targets, in: report)
            return Entry(
                reference: reference, id: indicator.id, name: language.text(indicator.name),
                counted: indicator.denominator.map(language.text) ?? "", definition: indicator.definition.map(language.text) ?? "",
                unitOfMeasure: (indicator.unitOfMeasure == .count ? spoken.counted(Rational(2), indicator) : nil)
                    ?? language.unitOfMeasure(indicator),
                measure: indicator.unitOfMeasure,
                levels: indicator.levels.map(language.text),
                target: target.map { "\(spoken.promise($0, indicator)) (\(spoken.year(of: $0)))" } ?? "",
                before: Self.before(area, reference, year, report, spoken, language))
        }
    }

    private static func before(
        _ area: AreaRef, _ reference: IndicatorRef, _ year: Int, _ report: Report, _ spoken: Words, _ words: FormWords
    ) -> String {
        guard let last = report.series(area, reference).last(where: { Int($0.year) == year - 1 }) else { return "" }
        guard let value = last.value else { return words.status(last.status) }
        let marks = [
            last.status == .final ? nil : words.status(last.status), last.illustrative ? words.say("số minh họa", "illustrative") : nil,
        ]
        let said = marks.compactMap(\.self).joined(separator: ", ")
        return spoken.figure(value, report[reference]) + (said.isEmpty ? "" : " (\(said))")
    }
}

/// The units that are asked for a form of a year: of one plan, or of all.
package func unitsAsked(_ report: Report, _ asked: Asked, year: Int, plan wanted: PlanRef? = nil) -> [AreaRef] {
    let plans = wanted.map { [$0] } ?? report.planRefs
    let units = plans.flatMap { plan in
        asked.expected[Int(plan.index)].filter { entry in
            !entry.indicators.isEmpty && report[entry.area].isAlive(in: year) && asked.indicators(of: entry.area, in: year).isEmpty == false
        }.map(\.area)
    }
    return Set(units).sorted { report[$0].rank < report[$1].rank }
}
