import Language
import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// feed.atom: the standings that changed in the report year, an entry a unit, for those who follow the site with a reader.
///
/// The time of every entry is the report's own date (where it names none, the year's last day), so that the same content gives the same bytes.
func feed(_ edition: Edition, _ address: SiteAddress) -> [UInt8] {
    let words = edition.words, site = edition.report.site
    let time = (site.reportDate ?? CivilDate.endOfYear(edition.year)).iso + "T00:00:00+07:00"
    var changes: [AreaRef: [StandingChange]] = [:]
    for change in edition.standingChanges(in: edition.year) { changes[change.area, default: []].append(change) }
    var xml = Markup(capacity: 1 << 14)
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
    xml.text(words.locale.rawValue)
    xml.raw("\">\n")
    xml.element("id", address.url(Routes.feed))
    xml.element("title", words.text(site.title))
    xml.element("updated", time)
    xml.raw("<author>")
    xml.element("name", words.text(site.publisher))
    xml.raw("</author>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.text(address.url(Routes.feed))
    xml.raw("\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.text(address.url(Routes.year(edition.year)))
    xml.raw("\"/>\n")
    // readers ask for the newest; the year's page lists them all
    for area in changes.keys.sorted().prefix(100) {
        xml.raw("<entry>\n")
        xml.element("id", address.url(Routes.unit(edition.report[area].id)) + "#year-\(edition.year)")
        let own = changes[area] ?? []
        xml.element(
            "title", words.fill(.feedEntry, ("unit", edition.name(area)), ("count", String(own.count)), ("year", String(edition.year))))
        xml.element("updated", time)
        xml.raw("<link rel=\"alternate\" type=\"text/html\" href=\"")
        xml.text(address.url(Routes.unit(edition.report[area].id)))
        xml.raw("\"/>\n")
        let more = own.count > 10 ? [words.fill(.feedMore, ("count", String(own.count - 10)))] : []
        xml.element("summary", (own.prefix(10).map { edition.sentence($0) } + more).joined(separator: "; ") + "." + edition.remark(own))
        xml.raw("</entry>\n")
    }
    xml.raw("</feed>\n")
    return xml.bytes
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

extension Markup {
    fileprivate mutating func element(_ name: StaticString, _ content: String) {
        raw("<")
        raw(name)
        raw(">")
        text(content)
        raw("</")
        raw(name)
        raw(">\n")
    }
}
