import Diagnostics
import Language

/// What kind of row it is: status, illustrative, dates, and the cell of the dimensions.
extension ObservationRow {
    /// Neither a value nor a status: a line of a scaffold that nobody has filled in yet, or one that says «chưa báo cáo».
    var isUnfilled: Bool {
        bytes(columns.value).isEmpty && bytes(columns.numerator).isEmpty && bytes(columns.denominator).isEmpty
            && (bytes(columns.status).isEmpty || isNotReported)
    }

    private var isNotReported: Bool { isWritten(text(columns.status), as: "chưa báo cáo") }

    /// Whether the row is one of those that open data add to what was reported; it is passed over, with a note a file.
    mutating func isDerived() -> Bool {
        guard let column = columns.origin, !bytes(column).isEmpty else { return false }
        let found = found(column)
        guard let origin = RowOrigin(written: found.value) else {
            findings.append(
                UnknownWord.finding(found, field: "origin", known: RowOrigin.allCases.map(\.rawValue), orAsWritten(Subject("", ""))))
            return false
        }
        if origin == .reported { return false }
        findings.append(DerivedRow.finding(found, Subject("Tệp \(table.path)", "File \(table.path)")))
        return true
    }

    mutating func readState(_ known: ObservationWords) {
        if let column = columns.status { readStatus(column, known) }
        if let column = columns.illustrative { readFlag(column, known) }
        asOf = date(columns.asOf, "as_of")
        published = date(columns.published, "published")
    }

    private mutating func readStatus(_ column: Int, _ known: ObservationWords) {
        let word = bytes(column)
        if word.isEmpty { return }
        if let index = known.statuses.find(word) { return status = statusWords[Int(index)].1 }
        let found = found(column)
        if let meant = observationStatus(written: found.value) { return status = meant }
        unread.insert(.status)
        if isNotReported {
            let numbers = [columns.value, columns.numerator, columns.denominator].compactMap(\.self)
            let number = self.found(numbers.first { !bytes($0).isEmpty } ?? column)
            findings.append(ValueBesideMissing.finding(number, status: found.value, subject))
        } else {
            findings.append(
                UnknownWord.finding(
                    found, field: table.names[column], known: knownStatuses, meant: nearestStatus(to: found.value), subject))
        }
    }

    private mutating func readFlag(_ column: Int, _ known: ObservationWords) {
        let flag = bytes(column)
        if flag.isEmpty { return }
        if let known = known.flags.find(flag) { return illustrative = known == 0 }
        let found = found(column)
        if let written = yesOrNo(found.value) { return illustrative = written }
        findings.append(UnknownWord.finding(found, field: "illustrative", known: ["true", "false"], subject))
    }

    private mutating func date(_ column: Int?, _ name: String) -> CivilDate? {
        guard let column, case let text = bytes(column), !text.isEmpty else { return nil }
        if case .success(let date) = parseDate(text.span) { return date }
        findings.take(WrongDate.finding(found(column), field: name, subject))
        return nil
    }

    /// Blank is the total; a dimension without declared codes takes those it meets.
    mutating func readCell(_ known: inout ObservationWords) {
        let together = bytes(columns.cells)
        if together.isEmpty, columns.dimensions.allSatisfy({ bytes($0).isEmpty }) { return }
        var cell = [Int16?](repeating: nil, count: columns.dimensions.count)
        for (dimension, column) in columns.dimensions.enumerated() {
            if let column, !bytes(column).isEmpty { cell[dimension] = code(found(column), in: dimension, &known) }
        }
        if let column = columns.cells, !together.isEmpty { readCodes(found(column), into: &cell, &known) }
        self.cell = known.cells.number(of: cell)
    }

    /// «sex=female;age=15-25», as open data write it.
    private mutating func readCodes(_ found: Located<String>, into cell: inout [Int16?], _ known: inout ObservationWords) {
        let ids = file.draft.site.dimensions.map(\.id)
        for part in found.value.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
            guard pair.count == 2 else {
                findings.append(UnknownCode.pair(String(part), found, subject))
                continue
            }
            guard let dimension = ids.firstIndex(of: pair[0]) else {
                findings.append(UnknownCode.dimension(pair[0], at: found.location, known: ids, subject))
                continue
            }
            let code = code(Located(pair[1], at: found.location), in: dimension, &known)
            if cell[dimension] != nil, cell[dimension] != code { findings.append(UnknownCode.twice(ids[dimension], found, subject)) }
            cell[dimension] = code
        }
    }

    /// The place of a code in its dimension; nil, which is told, where it is none. The row is refused then; its other codes keep their places.
    private mutating func code(_ found: Located<String>, in dimension: Int, _ known: inout ObservationWords) -> Int16? {
        if let index = known.codes[dimension].find(found.value) { return Int16(clamping: index) }
        let ids = known.codeIds[dimension]
        if ids.isEmpty, SpreadsheetDate(found.value) == nil { return Int16(clamping: known.enter(code: found.value, in: dimension)) }
        if let named = known.codeNames[dimension][nameKey(found.value)] { return named }
        let near = known.codeGuesses.nearest(to: found.value, among: ids, of: known.dimensions[dimension].id)
        findings.append(UnknownCode.finding(found, codes: ids, nearest: near, subject))
        return nil
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}

private let knownStatuses = ObservationStatus.allCases.map { status in
    status.code + (statusWords.last { $0.1 == status && $0.0 != "chưa có" }.map { " (\($0.0))" } ?? "")
}
