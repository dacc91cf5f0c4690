import Charting
import Measuring
import Reporting
import Wording

/// One group of units that are set beside each other on an indicator's page, and the drawings of them, the most telling first.
struct ComparedGroup: Sendable {
    struct Chart: Sendable {
        let kind: ChartKind
        let caption: String
        /// Looked up rather than read: behind a fold.
        let isFolded: Bool
        let draw: @Sendable (ChartWidth) -> DrawnChart
    }

    let siblings: Siblings
    /// Best first, with places; only where the office publishes them.
    let ranked: Comparison?
    /// From the furthest to the nearest; nil where there are too many to draw that may not be put in order.
    let byGap: Comparison?
    let outlines: UnitMap?
    let tiles: UnitMap?
    let panels: Multiples?
    private let words: Words

    /// - room: how many panels the page may still have.
    init(_ siblings: Siblings, in edition: Edition, room: inout Int) {
        self.siblings = siblings
        words = edition.words
        ranked = edition.showsRanks && siblings.haveOneMeasure ? siblings.ranked() : nil
        byGap = siblings.byGap()
        let hasMap = byGap != nil || siblings.members.count > Siblings.mostRows
        outlines = hasMap ? siblings.outlines() : nil
        tiles = hasMap && outlines == nil ? siblings.tiles() : nil
        panels = siblings.panels(room: room, in: edition.chartSource)
        room -= panels?.panels.count ?? 0
    }

    var drawings: [Chart] {
        func drawing(_ kind: ChartKind, _ caption: String, isFolded: Bool = false, _ draw: @escaping @Sendable (ChartWidth) -> DrawnChart)
            -> Chart
        {
            Chart(kind: kind, caption: caption, isFolded: isFolded, draw: draw)
        }
        var all: [Chart] = []
        if let ranked {
            all.append(drawing(.rankedBars, words.fill(.compareRankOrder, ("now", siblings.nowText))) { rankedBarsChart(ranked, $0) })
        }
        // without a base, bars say the same
        if let byGap, ranked == nil || byGap.hasBase {
            all.append(drawing(.dumbbell, order(byGap)) { dumbbellChart(byGap, $0) })
        }
        if let outlines {
            all.append(drawing(.outlines, words.fill(.compareOutlines, ("now", outlines.when))) { choroplethChart(outlines, $0) })
        }
        if let tiles { all.append(drawing(.tiles, words.fill(.compareTiles, ("now", tiles.when))) { tileMapChart(tiles, $0) }) }
        if let panels {
            all.append(drawing(.multiples, words[.compareMultiplesSummary], isFolded: true) { smallMultiplesChart(panels, $0) })
        }
        return all
    }

    private func order(_ compared: Comparison) -> String {
        let word: Word =
            switch (siblings.isOrdered, compared.hasTarget, compared.hasBase) {
            case (false, _, true): .compareListOrder
            case (false, _, false): .compareListOrderNow
            case (true, true, true): .compareGapOrder
            case (true, true, false): .compareGapOrderNow
            case (true, false, true): .compareValueOrder
            case (true, false, false): .compareValueOrderNow
            }
        return words.fill(word, ("base", compared.baseTitle), ("now", compared.nowTitle))
    }
}

/// The units under one unit that an indicator's page sets beside each other.
struct ComparedFamily: Sendable {
    let family: Family
    /// Of several units each: a country and a trade union are not set side by side.
    let alike: [[(area: AreaRef, series: Series)]]
    let groups: [ComparedGroup]

    /// Every family of an indicator; a page draws so many panels at most.
    static func all(of indicator: IndicatorRef, in edition: Edition) -> [ComparedFamily] {
        var room = Multiples.mostPanels
        return Family.all(of: indicator, in: edition).map { family in
            let alike = family.alike(indicator, edition.measured)
            var groups: [ComparedGroup] = []
            for (place, units) in alike.enumerated() {
                let id = Siblings.id(under: family.parent.map { edition.report[$0].id }, place: place)
                guard let siblings = Siblings(units, of: indicator, under: family.parent, in: edition.chartSource, id: id) else { continue }
                groups.append(ComparedGroup(siblings, in: edition, room: &room))
            }
            return ComparedFamily(family: family, alike: alike.filter { $0.count > 1 }, groups: groups)
        }
    }
}

extension SiteChart {
    /// The drawings of every indicator's page that set units side by side.
    static func comparing(_ edition: Edition) -> [SiteChart] {
        edition.report.indicatorRefs.flatMap { indicator in
            let model = edition.report[indicator]
            return ComparedFamily.all(of: indicator, in: edition).flatMap(\.groups).flatMap { group in
                group.drawings.map { drawing in
                    SiteChart(
                        kind: drawing.kind, address: group.siblings.address(drawing.kind), page: Routes.indicator(model.id),
                        pageTitle: edition.name(indicator), subject: "\(group.siblings.id.dropFirst()), \(model.id)",
                        source: "\(model.location)", draw: drawing.draw)
                }
            }
        }
    }
}
