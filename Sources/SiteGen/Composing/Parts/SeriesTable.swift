import Language
import Measuring
import Reporting
import Wording

/// The data table beneath the charts of one unit and indicator: every year, every break, and the same targets that are drawn.
extension Sheet {
    mutating func seriesTable(_ entry: Entry, area: AreaRef, year: Int) {
        let indicator = report[entry.indicator]
        openTable("data", caption: words.fill(.tableSeries, ("indicator", words.text(indicator.name)), ("unit", report[area].name)))
        raw("<thead><tr><th scope=\"col\">")
        word(.columnYear)
        raw("</th><th scope=\"col\" class=\"n\">")
        word(.columnValue)
        raw("</th><th scope=\"col\" class=\"n\">")
        word(.columnShare)
        raw("</th><th scope=\"col\">")
        word(.columnStatus)
        raw("</th><th scope=\"col\">")
        word(.columnSource)
        raw("</th></tr></thead>\n<tbody>\n")
        seriesRows(entry, area: area, indicator: indicator, year: year)
        goalRows(entry, indicator)
        closeTable()
    }

    private mutating func seriesRows(_ entry: Entry, area: AreaRef, indicator: Indicator, year: Int) {
        let series = entry.series
        let unit = report[area]
        var place = 0
        let first = series.points.first.map { min($0.year, year) } ?? year
        for current in first...year {
            for pause in series.breaks where pause.year == current && current > first { breakRow(pause) }
            if place < series.points.count, series.points[place].year == current {
                row(series.points[place], indicator)
                place += 1
            } else if unit.isAlive(in: current) {
                raw("<tr><th scope=\"row\">")
                plain(current)
                raw("</th><td colspan=\"4\" class=\"absent\">")
                word(edition.silence(area, entry.indicator, current))
                raw("</td></tr>\n")
            }
        }
    }

    private mutating func breakRow(_ pause: Series.Break) {
        raw("<tr class=\"break\"><td colspan=\"5\">")
        text(words.said(pause))
        raw("</td></tr>\n")
    }

    private mutating func row(_ point: Series.Point, _ indicator: Indicator) {
        raw("<tr><th scope=\"row\">")
        plain(point.year)
        if let asOf = point.asOf {
            raw(" <span class=\"note\">")
            text(words.fill(.whenAsOf, ("date", words.date(asOf))))
            raw("</span>")
        }
        raw("</th>")
        if let value = point.value {
            raw("<td class=\"n\">")
            figureAndShare(value, point, indicator, withShare: false)
            // the drawing above has an axis in percent
            if SmallShare(indicator, point.numerator, point.denominator)?.isOne == true {
                element(" <span class=\"share\">(", words.figure(value, indicator), ")</span>")
            }
            if point.illustrative { raw(" "); illustrativeMark() }
            raw("</td><td class=\"n\">")
            if let numerator = point.numerator, let denominator = point.denominator {
                share(numerator, denominator)
            } else {
                word(.absentNotOwed)
            }
            raw("</td>")
        } else {
            raw("<td colspan=\"2\" class=\"absent\">")
            text(words.absence(point, indicator))
            raw("</td>")
        }
        raw("<td>")
        origin(of: point, indicator)
        raw("</td><td class=\"source\">")
        if let index = point.observation { source(report.observations[index]) }
        raw("</td></tr>\n")
    }

    /// «chính thức», «tính từ đơn vị trực thuộc», and what a revision or a derivation says besides.
    private mutating func origin(of point: Series.Point, _ indicator: Indicator) {
        word(point.originWord)
        if let derived = point.derived {
            raw("<br><span class=\"note\">")
            text(words.fill(.derivedDiffers, ("value", words.saidFigure(derived, indicator))))
            raw("</span>")
        }
        guard let index = point.observation, let earlier = report.observations[index].supersedes else { return }
        let old = report.superseded[Int(earlier)]
        guard let value = old.value else { return }
        raw("<br><span class=\"note\">")
        text(
            words.fill(
                .originRevised, ("status", words[old.status.word]),
                (
                    "value",
                    SmallShare(indicator, old.numerator, old.denominator) == nil
                        ? words.saidFigure(value, indicator) : words.fullFigure(value, old, indicator)
                )))
        raw("</span>")
    }

    private mutating func source(_ observation: Observation) {
        text(report.texts[Int(observation.source)])
        if observation.note > 0 {
            if observation.source > 0 { raw("<br>") }
            raw("<span class=\"note\">")
            text(report.texts[Int(observation.note)])
            raw("</span>")
        }
    }
}

extension Series.Point {
    /// «chính thức», «tính từ đơn vị trực thuộc», «còn hiệu lực».
    var originWord: Word {
        switch origin {
        case .reported: status.word
        case .derived: .originDerived
        case .carriedForward: .originCarried
        }
    }
}
