import Measuring
import Reporting

/// Every unit that reported one indicator, siblings together: what is found, what is drawn, and the table with every number.
extension Sheet {
    mutating func comparedUnits(_ indicator: IndicatorRef) {
        // a derived indicator has no rows of its own, and who never reported is missed only here: so also the units it is asked of
        let asked = edition.shelf.targets[Int(indicator.index)].map { report[$0] }.flatMap { target in
            target.appliesTo == .unit ? [target.unit] : edition.kin[childrenOf: target.unit]
        }
        let reporters = Set(edition.shelf.reporters[Int(indicator.index)] + asked).sorted()
        if reporters.isEmpty { return element("<p>", words[.indicatorNobody], "</p>\n") }
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in reporters {
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        var room = Multiples.mostPanels
        for parent in parents {
            let known = official(members[parent] ?? []).map { (area: $0, series: edition.measured.series($0, indicator)) }
            compared(indicator, parent, known, room: &room)
        }
    }

    private func official(_ areas: [AreaRef]) -> [AreaRef] {
        areas.sorted { (report[$0].order, $0.index) < (report[$1].order, $1.index) }
    }

    private mutating func compared(
        _ indicator: IndicatorRef, _ parent: AreaRef?, _ known: [(area: AreaRef, series: Series)], room: inout Int
    ) {
        raw("<section class=\"siblings\">\n")
        element("<h3>", parent.map { words.fill(.compareHeading, ("unit", edition.name($0))) } ?? words[.compareHeadingTop], "</h3>\n")
        // by the kind of unit: a district and a ward are not set side by side
        var kinds: [String] = []
        for (area, _) in known where !kinds.contains(report[area].kind) { kinds.append(report[area].kind) }
        var groups: [Siblings] = []
        for kind in kinds {
            let alike = kinds.count == 1 ? known : known.filter { report[$0.area].kind == kind }
            // a country and a trade union are not set side by side
            if alike.count > 1 { valueRange(indicator, alike) }
            guard let siblings = Siblings(alike, of: indicator, under: parent, in: edition, id: nextChart()) else { continue }
            comparingCharts(siblings)
            foldedFigures(siblings, room: &room)
            groups.append(siblings)
        }
        comparedTable(indicator, parent, known, groups)
        raw("</section>\n")
    }
}
