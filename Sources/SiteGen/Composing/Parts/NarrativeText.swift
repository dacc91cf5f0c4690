import Rendering
import Reporting
import Telling
import Wording

/// The office's texts on pages that are not told yet.
extension Sheet {
    mutating func text(of section: Narrative.Section, _ narrative: Narrative) {
        if narrative.status == .draft { element("<p class=\"draft-mark\">", words[.pageDraftMark], "</p>\n") }
        set(ToldText(section, of: narrative, in: edition, .page))
    }

    mutating func set(_ text: ToldText) {
        if text.showsIllustrative { noteIllustrative() }
        if text.showsPace { notePace() }
        // what is read aloud of a text is in its own language
        markup.raw(
            bytes: HTMLRenderer.render(text.blocks, at: edition.address(path), Furniture(edition.narrativeWords), .screen).bytes)
    }

    mutating func publishedTable(_ figures: [PublishedFigure], caption: String, isNamed: Bool) {
        set([.table(edition.publishedTable(figures, caption: caption, isNamed: isNamed))])
    }

    /// What the page itself says.
    mutating func set(_ blocks: [Block]) {
        if blocks.tables.contains(where: \.isSorted) { noteSortable() }
        markup.raw(bytes: HTMLRenderer.render(blocks, at: edition.address(path), Furniture(words), .screen).bytes)
    }
}

extension Furniture {
    package init(_ words: Words) {
        self.init(
            filter: words[.tableFilter], filtered: words[.tableFiltered], showAll: "", table: words.say("Bảng", "Table"),
            done: words.say("đã xong", "done"), notDone: words.say("chưa xong", "not done"),
            back: words.say("Về chỗ dẫn chú thích", "Back to the reference of note"))
    }
}

extension Narrative {
    /// A section of the printed report by its anchor («chi-dao»); nil: the running text before any anchor.
    package func section(_ anchor: String?) -> Section? {
        sections.first { $0.indicator == nil && $0.anchor == anchor }
    }
}

extension Narrative.Section {
    /// What the office calls a part of the report, where that says more than the part's own name.
    package func ownHeading(under standard: String) -> String? {
        guard let heading, !heading.isEmpty, !standard.lowercased().contains(heading.lowercased()) else { return nil }
        return heading
    }
}
