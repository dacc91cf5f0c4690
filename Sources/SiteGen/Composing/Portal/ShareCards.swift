import Charting
import Measuring
import Reporting
import Telling
import Wording

/// The picture that goes with a unit's page where somebody shares it: the same counts and the same words as the page's first screen.
extension Edition {
    func shareCard(of area: AreaRef) -> ShareCard {
        let told = ToldUnitPage(area, in: self), overview = told.overview, unit = report[area]
        let sentence = told.lead.spoken, worst = overview.worst.map { "\($0.term.plain): \($0.details.plain)" }
        let star = [words.star].plain
        let hasMadeUp = overview.familyCounts.contains(where: \.isMadeUp) || "\(sentence)\(worst ?? "")".contains(star)
        return ShareCard(
            id: "share-\(unit.id)", name: unit.name,
            when: [told.lifeLine, reportLine(of: year)].compactMap(\.self).joined(separator: " · "), sentence: sentence,
            squares: overview.entries.compactMap(\.headline).map { $0.standingAtEnd ?? $0.standing },
            counts: overview.familyCounts.map { family in
                ShareCard.Count(words.whole(family.count) + (family.isMadeUp ? star : ""), family.word, signs: family.standings)
            },
            worst: worst,
            foot: [words.text(report.site.title)] + (hasMadeUp ? ["\(star) \(words[.toldIllustrative])"] : []),
            language: words.locale.rawValue)
    }
}

extension [Block] {
    /// The words of the first paragraph.
    fileprivate var spoken: String {
        for case .paragraph(let paragraph) in self { return paragraph.inlines.plain }
        return ""
    }
}
