import Charting
import Measuring
import Reporting
import Wording

/// Every unit that reported one indicator, siblings together: what is found, what is drawn, and the table with every number.
extension Sheet {
    mutating func comparedUnits(_ indicator: IndicatorRef) {
        let families = Family.all(of: indicator, in: edition)
        if families.isEmpty { return element("<p>", words[.indicatorNobody], "</p>\n") }
        var room = Multiples.mostPanels
        for family in families { compared(indicator, family, room: &room) }
    }

    private mutating func compared(_ indicator: IndicatorRef, _ family: Family, room: inout Int) {
        raw("<section class=\"siblings\">\n")
        element(
            "<h3>",
            family.parent.map { words.fill(.compareHeading, ("unit", edition.name($0))) } ?? edition.headOfTop(family.known.map(\.area))
                ?? words[.compareHeadingTop], "</h3>\n")
        var groups: [Siblings] = []
        for (place, alike) in family.alike(indicator, edition.measured).enumerated() {
            // a country and a trade union are not set side by side
            if alike.count > 1 { valueRange(indicator, alike) }
            let id = Siblings.id(under: family.parent.map { report[$0].id }, place: place)
            guard let siblings = Siblings(alike, of: indicator, under: family.parent, in: edition.chartSource, id: id) else { continue }
            comparingCharts(siblings)
            foldedFigures(siblings, room: &room)
            groups.append(siblings)
        }
        comparedTable(indicator, family.parent, family.known, groups)
        raw("</section>\n")
    }
}

extension Edition {
    /// What stands over units that have no unit above them: the name of the one that is alone there.
    func headOfTop(_ areas: [AreaRef]) -> String? { areas.count == 1 ? areas.first.map { name($0) } : nil }
}
