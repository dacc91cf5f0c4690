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
    let told = ToldUnitPage(area, in: edition, edition.measured(in: year)), unit = edition.report[area],
        route = Routes.unitYear(unit.id, year)
    let title = edition.words.fill(.summaryTitle, ("unit", unit.name), ("year", String(year)))
    let frame = PageFrame(
        path: route, title: title, crumbs: unitCrumbs(area, edition) + [PageFrame.Crumb(label: unit.name, path: Routes.unit(unit.id))],
        data: DataPath.unit(unit.id), printStylesheet: edition.asset("summary-print.css"),
        // the picture speaks of the report year
        shared: year == edition.year ? area : nil, year: year)
    return edition.told(edition.page(route, title, told.yearBlocks), in: frame)
}

extension ToldUnitPage {
    fileprivate var yearBlocks: [Block] {
        let counted = overview.counts
        let lead = counted.isEmpty ? [overview.dutiesAlone ?? .text(.text(words[.unitNothingReported]))] : counted
        return yearChoices + byline + lead + overview.findings + overview.strips + said(nil) + part(.summaryPart1, "chi-dao")
            + [.section(Telling.Section([.text(words[.summaryPart2])], place: Place("h-results"), resultTable + whys + duties))]
            + part(.summaryPart3, "danh-gia") + part(.summaryPart4, "phuong-huong") + part(.summaryPart5, "de-xuat") + annexes
    }

    private var yearNarrative: Narrative? { edition.reportIndex.narrative(area, year) }

    private var resultTable: [Block] { table(unfolds: false).map { [.table($0)] } ?? [.text(.text(words[.unitNothingReported]))] }

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

    private var annexes: [Block] {
        let all = Annex.all(of: area, edition.entries(of: area, in: overview.measured).flatMap(\.entries), in: edition, overview.measured)
        return all.enumerated().map { index, annex in
            let heading = "\(words.annexName(index, of: all.count)). \(annex.title)"
            return .section(
                Telling.Section([.text(heading)], isAcross: true, annex.tables(isTitled: true).map { .table($0) } + annex.notes))
        }
    }
}
