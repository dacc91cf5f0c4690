import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// reporting/: how complete each year is, and the deadlines each plan states; reporting/<year>/: who is missing, then unit × indicator. In:
/// the edition. Out: values.
struct ToldReporting {
    let edition: Edition

    private var report: Report { edition.report }
    private var words: Words { edition.words }

    var page: Telling.Page {
        func section(_ word: Word, _ place: String, _ blocks: [Block]) -> Block {
            .section(Telling.Section([.text(words[word])], place: Place(place), blocks))
        }
        return edition.page(
            Routes.reporting, words[.navReporting],
            [
                .lead(words[.reportingLead]), section(.reportingYearsHeading, "h-years", [.table(years)]),
                section(.reportingDeadlinesHeading, "h-deadlines", deadlines), legend,
            ])
    }

    /// What the marks mean; not reported, missing, not applicable and nought are different things.
    private var legend: Block {
        .definitions(ReportMark.legend.map { mark, word in Definition([.text(words[mark.word])], [.text(words[word])]) })
    }

    private var years: Table {
        let rows = edition.years.reversed().map { year -> Table.Row in
            let tallies = report.areaRefs.compactMap { ReportTally($0, year, report) }
            let missing = edition.missing(in: year)
            let counts = [
                tallies.count, tallies.reduce(0) { $0 + $1.known }, missing.count,
                missing.reduce(0) { $0 + $1.items.count },
            ]
            let star = tallies.contains(where: \.isIllustrative) ? [edition.star] : []
            return Table.Row(
                [Table.Cell([.link(edition.address(Routes.reporting(year)), String(year))] + star)]
                    + counts.map { Table.Cell([.text(words.whole($0))], key: .rank($0)) })
        }
        let heads: [Word] = [.columnReporters, .columnReportedCells, .columnMissingUnits, .columnMissingCells]
        return Table(
            caption: [.text(words[.tableReportingYears])],
            columns: [Table.Column([.text(words[.columnYear])], .name)] + heads.map { Table.Column([.text(words[$0])], .number) },
            groups: [Table.Group(rows)], isSortable: false)
    }

    /// Who reports to whom by when, in each plan's own terms.
    private var deadlines: [Block] {
        report.planRefs.map { reference in
            let duties = reportingDuties(of: report[reference])
            let items = duties.map { duty in
                let whose = [duty.agency, duty.text].filter { !$0.isEmpty }.joined(separator: " – ")
                return List.Item([
                    .strong([.text(duty.deadlines.map { words.deadline($0) }.joined(separator: "; "))]), .text(": \(whose) "),
                    .note([.text("(\(words.fill(.reportingSectionOf, ("section", duty.section))))")]),
                ])
            }
            let told: Block = duties.isEmpty ? .text(.text(words[.deadlineUnsaid])) : .list(List(.plain, items))
            return .section(Telling.Section([edition.link(reference)], [told]))
        }
    }

    // MARK: One year

    func page(of year: Int) -> Telling.Page {
        let missing = edition.missing(in: year)
        return edition.page(
            Routes.reporting(year), words.fill(.reportingYearTitle, ("year", String(year))),
            [counts(of: year, missing)] + tables(of: year, missing) + [legend] + received(in: year))
    }

    /// Whose forms came in, and when, where the office that collects keeps it (received.csv).
    private func received(in year: Int) -> [Block] {
        let receipts = report.receipts.filter { $0.year == year }.sorted { report[$0.area].rank < report[$1.area].rank }
        if receipts.isEmpty { return [] }
        let rows = receipts.map { receipt in
            Table.Row([
                Table.Cell([edition.link(receipt.area)]),
                Table.Cell([.text(receipt.date.map { words.date($0) } ?? "–")]), Table.Cell([.text(words[receipt.state.word])]),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnUnit])], .name), Table.Column([.text(words[.reportingReceivedOn])], .text),
            Table.Column([.text(words[.columnState])], .text),
        ]
        let heading: [Inline] = [.text(words[.reportingReceivedHeading])]
        let table = Table(caption: heading, columns: columns, groups: [Table.Group(rows)], isSortable: false)
        return [.section(Telling.Section(heading, place: Place("h-received"), [.table(table)]))]
    }

    /// «340 số liệu đã báo cáo; 12 đơn vị còn thiếu 31 số liệu.»
    private func counts(of year: Int, _ missing: [Missing]) -> Block {
        let known = report.areaRefs.compactMap { ReportTally($0, year, report) }.reduce(0) { $0 + $1.known }
        return .lead(
            words.fill(
                .reportingYearLead, ("known", words.whole(known)), ("units", words.whole(missing.count)),
                ("missing", words.whole(missing.reduce(0) { $0 + $1.items.count }))))
    }

    /// A table per parent unit.
    private func tables(of year: Int, _ missing: [Missing]) -> [Block] {
        var owed: Set<SeriesKey> = []
        for reminder in missing {
            for item in reminder.items where item.absence == .notReported { owed.insert(SeriesKey(reminder.area, item.indicator)) }
        }
        let silent = Set(owed.map(\.area))
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in edition.tree.listed
        where silent.contains(area) || report.observations(of: area).contains(where: { Int($0.year) == year }) {
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        if parents.isEmpty { return [.text(.text(words.fill(.yearNobody, ("year", String(year)))))] }
        return parents.map { .section(section($0, members[$0] ?? [], year, owed)) }
    }

    /// No table over 2,000 cells; the shorter list stands in columns.
    private func section(_ parent: AreaRef?, _ areas: [AreaRef], _ year: Int, _ owed: Set<SeriesKey>) -> Telling.Section {
        let indicators = edition.reportIndex.groups.flatMap(\.indicators).filter { indicator in
            areas.contains { owed.contains(SeriesKey($0, indicator)) || observation($0, indicator, year) != nil }
        }
        let name = parent.map { edition.name($0) } ?? edition.headOfTop(areas) ?? words[.unitsTop]
        let caption = words.fill(.tableReporting, ("unit", name), ("year", String(year)))
        func column(_ head: Inline) -> Table.Column { Table.Column([head], .middle) }
        func cell(_ area: AreaRef, _ indicator: IndicatorRef) -> Table.Cell { self.cell(area, indicator, year, owed) }
        if areas.count <= 8 {
            let rows = indicators.map { indicator in
                Table.Row([Table.Cell([edition.link(indicator)])] + areas.map { cell($0, indicator) })
            }
            let columns = [Table.Column([.text(words[.columnIndicator])], .name)] + areas.map { column(edition.link($0)) }
            return Telling.Section(
                [.text(name)], [.table(Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(rows)]))])
        }
        let columns = [Table.Column([.text(words[.columnUnit])], .name)] + indicators.map { column(edition.link($0)) }
        let parts = runs(rows: areas.count, columns: indicators.count)
        let tables = parts.map { run -> Block in
            let rows = areas[run].map { area in Table.Row([Table.Cell([edition.link(area)])] + indicators.map { cell(area, $0) }) }
            let said = parts.count == 1 ? caption : words.run(caption, run)
            return .table(Table(caption: [.text(said)], columns: columns, groups: [Table.Group(rows)]))
        }
        return Telling.Section([.text(name)], tables)
    }

    private func cell(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, _ owed: Set<SeriesKey>) -> Table.Cell {
        guard let row = observation(area, indicator, year) else {
            let mark = owed.contains(SeriesKey(area, indicator)) ? ReportMark.notReported : .notOwed
            return Table.Cell([mark == .notReported ? .strong([.text(words[mark.word])]) : .text(words[mark.word])])
        }
        return Table.Cell([.text(words[ReportMark(row.status).word])] + (row.illustrative ? [edition.star] : []))
    }

    private func observation(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Observation? {
        report.series(area, indicator).first { Int($0.year) == year }
    }
}

/// The finished pages in their frames.
func reportingPage(_ edition: Edition) -> FramedPage {
    edition.told(ToldReporting(edition: edition).page, crumbs: [], path: Routes.reporting, data: DataPath.observations)
}

func reportingYearPage(_ year: Int, in edition: Edition) -> FramedPage {
    edition.told(
        ToldReporting(edition: edition).page(of: year), crumbs: [edition.words.crumb(.navReporting, Routes.reporting)],
        path: Routes.reporting(year), data: DataPath.observations, year: year)
}

extension Receipt.State {
    fileprivate var word: Word {
        switch self {
        case .received: .reportingReceived
        case .faulty: .reportingReceivedFaulty
        case .blank: .reportingReceivedBlank
        }
    }
}
