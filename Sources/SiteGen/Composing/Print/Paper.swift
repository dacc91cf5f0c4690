import Charting
import Language
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// One unit's annual summary being written for paper: its text so far, its footnotes, and the numbers of its tables and charts.
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
    let groups: [(group: String, entries: [Entry])]
    /// The charts it shows, numbered as they will stand.
    let drawings: [IndicatorRef: (number: Int, svg: Markup)]
    var sheet: Sheet
    /// In the order of their marks.
    var notes: [Markup] = []
    /// Texts of notes made so far.
    var said: Set<String> = []
    var tables = 0
    /// What the star means has been said.
    var explainsStar = false
    let annexes: [Annex]

    var words: Words { edition.words }
    var unit: ReferenceArea { edition.report[area] }
    var year: Int { measured.year }

    /// - measured: another year than the edition's own.
    /// - isDrawn: with charts; a page that shows tables alone needs none.
    init(_ area: AreaRef, in edition: Edition, measured: MeasuredReport? = nil, sheetNumber: Int, isDrawn: Bool = true) {
        let measured = measured ?? edition.measured
        self.area = area
        self.edition = edition
        self.measured = measured
        self.sheetNumber = sheetNumber
        key = edition.report[area].id
        plan = edition.planInForce(for: area, year: measured.year)
        groups = edition.entries(of: area, in: measured)
        sheet = Sheet(edition, path: "print.html")
        var drawings: [IndicatorRef: (number: Int, svg: Markup)] = [:]
        for entry in groups.flatMap(\.entries) where isDrawn && Self.moves(entry, until: measured.year) {
            var svg = Markup()
            edition.charts.targetPath(
                ChartSubject(
                    measured: measured, words: edition.words, series: entry.series, assessments: entry.assessments,
                    id: "\(key)-\(edition.report[entry.indicator].id)"), &svg)
            if !svg.isEmpty { drawings[entry.indicator] = (drawings.count + 1, svg) }
        }
        self.drawings = drawings
        annexes = Annex.all(of: area, groups.flatMap(\.entries), in: edition, measured)
    }

    /// A line that never left its place needs no picture; the sentence says it.
    private static func moves(_ entry: Entry, until year: Int) -> Bool {
        Set(entry.series.points.filter { $0.year <= year }.compactMap(\.value)).count > 1
    }

    /// After its end a unit reports no more: what is known of it is only put together.
    var isOfficial: Bool { unit.validTo.map { $0.year >= year } ?? true }

    /// Nghị định 30/2020/NĐ-CP lays out papers in Vietnamese; in another language the same report stands in a plain layout, without the head of
    /// the state, a number, receivers or a signature.
    var followsDecree: Bool { isOfficial && words.locale == .vi }

    var title: String {
        edition.reportIndex.narrative(area, year)?.title
            ?? words.fill(
                isOrganisation ? .printSubjectOrganisation : .printSubject, ("unit", words.inSentence(unit)), ("year", String(year)))
    }

    /// Writes a part on the sheet and takes it off.
    mutating func part(_ write: (inout Paper) -> Void) -> Markup {
        let before = sheet.markup
        sheet.markup = Markup()
        write(&self)
        defer { sheet.markup = before }
        return sheet.markup
    }

    /// «Bảng 2. …» above a table that may run over several pages.
    mutating func tableCaption(_ text: String) {
        tables += 1
        sheet.raw("<caption id=\"")
        sheet.text("\(key)-bang-\(tables)")
        sheet.element("\">", words.fill(.printTable, ("number", String(tables)), ("caption", text)), "</caption>\n")
    }

    /// «Bảng 2 (trang 9)», where the engine can say the page.
    mutating func reference(_ label: String, to id: String) {
        let place = Address(sheet.path, place: Place("\(key)-\(id)"))
        sheet.markup.raw(bytes: sheet.made([.link(place, label)]).bytes)
    }
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
