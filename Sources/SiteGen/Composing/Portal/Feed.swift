import Language
import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// feed.atom: the standings that changed in the report year, an entry a unit, for those who follow the site with a reader.
///
/// The time of every entry is the report's own date (where it names none, the year's last day), so that the same content gives the same bytes.
func feed(_ edition: Edition, _ address: SiteAddress) -> AtomFeed {
    let words = edition.words, site = edition.report.site
    var changes: [AreaRef: [StandingChange]] = [:]
    for change in edition.standingChanges(in: edition.year) { changes[change.area, default: []].append(change) }
    // readers ask for the newest; the year's page lists them all
    let entries = changes.keys.sorted().prefix(100).map { area in
        let own = changes[area] ?? [], page = address.url(Routes.unit(edition.report[area].id))
        let more = own.count > 10 ? [words.fill(.feedMore, ("count", String(own.count - 10)))] : []
        return AtomFeed.Entry(
            id: "\(page)#year-\(edition.year)",
            title: words.fill(
                .feedEntry, ("unit", edition.name(area)), ("count", String(own.count)), ("year", String(edition.year))),
            page: page,
            summary: (own.prefix(10).map { edition.sentence($0) } + more).joined(separator: "; ") + "." + edition.remark(own))
    }
    return AtomFeed(
        address: address.url(Routes.feed), locale: words.locale.rawValue, title: words.text(site.title),
        updated: (site.reportDate ?? CivilDate.endOfYear(edition.year)).iso + "T00:00:00+07:00", author: words.text(site.publisher),
        page: address.url(Routes.year(edition.year)), entries: entries)
}

extension Edition {
    /// « (Số liệu minh họa)» where any of the changes rests on made-up values.
    fileprivate func remark(_ changes: [StandingChange]) -> String {
        changes.contains { $0.before.isIllustrative || $0.after.isIllustrative } ? " (\(words[.pageIllustrativeMark]))" : ""
    }

    /// «Công dân học tập, ít nhất 40% (năm 2025): từ Chậm tiến độ sang Đạt».
    fileprivate func sentence(_ change: StandingChange) -> String {
        let (before, after) = (change.before, change.after)
        let target = report[after.target]
        return words.fill(
            .feedChange, ("indicator", name(after.indicator)), ("target", words.promise(target, report[target.indicator])),
            ("year", words.year(of: target)), ("before", words[before.word]), ("after", words[after.word]))
    }
}
