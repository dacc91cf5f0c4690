import Reporting

/// What the office wrote, on paper: its footnotes go to the foot, its charts are those of part II.
extension Paper {
    /// A part of the report that the office writes; without text it says so, and keeps its place.
    mutating func said(_ anchor: String) {
        guard let narrative = edition.shelf.narrative(area, year), let section = narrative.section(anchor) else {
            return sheet.element("<p class=\"vacant\">", words[.printNotWritten], "</p>\n")
        }
        said(section, narrative)
    }

    mutating func said(_ section: Narrative.Section, _ narrative: Narrative) {
        sheet.raw("<div class=\"said\">")
        footed(String(decoding: sheet.part { $0.pieces(of: section, narrative) }.bytes, as: UTF8.self), section.indicator)
        sheet.raw("</div>\n")
    }

    /// Where the text shows a chart of part II, its number; nothing where that very chart follows.
    private mutating func charted(_ html: String, _ own: IndicatorRef?) {
        var rest = html[...]
        while let mark = rest.firstRange(of: "<!--chart "), let end = rest[mark.upperBound...].firstRange(of: "-->") {
            sheet.markup.raw(safe: tidied(String(rest[..<mark.lowerBound])))
            let id = String(rest[mark.upperBound..<end.lowerBound])
            if let indicator = edition.report.indicator(id: id), indicator != own, let drawing = drawings[indicator] {
                sheet.raw("<p>")
                sheet.text(words[.printSee] + " ")
                reference(words.fill(.printChart, ("number", String(drawing.number))), to: "hinh-\(drawing.number)")
                sheet.raw(".</p>\n")
            }
            rest = rest[end.upperBound...]
        }
        sheet.markup.raw(safe: tidied(String(rest)))
    }

    /// cmark's list of footnotes is taken off the end, and each put where its mark stands.
    private mutating func footed(_ html: String, _ own: IndicatorRef?) {
        guard let list = html.ranges(of: "<section class=\"footnotes\"").first else { return charted(html, own) }
        let texts = footnoteTexts(html[list.lowerBound...])
        var rest = html[..<list.lowerBound]
        while let mark = rest.firstRange(of: "<sup class=\"footnote-ref\"><a href=\"#fn-") {
            charted(String(rest[..<mark.lowerBound]), own)
            let after = rest[mark.upperBound...]
            guard let idEnd = after.firstIndex(of: "\""), let end = after.firstRange(of: "</sup>") else { break }
            if let text = texts[String(after[..<idEnd])] {
                var note = Markup()
                note.raw(safe: text)
                self.note(note)
            }
            rest = after[end.upperBound...]
        }
        charted(String(rest), own)
    }

    /// id → the note's own text, without its paragraph and the way back.
    private func footnoteTexts(_ list: Substring) -> [String: String] {
        var texts: [String: String] = [:]
        for item in list.split(separator: "<li id=\"fn-").dropFirst() {
            guard let idEnd = item.firstIndex(of: "\""), let start = item.firstIndex(of: ">") else { continue }
            var text = String(item[item.index(after: start)...])
            if let back = text.firstRange(of: "<a href=\"#fnref-") { text = String(text[..<back.lowerBound]) }
            text = text.replacing("<p>", with: "").replacing("</p>", with: " ")
            texts[String(item[..<idEnd])] = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return texts
    }

    /// A task's state is said in words, as no font of ours has its sign; an empty paragraph is left where a chart was.
    private func tidied(_ html: String) -> String {
        html.replacing("<p></p>", with: "").replacing(">☑</span>", with: "></span>").replacing(">☐</span>", with: "></span>")
    }
}
