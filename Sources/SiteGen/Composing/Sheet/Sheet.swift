import Language
import Measuring
import Rendering
import Reporting
import Wording

/// A page being written: markup that knows where it stands, and remembers what the page must therefore say about itself.
struct Sheet {
    let edition: Edition
    let report: Report
    /// Of the page; a narrative is told in its own.
    var words: Words
    /// The page's own path in its language's folder; links are written relative to it.
    let path: String
    /// The way up to that folder.
    let up: String
    var markup: Markup
    /// An illustrative value was shown: the page says «số liệu minh họa».
    private(set) var showsIllustrative = false
    /// A word of pace was shown: the page says whose line that is.
    private(set) var showsPace = false
    /// A table can be sorted: the page loads the script that does it.
    private(set) var hasSortable = false
    /// The table being written, where its order may change.
    var table: OpenTable?

    init(_ edition: Edition, path: String, capacity: Int = 0) {
        self.edition = edition
        report = edition.report
        words = edition.words
        self.path = path
        up = Routes.up(from: path)
        markup = Markup(capacity: capacity)
    }

    /// Writes a part on a sheet of its own, whose promises this one keeps.
    mutating func part(capacity: Int = 0, _ write: (inout Sheet) -> Void) -> Markup {
        var part = Sheet(edition, path: path, capacity: capacity)
        write(&part)
        showsIllustrative = showsIllustrative || part.showsIllustrative
        showsPace = showsPace || part.showsPace
        hasSortable = hasSortable || part.hasSortable
        return part.markup
    }

    mutating func noteIllustrative() { showsIllustrative = true }
    mutating func notePace() { showsPace = true }
    mutating func noteSortable() { hasSortable = true }

    /// The address of a style sheet or script, with its fingerprint.
    func asset(_ name: String) -> String { address(of: edition.assets[name] ?? "assets/\(name)") }

    /// The relative address of a page of this language, or of a file that all languages share.
    func address(of target: String) -> String {
        !edition.folder.isEmpty && Routes.isShared(target) ? "../" + up + target : up + target
    }

    /// The same page in another language of the site.
    func address(in locale: ReportLocale) -> String {
        let folder = locale == edition.languages.first ? "" : locale.rawValue + "/"
        return (edition.folder.isEmpty ? up : "../" + up) + folder + path
    }

    mutating func raw(_ text: StaticString) { markup.raw(text) }
    mutating func text(_ text: String) { markup.text(text) }
    mutating func word(_ word: Word) { markup.text(utf8: words.bytes(word)) }

    /// A whole number without grouping: years, anchors.
    mutating func plain(_ number: Int) { markup.raw(safe: String(number)) }

    mutating func element(_ open: StaticString, _ content: String, _ close: StaticString) {
        raw(open)
        text(content)
        raw(close)
    }

    mutating func link(_ target: String, _ label: String) {
        raw("<a href=\"")
        text(address(of: target))
        raw("\">")
        text(label)
        raw("</a>")
    }

    mutating func link(_ area: AreaRef) { link(Routes.unit(report[area].id), edition.name(area)) }
    mutating func link(_ indicator: IndicatorRef) { link(Routes.indicator(report[indicator].id), edition.name(indicator)) }
    mutating func link(_ plan: PlanRef) { link(Routes.plan(report[plan].id), report[plan].title) }
}
