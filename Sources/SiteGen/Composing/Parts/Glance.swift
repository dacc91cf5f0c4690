import Measuring
import Reporting
import Wording

/// A unit's indicators one line each, before their sections: name, value, change, standing.
extension Sheet {
    mutating func glance(_ entries: [Entry]) {
        if entries.count < 2 { return }
        raw("<ul class=\"glance\">\n")
        for entry in entries { glance(entry, report[entry.indicator]) }
        raw("</ul>\n")
    }

    private mutating func glance(_ entry: Entry, _ indicator: Indicator) {
        raw("<li><a href=\"#")
        text(indicator.id)
        element("\">", words.text(indicator.name), "</a> <span class=\"glance-value\">")
        if let partial = entry.series.point(in: edition.year)?.partial {
            text(words.said(partial, indicator))
        } else if let latest = entry.latest {
            raw("<b>")
            if let small = SmallShare(indicator, latest.numerator, latest.denominator) {
                smallSet(small)
            } else {
                figure(latest.value, indicator)
            }
            raw("</b>")
            if latest.year != edition.year { element(" <span class=\"note\">(", String(latest.year), ")</span>") }
            if latest.illustrative { raw(" "); illustrativeMark() }
        } else {
            raw("<span class=\"absent\">")
            text(absence(entry))
            raw("</span>")
        }
        raw("</span> <span class=\"glance-change\">")
        if let latest = entry.latest, let before = entry.before { text(words.change(from: before.value, to: latest.value, indicator)) }
        raw("</span> ")
        if let headline = entry.headline { raw("<span>"); fullBadge(headline); raw("</span>") } else { raw("<span></span>") }
        raw("</li>\n")
    }
}
