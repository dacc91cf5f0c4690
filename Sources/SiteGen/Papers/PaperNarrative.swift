import Composing
import Language
import Reporting
import Telling
import Wording

/// What the office wrote, on paper: its footnotes go to the foot, its charts are those of part II.
extension Paper {
    /// A part of the report that the office writes; without text it says so, and keeps its place.
    mutating func said(_ anchor: String, under heading: String) -> [Block] {
        guard let narrative = edition.reportIndex.narrative(area, year), let section = narrative.section(anchor) else {
            return [.text(.emphasis([.text(words[.printNotWritten])]))]
        }
        let own: [Block] = section.ownHeading(under: heading).map { [.heading(level: 4, [.text($0)])] } ?? []
        return own + said(section, narrative)
    }

    /// The unit's own answers to «vì sao» of the year.
    private var whys: [Why] { edition.reportIndex.whys(area, in: year).filter(\.isOwn) }

    /// Whether the office says why an indicator stands where it stands.
    func isAnswered(_ indicator: IndicatorRef) -> Bool { whys.contains { $0.indicator == indicator && $0.subject == area } }

    /// The answers for an indicator, each under its own heading.
    mutating func whys(_ indicator: IndicatorRef) -> [Block] {
        var told: [Block] = []
        for why in whys where why.indicator == indicator && why.subject == area { told += self.told(why) }
        return told
    }

    /// Answers about indicators that have no place of their own in part II, or about another unit.
    var otherWhys: [Why] {
        let shown = Set(groups.flatMap(\.entries).map(\.indicator))
        return whys.filter { $0.subject != area || !shown.contains($0.indicator) }
    }

    mutating func otherWhys(_ whys: [Why]) -> [Block] {
        var told: [Block] = []
        for (place, why) in whys.enumerated() {
            let whose = why.subject == area ? "" : " (\(edition.name(why.subject)))"
            told.append(.heading(level: 4, [.text("\(listLetter(place))) \(edition.name(why.indicator))\(whose)")]))
            told += self.told(why)
        }
        return told
    }

    private mutating func told(_ why: Why) -> [Block] {
        let heading = why.section.heading.flatMap { $0.isEmpty ? nil : $0 }
        return (heading.map { [.heading(level: 5, [.text($0)])] } ?? []) + said(why.section, why.narrative)
    }

    mutating func said(_ section: Narrative.Section, _ narrative: Narrative) -> [Block] {
        let own = section.indicator, charts = charts.map(\.indicator), unit = area, words = words, paper = self
        let manner = TextOnPaper(key: key, notes: notes.count) { area, indicator in
            if area != unit { return nil }
            // that of the text's own indicator stands by it
            guard indicator != own, let number = charts.firstIndex(of: indicator).map({ $0 + 1 }) else { return [] }
            let chart = words.fill(.printChart, ("number", String(number)))
            return [.text(.text(words[.printSee] + " "), .link(paper.address(of: "hinh-\(number)"), chart), .text("."))]
        }
        let told = ToldText(section, of: narrative, in: edition, .paper(manner))
        notes += told.notes
        if told.showsIllustrative { noteIllustrative() }
        return (narrative.status == .draft ? [.notice([.text(words[.pageDraftMark])])] : []) + told.blocks
    }
}
