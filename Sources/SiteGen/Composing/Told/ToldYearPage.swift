import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// years/<year>/: whose standing is another than the year before, who did not report, who did. In: a year and its edition. Out: values.
struct ToldYearPage {
    let edition: Edition
    let year: Int
    private let changes: [StandingChange]
    private let steady: Int
    private let missing: [Missing]

    init(_ year: Int, in edition: Edition) {
        (self.year, self.edition) = (year, edition)
        (changes, steady) = edition.changesAndSteady(in: year)
        missing = edition.missing(in: year)
    }

    private var report: Report { edition.report }
    private var words: Words { edition.words }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.year(year)), locale: words.locale.rawValue,
            title: words.fill(.yearTitle, ("year", String(year))), blocks: [choices] + counts + changed + silent + reported,
            furniture: Furniture(words))
    }

    private var choices: Block { edition.choices(of: edition.years, shown: year, route: Routes.year) }

    // MARK: How many

    /// How many standings went which way, and how many units reported.
    private var counts: [Block] {
        let before = ("before", String(year - 1))
        func item(_ word: Word, _ count: Int) -> List.Item? {
            // «{count} đánh giá tốt lên …»: the number stands above its words
            let said = words.fill(word, ("count", ""), before).trimmingPrefix { $0 == " " }
            return List.Item([.strong([.text(words.whole(count))]), .text(" \(said)")])
        }
        let isFirst = edition.measured(in: year - 1) == nil
        func count(_ course: StandingChange.Course) -> Int { changes.count { $0.course == course } }
        let courses: [List.Item?] = [
            item(.yearWorsened, count(.worse)), item(.yearImproved, count(.better)), item(.yearSame, steady),
            count(.other) > 0 ? item(.yearOther, count(.other)) : nil,
        ]
        let reporters = [
            item(.yearReporters, report.areaRefs.count { ReportTally($0, year, report) != nil }),
            item(.yearWanting, missing.count),
        ]
        return [.lead(words.fill(isFirst ? .yearFirst : .yearLead, before))] + [
            .list(List(.counts, ((isFirst ? [] : courses) + reporters).compactMap(\.self)))
        ]
    }

    // MARK: Changes

    /// Those that became worse apart from those that became better; so many that no table should hold them are counted unit by unit.
    private var changed: [Block] {
        let heading = words.fill(.yearChangesHeading, ("before", String(year - 1)))
        return [.section(Telling.Section([.text(heading)], place: Place("h-changes"), tables))]
    }

    private var tables: [Block] {
        let span = [("year", String(year)), ("before", String(year - 1))]
        func filled(_ word: Word) -> [Inline] { [.text(words.fill(word, span[0], span[1]))] }
        if changes.isEmpty { return [.paragraph(Paragraph(filled(.changeNone)))] }
        if changes.count * 5 > 2000 { return [.table(countsByUnit(filled(.tableChanges)))] }
        let courses: [(StandingChange.Course, Word)] = [
            (.worse, .tableWorsened), (.better, .tableImproved), (.other, .tableOtherChanges),
        ]
        return courses.compactMap { course, caption in
            let part = changes.filter { $0.course == course }
            return part.isEmpty ? nil : .table(table(part, filled(caption)))
        }
    }

    private func table(_ changes: [StandingChange], _ caption: [Inline]) -> Table {
        let rows = changes.map { change -> Table.Row in
            let (before, after) = (change.before, change.after), target = report[after.target]
            let place = edition.address(Routes.unit(report[after.area].id)).at(Place(report[after.indicator].id))
            func standing(_ one: Assessment) -> [Inline] {
                [.standing(one.badge(words))] + (one.remark(words).map { [.text(" "), .note([.text($0)])] } ?? [])
                    + (one.isIllustrative ? [edition.star] : [])
            }
            return Table.Row([
                Table.Cell([.link(place, edition.name(after.indicator))]), Table.Cell([edition.link(after.area)]),
                Table.Cell([
                    .text(words.promise(target, report[target.indicator])), .text(" "), .note([.text("(\(words.year(of: target)))")]),
                ]),
                Table.Cell(standing(before), key: .rank(before.rank)), Table.Cell(standing(after), key: .rank(after.rank)),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnIndicator])], .name), Table.Column([.text(words[.columnUnit])]),
            Table.Column([.text(words[.columnTarget])]),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year - 1))))]),
            Table.Column([.text(words.fill(.whenInYear, ("year", String(year))))]),
        ]
        return Table(caption: caption, columns: columns, groups: [Table.Group(rows)])
    }

    private func countsByUnit(_ caption: [Inline]) -> Table {
        var counts: [AreaRef: Int] = [:]
        for change in changes { counts[change.area, default: 0] += 1 }
        let rows = counts.keys.sorted().map { area in
            Table.Row([
                Table.Cell([edition.link(area)]), Table.Cell([.text(words.whole(counts[area] ?? 0))], key: .rank(counts[area] ?? 0)),
            ])
        }
        let columns = [Table.Column([.text(words[.columnUnit])], .name), Table.Column([.text(words[.columnChanges])], .number)]
        return Table(caption: caption, columns: columns, groups: [Table.Group(rows)])
    }

    // MARK: Who reported

    /// «Phường 5: 3 chỉ tiêu», with what each is and why it is not there.
    private var silent: [Block] {
        let told: [Block]
        if missing.isEmpty {
            told = [.text(.text(words.fill(.homeNothingMissing, ("year", String(year)))))]
        } else {
            let items = missing.map { reminder -> List.Item in
                let names = reminder.items.prefix(8).map { item in
                    "\(edition.name(item.indicator)) (\(words[item.absence == .missing ? .absentMissing : .absentNotReported]))"
                }
                return List.Item([
                    edition.link(reminder.area), .text(": \(words.fill(.missingCount, ("count", String(reminder.items.count)))) "),
                    .note([.text((names + (reminder.items.count > 8 ? ["…"] : [])).joined(separator: "; "))]),
                ])
            }
            told = [.list(List(.plain, items))]
        }
        return [.section(Telling.Section([.text(words[.yearMissingHeading])], place: Place("h-missing"), told))]
    }

    /// Unit by unit how many indicators were reported, and how many of them are final; then the way to the whole.
    private var reported: [Block] {
        let tallies = edition.tree.listed.compactMap { area in ReportTally(area, year, report).map { (area, $0) } }
        let owed = Dictionary(missing.map { ($0.area, $0.items.count) }, uniquingKeysWith: max)
        let rows = tallies.map { area, tally -> Table.Row in
            let silent = max(0, (owed[area] ?? 0) - tally.counts[Int(ObservationStatus.missing.rawValue)])
            let cells = (ObservationStatus.allCases.map { tally.counts[Int($0.rawValue)] } + [silent]).map { count in
                Table.Cell([.text(words.whole(count))], key: .rank(count))
            }
            return Table.Row([Table.Cell([edition.link(area)] + (tally.isIllustrative ? [edition.star] : []))] + cells)
        }
        let marks = ObservationStatus.allCases.map(ReportMark.init) + [.notReported]
        let columns =
            [Table.Column([.text(words[.columnUnit])], .name)] + marks.map { Table.Column([.text(words[$0.word])], .number) }
        let caption: [Inline] = [.text(words.fill(.tableReported, ("year", String(year))))]
        let told: Block =
            rows.isEmpty
            ? .text(.text(words.fill(.yearNobody, ("year", String(year)))))
            : .table(Table(caption: caption, columns: columns, groups: [Table.Group(rows)]))
        let full = Inline.link(edition.address(Routes.reporting(year)), words.fill(.yearFullTable, ("year", String(year))))
        return [.section(Telling.Section([.text(words[.yearReportedHeading])], place: Place("h-reported"), [told, .text(full)]))]
    }
}

/// What one unit reported in one year, counted by status; totals only.
struct ReportTally {
    var counts: [Int]
    /// Any of it is made up.
    var isIllustrative = false

    /// nil where the unit reported nothing.
    init?(_ area: AreaRef, _ year: Int, _ report: Report) {
        counts = Array(repeating: 0, count: ObservationStatus.allCases.count)
        for observation in report.observations(of: area) where observation.cell == 0 && Int(observation.year) == year {
            counts[Int(observation.status.rawValue)] += 1
            if observation.illustrative { isIllustrative = true }
        }
        if counts.allSatisfy({ $0 == 0 }) { return nil }
    }

    /// Rows that say something of the year: «chưa có số liệu» is counted with what is missing.
    var known: Int { counts.reduce(0, +) - counts[Int(ObservationStatus.missing.rawValue)] }
}

/// The finished page in its frame.
func yearPage(_ year: Int, in edition: Edition) -> FramedPage {
    edition.told(
        ToldYearPage(year, in: edition).page, crumbs: [edition.words.crumb(.navYears, Routes.years)], path: Routes.year(year),
        data: DataPath.observations, year: year)
}
