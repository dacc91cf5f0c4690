import Language
import Measuring
import Reporting
import Wording

/// One site in one language, ready to be written page by page: the measured report, the years before it, words, assets, charts.
final class Edition: Sendable {
    let measured: MeasuredReport
    /// The same content measured in each report year, this one included.
    let history: [Int: MeasuredReport]
    let words: Words
    /// Narratives stand as they were written, in the site's first language.
    let narrativeWords: Words
    /// Logical name («style.css») → path in the site, with its fingerprint.
    let assets: [String: String]
    let charts: ChartSet
    /// Made for paper: nothing to click, marks that print in black, one width of each chart.
    let isPrinted: Bool
    /// Not for publishing: without an address of its own, and asking not to be indexed.
    let isPreview: Bool
    /// nil where base_url is not given, and in a preview.
    let address: SiteAddress?
    /// Where the pages of this language stand: empty for the first, «en/» for English beside it.
    let folder: String
    /// Of the site, this one's included; the first stands at the root.
    let languages: [Tongue]
    let kin: Kin
    let shelf: Shelf
    let asked: Asked
    let chartNames: ChartNames
    /// Short, as text names them, by plan.
    let planNames: [String]
    /// Words that names of units begin with.
    private let kindWords: [String]

    /// Held here, as a copy of its handles each time a page asks would cost more than the pages.
    let report: Report
    var year: Int { measured.year }
    /// The years that were measured, oldest first.
    let years: [Int]
    /// Other years that only a narrative tells of: before the first plan, before the first figure.
    private let toldYears: [Int: MeasuredReport]

    init(
        _ measured: MeasuredReport, history: [Int: MeasuredReport], words: Words, assets: [String: String], charts: ChartSet,
        isPrinted: Bool = false, isPreview: Bool = false, narrativeWords: Words? = nil, folder: String = "", languages: [Tongue] = []
    ) {
        self.measured = measured
        report = measured.report
        self.history = history
        self.words = words
        self.assets = assets
        self.charts = charts
        self.isPrinted = isPrinted
        self.isPreview = isPreview
        self.narrativeWords = narrativeWords ?? words
        self.folder = folder
        self.languages = languages
        address = isPreview ? nil : SiteAddress(measured.report.site.baseURL)
        kin = Kin(measured.report)
        shelf = Shelf(measured.report, drafts: isPreview)
        asked = Asked(measured.report)
        chartNames = ChartNames(measured.report, words)
        planNames = words.shortNames(of: measured.report.plans)
        kindWords = measured.report.kindWords
        years = Set(history.keys).union([measured.year]).filter { $0 <= measured.year }.sorted()
        let told = Set(shelf.narratives.keys.map(\.year)).subtracting(years).filter { $0 < measured.year }
        toldYears = Dictionary(uniqueKeysWithValues: told.map { ($0, measured.chronicle.measured(year: $0)) })
    }

    /// Whether units may be given places: only where the office publishes rankings (kept to itself, they stand in no public page).
    var showsRanks: Bool { report.site.ranking == .public }

    func measured(in year: Int) -> MeasuredReport? { year == self.year ? measured : history[year] ?? toldYears[year] }

    /// The unit's name; with its life where another unit of another time bears the same: «Thành phố Cần Thơ (từ 01/7/2025)».
    func name(_ area: AreaRef) -> String {
        let unit = report[area]
        return kin.namesakes.contains(area) ? words.fill(.whenFullName, ("name", unit.name), ("life", words.life(unit))) : unit.name
    }
    func name(_ indicator: IndicatorRef) -> String { words.text(report[indicator].name) }

    /// «Phường», «Thành phố thuộc tỉnh»: the content's own word for a kind, as written where nobody worded it; of a word for several,
    /// «Quận, huyện», the one that the unit's name begins with.
    func kind(_ area: AreaRef) -> String {
        let word = words.named("kind", report[area].kind) ?? report[area].kind
        guard words.tongue == .vi, word.contains(", "), let own = kindWord(of: report[area].name, among: kindWords),
            word.lowercased().split(separator: ", ").contains(own.lowercased()[...])
        else { return word }
        return own
    }

    /// «phường»; «quận, huyện»; «đơn vị» where they are of too many kinds to name.
    func kindOf(_ areas: [AreaRef], _ words: Words) -> String {
        var kinds: [String] = []
        for area in areas {
            let kind = kind(area).lowercased()
            if !kinds.contains(kind) { kinds.append(kind) }
        }
        return kinds.count > 3 ? words[.columnUnit].lowercased() : kinds.joined(separator: ", ")
    }

    /// What a share is of: of the units below a unit, in their own words («số phường của quận»), else as the catalogue says it.
    func denominator(_ reference: IndicatorRef, of area: AreaRef, year: Int) -> String? {
        let indicator = report[reference], unit = report[area]
        guard case .shareOfChildren = indicator.derivation, let noun = report.nounOfChildren(area, year: year, in: words.tongue) else {
            return indicator.denominator.map { words.text($0) }
        }
        let own = words.tongue == .vi ? kindWord(of: unit.name, among: kindWords)?.lowercased() : nil
        return words.fill(.indicatorDenominatorBelow, ("kinds", countedForm(noun, isOne: false)), ("unit", own ?? unit.name))
    }

    func group(_ id: String) -> String { words.named("group", id) ?? id }
}

extension Edition {
    /// Where a unit's page speaks of an indicator: its section there, or the page where it has none (what only its children are judged on).
    func place(of area: AreaRef, _ indicator: IndicatorRef) -> String {
        let hasSection = shelf.reported[Int(area.index)].contains(indicator) || measured.judges(area, on: indicator)
            || !shelf.newestWhys(area, indicator, by: year).isEmpty
        return hasSection ? Routes.section(report[area].id, report[indicator].id) : Routes.unit(report[area].id)
    }
}
