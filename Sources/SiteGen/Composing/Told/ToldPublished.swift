import Language
import Reporting
import Telling
import Wording

/// Figures found in print, as printed, each with its source; figures that contradict each other stand side by side.
extension Edition {
    /// - isNamed: each row says which figure it is; on an indicator's own page it need not.
    func publishedTable(_ figures: [PublishedFigure], caption: String, isNamed: Bool) -> Table {
        var columns: [Table.Column] = isNamed ? [Table.Column([.text(words[.columnPrintedName])], .name)] : []
        columns += [
            Table.Column([.text(words[.columnArea])], isNamed ? .text : .name), Table.Column([.text(words[.columnPeriod])]),
            Table.Column([.text(words[.columnValue])], .number), Table.Column([.text(words[.columnPrintedDenominator])]),
            Table.Column([.text(words[.columnSource])]),
        ]
        // the same figure of the same area and period together, in the order of the files
        var keys: [String] = []
        var groups: [String: [PublishedFigure]] = [:]
        for figure in figures {
            let key = [figure.areaName, figure.period, isNamed ? figure.indicatorName : ""].joined(separator: "\u{0}")
            if groups[key] == nil { keys.append(key) }
            groups[key, default: []].append(figure)
        }
        let rows = keys.flatMap { key in
            let group = groups[key] ?? []
            let disagree = Set(group.map { "\($0.value.map { "\($0.double)" } ?? "")|\($0.count)" }).count > 1
            return group.map { publishedRow($0, disagree: disagree, isNamed: isNamed) }
        }
        return Table(caption: [.text(caption)], columns: columns, groups: [Table.Group(rows)])
    }

    private func publishedRow(_ figure: PublishedFigure, disagree: Bool, isNamed: Bool) -> Table.Row {
        var cells: [Table.Cell] = []
        if isNamed {
            let name = figure.indicator.map { Inline.link(address(Routes.indicator(report[$0].id)), figure.indicatorName) }
            cells.append(Table.Cell([name ?? .text(figure.indicatorName)]))
        }
        let area = figure.area.map { Inline.link(address(Routes.unit(report[$0].id)), figure.areaName) }
        var value = printedValue(figure)
        if disagree { value += [.lineBreak, .note([.text(words[.publishedConflict])])] }
        let isAddress = figure.source.hasPrefix("http://") || figure.source.hasPrefix("https://")
        var source: [Inline] = [isAddress ? .outside(figure.source, [.text(host(figure.source))]) : .text(figure.source)]
        if !figure.sourceDate.isEmpty { source += [.text(" "), .note([.text("(\(words.period(figure.sourceDate)))")])] }
        if !figure.note.isEmpty { source += [.lineBreak, .note([.text(figure.note)])] }
        return Table.Row(
            cells + [
                Table.Cell([area ?? .text(figure.areaName)]), Table.Cell([.text(words.period(figure.period))]), Table.Cell(value),
                Table.Cell([.text(figure.denominator.isEmpty ? words[.publishedDenominatorUnsaid] : figure.denominator)]),
                Table.Cell(source),
            ])
    }

    /// «hơn 67%», «khoảng 1.420.000 gia đình»: a count is never turned into a percentage.
    private func printedValue(_ figure: PublishedFigure) -> [Inline] {
        let qualifier = figure.qualifier.isEmpty ? "" : figure.qualifier + " "
        let noun = figure.indicator.flatMap { words.counted(report[$0].id) }.map { " " + $0 } ?? ""
        guard let value = figure.value else { return [.text(qualifier + printedCount(figure.count) + noun)] }
        if figure.unitOfMeasure == .boolean {
            return [.text(qualifier + words[value.numerator != 0 ? .booleanHeld : .booleanNotHeld])]
        }
        let form = NumberForm(NumberStyle(words.locale), decimals: figure.decimals, addsPercentSign: figure.unitOfMeasure == .percent)
        let number = form.text(Int128(value.numerator), over: Int128(value.denominator))
        let unit = figure.unitOfMeasure == .amount ? " \(words[.unitAmount])" : figure.unitOfMeasure == .count ? noun : ""
        let count: [Inline] = figure.count.isEmpty ? [] : [.text(" "), .note([.text("(\(printedCount(figure.count))\(noun))")])]
        return [.text(qualifier + number + unit)] + count
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
