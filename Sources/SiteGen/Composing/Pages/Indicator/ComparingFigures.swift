import Measuring
import Reporting

/// The drawings of one group of siblings, the most telling first, and who is furthest behind and why.
extension Sheet {
    mutating func comparingCharts(_ siblings: Siblings) {
        let ranked = edition.showsRanks && siblings.haveOneMeasure ? siblings.ranked() : nil
        if let ranked {
            figure(words.fill(.compareRankOrder, ("now", siblings.nowText))) { $0.comparing.rankedBars(ranked, &$1) }
        }
        if let compared = siblings.byGap() {
            // without a base, bars say the same
            raw("<div class=\"beside\">\n")
            if ranked == nil || compared.hasBase { figure(order(siblings, compared)) { $0.comparing.dumbbell(compared, &$1) } }
            if compared.isIllustrative { noteIllustrative() }
            if compared.hasVerdicts { notePace() }
            weakest(siblings)
            raw("</div>\n")
        } else if siblings.members.count > Siblings.mostRows {
            element("<p>", words.fill(.compareTooMany, ("total", words.whole(siblings.members.count)), ("what", siblings.kind)), "</p>\n")
        }
    }

    /// A drawing under its title; nothing where nothing is drawn.
    mutating func figure(_ caption: String, _ draw: (ChartSet, inout Markup) -> Void) {
        var drawing = Markup()
        draw(edition.charts, &drawing)
        if drawing.isEmpty { return }
        element("<figure class=\"charts\"><figcaption>", caption, "</figcaption>\n")
        markup.raw(bytes: drawing.bytes)
        raw("</figure>\n")
    }

    private func order(_ siblings: Siblings, _ compared: Comparison) -> String {
        let word: Word = switch (siblings.isOrdered, compared.hasTarget, compared.hasBase) {
        case (false, _, true): .compareListOrder
        case (false, _, false): .compareListOrderNow
        case (true, true, true): .compareGapOrder
        case (true, true, false): .compareGapOrderNow
        case (true, false, true): .compareValueOrder
        case (true, false, false): .compareValueOrderNow
        }
        return words.fill(word, ("base", compared.baseTitle), ("now", compared.nowTitle))
    }

    /// The three furthest from what is asked: how far, how they moved, and the reason in their own words.
    private mutating func weakest(_ siblings: Siblings) {
        guard siblings.isOrdered else { return }
        let rows = siblings.weakest(3)
        if rows.isEmpty { return }
        element("<div class=\"weakest\"><h4>", words[.compareWeakest], "</h4>\n<ul>\n")
        var isExplained = false
        for row in rows {
            raw("<li>")
            link(edition.place(of: row.member.area, siblings.indicator), row.member.name)
            raw(": ")
            if let now = row.member.now { shown(now, siblings.model) }
            for part in row.parts { text("; " + part) }
            raw(".")
            if let why = edition.shelf.narrative(row.member.area, edition.year).flatMap({ narrative in narrative.why(siblings.indicator) }) {
                isExplained = true
                raw("<div class=\"why\">")
                pieces(of: why.1, why.0)
                raw("</div>")
            }
            raw("</li>\n")
        }
        raw("</ul>\n")
        if !isExplained { element("<p class=\"note\">", words.fill(.compareNoReason, ("year", String(edition.year))), "</p>\n") }
        raw("</div>\n")
    }
}
