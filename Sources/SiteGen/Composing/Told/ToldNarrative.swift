import Charting
import Language
import Loading
import Measuring
import Reporting
import Telling
import Wording

/// A narrative's text as values, with its numbers taken from the data, so that text and table cannot disagree.
struct ToldNarrative {
    let edition: Edition
    let narrative: Narrative
    let trial: TrialWords

    init(_ narrative: Narrative, in edition: Edition) {
        self.edition = edition
        self.narrative = narrative
        trial = TrialWords(edition.narrativeWords.tongue)
    }

    private var report: Report { edition.report }
    /// Numbers stay in the language of the text.
    private var words: Words { edition.narrativeWords }

    /// A section's blocks and the footnotes they refer to; in its own locale where the page has another.
    func blocks(of section: Narrative.Section) -> [Block] {
        let sheet = Sheet(edition, path: Routes.home), numbers = sheet.told(section, narrative)
        let told = ToldSection(narrative: self, numbers: numbers, places: places(of: section))
        var blocks = told.blocks(section.blocks)
        let notes = footnotes(in: section.blocks)
        if !notes.isEmpty {
            blocks.append(
                .list(
                    List(
                        .plain,
                        notes.map { number in
                            let own = told.blocks(narrative.footnotes[number] ?? [])
                            return List.Item(blocks: [.text(.note([.text("\(number).")]))] + own)
                        })))
        }
        return words.tongue == edition.words.tongue ? blocks : [.foreign(locale: words.tongue.rawValue, blocks)]
    }

    /// Which piece each reference is: what is known of numbers is known by piece.
    private func places(of section: Narrative.Section) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for (piece, part) in section.pieces.enumerated() {
            if case .reference(let index) = part, places[index] == nil { places[index] = piece }
        }
        return places
    }

    /// In the order in which they are referred to.
    private func footnotes(in blocks: [MarkdownBlock]) -> [Int] {
        var found: [Int] = []
        func add(_ inlines: [MarkdownInline]) {
            for inline in inlines {
                switch inline {
                case .footnote(let number): if !found.contains(number) { found.append(number) }
                case .emphasis(let more), .strong(let more), .struck(let more), .link(_, let more), .outside(_, let more): add(more)
                case .text, .code, .reference, .picture, .softBreak, .lineBreak: break
                }
            }
        }
        func add(_ blocks: [MarkdownBlock]) {
            for block in blocks {
                switch block {
                case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
                case .list(_, let items): for item in items { add(item.blocks) }
                case .quotation(let blocks): add(blocks)
                case .table(let table): for cell in table.head + table.rows.flatMap(\.self) { add(cell) }
                case .code, .rule: break
                }
            }
        }
        add(blocks)
        // a footnote may refer to further ones
        var next = 0
        while next < found.count {
            add(narrative.footnotes[found[next]] ?? [])
            next += 1
        }
        return found
    }
}

/// One section being told.
private struct ToldSection {
    let narrative: ToldNarrative
    let numbers: ToldNumbers
    /// By reference.
    let places: [Int: Int]

    private var edition: Edition { narrative.edition }
    private var report: Report { edition.report }
    private var words: Words { edition.narrativeWords }

    func blocks(_ blocks: [MarkdownBlock]) -> [Block] { blocks.flatMap(block) }

    private func block(_ block: MarkdownBlock) -> [Block] {
        switch block {
        case .heading(_, let inlines): return [.text(.strong(told(inlines)))] + charts(in: inlines)
        case .paragraph(let inlines): return paragraph(inlines)
        case .list(let first, let items):
            let told = items.map { item in
                var own = self.blocks(item.blocks)
                if let isDone = item.isDone { own.insert(.text(.text(isDone ? "☑" : "☐")), at: 0) }
                return List.Item(blocks: own)
            }
            return [.list(List(first.map { .numbered(from: $0) } ?? .plain, told))]
        case .quotation(let inner): return [.quotation(self.blocks(inner))]
        case .code(let lines): return [.code(lines)]
        case .rule: return [.rule]
        case .table(let table): return [.table(self.table(table))] + (table.head + table.rows.flatMap(\.self)).flatMap(charts)
        }
    }

    /// A chart that stands in a paragraph ends it.
    private func paragraph(_ inlines: [MarkdownInline]) -> [Block] {
        var blocks: [Block] = [], line: [MarkdownInline] = []
        func close() {
            if !line.allSatisfy({ if case .softBreak = $0 { true } else { false } }) { blocks.append(.paragraph(Paragraph(told(line)))) }
            line = []
        }
        for inline in inlines {
            guard case .reference(let index) = inline, case .chart(let area, let indicator) = narrative.narrative.references[index] else {
                line.append(inline)
                continue
            }
            close()
            if let figure = chart(area, indicator, number: index) { blocks.append(.figure(figure)) }
        }
        close()
        // those of the line itself stand already
        let deeper = inlines.filter { if case .reference = $0 { false } else { true } }
        return blocks + charts(in: deeper)
    }

    /// Charts stand behind the line, or the table, that asks for them.
    private func charts(in inlines: [MarkdownInline]) -> [Block] {
        inlines.flatMap { inline -> [Block] in
            switch inline {
            case .reference(let index):
                guard case .chart(let area, let indicator) = narrative.narrative.references[index] else { return [] }
                return chart(area, indicator, number: index).map { [.figure($0)] } ?? []
            case .emphasis(let more), .strong(let more), .struck(let more), .link(_, let more), .outside(_, let more):
                return charts(in: more)
            case .text, .code, .picture, .footnote, .softBreak, .lineBreak: return []
            }
        }
    }

    private func table(_ table: MarkdownTable) -> Table {
        let columns = table.head.enumerated().map { place, head in
            Table.Column(told(head), table.alignments.indices.contains(place) && table.alignments[place] == .end ? .number : .text)
        }
        let rows = table.rows.map { row in Table.Row(row.prefix(columns.count).map { Table.Cell(told($0)) }) }
        return Table(caption: [.text(narrative.narrative.title)], columns: columns, groups: [Table.Group(rows)], isSortable: false)
    }

    private func told(_ inlines: [MarkdownInline]) -> [Inline] { inlines.flatMap(told) }

    private func told(_ inline: MarkdownInline) -> [Inline] {
        switch inline {
        case .text(let text): return [.text(text)]
        case .code(let code): return [.code(code)]
        case .softBreak: return [.text("\n")]
        case .lineBreak: return [.lineBreak]
        case .emphasis(let inner): return [.emphasis(told(inner))]
        case .strong(let inner): return [.strong(told(inner))]
        case .struck(let inner): return [.struck(told(inner))]
        case .outside(let url, let label): return [.outside(url, told(label))]
        case .link(let own, let label): return [.link(Link(edition.address(own.target.route), told(label)))]
        case .footnote(let number): return [.note([.text("[\(number)]")])]
        case .picture(let index):
            guard let shown = report.shown(narrative.narrative.pictures[index]) else { return [] }
            let picture = shown.picture
            return [
                .picture(
                    Telling.Picture(
                        edition.sharedAddress(Routes.picture(picture)), words: shown.words, caption: shown.caption, width: picture.width,
                        height: picture.height))
            ]
        case .reference(let index): return reference(index)
        }
    }

    private func reference(_ index: Int) -> [Inline] {
        let number = places[index].flatMap { numbers.numbers[$0] }
        switch narrative.narrative.references[index] {
        case .value, .change:
            guard let number else { return [] }
            var told: [Inline] = [.quantity(Quantity(number.text))]
            if number.marks.isIllustrative { told.append(.sign(narrative.trial.illustrative)) }
            let beside = (number.marks.absence.map { [$0] } ?? []) + number.marks.statuses.map { words[$0.word] }
            if !beside.isEmpty { told.append(.note([.text(" (\(beside.joined(separator: ", ")))")])) }
            return told
        case .target: return [.text(number?.text ?? words[.targetNone])]
        case .standing(let area, let indicator, let year):
            guard let measured = edition.measured(in: year) else { return [.text(words[.absentNotReported])] }
            let rows = measured.assessments(of: area, on: indicator)
            guard let headline = nextTarget(rows, report: report, year: year) else { return [.text(words[.targetNone])] }
            return [.standing(Badge(headline.standing.look, words[headline.word]))]
        case .chart: return []
        }
    }

    /// As what is known was judged in the year that the text is about.
    private func chart(_ area: AreaRef, _ indicator: IndicatorRef, number: Int) -> Figure? {
        let measured = edition.measured(in: narrative.narrative.year) ?? edition.measured
        let subject = ChartSubject(
            measured: measured, words: words, series: measured.series(area, indicator),
            assessments: measured.assessments(of: area, on: indicator),
            id: "n\(number)-\(report[area].id)")
        guard let facts = PathFacts(subject) else { return nil }
        return Figure(targetPathChart(facts, .narrow).plot, caption: [.text("\(words.text(report[indicator].name)), \(report[area].name)")])
    }
}
