import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// standings/: every unit and indicator that a plan judges in the report year, by standing, what wants care first, each with its reason.
/// In: the edition. Out: values.
struct ToldStandings {
    let edition: Edition
    private let grid: MatrixGrid
    private let heads: [StandingName: [Assessment]]

    /// A list that is longer than a page bears is cut, and says where the rest is.
    private static let most = 200

    init(_ edition: Edition) {
        self.edition = edition
        grid = MatrixGrid(edition, edition.tree.listed)
        let order = edition.reportIndex.groups.flatMap(\.indicators).filter(grid.indicators.contains)
        var heads: [StandingName: [Assessment]] = [:]
        for area in grid.areas {
            for indicator in order {
                if let head = grid[area, indicator] { heads[head.name, default: []].append(head) }
            }
        }
        self.heads = heads
    }

    private var words: Words { edition.words }

    var page: Telling.Page {
        let lead = Block.lead(words.fill(.standingsLead, ("year", String(edition.year))))
        if heads.isEmpty {
            return edition.page(
                Routes.standings, words[.navStandings],
                [lead, .text(.text(words.fill(.homeOutsidePeriod, ("year", String(edition.year)))))])
        }
        let headings = StandingName.headings(heads.keys)
        let names = StandingName.inOrder(heads.keys)
        let hasPace = names.contains { $0.standing.isPace }
        return edition.page(
            Routes.standings, words[.navStandings],
            [lead, counts(headings)] + (hasPace ? [.note(words[.pagePaceNotice])] : [])
                + names.flatMap { name in section(name, heads[name] ?? [], headings[name] ?? name.anchor) })
    }

    /// How many of each standing, each leading to its list.
    private func counts(_ headings: [StandingName: String]) -> Block {
        let counts = grid.counts
        return .list(
            List(
                .counts,
                counts.names.map { name in
                    let place = edition.address(Routes.standings).at(Place(headings[name] ?? name.anchor))
                    let beside = words.beside(name, counts).map { [Inline.text(" "), .note([.text($0)])] } ?? []
                    return List.Item(
                        [
                            .strong([.text(words.whole(counts[name]))]), .text(" "),
                            .link(Link(place, [.text(words.full(name).loweredFirst)])),
                        ] + beside)
                }))
    }

    private func section(_ name: StandingName, _ judged: [Assessment], _ heading: String) -> [Block] {
        let rows = judged.prefix(Self.most).map { head in
            let unit = edition.report[head.area].id, indicator = edition.report[head.indicator].id
            let hasRow = edition.place(of: head.area, head.indicator) == Routes.section(unit, indicator)
            let page = edition.address(Routes.unit(unit))
            return Table.Row([
                Table.Cell([.link(hasRow ? page.at(Place(indicator)) : page, edition.name(head.indicator))]),
                Table.Cell([edition.link(head.area)]),
                Table.Cell([.text(words.reason(head))] + (head.isIllustrative ? [edition.star] : [])),
            ])
        }
        let columns = [
            Table.Column([.text(words[.columnIndicator])], .name), Table.Column([.text(words[.columnUnit])]),
            Table.Column([.text(words[.columnReason])]),
        ]
        let caption = words.fill(.standingsCaption, ("standing", words.full(name)), ("year", String(edition.year)))
        let table = Table(
            caption: [.text(caption)], place: heading == name.anchor ? nil : Place(name.anchor), columns: columns,
            groups: [Table.Group(Array(rows))])
        let rest = words.fill(.standingsMore, ("count", words.whole(judged.count - rows.count)))
        let more: [Block] =
            judged.count > rows.count ? [.text(.link(edition.sharedAddress(DataPath.assessments), rest))] : []
        let title: [Inline] = [.text("\(words.full(name)): \(words.whole(judged.count))")]
        return [.section(Telling.Section(title, place: Place(heading), [.table(table)] + more))]
    }
}

/// The finished page in its frame.
func standingsPage(_ edition: Edition) -> FramedPage {
    edition.told(ToldStandings(edition).page, crumbs: [], path: Routes.standings, data: DataPath.assessments)
}
