import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// units/<id>/<year>/: how the year stands, then the annual summary in the order of an administrative report (I lãnh đạo, II kết quả,
/// III đánh giá, IV phương hướng, V đề xuất). Words come from the approved narrative, numbers from the data; what the office did not write is
/// left out.
func unitYearPage(_ area: AreaRef, _ year: Int, in edition: Edition) -> FramedPage {
    let told = ToldUnitPage(area, in: edition, edition.measured(in: year)), unit = edition.report[area], words = edition.words
    let annexes = told.annexes.map { annex -> Fields in
        ["heading": .text(annex.heading), "body": .markup(told.markup(of: annex.tables.map { .table($0) }))]
    }
    let page = Telling.Page(
        address: edition.address(Routes.unitYear(unit.id, year)), locale: words.locale.rawValue,
        title: words.fill(.summaryTitle, ("unit", unit.name), ("year", String(year))), blocks: told.yearBlocks, furniture: Furniture(words),
        furnitureOfOthers: [edition.narrativeWords.locale.rawValue: Furniture(edition.narrativeWords)])
    return edition.told(
        page, crumbs: unitCrumbs(area, edition) + [PageFrame.Crumb(label: unit.name, path: Routes.unit(unit.id))],
        path: Routes.unitYear(unit.id, year), data: DataPath.unit(unit.id), template: "unit-year", year: year,
        [
            "annexes": .list(annexes),
            "printStylesheet": .text(Sheet(edition, path: Routes.unitYear(unit.id, year)).asset("summary-print.css")),
        ])
}

extension ToldUnitPage {
    fileprivate var yearBlocks: [Block] {
        let counted = overview.counts
        let lead = counted.isEmpty ? [overview.dutiesAlone ?? .text(.text(words[.unitNothingReported]))] : counted
        return yearChoices + byline + lead + overview.strips + overview.findings + said(nil) + part(.summaryPart1, "chi-dao")
            + [.section(Telling.Section([.text(words[.summaryPart2])], place: Place("h-results"), results2 + whys + duties))]
            + part(.summaryPart3, "danh-gia") + part(.summaryPart4, "phuong-huong") + part(.summaryPart5, "de-xuat")
    }

    private var yearNarrative: Narrative? { edition.reportIndex.narrative(area, year) }

    private var results2: [Block] { table(unfolds: false).map { [.table($0)] } ?? [.text(.text(words[.unitNothingReported]))] }

    private var byline: [Block] {
        guard let narrative = yearNarrative else { return [] }
        let draft: [Block] = narrative.status == .draft ? [.notice([.strong([.text(words[.pageDraftMark])])])] : []
        let whose = [narrative.title, narrative.authorOffice].filter { !$0.isEmpty }.joined(separator: " – ")
        return draft + (whose.isEmpty ? [] : [.paragraph(Paragraph(edition.written(whose), role: .note))])
    }

    /// What the office wrote under an anchor; before any anchor with nil.
    private func said(_ anchor: String?) -> [Block] {
        guard let narrative = yearNarrative, let section = narrative.section(anchor) else { return [] }
        return ToldText(section, of: narrative, in: edition, .told).blocks
    }

    /// A part of the report that the office writes, under its name and what the office calls it besides.
    private func part(_ word: Word, _ anchor: String) -> [Block] {
        let next = ("next", String(year + 1))
        guard let section = yearNarrative?.section(anchor) else { return [] }
        let own = section.ownHeading(under: edition.narrativeWords.fill(word, next))
        let heading: [Block] = own.map { [.text(.strong(edition.written($0)))] } ?? []
        return [.section(Telling.Section([.text(words.fill(word, next))], place: Place("h-\(anchor)"), heading + said(anchor)))]
    }

    /// «Vì sao» of the year: every answer of it, each beside its indicator's name; they stand here for ever.
    private var whys: [Block] {
        let whys = edition.reportIndex.whys(area, in: year)
        if whys.isEmpty { return [] }
        return [.section(Telling.Section([.text(words[.whyHeading])], whys.flatMap { edition.told($0, named: true) }))]
    }

    fileprivate var annexes: [(heading: String, tables: [Table])] {
        let all = Annex.all(of: area, edition.entries(of: area, in: overview.measured).flatMap(\.entries), in: edition, overview.measured)
        return all.enumerated().map { ("\(words.annexName($0, of: all.count)). \($1.title)", $1.tables(isTitled: true)) }
    }

    fileprivate func markup(of blocks: [Block]) -> Markup {
        var sheet = Sheet(edition, path: Routes.unitYear(report[area].id, year))
        sheet.set(blocks)
        return sheet.markup
    }
}
