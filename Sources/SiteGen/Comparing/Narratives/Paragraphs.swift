import Loading
import Reporting

/// The text of a narrative as its paragraphs, items and cells, references spelt as the author wrote them (without spaces inside, so
/// that each is one word).
func narrativeParagraphs(_ narrative: Narrative, _ report: Report) -> [String] {
    var text = ParagraphReader()
    for section in narrative.sections {
        if let heading = section.heading { text.add(block: "# \(heading)\(section.anchor.map { " {#\($0)}" } ?? "")") }
        for piece in section.pieces {
            switch piece {
            case .html(let html): text.add(html: html)
            case .reference(let index):
                let known =
                    narrative.references.indices.contains(index) ? spelling(narrative.references[index], of: narrative, report) : "{{?}}"
                text.add(word: known)
            case .link, .linkEnd: break
            case .picture(let use): text.add(word: spelling(use))
            }
        }
    }
    return text.finished()
}

func pageParagraphs(_ page: FreePage) -> [String] {
    var text = ParagraphReader()
    for section in page.sections {
        if let heading = section.heading { text.add(block: "# \(heading)") }
        for piece in section.pieces {
            switch piece {
            case .html(let html): text.add(html: html)
            case .picture(let use): text.add(word: spelling(use))
            case .reference, .link, .linkEnd: break
            }
        }
    }
    return text.finished()
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

/// Reads finished, safe HTML as plain text: tags fall away, those of blocks end a paragraph.
private struct ParagraphReader {
    private var paragraphs: [String] = []
    private var current = ""

    private static let blocks: Set<Substring> = [
        "p", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "table", "blockquote", "pre", "section", "div", "hr",
        "br",
    ]

    mutating func add(block text: String) {
        close()
        current = text
        close()
    }

    mutating func add(word: String) { current += word }

    mutating func add(html: String) {
        var rest = Substring(html)
        while let open = rest.firstIndex(of: "<") {
            current += plain(rest[..<open])
            guard let end = rest[open...].firstIndex(of: ">") else { return }
            let tag = rest[rest.index(after: open)..<end].drop { $0 == "/" }
            if Self.blocks.contains(tag.prefix { $0.isLetter || $0.isNumber }) { close() }
            rest = rest[rest.index(after: end)...]
        }
        current += plain(rest)
    }

    mutating func finished() -> [String] {
        close()
        return paragraphs
    }

    private mutating func close() {
        let words = current.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !words.isEmpty { paragraphs.append(words) }
        current = ""
    }

    private func plain(_ text: Substring) -> String {
        if !text.contains("&") { return String(text) }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text)) {
            $0.replacing($1.0, with: $1.1)
        }
    }
}
