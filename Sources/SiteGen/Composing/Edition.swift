import Charting
import Language
import Measuring
import OpenData
import Reporting
import Wording

/// One site in one language, ready to be written page by page: the measured report, the years before it, words, assets.
package final class Edition: Sendable {
    package let measured: MeasuredReport
    /// The same content measured in each report year, this one included.
    let history: [Int: MeasuredReport]
    package let words: Words
    /// Narratives stand as they were written, in the site's first language.
    let narrativeWords: Words
    /// Logical name («style.css») → path in the site, with its fingerprint.
    package let assets: [String: String]
    /// Not for publishing: without an address of its own, and asking not to be indexed.
    package let isPreview: Bool
    /// nil where base_url is not given, and in a preview.
    let address: SiteAddress?
    /// Where the pages of this language stand: empty for the first, «en/» for English beside it.
    let folder: String
    /// Of the site, this one's included; the first stands at the root.
    let languages: [ReportLocale]
    /// Whether there is a picture of each unit for those who share its page.
    let sharesPictures: Bool
    package let tree: AreaTree
    package let reportIndex: ReportIndex
    package let asked: Asked
    let names: UnitNames
    /// What charts of several units or indicators are made from.
    let chartSource: ChartSource
    /// Short, as text names them, by plan.
    package let planNames: [String]

    /// Held here, as a copy of its handles each time a page asks would cost more than the pages.
    package let report: Report
    package var year: Int { measured.year }
    /// The years that were measured, oldest first.
    let years: [Int]
    /// Other years that only a narrative tells of: before the first plan, before the first figure.
    private let toldYears: [Int: MeasuredReport]

    package init(
        _ measured: MeasuredReport, history: [Int: MeasuredReport], words: Words, assets: [String: String],
        isPreview: Bool = false, narrativeWords: Words? = nil, folder: String = "", languages: [ReportLocale] = [],
        sharesPictures: Bool = false
    ) {
        self.measured = measured
        report = measured.report
        self.history = history
        self.words = words
        self.assets = assets
        self.isPreview = isPreview
        self.narrativeWords = narrativeWords ?? words
        self.folder = folder
        self.languages = languages
        address = isPreview ? nil : SiteAddress(measured.report.site.baseURL)
        self.sharesPictures = sharesPictures && measured.report.site.shareImages && address != nil
        tree = AreaTree(measured.report)
        reportIndex = ReportIndex(measured.report, drafts: isPreview)
        asked = Asked(measured.report)
        names = UnitNames(measured.report, words)
        planNames = words.shortNames(of: measured.report.plans)
        years = Set(history.keys).union([measured.year]).filter { $0 <= measured.year }.sorted()
        chartSource = ChartSource(measured, words, years: years, names: names, asked: asked)
        let told = Set(reportIndex.narratives.keys.map(\.year)).subtracting(years).filter { $0 < measured.year }
        toldYears = Dictionary(uniqueKeysWithValues: told.map { ($0, measured.chronicle.measured(year: $0)) })
    }

    /// Whether units may be given places: only where the office publishes rankings (kept to itself, they stand in no public page).
    var showsRanks: Bool { report.site.ranking == .public }

    func measured(in year: Int) -> MeasuredReport? { year == self.year ? measured : history[year] ?? toldYears[year] }

    package func name(_ area: AreaRef) -> String { names.name(area) }
    package func name(_ indicator: IndicatorRef) -> String { words.text(report[indicator].name) }

    func kind(_ area: AreaRef) -> String { names.kind(area) }
    func kindOf(_ areas: [AreaRef], _ words: Words) -> String { names.kindOf(areas, words) }
    package func denominator(_ indicator: IndicatorRef, of area: AreaRef, year: Int) -> String? {
        names.denominator(indicator, of: area, year: year)
    }

    /// Why a unit has no row for a year, as a word for a cell and in a sentence.
    package func silence(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Word {
        asked.silence(area, indicator, year, in: report).word
    }
    package func silenceInWords(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> String {
        words.inWords(asked.silence(area, indicator, year, in: report))
    }

    /// What the files of open data are made from.
    var dataSource: DataSource {
        DataSource(measured, words: words, names: names, address: address, reporters: reportIndex.reporters, roots: tree.roots)
    }

    /// Who has not reported what, whichever plans ask for it.
    func missing(in year: Int) -> [Missing] { Missing.byUnit(reminders(report, asked, year: year)) }

    package func group(_ id: String) -> String { words.named("group", id) ?? id }
}

extension Edition {
    /// Where a unit's page speaks of an indicator: its section there, or the page where it has none (what only its children are judged on).
    func place(of area: AreaRef, _ indicator: IndicatorRef) -> String {
        let hasSection =
            reportIndex.reported[Int(area.index)].contains(indicator) || measured.judges(area, on: indicator)
            || !reportIndex.newestWhys(area, indicator, by: year).isEmpty
        return hasSection ? Routes.section(report[area].id, report[indicator].id) : Routes.unit(report[area].id)
    }
}
