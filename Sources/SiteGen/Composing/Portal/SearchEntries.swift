import Language
import OpenData
import Reporting
import Wording

/// What the search page looks through, as a script file: a script may be loaded from file://, data may not.
///
/// Out: `window.searchEntries = {kinds, rows}`, a row `[kind, title, note, address, words, ended]`; the last two are left out where
/// there are none. The script on the page folds both sides, so nothing is folded here.
func searchEntries(_ edition: Edition) -> [UInt8] {
    var script = SearchScript(edition)
    let report = edition.report
    for area in report.areaRefs { script.unit(area) }
    for indicator in report.indicatorRefs { script.indicator(indicator) }
    for plan in report.planRefs { script.plan(plan) }
    for plan in report.planRefs { script.duties(plan) }
    for narrative in report.narratives where narrative.status == .approved || edition.isPreview { script.narrative(narrative) }
    return script.finished()
}

private struct SearchScript {
    /// In the order of the numbers that rows begin with.
    private enum Kind: UInt8 { case unit, indicator, plan, narrative, duty }

    private let edition: Edition
    private let report: Report
    private let words: Words
    private var bytes: [UInt8]

    init(_ edition: Edition) {
        self.edition = edition
        report = edition.report
        words = edition.words
        bytes = Array("window.searchEntries={\"kinds\":[\"\"".utf8)
        bytes.reserveCapacity(report.areas.count << 7)
        for word in [Word.searchIndicator, .searchPlan, .searchNarrative, .searchDuty] {
            bytes.append(UInt8(ascii: ","))
            appendJSONText(words[word], to: &bytes)
        }
        bytes += "],\"rows\":[\n".utf8
    }

    consuming func finished() -> [UInt8] {
        if bytes.hasSuffix(",\n") { bytes.removeLast(2) }
        bytes += "\n]};\n".utf8
        return bytes
    }

    mutating func unit(_ area: AreaRef) {
        let unit = report[area]
        let kind = [edition.kind(area), words.life(unit)].filter { !$0.isEmpty }.joined(separator: ", ")
        let note = [kind, unit.parent.map { edition.name($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
        row(.unit, unit.name, note, Routes.unit(unit.id), ended: unit.validTo != nil)
    }

    mutating func indicator(_ reference: IndicatorRef) {
        let indicator = report[reference]
        row(
            .indicator, words.text(indicator.name), edition.group(indicator.group), Routes.indicator(indicator.id),
            words: indicator.definition.map { words.text($0) } ?? "")
    }

    mutating func plan(_ reference: PlanRef) {
        let plan = report[reference]
        let note = [plan.number, plan.issuer, words.period(plan)].filter { !$0.isEmpty }.joined(separator: ", ")
        row(.plan, plan.title, note, Routes.plan(plan.id))
    }

    /// Each duty where it stands on its plan's page, found by its words and by the agencies that carry it.
    mutating func duties(_ reference: PlanRef) {
        let plan = report[reference]
        for duty in plan.duties {
            let (title, rest) = duty.text.cut(after: 120)
            let note = [duty.agency, plan.number.isEmpty ? edition.name(plan.unit) : plan.number].filter { !$0.isEmpty }.joined(
                separator: ", ")
            row(
                .duty, title, note, Routes.plan(plan.id) + "#" + duty.id,
                words: [rest, duty.partners].filter { !$0.isEmpty }.joined(separator: " "))
        }
    }

    /// Left out where no page shows it.
    mutating func narrative(_ narrative: Narrative) {
        let id = report[narrative.area].id
        let address: String
        if narrative.year == edition.year {
            address = Routes.unit(id) + "#h-narrative"
        } else if edition.summaryYears(of: narrative.area).contains(narrative.year) {
            address = Routes.unitYear(id, narrative.year)
        } else if let why = edition.reportIndex.whys[Int(narrative.area.index)].first(where: { isShown($0, of: narrative) }) {
            address = Routes.section(id, report[why.indicator].id)
        } else {
            return
        }
        let note = [edition.name(narrative.area), String(narrative.year), narrative.authorOffice].filter { !$0.isEmpty }.joined(
            separator: ", ")
        row(.narrative, narrative.title, note, address, words: narrative.opening)
    }

    /// Whether the unit's page still tells an answer of a narrative, which has no page of its own year.
    private func isShown(_ why: Why, of narrative: Narrative) -> Bool {
        why.narrative.path == narrative.path
            && edition.reportIndex.newestWhys(why.area, why.indicator, by: edition.year).contains { $0.year == why.year && $0.isOwn }
    }

    private mutating func row(_ kind: Kind, _ title: String, _ note: String, _ address: String, words: String = "", ended: Bool = false) {
        bytes += [UInt8(ascii: "["), UInt8(ascii: "0") + kind.rawValue]
        for text in [title, note, address] + (words.isEmpty && !ended ? [] : [words]) {
            bytes.append(UInt8(ascii: ","))
            appendJSONText(text, to: &bytes)
        }
        bytes += ended ? ",1],\n".utf8 : "],\n".utf8
    }
}

extension Narrative {
    /// The headings and the first words of the text, for searching: without markup, numbers from the data left out.
    fileprivate var opening: String {
        var text = sections.compactMap(\.heading).joined(separator: " ")
        for section in sections where text.utf8.count < 600 {
            let notes = section.blocks.footnotes(in: footnotes).compactMap { footnotes[$0]?.plain }
            text += " " + ([section.blocks.plain] + notes).joined(separator: " ").cut(before: 600)
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ end: StaticString) -> Bool { end.withUTF8Buffer { suffix($0.count).elementsEqual($0) } }
}

extension String {
    /// So many bytes or a little more, up to the end of a word.
    fileprivate func cut(before limit: Int) -> String {
        guard utf8.count > limit, let end = utf8[utf8.index(startIndex, offsetBy: limit)...].firstIndex(of: UInt8(ascii: " ")) else {
            return self
        }
        return String(self[..<end])
    }

    /// The first `limit` characters or a little less, up to the end of a word, and what is left.
    fileprivate func cut(after limit: Int) -> (start: String, rest: String) {
        guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end < endIndex, let space = self[..<end].lastIndex(of: " ")
        else { return (self, "") }
        return (self[..<space] + "…", String(self[index(after: space)...]))
    }
}
