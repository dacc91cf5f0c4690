import Language
import Reporting
import Wording

/// What the office wrote, on paper: its footnotes go to the foot, its charts are those of part II.
extension Paper {
    /// A part of the report that the office writes; without text it says so, and keeps its place.
    mutating func said(_ anchor: String, under heading: String) {
        guard let narrative = edition.shelf.narrative(area, year), let section = narrative.section(anchor) else {
            return sheet.element("<p class=\"vacant\">", words[.printNotWritten], "</p>\n")
        }
        if let own = section.ownHeading(under: heading) { sheet.element("<h4>", own, "</h4>\n") }
        said(section, narrative)
    }

    /// The unit's own answers to «vì sao» of the year.
    private var whys: [Why] { edition.shelf.whys(area, in: year).filter(\.isOwn) }

    /// The answers for an indicator, each under its own heading.
    mutating func whys(_ indicator: IndicatorRef) {
        for why in whys where why.indicator == indicator && why.subject == area { self.why(why) }
    }

    /// Answers about indicators that have no place of their own in part II, or about another unit.
    var otherWhys: [Why] {
        let shown = Set(groups.flatMap(\.entries).map(\.indicator))
        return whys.filter { $0.subject != area || !shown.contains($0.indicator) }
    }

    mutating func otherWhys(_ whys: [Why]) {
        for (place, why) in whys.enumerated() {
            let whose = why.subject == area ? "" : " (\(edition.name(why.subject)))"
            sheet.element("<h4>", "\(listLetter(place))) \(edition.name(why.indicator))\(whose)", "</h4>\n")
            self.why(why)
        }
    }

    private mutating func why(_ why: Why) {
        if let heading = why.section.heading, !heading.isEmpty { sheet.element("<h5>", heading, "</h5>\n") }
        said(why.section, why.narrative)
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
            let ids = rest[mark.upperBound..<end.lowerBound].split(separator: " ").map(String.init)
            // a chart of another unit stands in that unit's own paper
            if ids.first == unit.id, let indicator = ids.last.flatMap({ edition.report.indicator(id: $0) }), indicator != own,
                let drawing = drawings[indicator]
            {
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
