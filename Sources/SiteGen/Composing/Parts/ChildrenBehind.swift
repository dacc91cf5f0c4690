import Measuring
import Reporting
import Wording

/// Beneath a share of children: which of them do not count into it yet, and which have not said.
extension Sheet {
    mutating func childrenBehind(_ entry: Entry, area: AreaRef) {
        guard case .shareOfChildren = report[entry.indicator].derivation, let year = entry.latest?.year else { return }
        let contributions = edition.measured.chronicle.contributions(to: area, entry.indicator, year: year)
        let groups: [(Word, [Contribution])] = [
            (.belowNotYet, contributions.filter { $0.isSatisfied == false }),
            (.belowSilent, contributions.filter { $0.state == .notReported }),
            (.belowMissing, contributions.filter { $0.state == .missing }),
        ]
        for (word, children) in groups where !children.isEmpty {
            raw("<p class=\"children\">")
            text(words.fill(word, ("year", String(year)), ("count", String(children.count))))
            raw(" ")
            separated(children) { $0.link($1.area) }
            raw(".")
            if children.contains(where: { $0.value?.illustrative == true }) { raw(" "); illustrativeMark() }
            raw("</p>\n")
        }
    }
}
