import Charting
import Language
import Loading
import Measuring
import Reporting
import Telling
import Wording

/// A text of an office as values, with its numbers taken from the data, so that text and table cannot disagree.
package struct ToldText {
    /// In its own locale where the page has another.
    package private(set) var blocks: [Block] = []
    /// On paper: what its footnotes say, in the order in which they are referred to.
    package private(set) var notes: [[Inline]] = []
    /// What the page must say about itself.
    package private(set) var showsIllustrative = false
    private(set) var showsPace = false

    private let edition: Edition
    private let manner: TextManner
    private let references: [DataReference]
    private let pictures: [PictureUse]
    private let footnotes: [Int: [MarkdownBlock]]
    /// Whose footnotes and charts these are, for their ids.
    private let name: String
    private let measured: MeasuredReport
    private let numbers: ToldNumbers
    /// By leaf: the places of the marks that stand in it, in order.
    private let ends: [Int: [NounPhrases.Place]]
    /// Leaves told so far, as `NounPhrases.Place` counts them.
    private var leaf = 0
    /// Where the leaves of each footnote begin: they are counted behind those of the text, in the order in which it refers to them.
    private var leaves: [Int: Int] = [:]
    /// While one is told on paper: the footnotes told with it and still to be told, in order.
    private var together: [Int]?
    private var known: Set<Int> = []
    /// References to each footnote so far.
    private var uses: [Int: Int] = [:]

    private var report: Report { edition.report }
    /// Numbers stay in the language of the text.
    private var words: Words { edition.narrativeWords }

    /// A section of a narrative.
    package init(_ section: Narrative.Section, of narrative: Narrative, in edition: Edition, _ manner: TextManner) {
        let place = narrative.sections.firstIndex { $0.anchor == section.anchor } ?? 0
        self.init(
            section.blocks, narrative.references, narrative.pictures, narrative.footnotes,
            name: "\(textName(narrative.path))-\(place)", year: narrative.year, in: edition, manner)
    }

    /// A section of a page of the office's own, which has no numbers from the data.
    init(_ place: Int, of page: FreePage, in edition: Edition) {
        self.init(
            page.sections[place].blocks, [], page.pictures, page.footnotes, name: "\(textName(page.path))-\(place)",
            year: edition.year, in: edition, .told)
    }

    private init(
        _ blocks: [MarkdownBlock], _ references: [DataReference], _ pictures: [PictureUse],
        _ footnotes: [Int: [MarkdownBlock]],
        name: String, year: Int, in edition: Edition, _ manner: TextManner
    ) {
        self.edition = edition
        self.manner = manner
        (self.references, self.pictures, self.footnotes, self.name) = (references, pictures, footnotes, name)
        measured = edition.measured(in: year) ?? edition.measured
        let asked = blocks.footnotes(in: footnotes)
        let all = blocks + asked.flatMap { footnotes[$0] ?? [] }
        numbers = ToldNumbers(all, references, in: edition)
        ends = Dictionary(grouping: numbers.marks.keys.sorted(), by: \.leaf)
        var next = blocks.leaves
        for number in asked {
            leaves[number] = next
            next += (footnotes[number] ?? []).leaves
        }
        if case .paper = manner {} else { showsIllustrative = all.references.contains { isIllustrativeChart(references[$0]) } }
        var told = told(blocks)
        if case .paper = manner {
        } else if !asked.isEmpty {
            // in the order in which they are told, as leaves are counted
            let notes = asked.map { number in Footnote(FootnoteMark(of: name, number), self.told(footnotes[number] ?? [])) }
            told.append(.footnotes(notes))
        }
        self.blocks = words.locale == edition.words.locale ? told : [.foreign(locale: words.locale.rawValue, told)]
    }

    /// Paper shows the charts of a text where it speaks of their indicators, and says there what they are.
    private func isIllustrativeChart(_ reference: DataReference) -> Bool {
        guard case .chart(let area, let indicator) = reference else { return false }
        return measured.series(area, indicator).points.contains(where: \.illustrative)
    }

    // MARK: Blocks

    private mutating func told(_ blocks: [MarkdownBlock]) -> [Block] {
        var told: [Block] = []
        for block in blocks { told += self.told(block) }
        return told
    }

    private mutating func told(_ block: MarkdownBlock) -> [Block] {
        switch block {
        case .heading(let level, let inlines):
            let said = told(inlines)
            return (said.isBlank ? [] : [.heading(level: level, said)]) + charts(in: inlines)
        case .paragraph(let inlines): return paragraph(inlines)
        case .list(let first, let items):
            var told: [List.Item] = []
            for item in items { told.append(List.Item(blocks: self.told(item.blocks), isDone: item.isDone)) }
            return [.list(List(first.map { .numbered(from: $0) } ?? .plain, told))]
        case .quotation(let inner): return [.quotation(told(inner))]
        case .code(let lines): return [.code(lines)]
        case .rule: return [.rule]
        case .table(let table): return [.table(told(table))] + (table.head + table.rows.flatMap(\.self)).flatMap(charts)
        }
    }

    /// A chart that stands in a paragraph ends it; one deeper in the line stands behind that part of it.
    private mutating func paragraph(_ inlines: [MarkdownInline]) -> [Block] {
        var blocks: [Block] = [], line: [Inline] = [], charts: [Block] = []
        func close() {
            while let last = line.last, [last].isBlank { line.removeLast() }
            if !line.isBlank { blocks.append(.paragraph(Paragraph(line))) }
            blocks += charts
            (line, charts) = ([], [])
        }
        for inline in inlines {
            if case .reference(let index) = inline, case .chart(let area, let indicator) = references[index] {
                leaf += 1
                close()
                blocks += chart(area, indicator, number: index)
                continue
            }
            // a line that goes on behind a chart begins with its words
            if line.isEmpty, inline == .softBreak || inline == .lineBreak { continue }
            line += told(inline)
            charts += self.charts(in: [inline])
        }
        close()
        return blocks
    }

    /// Charts stand behind the line, or the table, that asks for them.
    private func charts(in inlines: [MarkdownInline]) -> [Block] {
        var found: [Int] = []
        inlines.forEachInline { if case .reference(let index) = $0 { found.append(index) } }
        return found.flatMap { index -> [Block] in
            guard case .chart(let area, let indicator) = references[index] else { return [] }
            return chart(area, indicator, number: index)
        }
    }

    private mutating func told(_ table: MarkdownTable) -> Table {
        func role(_ place: Int) -> Table.Column.Role {
            switch table.alignments.indices.contains(place) ? table.alignments[place] : .start {
            case .start: .text
            case .center: .middle
            case .end: .number
            }
        }
        var columns: [Table.Column] = []
        for (place, head) in table.head.enumerated() { columns.append(Table.Column(told(head), role(place))) }
        var rows: [Table.Row] = []
        for row in table.rows {
            var cells: [Table.Cell] = []
            for cell in row.prefix(columns.count) { cells.append(Table.Cell(told(cell))) }
            rows.append(Table.Row(cells))
        }
        return Table(caption: [], columns: columns, groups: [Table.Group(rows)], isSortable: false)
    }

    // MARK: Inlines

    private mutating func told(_ inlines: [MarkdownInline]) -> [Inline] {
        var told: [Inline] = []
        for inline in inlines { told += self.told(inline) }
        return told
    }

    private mutating func told(_ inline: MarkdownInline) -> [Inline] {
        switch inline {
        case .text(let text): return run(text)
        case .code(let code): return [.code(code)] + marksBehindLeaf()
        case .softBreak: return [.text("\n")]
        case .lineBreak: return [.lineBreak]
        case .emphasis(let inner): return around(inner) { .emphasis($0) }
        case .strong(let inner): return around(inner) { .strong($0) }
        case .struck(let inner): return around(inner) { .struck($0) }
        case .outside(let url, let label): return around(label) { .outside(url, $0) }
        case .link(let own, let label):
            let address = edition.address(own.target.route)
            return around(label) { .link(Link(address, $0)) }
        case .footnote(let number): return footnote(number)
        case .picture(let index): return picture(index)
        case .reference(let index): return reference(index) + marksBehindLeaf()
        }
    }

    /// Nothing goes round what held a chart only.
    private mutating func around(_ inlines: [MarkdownInline], _ make: ([Inline]) -> Inline) -> [Inline] {
        let inner = told(inlines)
        return inner.isBlank ? inner : [make(inner)]
    }

    /// A run of words, with the marks of the numbers whose phrases end in it.
    private mutating func run(_ text: String) -> [Inline] {
        defer { leaf += 1 }
        guard let ends = ends[leaf] else { return [.text(text)] }
        var told: [Inline] = [], from = text.startIndex
        for end in ends {
            let place = text.utf8.index(text.startIndex, offsetBy: end.offset, limitedBy: text.endIndex) ?? text.endIndex
            told.append(.text(String(text[from..<place])))
            told += marks(numbers.marks[end])
            from = place
        }
        return told + (from < text.endIndex ? [.text(String(text[from...]))] : [])
    }

    private mutating func marksBehindLeaf() -> [Inline] {
        defer { leaf += 1 }
        return marks(numbers.marks[NounPhrases.Place(leaf: leaf, offset: 0)])
    }

    private func picture(_ index: Int) -> [Inline] {
        guard pictures.indices.contains(index), let shown = report.shown(pictures[index]) else { return [] }
        let picture = shown.picture
        return [
            .picture(
                Telling.Picture(
                    edition.sharedAddress(Routes.picture(picture)), words: shown.words, caption: shown.caption, width: picture.width,
                    height: picture.height))
        ]
    }

    private mutating func footnote(_ number: Int) -> [Inline] {
        guard case .paper(let paper) = manner else {
            let use = (uses[number] ?? 0) + 1
            uses[number] = use
            return [.footnote(FootnoteMark(of: name, number, use: use))]
        }
        // a footnote within one is no footnote of the page: it stands in brackets behind that one, once
        if together != nil {
            if known.insert(number).inserted { together?.append(number) }
            return []
        }
        let before = leaf
        defer { leaf = before }
        (together, known) = ([number], [number])
        var said: [Inline] = [], next = 0
        while let number = together.flatMap({ next < $0.count ? $0[next] : nil }) {
            leaf = leaves[number] ?? leaf
            let words = line(of: footnotes[number] ?? [], " ")
            if next == 0 { said = words } else if !words.isBlank { said += [.text(" (")] + words + [.text(")")] }
            next += 1
        }
        together = nil
        notes.append(said)
        return [.footnote(FootnoteMark(of: paper.key, paper.notes + notes.count, words: said))]
    }

    /// Blocks in one line, for the foot of a page.
    private mutating func line(of blocks: [MarkdownBlock], _ between: String) -> [Inline] {
        var line: [Inline] = []
        func add(_ part: [Inline], _ between: String) { if !part.isEmpty { line += (line.isEmpty ? [] : [.text(between)]) + part } }
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines):
                let said = told(inlines)
                add(said.isBlank ? [] : said, between)
                for case .paragraph(let way) in charts(in: inlines) { add(way.inlines, between) }
            case .list(_, let items):
                for (place, item) in items.enumerated() { add(self.line(of: item.blocks, " "), place == 0 ? between : "; ") }
            case .quotation(let inner): add(self.line(of: inner, " "), between)
            case .code(let lines): add([.code(lines)], between)
            case .table(let table):
                for (place, cell) in (table.head + table.rows.flatMap(\.self)).enumerated() {
                    add(told(cell), place == 0 ? between : " – ")
                }
            case .rule: break
            }
        }
        return line
    }

    private mutating func reference(_ index: Int) -> [Inline] {
        let number = numbers.numbers[index]
        switch references[index] {
        case .value, .change:
            guard let number else { return [] }
            return [.text(number.text)] + (number.isStarred ? star : [])
        case .target(let area, let indicator, let year):
            guard let target = edition.target(area, indicator, year) else { return [.text(words[.targetNone])] }
            return [.text(number?.text ?? words.figure(target.value, report[indicator], isTarget: true))]
        case .standing(let area, let indicator, let year):
            return standing(area, indicator, year, isOpening: numbers.openings.contains(index))
        case .chart: return []
        }
    }

    private mutating func standing(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, isOpening: Bool) -> [Inline] {
        guard let measured = edition.measured(in: year) else { return [.text(words[.absentNotReported])] }
        let rows = measured.assessments(of: area, on: indicator)
        guard let headline = Entry(measured.series(area, indicator), rows, report: report, year: year).headline else {
            return [.text(words[.targetNone])]
        }
        if headline.isIllustrative { showsIllustrative = true }
        if headline.standing.isPace { showsPace = true }
        guard case .paper = manner else { return [.standing(Badge(headline.standing.look, words[headline.word]))] }
        // a sentence on paper has no badges: the word is one of its own
        return [.text(isOpening ? words[headline.word] : words[headline.word].loweredInSentence)]
    }

    /// « (sơ bộ, minh họa)»; where a sign is explained, it stands at the last word.
    private mutating func marks(_ marks: ToldNumbers.Marks?) -> [Inline] {
        guard let marks else { return [] }
        var told: [Inline] = [], said = marks.absence.map { [$0] } ?? []
        said += marks.statuses.map { words[$0.word] }
        if marks.isIllustrative {
            told += star
        }
        if said.isEmpty { return told }
        let text = said.joined(separator: ", ")
        // no bracket within a bracket
        return told + [.note([.text(marks.isBracketed ? ", \(text)" : text.contains("(") ? " – \(text)" : " (\(text))")])]
    }

    /// The sign of a made-up figure, explained where the text stands.
    private var star: [Inline] {
        mutating get {
            showsIllustrative = true
            return switch manner {
            case .told: [edition.words.star]
            case .paper: [.sign(Sign("*", meaning: words[.printStar]))]
            }
        }
    }

    /// As what is known was judged in the year that the text is about, with what could then be expected.
    private func chart(_ area: AreaRef, _ indicator: IndicatorRef, number: Int) -> [Block] {
        if case .paper(let paper) = manner, let told = paper.chart(area, indicator) { return told }
        let subject = ChartSubject(
            measured: measured, words: words, series: measured.series(area, indicator),
            assessments: measured.assessments(of: area, on: indicator),
            id: "\(name)-\(number)")
        guard let facts = PathFacts(subject) else { return [] }
        let model = report[indicator]
        let measure = (model.unitOfMeasure == .count ? words.counted(model.id) : nil) ?? words[model.unitOfMeasure.word]
        let caption = words.fill(
            .chartCaption, ("indicator", words.text(model.name)), ("measure", measure), ("unit", report[area].name))
        let narrow = targetPathChart(facts, .narrow).plot
        switch manner {
        case .told, .paper: return [.figure(Figure(narrow, caption: [.text(caption)]))]
        }
    }
}

/// `narratives/go-vap/2024.md` gives `go-vap-2024`, `pages/about.md` gives `about`.
private func textName(_ path: String) -> String {
    let parts = path.split(separator: "/")
    let name = (parts.count > 1 ? parts.dropFirst() : parts[...]).joined(separator: "-")
    return name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
}

extension [Inline] {
    /// Nothing that anybody sees.
    fileprivate var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text): text.allSatisfy(\.isWhitespace)
            case .emphasis(let inner), .strong(let inner), .struck(let inner), .added(let inner), .outside(_, let inner), .note(let inner),
                .foreign(_, let inner):
                inner.isBlank
            case .link(let link): link.label.isBlank
            case .lineBreak, .mayBreak: true
            case .quantity, .standing, .sign, .picture, .code, .footnote, .drawing: false
            }
        }
    }
}
