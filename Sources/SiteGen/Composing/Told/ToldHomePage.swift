import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// index.html: find one's own place, then plan by plan how it stands, units that live before those that ended; what is new, what is missing.
/// In: the edition. Out: values.
struct ToldHomePage {
    let edition: Edition
    private let plans: [ToldPlanPage]

    /// So many that cards become a table: an officer of a province with a plan in every commune looks for rows, not for pictures.
    private static let mostCards = 12

    init(_ edition: Edition) {
        self.edition = edition
        // a province before its communes
        let places = Dictionary(edition.tree.listed.enumerated().map { ($1, $0) }) { first, _ in first }
        let order = edition.report.planRefs.sorted { one, other in
            (places[edition.report[one].unit] ?? .max, one) < (places[edition.report[other].unit] ?? .max, other)
        }
        plans = order.map { ToldPlanPage($0, in: edition) }
    }

    private var report: Report { edition.report }
    private var words: Words { edition.words }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.home), locale: words.locale.rawValue, title: words.text(report.site.title),
            blocks: [years, .lead(words.fill(.homeLead, ("year", String(edition.year)))), find] + shown + key + rest + news + missing,
            furniture: Furniture(words))
    }

    private var years: Block { edition.choices(of: edition.years, shown: edition.year, route: Routes.year) }

    private var find: Block {
        .search(
            SearchField(label: words[.homeFind], help: "", results: edition.address(Routes.search), .leads(button: words[.homeFindButton])))
    }

    // MARK: Plans

    private func isOver(_ told: ToldPlanPage) -> Bool { report[told.plan.unit].validTo.map { $0.year < edition.year + 1 } ?? false }

    /// Of the units above all others where there are too many for a card each.
    private var cards: [ToldPlanPage] {
        plans.count <= Self.mostCards ? plans : Array(plans.filter { report[$0.plan.unit].parent == nil }.prefix(Self.mostCards))
    }

    private var shown: [Block] {
        let living = cards.filter { !isOver($0) }, over = cards.filter(isOver)
        let ended = Telling.Section([.text(words[.homeEndedHeading])], place: Place("h-ended"), [.beside(over.map(card))])
        return (living.isEmpty ? [] : [.beside(living.map(card))]) + (over.isEmpty ? [] : [.section(ended)])
    }

    private var key: [Block] { ToldOverview.key(of: cards.map(\.overview), words) }

    /// The unit, its plan, how it stands, a square a target, what is furthest, the duties.
    private func card(_ told: ToldPlanPage) -> Block {
        let plan = told.plan
        let heading: [Inline] = [.link(edition.address(Routes.unit(report[plan.unit].id)), edition.name(plan.unit))]
        let which: [Inline] = [
            .link(edition.address(Routes.plan(plan.id)), edition.planNames[Int(told.reference.index)]), .text(", \(words.period(plan))"),
        ]
        let duties = told.overview.entries.isEmpty ? nil : told.overview.dutiesInLine
        let lines = [told.overview.worst, told.others, duties].compactMap(\.self)
        return .section(
            Telling.Section(
                heading,
                [.paragraph(Paragraph(which, role: .note))] + told.lead + told.overview.squares
                    + (lines.isEmpty ? [] : [.definitions(lines)])))
    }

    /// The plans without a card, a row each.
    private var rest: [Block] {
        let shown = Set(cards.map(\.reference))
        let others = plans.filter { !shown.contains($0.reference) }
        if others.isEmpty { return [] }
        let families = StandingFamily.allCases
        let rows = others.prefix(250).map { told in
            let plan = told.plan
            let unit: [Inline] = [
                .link(edition.address(Routes.unit(report[plan.unit].id)), edition.name(plan.unit)), .lineBreak,
                .note([.link(edition.address(Routes.plan(plan.id)), edition.planNames[Int(told.reference.index)])]),
            ]
            let counts = families.map { family in
                let count = told.overview.count(of: family)
                return Table.Cell(count == 0 ? [] : [.text(words.whole(count))], key: .rank(count))
            }
            return Table.Row([Table.Cell(unit)] + counts + [Table.Cell(told.overview.worst?.details ?? [])])
        }
        let columns =
            [Table.Column([.text(words[.columnUnit])], .name)] + families.map { Table.Column([.text(words[$0.word])], .number) }
            + [Table.Column([.text(words[.toldWorst])])]
        let table = Table(
            caption: [.text(words.fill(.homePlansCaption, ("year", String(edition.year))))], columns: columns,
            groups: [Table.Group(Array(rows))])
        let more: [Block] =
            others.count > rows.count
            ? [.text(.link(edition.address(Routes.plans), words.fill(.homeMorePlans, ("count", words.whole(others.count - rows.count)))))]
            : []
        return [.section(Telling.Section([.text(words[.homePlansHeading])], place: Place("h-plans"), [.table(table)] + more))]
    }

    // MARK: News

    /// The standings that are others than the year before, those that became worse first, and the way to all of them.
    private var news: [Block] {
        let changes = edition.standingChanges(in: edition.year)
        let order: [StandingChange.Course] = [.worse, .better, .other]
        let sorted = order.flatMap { course in changes.filter { $0.course == course } }
        let told: [Block]
        if sorted.isEmpty {
            told = [
                .text(
                    .text(words.fill(.changeNone, ("year", String(edition.year)), ("before", String(edition.year - 1)))))
            ]
        } else {
            let items = sorted.prefix(8).map { change -> List.Item in
                let (before, after) = (change.before, change.after)
                let place = edition.address(Routes.unit(report[after.area].id)).at(Place(report[after.indicator].id))
                return List.Item([
                    .link(place, "\(edition.name(after.area)), \(edition.name(after.indicator))"), .text(": "),
                    .standing(before.badge(words)), .text(" → "), .standing(after.badge(words)),
                    .note([.text(" (\(words.year(of: report[after.target])))")]),
                ])
            }
            told = [.list(List(.plain, Array(items)))]
        }
        let all = words.fill(.changeAll, ("count", words.whole(changes.count)))
        let way: [Block] = changes.isEmpty ? [] : [.text(.link(edition.address(Routes.year(edition.year)), all))]
        let heading = words.fill(.homeNewHeading, ("year", String(edition.year)))
        return [.section(Telling.Section([.text(heading)], place: Place("h-changes"), told + way))]
    }

    /// Who has not reported what, the first by name: «Phường 5: 3 chỉ tiêu (…)».
    private var missing: [Block] {
        let all = edition.missing(in: edition.year)
        let told: [Block]
        if all.isEmpty {
            told = [.text(.text(words.fill(.homeNothingMissing, ("year", String(edition.year)))))]
        } else {
            let items = all.prefix(6).map { reminder -> List.Item in
                let names = reminder.items.prefix(3).map { edition.name($0.indicator) } + (reminder.items.count > 3 ? ["…"] : [])
                return List.Item([
                    .link(edition.address(Routes.unit(report[reminder.area].id)), edition.name(reminder.area)),
                    .text(": \(words.fill(.missingCount, ("count", String(reminder.items.count)))) "),
                    .note([.text(names.joined(separator: "; "))]),
                ])
            }
            let way = words.fill(.missingAll, ("count", words.whole(all.count)))
            told = [.list(List(.plain, Array(items))), .text(.link(edition.address(Routes.reporting(edition.year)), way))]
        }
        return [.section(Telling.Section([.text(words[.homeMissingHeading])], place: Place("h-missing"), told))]
    }
}

/// The finished page in its frame.
func homePage(_ edition: Edition) -> FramedPage {
    edition.told(ToldHomePage(edition).page, crumbs: [], path: Routes.home, data: DataPath.assessments)
}
