import Loading
import Reporting

/// The text of a narrative as its paragraphs, items and cells, references spelt as the author wrote them (without spaces inside, so
/// that each is one word), footnotes behind the section that refers to them.
func narrativeParagraphs(_ narrative: Narrative, _ report: Report) -> [String] {
    var text = ParagraphReader(pictures: narrative.pictures) { index in
        narrative.references.indices.contains(index) ? spelling(narrative.references[index], of: narrative, report) : "{{?}}"
    }
    for section in narrative.sections {
        if let heading = section.heading { text.add(line: "# \(heading)\(section.anchor.map { " {#\($0)}" } ?? "")") }
        text.add(section.blocks, narrative.footnotes)
    }
    return text.paragraphs
}

func pageParagraphs(_ page: FreePage) -> [String] {
    // references are refused in pages
    var text = ParagraphReader(pictures: page.pictures) { _ in "" }
    for section in page.sections {
        if let heading = section.heading { text.add(line: "# \(heading)") }
        text.add(section.blocks, page.footnotes)
    }
    return text.paragraphs
}

/// «{{value·learning-citizens·2024}}»
private func spelling(_ reference: DataReference, of narrative: Narrative, _ report: Report) -> String {
    func words(_ verb: String, _ area: AreaRef, _ indicator: IndicatorRef, _ rest: [Int]) -> String {
        let unit = area == narrative.area ? [] : [report[area].id]
        return "{{" + ([verb] + unit + [report[indicator].id] + rest.map { "\($0)" }).joined(separator: "·") + "}}"
    }
    return switch reference {
    case .value(let area, let indicator, let year): words("value", area, indicator, [year])
    case .change(let area, let indicator, let from, let to): words("change", area, indicator, [from, to])
    case .target(let area, let indicator, let year): words("target", area, indicator, [year])
    case .standing(let area, let indicator, let year): words("standing", area, indicator, [year])
    case .chart(let area, let indicator): words("chart", area, indicator, [])
    }
}

/// `![Lễ khai giảng](images/le-khai-giang.jpg)`
private func spelling(_ use: PictureUse) -> String {
    "![\(use.words)](\(use.address.value))" + (use.caption.isEmpty ? "" : " \(use.caption)")
}

/// Reads a text as its paragraphs, items and cells, each on one line.
private struct ParagraphReader {
    let pictures: [PictureUse]
    let spelling: (Int) -> String
    private(set) var paragraphs: [String] = []

    init(pictures: [PictureUse], spelling: @escaping (Int) -> String) {
        (self.pictures, self.spelling) = (pictures, spelling)
    }

    mutating func add(line: String) {
        let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { paragraphs.append(words) }
    }

    mutating func add(_ blocks: [MarkdownBlock], _ footnotes: [Int: [MarkdownBlock]]) {
        add(blocks)
        for number in blocks.footnotes(in: footnotes) {
            let before = paragraphs.count
            add(footnotes[number] ?? [])
            if paragraphs.count > before { paragraphs[before] = "[\(number)] " + paragraphs[before] }
        }
    }

    private mutating func add(_ blocks: [MarkdownBlock]) {
        for block in blocks {
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
            case .list(_, let items):
                for item in items {
                    let before = paragraphs.count
                    add(item.blocks)
                    if let isDone = item.isDone, paragraphs.count > before {
                        paragraphs[before] = (isDone ? "☑ " : "☐ ") + paragraphs[before]
                    }
                }
            case .quotation(let blocks): add(blocks)
            case .code(let lines): add(line: lines)
            case .rule: break
            case .table(let table): for cell in table.head + table.rows.flatMap(\.self) { add(cell) }
            }
        }
    }

    /// A line that the author broke is two.
    private mutating func add(_ inlines: [MarkdownInline]) {
        var line = ""
        inlines.forEachInline { inline in
            switch inline {
            case .text(let text), .code(let text): line += text
            case .reference(let index): line += spelling(index)
            case .picture(let index): if pictures.indices.contains(index) { line += Comparing.spelling(pictures[index]) }
            case .footnote(let number): line += "[\(number)]"
            case .softBreak: line += " "
            case .lineBreak: line += "\n"
            case .emphasis, .strong, .struck, .link, .outside: break
            }
        }
        for line in line.split(separator: "\n") { add(line: String(line)) }
    }
}
