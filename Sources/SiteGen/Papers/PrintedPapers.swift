import Composing
import Diagnostics
import Language
import Measuring
import Rendering
import Reporting
import Wording

/// What a paper is for.
package enum PaperLayout: String, Sendable, CaseIterable {
    /// The annual summary as it is signed and sent up.
    case summary
    /// One page for the meeting.
    case sheet
    /// The blank form of a year.
    case form
}

/// The papers of one report year: one for each unit, bound into a book for each plan; pages for `sitegen print`.
package struct PrintedPapers: Sendable {
    let edition: Edition
    let margins: PageMargins
    /// To be signed: without the marks of a draft.
    let isFinal: Bool

    /// The squares of the codes of pages, by address, where a program of the machine made them; sheets show them.
    package var codes: [String: [[Bool]]] = [:]

    /// In: the report measured in the year of the papers, and in the years around it. Throws when a word is missing.
    ///
    /// - isFinal: copies to be signed; `unfit` says what forbids it.
    /// - isForms: only forms will be asked for: a word that is missing is told by `missingWords`, once a form has asked for it.
    package init(
        _ measured: MeasuredReport, history: [Int: MeasuredReport], assets: [String: String], margins: PageMargins = .usual,
        isPreview: Bool = false, isFinal: Bool = false, isForms: Bool = false, locale: ReportLocale = .vi
    ) throws(Problems) {
        let words = try interfaceWords(of: measured.report, in: locale, whenAsked: isForms)
        self.margins = margins
        self.isFinal = isFinal
        edition = Edition(
            measured, history: history, words: words, assets: assets, isPreview: isPreview)
    }

    package var year: Int { edition.year }
    /// A form stands beside the figures of the year before its own.
    package var formYear: Int { year + 1 }

    /// One error for each word that the pages made so far have asked for in vain.
    package var missingWords: [Diagnostic] { edition.report.missing(keys: edition.words.missed, in: edition.words.locale) }

    /// Whether a unit was judged in the year, or reported for it, or wrote of it, or of its plan's duties something is known; for a form, whether a plan asks it for anything, or it
    /// was judged or reported the year before.
    package func hasPaper(_ area: AreaRef, _ layout: PaperLayout = .summary) -> Bool {
        // nobody fills in a form for a unit that is gone
        if layout == .form, !edition.report[area].isAlive(in: formYear) { return false }
        return hasData(area) || layout == .form && !edition.asked.indicators(of: area, in: formYear).isEmpty
    }

    private func hasData(_ area: AreaRef) -> Bool {
        edition.measured.judges(area) || edition.report.observations(of: area).contains { Int($0.year) == year }
            || edition.reportIndex.narrative(area, year) != nil || !edition.report.duties(of: area, in: year).isEmpty
    }

    /// The units with a paper, in the list's own order.
    package func areas(_ layout: PaperLayout) -> [AreaRef] { edition.report.areaRefs.filter { hasPaper($0, layout) } }

    /// The plans in force in the year (for forms, in that of the form) that have a paper to bind: each with its own unit, the units its targets name, and theirs below.
    package func books(_ layout: PaperLayout) -> [(plan: PlanRef, areas: [AreaRef])] {
        edition.report.planRefs.compactMap { reference in
            let plan = edition.report[reference]
            let year = layout == .form ? formYear : self.year
            guard plan.firstYear <= year, year <= plan.lastYear else { return nil }
            var areas: [AreaRef] = []
            for unit in [plan.unit] + plan.targets.map(\.unit) + edition.tree[childrenOf: plan.unit]
            where !areas.contains(unit) && hasPaper(unit, layout) {
                areas.append(unit)
            }
            return areas.isEmpty ? nil : (reference, areas)
        }
    }

    /// The pictures that the papers of some units show; only texts have any.
    package func pictures(of areas: some Sequence<AreaRef>, _ layout: PaperLayout) -> [Picture] {
        layout == .summary ? edition.report.pictures(of: areas.compactMap { edition.reportIndex.narrative($0, year) }) : []
    }

    package func page(of area: AreaRef, _ layout: PaperLayout) -> FramedPage {
        layout == .summary ? summary(of: area) : tables([area], layout, name: edition.report[area].id, title: tableTitle(area, layout))
    }

    package func book(of plan: PlanRef, _ areas: [AreaRef], _ layout: PaperLayout) -> FramedPage {
        if layout == .summary { return book(of: plan, areas) }
        return tables(areas, layout, name: "tap-\(edition.report[plan].id)", title: tableTitle(areas[0], layout))
    }

    private func summary(of area: AreaRef) -> FramedPage {
        var paper = Paper(area, in: edition, sheetNumber: 1, isFinal: isFinal)
        let report = paper.report()
        var rules = PageRules()
        rules.bind(annexes: paper.annexes.count)
        return document(name: edition.report[area].id, title: paper.title, reports: [report], rules: rules, cover: nil)
    }

    /// The summaries of all units of a plan in one volume, with a table of contents.
    private func book(of plan: PlanRef, _ areas: [AreaRef]) -> FramedPage {
        var reports: [Fields] = []
        var rules = PageRules()
        var contents: [Fields] = []
        for area in areas {
            var paper = Paper(area, in: edition, sheetNumber: reports.count + 1, isFinal: isFinal)
            reports.append(paper.report())
            rules.bind(annexes: paper.annexes.count)
            contents.append(["href": .text("#\(paper.key)"), "label": .text(edition.name(area))])
        }
        let words = edition.words
        let title = words.fill(.printBook, ("plan", edition.report[plan].title), ("year", String(year)))
        let cover: Fields = [
            "publisher": .text(edition.report[plan].issuer.uppercased()), "title": .text(words[.printBookTitle]),
            "subtitle": .text(edition.report[plan].title), "year": .text(words.fill(.whenInYear, ("year", String(year)))),
            "contentsHeading": .text(words[.printContents]), "contents": .list(contents),
        ]
        return document(name: "tap-\(edition.report[plan].id)", title: title, reports: reports, rules: rules, cover: cover)
    }

    func document(name: String, title: String, reports: [Fields], rules: PageRules, cover: Fields?) -> FramedPage {
        let illustrative = reports.contains { if case .flag(true)? = $0["isIllustrative"] { true } else { false } }
        let foot = foot(isDraft: !isFinal, isIllustrative: illustrative)
        return framed(
            "\(name)-\(year).html", "print", title: title, rules: rules.markup(margins.css, foot: foot, isBook: cover != nil),
            ["cover": .view(cover), "reports": .list(reports)])
    }

    /// A paper in its template, with what every paper says of itself.
    func framed(_ path: String, _ template: String, title: String, rules: Markup, _ own: Fields) -> FramedPage {
        let fields: Fields = [
            "lang": .text(edition.words.locale.rawValue), "documentTitle": .text(title),
            "author": .text(edition.words.text(edition.report.site.publisher)), "created": .text(created),
            "stylesheet": .text(edition.assets["print.css"] ?? "assets/print.css"), "rules": .markup(rules),
        ]
        return FramedPage(path: path, template: template, fields: fields.merging(own) { $1 })
    }

    /// What stands at the foot of every page: a preview, a draft, made-up figures, each where it is so.
    func foot(isDraft: Bool, isIllustrative: Bool) -> String {
        let words = edition.words
        return [
            edition.isPreview ? words[.pagePreviewName].capitalizedFirst : nil, isDraft ? words[.printDraft].capitalizedFirst : nil,
            isIllustrative ? words[.printIllustrative] : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }

    /// The date of the document is the report's own, never the clock's.
    var created: String { edition.report.site.reportDate.map { $0.iso } ?? "\(year)-12-31" }
}

extension String {
    /// «Dự thảo» of «DỰ THẢO».
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
