import Charting
import Measuring
import Reporting
import Wording

/// One indicator on a unit's page: the number, where it stands and why, the charts, the table.
extension Sheet {
    mutating func indicatorSection(_ entry: Entry, area: AreaRef) {
        let indicator = report[entry.indicator]
        raw("<section class=\"indicator\" id=\"")
        text(indicator.id)
        raw("\">\n<h4>")
        link(entry.indicator)
        raw("</h4>\n")
        if let parent = indicator.parent {
            element("<p class=\"within\">", words.fill(.indicatorWithin, ("indicator", edition.name(parent))), "</p>\n")
        }
        headline(entry, indicator)
        childrenBehind(entry, area: area)
        // side by side where there is room: what is said, and what is drawn
        raw("<div class=\"pair\"><div class=\"told\">\n")
        goals(entry, indicator)
        for why in edition.reportIndex.newestWhys(area, entry.indicator, by: edition.year) { self.why(why) }
        raw("</div>\n")
        charts(entry)
        raw("</div>\n")
        yearlyData(entry, area: area)
        breakdown(entry, area: area)
        raw("</section>\n")
    }

    /// Closed at first, as a page of thirty such tables is too long for a phone; the words are there for every reader and printer.
    private mutating func yearlyData(_ entry: Entry, area: AreaRef) {
        let count = entry.series.points.count { $0.year <= edition.year && $0.value != nil }
        element(
            "<details><summary>", count == 0 ? words[.unitYearsOfNone] : words.fill(.unitYearsOfData, ("count", String(count))),
            "</summary>\n")
        seriesTable(entry, area: area, year: edition.year)
        recomputedTable(entry, area: area)
        raw("</details>\n")
    }

    /// The value, its year, and its change: the first thing read.
    private mutating func headline(_ entry: Entry, _ indicator: Indicator) {
        raw("<p class=\"now\">")
        if let partial = entry.series.point(in: edition.year)?.partial {
            element("<strong class=\"figure none\">", words.said(partial, indicator), "</strong>")
            element(" <span class=\"when\">", words.fill(.whenYear, ("year", String(partial.year))), "</span>")
            if partial.illustrative { raw(" "); illustrativeMark() }
        } else if let latest = entry.latest {
            raw("<strong class=\"figure\">")
            let small = SmallShare(indicator, latest.numerator, latest.denominator)
            if let small {
                smallSet(small, noun: counted(entry.indicator, of: entry.series.area, year: latest.year))
            } else {
                figure(latest.value, indicator)
            }
            raw("</strong> <span class=\"when\">")
            if let small {
                if !small.isOne {
                    raw("(")
                    figure(latest.value, indicator)
                    raw(") ")
                }
            } else if indicator.unitOfMeasure == .percent, let numerator = latest.numerator, let denominator = latest.denominator {
                raw("(")
                share(numerator, denominator)
                raw(") ")
            }
            when(latest)
            raw("</span>")
            if latest.illustrative { raw(" "); illustrativeMark() }
        } else {
            raw("<strong class=\"figure none\">")
            text(absence(entry))
            raw("</strong>")
        }
        if let headline = entry.headline { raw(" "); fullBadge(headline) }
        raw("</p>\n")
        if entry.before != nil || entry.isBroken {
            raw("<p class=\"change\">")
            change(entry, indicator)
            raw("</p>\n")
        }
        if let denominator = edition.denominator(entry.indicator, of: entry.series.area, year: entry.latest?.year ?? edition.year) {
            element("<p class=\"denominator\">", words.fill(.indicatorDenominatorIs, ("text", denominator)), "</p>\n")
        }
    }

    /// «năm 2024, sơ bộ», «đến 30/6/2025», «còn hiệu lực đến 2026».
    private mutating func when(_ shown: Shown) {
        text(shown.asOf.map { words.fill(.whenAsOf, ("date", words.date($0))) } ?? words.fill(.whenYear, ("year", String(shown.year))))
        if shown.status != .final { raw(", "); word(shown.status.word) }
        if shown.origin == .derived { raw(", "); word(.originDerived) }
        if let until = shown.validUntil, shown.origin == .carriedForward {
            raw(", ")
            text(words.fill(.whenValidUntil, ("year", String(until))))
        }
    }

    /// Why there is no value at all, in the year that is judged or reported.
    func absence(_ entry: Entry) -> String {
        let year = entry.headline?.judgedYear ?? edition.year
        return entry.series.point(in: year).map { words.absence($0, report[entry.indicator]) }
            ?? edition.silenceInWords(entry.series.area, entry.indicator, year)
    }

    private mutating func charts(_ entry: Entry) {
        let indicator = report[entry.indicator]
        let subject = ChartSubject(
            measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments, id: indicator.id)
        raw("<div class=\"charts\">")
        var drawn: [ChartKind] = []
        for (kind, draw) in [
            (ChartKind.bullet, edition.charts.bullet), (.targetPath, edition.charts.targetPath), (.waffle, edition.charts.waffle),
        ] {
            let before = markup.bytes.count
            draw(subject, &markup)
            if markup.bytes.count > before { drawn.append(kind) }
        }
        if drawn.isEmpty {
            _ = markup.removeEnd("<div class=\"charts\">")
            return
        }
        chartFiles(drawn.map { ($0, SiteChart.address(of: $0, report[entry.series.area].id, indicator.id)) })
        raw("</div>\n")
        if entry.series.points.contains(where: { $0.illustrative && $0.value != nil }) { noteIllustrative() }
    }
}
