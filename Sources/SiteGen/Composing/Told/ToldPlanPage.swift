import Charting
import Diagnostics
import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// plans/<id>/: how it stands, what was promised, who is to do it, what became of it, and by whose authority. In: the plan and its edition.
/// Out: values.
struct ToldPlanPage {
    let edition: Edition
    let reference: PlanRef
    let overview: ToldOverview
    /// What it asks of other units than its own: «6 đã đạt hoặc duy trì được; 10 chậm hoặc chưa đạt».
    private let ofOthers: [Entry]

    init(_ reference: PlanRef, in edition: Edition) {
        (self.reference, self.edition) = (reference, edition)
        let unit = edition.report[reference].unit
        let all = edition.planEntries(reference)
        ofOthers = all.filter { $0.series.area != unit }
        overview = ToldOverview(
            unit, all.filter { $0.series.area == unit }, in: edition, edition.measured, at: Routes.unit(edition.report[unit].id),
            plans: [reference])
    }

    var report: Report { edition.report }
    var words: Words { edition.words }
    var plan: Plan { report[reference] }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.plan(plan.id)), locale: words.locale.rawValue, title: plan.title,
            blocks: whose + lead + overview.findings(besides: others) + overview.strips + objective + targets + duties + deadlines
                + components
                + rest,
            furniture: Furniture(words))
    }

    // MARK: How it stands

    private var whose: [Block] {
        [.paragraph(Paragraph([edition.link(plan.unit), .text(" · \(words.period(plan))")], role: .note))]
    }

    var lead: [Block] {
        let counts = overview.counts
        if !counts.isEmpty { return counts }
        if let duties = overview.dutiesAlone { return [duties] }
        let isOpen = edition.year >= plan.firstYear && edition.year <= plan.lastYear
        let nothing = isOpen ? words[.planNoTargets] : words.fill(.homeOutsidePeriod, ("year", String(edition.year)))
        return ofOthers.isEmpty ? [.paragraph(Paragraph([.text(nothing)], role: .lead))] : []
    }

    /// How the units stand to which it gives a target each.
    var others: Definition? {
        let counts = ToldOverview(plan.unit, ofOthers, in: edition, edition.measured, at: Routes.home).countsInLine
        return counts.isEmpty ? nil : Definition([.text(words[.planOfUnits])], [.text(counts)])
    }

    private var objective: [Block] {
        if plan.generalObjective.isEmpty { return [] }
        return [
            .section(
                Telling.Section(
                    [.text(words[.planObjectiveHeading])], place: Place("h-objective"), [.text(.text(plan.generalObjective))]))
        ]
    }

    // MARK: Targets

    private var targets: [Block] {
        let told: Block = plan.targets.isEmpty ? .text(.text(words[.planNoTargets])) : .table(targetTable)
        return [.section(Telling.Section([.text(words[.planTargetsHeading])], place: Place("targets"), [told]))]
    }

    /// A row an indicator and unit, group by group as the catalogue has them; a column a year.
    private var targetTable: Table {
        let all = report.targets(of: reference), rows = Dictionary(grouping: edition.measured.assessments(under: reference), by: \.target)
        let years = Set(all.map { report[$0].year }).sorted { ($0 ?? .max) < ($1 ?? .max) }
        let groups = edition.reportIndex.groups.compactMap { group -> Table.Group? in
            let told = group.indicators.flatMap { indicator -> [Table.Row] in
                let own = all.filter { report[$0].indicator == indicator }
                var keys: [TargetKey] = []
                for target in own where !keys.contains(TargetKey(report[target])) { keys.append(TargetKey(report[target])) }
                return keys.map { key in
                    let alike = own.filter { TargetKey(report[$0]) == key }
                    let cells = years.map { year in cell(alike.filter { report[$0].year == year }, rows) }
                    return Table.Row([name(key)] + cells)
                }
            }
            return told.isEmpty ? nil : Table.Group(heading: [.text(edition.group(group.id))], told)
        }
        let columns = [Table.Column([.text(words[.columnIndicator])], .name)] + years.map { Table.Column([.text(words.until($0))]) }
        return Table(
            caption: [.text(words.fill(.tablePlanTargets, ("plan", plan.title)))], columns: columns, groups: groups, isSortable: false)
    }

    private func name(_ key: TargetKey) -> Table.Cell {
        let id = report[key.unit].id, indicator = report[key.indicator]
        let hasRow = edition.place(of: key.unit, key.indicator) == Routes.section(id, indicator.id)
        let page = edition.address(Routes.unit(id))
        var told: [Inline] = [.link(hasRow ? page.at(Place(indicator.id)) : page, words.text(indicator.name))]
        let beside = [
            key.unit == plan.unit ? nil : edition.name(key.unit), key.isOfChildren ? words[.targetAppliesToChildren] : nil,
        ].compactMap(\.self)
        if !beside.isEmpty { told += [.lineBreak, .note([.text(beside.joined(separator: "; "))])] }
        return Table.Cell(told)
    }

    /// What is asked, where it stands, and in whose words it is asked.
    private func cell(_ targets: [TargetRef], _ rows: [TargetRef: [Assessment]]) -> Table.Cell {
        let told = targets.map { reference -> [Inline] in
            let target = report[reference], indicator = report[target.indicator], rows = rows[reference] ?? []
            var said: [Inline] = [.strong([.text(words.promise(target, indicator))]), .lineBreak]
            if rows.count == 1 { said += standing(rows[0], indicator) } else if !rows.isEmpty { said += counts(rows) }
            var beside = [words.wording(target.wording)]
            if !target.section.isEmpty { beside.append(words.fill(.planSectionAlone, ("section", target.section))) }
            if let denominator = target.denominator {
                beside.append(words.fill(.indicatorDenominatorIs, ("text", words.text(denominator))))
            }
            if let above = aboveIt(target) { beside.append("\(words[.columnParentTarget]): \(above)") }
            if !target.note.isEmpty { beside.append(target.note) }
            return said + [.note([.text(beside.joined(separator: "; "))])]
        }
        return told.isEmpty ? Table.Cell([.note([.text(words[.toldNotSet])])]) : Table.Cell(Array(told.joined(separator: [.lineBreak])))
    }

    private func standing(_ row: Assessment, _ indicator: Indicator) -> [Inline] {
        var told: [Inline] = [.standing(row.badge(words))]
        let value = row.judged.map { words.fullFigure($0.value, $0, indicator) }
        let status = row.judged.flatMap { $0.status == .final ? nil : words[$0.status.word] }
        let ground = [row.remark(words), value, status, words.againstTarget(row, indicator)].compactMap(\.self)
        if !ground.isEmpty { told.append(.text(" \(ground.joined(separator: "; "))")) }
        if row.isIllustrative { told.append(edition.star) }
        return told + [.lineBreak]
    }

    /// «9 Đạt, 7 Chưa đạt» of the units that it is given to.
    private func counts(_ rows: [Assessment]) -> [Inline] {
        let counts = StandingCounts(rows)
        let said = counts.names.map { "\(words.whole(counts[$0])) \(words.full($0).loweredFirst)" }.joined(separator: "; ")
        return [.text(said)] + (rows.contains(where: \.isIllustrative) ? [edition.star] : []) + [.lineBreak]
    }

    /// What the plan above asks of the same indicator for the same year.
    private func aboveIt(_ target: Target) -> String? {
        guard let parent = plan.parent else { return nil }
        return report[parent].targets.first { $0.indicator == target.indicator && $0.year == target.year }.map {
            words.promise($0, report[$0.indicator])
        }
    }

    // MARK: Whose it is

    /// Its parts, its money, its authority, and to whom it is sent.
    private var rest: [Block] {
        func section(_ word: Word, _ place: String, _ blocks: [Block]) -> Block {
            .section(Telling.Section([.text(words[word])], place: Place(place), blocks))
        }
        func listed(_ lines: [String]) -> Block { .list(List(.plain, lines.map { List.Item([.text($0)]) })) }
        let isAbout = [section(.planAboutHeading, "facts", [facts])]
        let funding = plan.funding.isEmpty ? [] : [section(.planFundingHeading, "funding", [.text(.text(plan.funding))])]
        let basis = plan.basis.isEmpty ? [] : [section(.planBasisHeading, "basis", [listed(plan.basis)])]
        let signed = plan.signature.isEmpty ? [] : [section(.planSignatureHeading, "signature", [listed(plan.signature)])]
        let sent = plan.recipients.isEmpty ? [] : [section(.planRecipientsHeading, "recipients", [listed(plan.recipients)])]
        return isAbout + funding + basis + signed + sent
    }

    private var facts: Block {
        var told: [Definition] = []
        func add(_ word: Word, _ details: Inline...) { told.append(Definition([.text(words[word])], details)) }
        add(.factNumber, .text(plan.number.isEmpty ? words[.planNoNumber] : plan.number))
        add(.factDate, .text(plan.date.map { words.date($0) } ?? words[.planNoDate]))
        add(.factIssuer, .text(plan.issuer))
        add(.factUnit, edition.link(plan.unit))
        add(.factPeriod, .text(words.period(plan)))
        if let parent = plan.parent { add(.factParentPlan, .link(edition.address(Routes.plan(report[parent].id)), report[parent].title)) }
        if !plan.contact.isEmpty { add(.factContact, .text(plan.contact)) }
        return .definitions(told)
    }

    private var components: [Block] {
        if plan.components.isEmpty { return [] }
        let rows = plan.components.map { component in
            let summary: [Inline] = component.summary.isEmpty ? [] : [.lineBreak, .note([.text(component.summary)])]
            return Table.Row([
                Table.Cell([.text(component.title)] + summary), Table.Cell([.text(component.lead)]),
                Table.Cell([.text(component.partner)]), Table.Cell([.text(component.due)]),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnComponent])], .name), Table.Column([.text(words[.columnLead])]),
            Table.Column([.text(words[.columnPartner])]), Table.Column([.text(words[.columnDue])]),
        ]
        let table = Table(caption: [.text(words[.tableComponents])], columns: columns, groups: [Table.Group(rows)])
        return [.section(Telling.Section([.text(words[.planComponentsHeading])], place: Place("components"), [.table(table)]))]
    }
}

/// One thing that a plan asks for, whatever the year: what, and of whom.
private struct TargetKey: Equatable {
    let indicator: IndicatorRef
    let unit: AreaRef
    let isOfChildren: Bool

    init(_ target: Target) {
        (indicator, unit, isOfChildren) = (target.indicator, target.unit, target.appliesTo == .children)
    }
}

/// The finished page in its frame.
func planPage(_ reference: PlanRef, in edition: Edition) -> FramedPage {
    let told = ToldPlanPage(reference, in: edition)
    return edition.told(
        told.page, crumbs: [edition.words.crumb(.navPlans, Routes.plans)], path: Routes.plan(told.plan.id), data: DataPath.assessments)
}

extension Edition {
    /// Every unit and indicator that a plan judges in the report year; a plan's own rows only.
    func planEntries(_ plan: PlanRef) -> [Entry] {
        var order: [SeriesKey] = []
        var grouped: [SeriesKey: [Assessment]] = [:]
        for row in measured.assessments(under: plan) {
            let key = SeriesKey(row.area, row.indicator)
            if grouped[key] == nil { order.append(key) }
            grouped[key, default: []].append(row)
        }
        return order.map { key in
            Entry(measured.series(key.area, key.indicator), grouped[key] ?? [], report: report, year: year)
        }
    }
}
