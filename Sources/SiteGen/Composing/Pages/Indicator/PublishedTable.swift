import Language
import Reporting
import Wording

/// Figures found in print, as printed, each with its source; figures that contradict each other stand side by side.
extension Sheet {
    mutating func publishedTable(_ figures: [PublishedFigure], caption: String, isNamed: Bool = false) {
        let columns: [Word] = [.columnArea, .columnPeriod, .columnValue, .columnPrintedDenominator, .columnSource]
        openTable(
            "published", caption: caption,
            columns: ((isNamed ? [.columnPrintedName] : []) + columns).map { words[$0] })
        // the same figure of the same area and period together, in the order of the files
        var keys: [String] = []
        var groups: [String: [PublishedFigure]] = [:]
        for figure in figures {
            let key = [figure.areaName, figure.period, isNamed ? figure.indicatorName : ""].joined(separator: "\u{0}")
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(figure)
        }
        for key in keys {
            let group = groups[key] ?? []
            let disagree = Set(group.map { "\($0.value.map { "\($0.double)" } ?? "")|\($0.count)" }).count > 1
            for figure in group { publishedRow(figure, disagree: disagree, isNamed: isNamed) }
        }
        closeTable()
    }

    private mutating func publishedRow(_ figure: PublishedFigure, disagree: Bool, isNamed: Bool) {
        raw("<tr><th scope=\"row\">")
        if isNamed {
            if let indicator = figure.indicator {
                link(Routes.indicator(report[indicator].id), figure.indicatorName)
            } else {
                text(figure.indicatorName)
            }
            raw("</th><td>")
        }
        if let area = figure.area { link(Routes.unit(report[area].id), figure.areaName) } else { text(figure.areaName) }
        raw(isNamed ? "</td><td>" : "</th><td>")
        element("", words.period(figure.period), "</td><td class=\"n\">")
        printedValue(figure)
        if disagree {
            raw("<br><span class=\"conflict\">")
            word(.publishedConflict)
            raw("</span>")
        }
        element(
            "</td><td>", figure.denominator.isEmpty ? words[.publishedDenominatorUnsaid] : figure.denominator, "</td><td class=\"source\">")
        if figure.source.hasPrefix("http://") || figure.source.hasPrefix("https://") {
            raw("<a rel=\"external noreferrer\" href=\"")
            text(figure.source)
            element("\">", host(figure.source), "</a>")
        } else {
            text(figure.source)
        }
        if !figure.sourceDate.isEmpty { element(" <span class=\"note\">(", words.period(figure.sourceDate), ")</span>") }
        if !figure.note.isEmpty { element("<br><span class=\"note\">", figure.note, "</span>") }
        raw("</td></tr>\n")
    }

    /// «hơn 67%», «khoảng 1.420.000 gia đình»: a count is never turned into a percentage.
    private mutating func printedValue(_ figure: PublishedFigure) {
        if !figure.qualifier.isEmpty { text(figure.qualifier); raw(" ") }
        let noun = figure.indicator.flatMap { words.counted(report[$0].id) }.map { " " + $0 } ?? ""
        guard let value = figure.value else { return text(printedCount(figure.count) + noun) }
        if figure.unitOfMeasure == .boolean { return word(value.numerator != 0 ? .booleanHeld : .booleanNotHeld) }
        let form = NumberForm(NumberStyle(words.locale), decimals: figure.decimals, addsPercentSign: figure.unitOfMeasure == .percent)
        text(form.text(Int128(value.numerator), over: Int128(value.denominator)))
        if figure.unitOfMeasure == .amount { raw(" "); word(.unitAmount) }
        if figure.unitOfMeasure == .count { text(noun) }
        if !figure.count.isEmpty { element(" <span class=\"share\">(", printedCount(figure.count) + noun, ")</span>") }
    }

    private func printedCount(_ count: String) -> String {
        guard let whole = Int64(count) else { return count }
        return NumberForm(NumberStyle(words.locale)).text(Int128(whole))
    }

    /// «vnexpress.net» of an address: what a reader recognises.
    private func host(_ address: String) -> String {
        let rest = address.drop { $0 != ":" }.dropFirst(3)
        let name = rest.prefix { $0 != "/" }
        return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
    }
}
