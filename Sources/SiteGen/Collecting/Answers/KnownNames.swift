import Diagnostics
import Language
import Reporting

/// Indicators and units under everything by which a form may call them.
struct KnownNames: Sendable {
    let report: Report
    private let indicators: [String: [IndicatorRef]]
    private let looseIndicators: [String: [IndicatorRef]]
    private let areas: [String: [AreaRef]]
    private let looseAreas: [String: [AreaRef]]

    init(_ report: Report) {
        self.report = report
        let named = report.indicatorRefs.flatMap { reference in
            [report[reference].name.vi, report[reference].name.en].compactMap(\.self).map { ($0, reference) }
        }
        indicators = Dictionary(grouping: named) { spellingKey($0.0) }.mapValues { unique($0.map(\.1)) }
        looseIndicators = Dictionary(grouping: named) { looseKey($0.0) }.mapValues { unique($0.map(\.1)) }
        let places = report.areaRefs.flatMap { reference in spellings(of: report[reference].name).map { ($0, reference) } }
        areas = Dictionary(grouping: places) { spellingKey($0.0) }.mapValues { unique($0.map(\.1)) }
        looseAreas = Dictionary(grouping: places) { looseKey($0.0) }.mapValues { unique($0.map(\.1)) }
    }

    /// The one indicator that a cell's text names: whole, or without what numbers it («1.», «a)», «-») and a unit behind it («(%)»).
    func indicator(named text: String) -> IndicatorRef? {
        for spelling in [text, withoutNumbering(text)] + [withoutBrackets(withoutNumbering(text))].compactMap(\.self) {
            let found = indicators[spellingKey(spelling)] ?? (hasMarks(spelling) ? nil : looseIndicators[looseKey(spelling)])
            if let found, found.count == 1 { return found[0] }
        }
        return nil
    }

    /// Whether several indicators bear a name.
    func isShared(_ name: String) -> Bool { (indicators[spellingKey(withoutNumbering(name))] ?? []).count > 1 }

    func indicator(code text: String) -> IndicatorRef? { report.indicator(id: text.lowercased()) }

    /// Those that may have been meant, by name.
    func indicatorsNamed(like text: String) -> String? {
        nearestName(to: withoutNumbering(text), among: report.indicators.map(\.name.vi))
    }

    /// The units alive in a year that a text names: «Phường Hạnh Thông», «P. Hạnh Thông», «UBND phường Hạnh Thông», «Hạnh Thông».
    func areas(named text: String, in year: Int) -> [AreaRef] {
        let found = areas[spellingKey(text)] ?? (hasMarks(text) ? nil : looseAreas[looseKey(text)]) ?? []
        return found.filter { report[$0].isAlive(in: year) }
    }

    /// The same in any year.
    func areas(everNamed text: String) -> [AreaRef] {
        areas[spellingKey(text)] ?? (hasMarks(text) ? nil : looseAreas[looseKey(text)]) ?? []
    }

    /// Without what counts it in a list: «1.», «a)», «-».
    func withoutNumbering(_ text: String) -> String {
        let rest = text.drop { "-–—+•*· ".contains($0) }
        let mark = rest.prefix { $0.isNumber || "IVXivxabcdđeghABCDĐ.".contains($0) }
        guard let end = rest.dropFirst(mark.count).first, !mark.isEmpty, mark.count <= 6, mark.hasSuffix(".") || end == ")" else {
            return String(rest)
        }
        return String(rest.dropFirst(mark.count).drop { " )".contains($0) })
    }

    private func withoutBrackets(_ text: String) -> String? {
        // «(nữ)» or «(kế hoạch)» behind a name is another figure
        guard text.hasSuffix(")"), let open = text.lastIndex(of: "("),
            Heading.isPlainUnit(String(text[text.index(after: open)...].dropLast()))
        else { return nil }
        return String(text[..<open]).trimmed
    }
}

private func unique<Reference: Hashable>(_ all: [Reference]) -> [Reference] {
    var seen: Set<Reference> = []
    return all.filter { seen.insert($0).inserted }
}

private func nearestName(to text: String, among names: [String]) -> String? {
    let folded = searchKey(text)
    if folded.utf8.count < 4 { return nil }
    return nearest(to: text, among: names, folding: searchKey)
}

/// How a place's name is written in heads of forms.
private func spellings(of name: String) -> [String] {
    var all = [name]
    let shorts = [
        "Phường": ["P.", "P "], "Xã": ["X.", "X "], "Đặc khu": ["ĐK.", "ĐK "], "Quận": ["Q.", "Q "], "Huyện": ["H.", "H "],
        "Thị trấn": ["TT.", "TT "], "Thị xã": ["TX.", "TX "], "Thành phố": ["TP.", "TP ", "Tp. "], "Tỉnh": ["T."],
    ]
    for (kind, written) in shorts where name.hasPrefix(kind + " ") {
        let own = String(name.dropFirst(kind.count + 1))
        all += written.flatMap { [$0 + own, $0.trimmed + " " + own] }
        // «Phường 1» is no name without its kind
        if own.contains(where: \.isLetter) { all.append(own) }
    }
    return all + all.flatMap { ["Ủy ban nhân dân \($0)", "UBND \($0)"] }
}

extension String {
    /// Without spaces at the ends.
    var trimmed: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

/// The one unit alive in a year that bears a name, as officers write it: «Xã Trà Ôn», «UBND xã Trà Ôn».
package func areaNamed(_ name: String, _ report: Report, year: Int) -> AreaRef? {
    let found = KnownNames(report).areas(named: name, in: year)
    return found.count == 1 ? found[0] : nil
}
