import Language
import Rendering
import Reporting
import Telling
import Wording

/// What the office wrote, on paper: its footnotes go to the foot, its charts are those of part II.
extension Paper {
    /// A part of the report that the office writes; without text it says so, and keeps its place.
    mutating func said(_ anchor: String, under heading: String) {
        guard let narrative = edition.reportIndex.narrative(area, year), let section = narrative.section(anchor) else {
            return sheet.element("<p class=\"vacant\">", words[.printNotWritten], "</p>\n")
        }
        if let own = section.ownHeading(under: heading) { sheet.element("<h4>", own, "</h4>\n") }
        said(section, narrative)
    }

    /// The unit's own answers to «vì sao» of the year.
    private var whys: [Why] { edition.reportIndex.whys(area, in: year).filter(\.isOwn) }

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
        if narrative.status == .draft { sheet.element("<p class=\"draft-mark\">", words[.pageDraftMark], "</p>\n") }
        let own = section.indicator, drawings = drawings, unit = area, key = key, words = words, path = sheet.path
        let paper = TextOnPaper(key: key, notes: notes.count) { area, indicator in
            // a chart of another unit stands in that unit's own paper, and that of the text's own indicator follows
            guard area == unit, indicator != own, let drawing = drawings[indicator] else { return [] }
            let number = words.fill(.printChart, ("number", String(drawing.number)))
            let place = Address(path, place: Place("\(key)-hinh-\(drawing.number)"))
            return [.text(.text(words[.printSee] + " "), .link(place, number), .text("."))]
        }
        let told = ToldText(section, of: narrative, in: edition, .paper(paper))
        sheet.set(told)
        for note in told.notes { notes.append(sheet.made(note)) }
        sheet.raw("</div>\n")
    }
}
