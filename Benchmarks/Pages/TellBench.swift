// What it costs to tell a page as values before it is rendered. For every unit of a content folder: the page as it is composed today, the
// told page (words, numbers and drawings included), its tree alone (every node made anew around the same words: what a stream of the same
// verbs would save), and its rendering as HTML, plain text and Word. tellbench CONTENT
import Composing
import Loading
import Measuring
import Rendering
import Reporting
import Telling

@main
struct TellBench {
    static func main() async throws {
        let root = CommandLine.arguments.dropFirst().first ?? "content"
        let validated = await validate(await loadContent(root: root, disk: .onMachine))
        guard let report = validated.report else { return print("\(root): \(validated.diagnostics.count) findings, no report") }
        let now = measure(report, year: report.site.reportYear)
        let earlier = report.publishedYears(until: report.site.reportYear).dropLast()
        let history = Dictionary(uniqueKeysWithValues: earlier.map { ($0, measure(report, year: $0)) })
        let plans = try compose(now, history: history, assets: [:])
        let units = report.areas.map(\.id)
        let old = plans.filter { plan in units.contains { plan.path == "units/\($0)/index.html" } }
        let tell = try toldUnitPages(now, history: history).map(\.tell)
        let pages = tell.map { $0() }
        let nodes = pages.map { NodeCopy.count($0.blocks) }
        print("\(pages.count) unit pages, \(nodes.reduce(0, +) / pages.count) nodes each, at most \(nodes.max() ?? 0)")
        var html = 0, word = 0
        for page in pages { html += HTMLRenderer.render(page).bytes.count; word += WordRenderer.render(page).count }
        time("composed today", pages.count) { for plan in old { if case .page(let make) = plan.content { _ = try? make() } } }
        time("told", pages.count) { for make in tell { _ = make() } }
        time("  its tree alone", pages.count) { for page in pages { _ = NodeCopy.copy(page.blocks) } }
        time("rendered as HTML, \(html / pages.count / 1024) KB", pages.count) { for page in pages { _ = HTMLRenderer.render(page) } }
        time("rendered as text", pages.count) { for page in pages { _ = TextRenderer.render(page) } }
        time("rendered for Word, \(word / pages.count / 1024) KB", pages.count) { for page in pages { _ = WordRenderer.render(page) } }
    }

    /// The best of five turns.
    private static func time(_ what: String, _ pages: Int, _ work: () -> Void) {
        let clock = ContinuousClock()
        let best = (0..<5).map { _ in clock.measure(work) }.min() ?? .zero
        let micro = Int(best / .microseconds(1)) / pages
        print("  \(what): \(micro) µs a page")
    }
}

/// Every node once more, around the same words.
enum NodeCopy {
    static func count(_ blocks: [Block]) -> Int { blocks.reduce(0) { $0 + 1 + within($1) } }

    private static func within(_ block: Block) -> Int {
        switch block {
        case .paragraph(let paragraph): count(paragraph.inlines)
        case .list(let list): list.items.reduce(0) { $0 + 1 + count($1.blocks) }
        case .definitions(let definitions): definitions.reduce(0) { $0 + 1 + count($1.term) + count($1.details) }
        case .table(let table): count(table)
        case .figure(let figure): count(figure.caption)
        case .notice(let inlines): count(inlines)
        case .fold(let fold): count(fold.summary) + count(fold.blocks)
        case .section(let section): count(section.heading) + count(section.blocks)
        case .foreign(_, let blocks), .quotation(let blocks), .beside(let blocks): count(blocks)
        case .heading(_, let inlines): count(inlines)
        case .footnotes(let notes): notes.reduce(0) { $0 + 1 + count($1.blocks) }
        case .code, .rule, .search, .frameCode: 0
        }
    }

    private static func count(_ table: Table) -> Int {
        let rows = table.groups.flatMap(\.rows)
        return table.columns.count
            + rows.reduce(0) { sum, row in
                sum + 1 + row.cells.reduce(0) { $0 + 1 + count($1.inlines) } + (row.more.map { count($0.summary) + count($0.blocks) } ?? 0)
            }
    }

    private static func count(_ inlines: [Inline]) -> Int {
        inlines.reduce(0) { sum, inline in
            switch inline {
            case .note(let more), .strong(let more), .emphasis(let more), .struck(let more), .added(let more), .foreign(_, let more),
                .outside(_, let more):
                sum + 1 + count(more)
            case .link(let link): sum + 1 + count(link.label)
            case .text, .quantity, .standing, .sign, .code, .drawing, .picture, .footnote, .lineBreak, .mayBreak: sum + 1
            }
        }
    }

    static func copy(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            switch block {
            case .paragraph(let paragraph): .paragraph(Paragraph(copy(paragraph.inlines), role: paragraph.role))
            case .list(let list):
                .list(
                    List(
                        list.kind, label: list.label,
                        list.items.map { List.Item(blocks: copy($0.blocks), isCurrent: $0.isCurrent, isDone: $0.isDone) }))
            case .definitions(let definitions): .definitions(definitions.map { Definition(copy($0.term), copy($0.details)) })
            case .table(let table): .table(copy(table))
            case .figure(let figure):
                .figure(Figure(figure.plot, caption: copy(figure.caption), files: figure.files.map { Link($0.address, copy($0.label)) }))
            case .notice(let inlines): .notice(copy(inlines))
            case .fold(let fold): .fold(Fold(copy(fold.summary), copy(fold.blocks)))
            case .section(let section): .section(Section(copy(section.heading), place: section.place, copy(section.blocks)))
            case .foreign(let locale, let blocks): .foreign(locale: locale, copy(blocks))
            case .quotation(let blocks): .quotation(copy(blocks))
            case .beside(let blocks): .beside(copy(blocks))
            case .heading(let level, let inlines): .heading(level: level, copy(inlines))
            case .footnotes(let notes): .footnotes(notes.map { Footnote($0.mark, copy($0.blocks)) })
            case .code, .rule, .search, .frameCode: block
            }
        }
    }

    private static func copy(_ table: Table) -> Table {
        Table(
            caption: copy(table.caption), columns: table.columns.map { Table.Column(copy($0.head), $0.role) },
            groups: table.groups.map { group in
                Table.Group(
                    heading: group.heading.map(copy),
                    group.rows.map { row in
                        Table.Row(
                            place: row.place, row.cells.map { Table.Cell(copy($0.inlines), key: $0.key, span: $0.span) },
                            more: row.more.map { Fold(copy($0.summary), copy($0.blocks)) })
                    })
            }, isSortable: table.isSortable)
    }

    private static func copy(_ inlines: [Inline]) -> [Inline] {
        inlines.map { inline in
            switch inline {
            case .note(let more): .note(copy(more))
            case .strong(let more): .strong(copy(more))
            case .emphasis(let more): .emphasis(copy(more))
            case .struck(let more): .struck(copy(more))
            case .added(let more): .added(copy(more))
            case .foreign(let locale, let more): .foreign(locale: locale, copy(more))
            case .link(let link): .link(Link(link.address, copy(link.label)))
            case .outside(let url, let label): .outside(url, copy(label))
            case .text, .quantity, .standing, .sign, .code, .drawing, .picture, .footnote, .lineBreak, .mayBreak: inline
            }
        }
    }
}
