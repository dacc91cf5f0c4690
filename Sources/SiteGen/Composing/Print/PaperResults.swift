import Language
import Measuring
import Reporting
import Wording

/// II. Kết quả thực hiện: the table of targets, then the groups of indicators, then duties and funds, each under a number.
extension Paper {
    mutating func results() {
        var number = 0
        func next() -> Int {
            number += 1
            return number
        }
        heading(next(), words[.printTargetsHeading])
        overview()
        if !groups.isEmpty {
            targetTable(words.fill(.printTargetsOf, ("unit", words.inSentence(unit)), ("year", String(year))), groups, names: false)
        }
        let others = unitsAsked
        if !others.isEmpty { targetTable(words.fill(.printTargetsUnits, ("year", String(year))), others, names: true) }
        for group in groups where !isMoney(group) {
            heading(next(), edition.group(group.group))
            items(group.entries)
        }
        let answers = otherWhys
        if !answers.isEmpty {
            heading(next(), words[.printOtherWhys])
            otherWhys(answers)
        }
        if hasDuties {
            heading(next(), words[.summaryDuties])
            duties()
        }
        let money = groups.filter(isMoney)
        let funding = plan.map { edition.report[$0].funding } ?? ""
        if money.isEmpty && (funding.isEmpty || !isOfficial) { return }
        heading(next(), words[.planFundingHeading])
        if !funding.isEmpty { sheet.element("<p>", words.fill(.printFunding, ("text", funding)), "</p>\n") }
        for group in money { items(group.entries) }
    }

    private func isMoney(_ group: (group: String, entries: [Entry])) -> Bool {
        group.entries.allSatisfy { edition.report[$0.indicator].unitOfMeasure == .amount }
    }

    mutating func heading(_ number: Int, _ text: String) {
        sheet.raw("<h3>")
        sheet.plain(number)
        sheet.element(". ", text, "</h3>\n")
    }

    /// «Trong 17 chỉ tiêu …: 8 đạt; 2 duy trì được; …», and what a vice-chairman asks first.
    private mutating func overview() {
        let counts = headlineCounts(groups.flatMap(\.entries))
        let total = counts.total
        if total == 0 {
            // the table of the units that the plan asks follows
            if groups.isEmpty, !unitsAsked.isEmpty { return }
            return sheet.element("<p>", words[groups.isEmpty ? .unitNothingReported : .unitNothingJudged], "</p>\n")
        }
        let parts = counts.names.map { name in
            let said = "\(counts[name]) " + words.fill(.printCounted, ("standing", words.full(name).loweredFirst))
            return words.beside(name, counts).map { "\(said) (\($0))" } ?? said
        }
        sheet.raw("<p>")
        sheet.text(
            words.fill(
                .printOverview, ("year", words.years(counts.years(in: year))), ("total", String(total)),
                ("counts", parts.joined(separator: "; "))))
        if counts.hasPace { note(words[.printPaceNotice]) }
        sheet.raw("</p>\n")
        sheet.yearSentence(groups.flatMap(\.entries), of: area)
    }

    /// - names: whether each row says whose it is.
    private mutating func targetTable(_ caption: String, _ groups: [(group: String, entries: [Entry])], names: Bool) {
        sheet.raw("<table class=\"sl targets\">")
        tableCaption(caption)
        sheet.raw("<thead><tr>")
        let columns: [(String, StaticString)] = [
            (words[.printOrder], "c-tt"), (words[.columnIndicator], "c-ten"), (words[.columnTarget], "c-mt"),
            (words.fill(.whenInYear, ("year", String(year - 1))), "c-so"), (words.fill(.whenInYear, ("year", String(year))), "c-so"),
            (words[.columnAgainstTarget], "c-ss"), (words[.columnStanding], "c-dg"),
        ]
        for (name, kind) in columns {
            sheet.raw("<th scope=\"col\" class=\"")
            sheet.raw(kind)
            sheet.element("\">", name, "</th>")
        }
        sheet.raw("</tr></thead>\n")
        var number = 0
        for group in groups {
            sheet.element(
                "<tbody class=\"group\"><tr><th scope=\"rowgroup\" colspan=\"7\">", edition.group(group.group), "</th></tr></tbody>\n")
            for entry in group.entries {
                number += 1
                targetRows(entry, number, names: names)
            }
        }
        sheet.raw("</table>\n")
        illustrativeKey()
    }

    /// A body of its own for each indicator, so that its targets stay on one page.
    private mutating func targetRows(_ entry: Entry, _ number: Int, names: Bool) {
        let indicator = edition.report[entry.indicator]
        let rows: [Assessment?] = entry.assessments.isEmpty ? [nil] : entry.assessments
        sheet.raw("<tbody>")
        for (place, assessment) in rows.enumerated() {
            sheet.raw("<tr>")
            if place == 0 {
                openCell("c", rows.count)
                sheet.plain(number)
                sheet.raw("</td>")
                sheet.raw("<th scope=\"row\" rowspan=\"")
                sheet.plain(rows.count)
                let whose = names ? " (\(edition.report[entry.series.area].name))" : ""
                sheet.element("\">", edition.name(entry.indicator) + whose, "</th>")
            }
            sheet.raw("<td>")
            if let assessment {
                let target = edition.report[assessment.target]
                sheet.text(words.promise(target, indicator))
                sheet.element(" <span class=\"nho\">(", words.year(of: target), ")</span>")
            } else {
                sheet.word(.targetNone)
            }
            sheet.raw("</td>")
            if place == 0 {
                for year in [year - 1, year] {
                    openCell("n", rows.count)
                    value(entry.series, year)
                    sheet.raw("</td>")
                }
            }
            sheet.raw("<td>")
            sheet.text(assessment.flatMap { words.againstTarget($0, indicator) } ?? words[.absentNotOwed])
            sheet.raw("</td><td>")
            if let assessment { sheet.fullBadge(assessment) } else { sheet.word(.absentNotOwed) }
            sheet.raw("</td></tr>\n")
        }
        sheet.raw("</tbody>\n")
    }

    private mutating func openCell(_ kind: StaticString, _ rows: Int) {
        sheet.raw("<td class=\"")
        sheet.raw(kind)
        sheet.raw("\" rowspan=\"")
        sheet.plain(rows)
        sheet.raw("\">")
    }

    /// The figure with its star, the counts beneath it, and «sơ bộ» or «ước tính»; or why there is none.
    mutating func value(_ series: Series, _ year: Int) {
        let indicator = edition.report[series.indicator]
        let point = series.point(in: year)
        guard let point, let shown = Shown(point) else {
            sheet.raw("<i>")
            sheet.text(
                point.map { words.absence($0, edition.report[series.indicator]) }
                    ?? words[edition.silence(series.area, series.indicator, year)])
            return sheet.raw("</i>")
        }
        let small = SmallShare(indicator, shown.numerator, shown.denominator)
        if let small { sheet.smallSet(small) } else { sheet.figure(shown.value, indicator) }
        if shown.illustrative {
            if !edition.isPrinted { sheet.raw(" ") }
            sheet.illustrativeMark()
        }
        if let small {
            if !small.isOne { sheet.element("<span class=\"share\">", words.figure(shown.value, indicator), "</span>") }
        } else if indicator.unitOfMeasure == .percent, let numerator = shown.numerator, let denominator = shown.denominator {
            sheet.raw("<span class=\"share\">")
            sheet.count(numerator)
            // large counts break here
            sheet.raw("/<wbr>")
            sheet.count(denominator)
            sheet.raw("</span>")
        }
        if shown.status != .final { sheet.element("<span class=\"share\">", words[shown.status.word], "</span>") }
    }

    /// What the star in a table means; nothing where none was set.
    mutating func illustrativeKey() {
        if !sheet.showsIllustrative { return }
        explainsStar = true
        sheet.element("<p class=\"key\">", words[.printStar], "</p>\n")
    }
}
