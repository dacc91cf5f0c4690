import Diagnostics
import Language
import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// Which pages exist: every page of the site in each of its languages, and every data file, to be made one by one and forgotten.
///
/// In: the measured report, the same content measured in other report years, the paths of assets.
/// The first language of site.yaml stands at the root, each other one in a folder of its name; data, assets, pictures and feed stand once.
/// - sharesPictures: somebody turns the drawings for those who share a page into pictures; pages may name them.
/// Throws when a word of the interface is missing, before any page is made.
///
package func compose(
    _ measured: MeasuredReport, history: [Int: MeasuredReport], assets: [String: String],
    isPreview: Bool = false, sharesPictures: Bool = false
) throws(Problems) -> [PagePlan] {
    let languages = measured.report.site.languages
    var editions: [Edition] = []
    for locale in languages {
        let words = try interfaceWords(of: measured.report, in: locale)
        let folder = locale == languages.first ? "" : locale.rawValue + "/"
        editions.append(
            Edition(
                measured, history: history, words: words, assets: assets, isPreview: isPreview,
                narrativeWords: editions.first?.words, folder: folder, languages: languages, sharesPictures: sharesPictures))
    }
    guard let first = editions.first else { return [] }
    let pages = editions.flatMap { allPages($0) }
    return pages + pictures(first) + dataFiles(first) + editions.flatMap(embeds) + editions.flatMap(sharePictures)
        + portalFiles(editions, pages: pages)
}

private func allPages(_ edition: Edition) -> [PagePlan] {
    let pages =
        sitePages(edition) + unitPages(edition) + indicatorPages(edition) + planPages(edition) + yearPages(edition)
        + ownPages(edition)
    return inFolder(pages, edition)
}

/// The plans at their places below the folder of their language.
private func inFolder(_ plans: [PagePlan], _ edition: Edition) -> [PagePlan] {
    edition.folder.isEmpty ? plans : plans.map { PagePlan(path: edition.folder + $0.path, source: $0.source, content: $0.content) }
}

/// Every word that pages may use; throws where one is missing.
///
/// - whenAsked: a missing word is only noted, in `Words.missed`, once a page asks for it.
package func interfaceWords(of report: Report, in locale: ReportLocale, whenAsked: Bool = false) throws(Problems) -> Words {
    guard let strings = report.strings[locale] else {
        let why = report.setAside.unneeded.filter { $0.location.path == "strings/\(locale.rawValue).yaml" }
        throw Problems(why.isEmpty ? [missingStrings(locale)] : why)
    }
    if whenAsked { return Words(locale) { strings[$0] } }
    let missing = report.missing(keys: Words.keys, in: locale)
    if !missing.isEmpty { throw Problems(missing) }
    return Words(locale) { strings[$0] }
}

private func page(_ path: String, _ source: String, _ make: @escaping @Sendable () -> FramedPage) -> PagePlan {
    PagePlan(path: path, source: source, content: .page(make))
}

private func data(_ path: String, _ source: String, _ make: @escaping @Sendable () -> [UInt8]) -> PagePlan {
    PagePlan(path: path, source: source, content: .data(make))
}

private func sitePages(_ edition: Edition) -> [PagePlan] {
    [
        page(Routes.home, "site.yaml") { homePage(edition) },
        page(Routes.units, "units.csv") { unitsPage(edition) },
        page(Routes.indicators, "indicators.yaml") { indicatorsPage(edition) },
        page(Routes.plans, "plans") { plansPage(edition) },
        page(Routes.years, "data") { yearsPage(edition) },
        page(Routes.standings, "data") { standingsPage(edition) },
        page(Routes.reporting, "data") { reportingPage(edition) },
        page(Routes.method, "site.yaml") { methodPage(edition) },
        page(Routes.glossary, "indicators.yaml") { glossaryPage(edition) },
        page(Routes.about, "site.yaml") { aboutPage(edition) },
        page(Routes.data, "data") { dataPage(edition) },
        page(Routes.search, "units.csv") { searchPage(edition) },
        data(Routes.searchEntries, "units.csv") { searchEntries(edition) },
    ]
}

private func unitPages(_ edition: Edition) -> [PagePlan] {
    edition.report.areaRefs.flatMap { area in
        let unit = edition.report[area]
        let source = "\(unit.location)"
        let own = page(Routes.unit(unit.id), source) { unitPage(area, in: edition) }
        let heirs = edition.heirs(of: area).map { heirs in page(Routes.heirs(unit.id), source) { heirsPage(area, heirs, in: edition) } }
        let below = edition.hasUnitsBelow(area) ? page(Routes.unitsBelow(unit.id), source) { unitsBelowPage(area, in: edition) } : nil
        return [own] + (below.map { [$0] } ?? [])
            + edition.summaryYears(of: area).map { year in
                page(Routes.unitYear(unit.id, year), source) { unitYearPage(area, year, in: edition) }
            } + (heirs.map { [$0] } ?? [])
    }
}

private func indicatorPages(_ edition: Edition) -> [PagePlan] {
    edition.report.indicatorRefs.map { indicator in
        let model = edition.report[indicator]
        return page(Routes.indicator(model.id), "\(model.location)") { indicatorPage(indicator, in: edition) }
    }
}

private func planPages(_ edition: Edition) -> [PagePlan] {
    edition.report.planRefs.map { plan in
        page(Routes.plan(edition.report[plan].id), "\(edition.report[plan].location)") { planPage(plan, in: edition) }
    }
}

private func yearPages(_ edition: Edition) -> [PagePlan] {
    edition.years.flatMap { year in
        [
            page(Routes.year(year), "data") { yearPage(year, in: edition) },
            page(Routes.reporting(year), "data") { reportingYearPage(year, in: edition) },
        ]
    }
}

/// Pages of the office's own that do not stand on one of ours.
private func ownPages(_ edition: Edition) -> [PagePlan] {
    edition.report.pages.filter { !["about", "method"].contains($0.name) }.map { own in
        page(Routes.free(own.name), own.path) { freePage(own, in: edition) }
    }
}

/// As they are in the content.
private func pictures(_ edition: Edition) -> [PagePlan] {
    edition.reportIndex.pictures.map { PagePlan(path: Routes.picture($0), source: $0.path, content: .data($0.read)) }
}

private func dataFiles(_ edition: Edition) -> [PagePlan] {
    OpenData.dataFiles(edition.dataSource).map { PagePlan(path: $0.path, source: $0.origin, content: .data($0.bytes)) }
}

/// Each chart as a file of its own and as a page for a frame, where the site wants them.
private func embeds(_ edition: Edition) -> [PagePlan] {
    if !edition.report.site.embeds { return [] }
    let charts = SiteChart.all(edition)
    let files = charts.map { chart in data(Routes.chart(chart.address), chart.source) { chart.file } }
    return inFolder(files + embedPages(charts, edition), edition)
}

/// One a unit, where the site wants them, knows its address, and somebody makes them.
private func sharePictures(_ edition: Edition) -> [PagePlan] {
    if !edition.sharesPictures { return [] }
    let plans = edition.report.areaRefs.map { area in
        let unit = edition.report[area]
        return PagePlan(
            path: Routes.sharePicture(unit.id), source: "\(unit.location)", content: .picture { edition.shareCard(of: area).file })
    }
    return inFolder(plans, edition)
}

/// One message for a content folder without any words, instead of one for every word.
private func missingStrings(_ locale: ReportLocale) -> Diagnostic {
    let path = "strings/\(locale.rawValue).yaml"
    return Diagnostic(
        .error, rule: "missing-string", at: SourceLocation(path: path),
        Message(vi: "thiếu tệp từ ngữ của trang web", en: "the file with the words of the pages is missing"),
        suggestion: Message(vi: "Chép nguyên tệp \(path) của bản mẫu content/.", en: "Copy \(path) from the model folder content/."))
}
