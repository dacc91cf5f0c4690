import Charting
import Composing
import Drawing
import Language
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// One unit's annual summary being told for paper: the numbers of its footnotes, tables and charts so far.
struct Paper {
    let area: AreaRef
    let edition: Edition
    /// The year of the paper, as it is measured.
    let measured: MeasuredReport
    /// The plan the report answers to: the unit's own, else that of the unit above it.
    let plan: PlanRef?
    /// Put before every id, as a book holds many reports.
    let key: String
    /// Its place in the book, from 1.
    let sheetNumber: Int
    /// To be signed as it is: without the marks of a draft, and without parts that nobody wrote.
    let isFinal: Bool
    let groups: [(group: String, entries: [Entry])]
    /// The charts it shows, numbered as they stand.
    let charts: [(indicator: IndicatorRef, plot: Plot)]
    /// What the footnotes say, in the order of their marks.
    var notes: [[Inline]] = []
    /// Texts of notes made so far.
    private var said: Set<String> = []
    private var tables = 0
    /// A made-up value was shown.
    private(set) var isIllustrative = false
    /// What the star means has been said.
    private var explainsStar = false
    let annexes: [Annex]

    var words: Words { edition.words }
    var unit: ReferenceArea { edition.report[area] }
    var year: Int { measured.year }

    /// - isDrawn: with charts; a paper of one table needs none.
    init(_ area: AreaRef, in edition: Edition, sheetNumber: Int, isDrawn: Bool = true, isFinal: Bool = false) {
        let measured = edition.measured
        self.area = area
        self.edition = edition
        self.measured = measured
        self.sheetNumber = sheetNumber
        self.isFinal = isFinal
        let key = edition.report[area].id
        self.key = key
        plan = edition.planInForce(for: area, year: measured.year)
        groups = edition.entries(of: area, in: measured)
        let asked = edition.reportIndex.narrative(area, measured.year)?.charts(of: area) ?? []
        charts = groups.flatMap(\.entries).filter { isDrawn && ($0.isInTrouble || asked.contains($0.indicator)) }.compactMap { entry in
            guard Self.moves(entry, until: measured.year) else { return nil }
            let subject = ChartSubject(
                measured: measured, words: edition.words, series: entry.series, assessments: entry.assessments,
                id: "\(key)-\(edition.report[entry.indicator].id)")
            return PathFacts(subject).map { (entry.indicator, targetPathChart($0, .narrow).plot) }
        }
        annexes = Annex.all(of: area, groups.flatMap(\.entries), in: edition, measured)
    }

    /// A line that never left its place needs no picture; the table says it.
    private static func moves(_ entry: Entry, until year: Int) -> Bool {
        Set(entry.series.points.filter { $0.year <= year }.compactMap(\.value)).count > 1
    }

    /// After its end a unit reports no more: what is known of it is only put together.
    var isOfficial: Bool { unit.validTo.map { $0.year >= year } ?? true }

    /// Nghị định 30/2020/NĐ-CP lays out papers in Vietnamese; in another language the same report stands in a plain layout, without the head of
    /// the state, a number, receivers or a signature.
    var followsDecree: Bool { isOfficial && words.locale.isLaidOut }

    var title: String {
        edition.reportIndex.narrative(area, year)?.title
            ?? words.fill(
                isOrganisation ? .printSubjectOrganisation : .printSubject, ("unit", words.inSentence(unit)), ("year", String(year)))
    }

    func address(of place: String) -> Address { Address(Routes.paper, place: Place("\(key)-\(place)")) }
    func place(_ name: String) -> Place { Place("\(key)-\(name)") }

    /// Of the parts of a paper in the template's places.
    func printed(_ blocks: [Block]) -> Field { .printed(PrintedBlocks(blocks, at: Address(Routes.paper), Furniture(words))) }

    func printed(_ inlines: [Inline]) -> Field { .printed(PrintedBlocks(inlines, at: Address(Routes.paper), Furniture(words))) }

    // MARK: Footnotes, captions, stars

    /// At the foot of the page where the engine can (WeasyPrint), else as a note at the end (browsers). What was noted before is not noted
    /// again.
    mutating func note(_ text: String) -> [Inline] {
        if !said.insert(text).inserted { return [] }
        notes.append([.text(text)])
        return [.footnote(FootnoteMark(of: key, notes.count, words: [.text(text)]))]
    }

    /// «Bảng 2. …» above a table that may run over several pages, and its place.
    mutating func caption(_ text: String) -> (words: [Inline], place: Place) {
        tables += 1
        return ([.text(words.fill(.printTable, ("number", String(tables)), ("caption", text)))], place("bang-\(tables)"))
    }

    mutating func noteIllustrative() { isIllustrative = true }

    /// What the star in a table means; nothing where none stands in it.
    ///
    /// - isOnce: nothing either where that was said before.
    mutating func illustrativeKey(of table: Table, isOnce: Bool = false) -> [Block] { illustrativeKey(of: [.table(table)], isOnce: isOnce) }

    mutating func illustrativeKey(of blocks: [Block], isOnce: Bool) -> [Block] {
        if blocks.signs.isEmpty { return [] }
        noteIllustrative()
        if isOnce && explainsStar { return [] }
        explainsStar = true
        return [.paragraph(Paragraph([.text(words[.printStar])], role: .note))]
    }

    /// A standing that rests on made-up values makes the paper one that shows some.
    mutating func noteGround(of assessment: Assessment?) { if assessment?.isIllustrative ?? false { noteIllustrative() } }
}

extension Edition {
    /// The unit's own plan in force in the year, else the one of the unit above it.
    func planInForce(for area: AreaRef, year: Int) -> PlanRef? {
        var next: AreaRef? = area
        while let current = next {
            let plans = report.plans(of: current).filter { report[$0].firstYear <= year && year <= report[$0].lastYear }
            if let plan = plans.first { return plan }
            next = report[current].parent
        }
        return nil
    }
}

extension Narrative {
    /// The indicators of a unit whose charts the text asks for.
    fileprivate func charts(of area: AreaRef) -> Set<IndicatorRef> {
        Set(references.compactMap { if case .chart(area, let indicator) = $0 { indicator } else { nil } })
    }
}

extension ReportLocale {
    /// Whether the decree says how a paper in this language looks.
    fileprivate var isLaidOut: Bool {
        switch self {
        case .vi: true
        case .en: false
        }
    }
}
