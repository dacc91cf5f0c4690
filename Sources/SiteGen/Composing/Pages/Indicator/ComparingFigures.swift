import Charting
import Measuring
import Rendering
import Reporting
import Wording

/// The drawings of one group of siblings, the most telling first, and who is furthest behind and why.
extension Sheet {
    mutating func comparingCharts(_ siblings: Siblings) {
        let ranked = edition.showsRanks && siblings.haveOneMeasure ? siblings.ranked() : nil
        if let ranked {
            figure(siblings, .rankedBars, words.fill(.compareRankOrder, ("now", siblings.nowText))) { $0.comparing.rankedBars(ranked, &$1) }
        }
        if let compared = siblings.byGap() {
            // without a base, bars say the same
            raw("<div class=\"beside\">\n")
            if ranked == nil || compared.hasBase {
                figure(siblings, .dumbbell, order(siblings, compared)) { $0.comparing.dumbbell(compared, &$1) }
            }
            if compared.isIllustrative { noteIllustrative() }
            if compared.hasVerdicts { notePace() }
            weakest(siblings)
            raw("</div>\n")
            maps(siblings)
        } else if siblings.members.count > Siblings.mostRows {
            element("<p>", words.fill(.compareTooMany, ("total", words.whole(siblings.members.count)), ("what", siblings.kind)), "</p>\n")
            maps(siblings)
        }
    }

    /// Outlines where the content has them, else tiles where it says where they lie.
    private mutating func maps(_ siblings: Siblings) {
        if let map = siblings.outlines() {
            figure(siblings, .outlines, words.fill(.compareOutlines, ("now", map.when))) { $0.comparing.outlines(map, &$1) }
        } else if let map = siblings.tiles() {
            figure(siblings, .tiles, words.fill(.compareTiles, ("now", map.when))) { $0.comparing.tiles(map, &$1) }
        } else if let why = siblings.whyNoMap {
            element("<p class=\"note\">", why, "</p>\n")
        }
    }

    /// A drawing under its title, with the way to its file; nothing where nothing is drawn.
    private mutating func figure(_ siblings: Siblings, _ kind: ChartKind, _ caption: String, _ draw: (ChartSet, inout Markup) -> Void) {
        var drawing = Markup()
        draw(edition.charts, &drawing)
        if drawing.isEmpty { return }
        element("<figure class=\"charts\"><figcaption>", caption, "</figcaption>\n")
        markup.raw(bytes: drawing.bytes)
        chartFiles([(kind, siblings.address(kind))])
        raw("</figure>\n")
    }

    private func order(_ siblings: Siblings, _ compared: Comparison) -> String {
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

    /// What is looked up rather than read: the change of each unit, and its way through the years; folded, and unfolded in print.
    /// - room: how many panels the page may still have.
    mutating func foldedFigures(_ siblings: Siblings, room: inout Int) {
        if let slope = siblings.slope() {
            folded(siblings, .slope, words.fill(.compareSlopeSummary, ("base", slope.fromTitle), ("now", slope.toTitle))) {
                $0.comparing.slope(slope, &$1)
            }
        }
        if let panels = siblings.panels(room: room, in: edition.chartSource) {
            room -= panels.panels.count
            folded(siblings, .multiples, words[.compareMultiplesSummary]) { $0.comparing.multiples(panels, &$1) }
        } else if siblings.members.count > room, let parent = siblings.parent {
            let full = words.fill(.compareMultiplesFull, ("unit", edition.name(parent)))
            element("<p class=\"note\">", full, "</p>\n")
        }
    }

    private mutating func folded(_ siblings: Siblings, _ kind: ChartKind, _ summary: String, _ draw: (ChartSet, inout Markup) -> Void) {
        var drawing = Markup()
        draw(edition.charts, &drawing)
        if drawing.isEmpty { return }
        element("<details><summary>", summary, "</summary>\n<figure class=\"charts\">")
        markup.raw(bytes: drawing.bytes)
        chartFiles([(kind, siblings.address(kind))])
        raw("</figure></details>\n")
    }

    /// The three furthest from what is asked: how far, how they moved, and where somebody gave one, the reason in their own words.
    private mutating func weakest(_ siblings: Siblings) {
        guard siblings.isOrdered else { return }
        let rows = siblings.weakest(3)
        if rows.isEmpty { return }
        // what was written about several of them is told once
        var told: Set<[String]> = []
        let answers = rows.map { row in
            edition.reportIndex.newestWhys(row.member.area, siblings.indicator, by: edition.year).filter { why in
                told.insert([why.narrative.path, why.section.anchor ?? ""]).inserted
            }
        }
        let isExplained = !told.isEmpty
        let hasTarget = siblings.worstFirst.contains { $0.row.target != nil }
        let heading: Word =
            switch (hasTarget, isExplained) {
            case (true, true): .compareWeakest
            case (false, true): .compareWeakestValue
            case (true, false): .compareWeakestAlone
            case (false, false): .compareWeakestValueAlone
            }
        element("<div class=\"weakest\"><h4>", words[heading], "</h4>\n<ul>\n")
        for (row, whys) in zip(rows, answers) {
            raw("<li>")
            link(edition.place(of: row.member.area, siblings.indicator), row.member.name)
            raw(": ")
            if let now = row.member.now { shown(now, siblings.model) }
            for part in row.parts { text("; " + part) }
            raw(".")
            for why in whys { whyBeneath(why) }
            raw("</li>\n")
        }
        raw("</ul>\n")
        if !isExplained { element("<p class=\"note\">", words.fill(.compareNoReason, ("year", String(edition.year))), "</p>\n") }
        raw("</div>\n")
    }
}
