import Diagnostics
import Language

/// What kind of row it is: status, illustrative, dates, and the cell of the dimensions.
extension ObservationRow {
    /// Neither a value nor a status: a line of a scaffold that nobody has filled in yet, or one that says «chưa báo cáo».
    var isUnfilled: Bool {
        bytes(columns.value).isEmpty && bytes(columns.numerator).isEmpty && bytes(columns.denominator).isEmpty
            && (bytes(columns.status).isEmpty || isNotReported)
    }

    private var isNotReported: Bool { isWritten(found(columns.status).value, as: "chưa báo cáo") }

    /// Whether the row is one of those that open data add to what was reported; it is passed over, with a note a file.
    mutating func isDerived(_ draft: Draft) -> Bool {
        let word = bytes(columns.origin)
        if word.isEmpty { return false }
        let found = found(columns.origin)
        guard let origin = RowOrigin(written: found.value) else {
            UnknownWord.report(found, field: "origin", known: RowOrigin.allCases.map(\.rawValue), rowSubject(Subject("", "")), to: draft.findings)
            return false
        }
        if origin == .reported { return false }
        DerivedRow.report(found, Subject("Tệp \(table.path)", "File \(table.path)"), to: draft.findings)
        return true
    }

    mutating func readState(_ known: ObservationWords, _ draft: Draft) {
        let word = bytes(columns.status)
        if !word.isEmpty {
            if let index = known.statuses.find(word) {
                status = statusWords[Int(index)].1
            } else if let meant = observationStatus(written: found(columns.status).value) {
                status = meant
            } else if isNotReported {
                let numbers = [columns.value, columns.numerator, columns.denominator]
                let number = found(numbers.first { !bytes($0).isEmpty } ?? columns.status)
                ValueBesideMissing.report(number, status: found(columns.status).value, subject(draft), to: draft.findings)
                unread.insert(.status)
            } else {
                let found = found(columns.status)
                UnknownWord.report(found, field: table.names[columns.status], known: knownStatuses, meant: nearestStatus(to: found.value), subject(draft), to: draft.findings)
                unread.insert(.status)
            }
        }
        let flag = bytes(columns.illustrative)
        if !flag.isEmpty {
            if let known = known.flags.find(flag) {
                illustrative = known == 0
            } else if let written = yesOrNo(found(columns.illustrative).value) {
                illustrative = written
            } else {
                UnknownWord.report(found(columns.illustrative), field: "illustrative", known: ["true", "false"], subject(draft), to: draft.findings)
            }
        }
        asOf = date(columns.asOf, "as_of", draft)
        published = date(columns.published, "published", draft)
    }

    private func date(_ column: Int, _ name: String, _ draft: Draft) -> CivilDate? {
        let text = bytes(column)
        if text.isEmpty { return nil }
        if case .success(let date) = parseDate(text.span) { return date }
        WrongDate.report(found(column), field: name, subject(draft), to: draft.findings)
        return nil
    }

    /// Blank is the total; a dimension without declared codes takes those it meets.
    mutating func readCell(_ known: inout ObservationWords, _ draft: Draft) {
        let together = bytes(columns.cells)
        if together.isEmpty, columns.dimensions.allSatisfy({ bytes($0).isEmpty }) { return }
        var cell = columns.dimensions.enumerated().map { dimension, column in
            bytes(column).isEmpty ? -1 : code(found(column), in: dimension, &known, draft)
        }
        if !together.isEmpty { readCodes(found(columns.cells), into: &cell, &known, draft) }
        self.cell = known.cells.number(of: cell)
    }

    /// «sex=female;age=15-25», as open data write it.
    private func readCodes(_ found: Located<String>, into cell: inout [Int16], _ known: inout ObservationWords, _ draft: Draft) {
        for part in found.value.split(separator: ";") {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingBlanks }
            guard pair.count == 2 else {
                UnknownCode.reportPair(String(part), found, subject(draft), to: draft.findings)
                continue
            }
            guard let dimension = draft.site.dimensions.firstIndex(where: { $0.id == pair[0] }) else {
                UnknownCode.reportDimension(
                    pair[0], at: found.location, known: draft.site.dimensions.map(\.id), subject(draft), to: draft.findings)
                continue
            }
            let code = code(Located(pair[1], at: found.location), in: dimension, &known, draft)
            if cell[dimension] >= 0, cell[dimension] != code {
                UnknownCode.reportTwice(draft.site.dimensions[dimension].id, found, subject(draft), to: draft.findings)
            }
            cell[dimension] = code
        }
    }

    /// The place of a code in its dimension; -1, and reported, where it is none. The row is refused then; its other codes keep their places.
    private func code(_ found: Located<String>, in dimension: Int, _ known: inout ObservationWords, _ draft: Draft) -> Int16 {
        if let index = known.codes[dimension].find(found.value) { return Int16(clamping: index) }
        let codes = draft.site.dimensions[dimension].codes
        if codes.isEmpty, SpreadsheetDate(found.value) == nil { return Int16(clamping: known.enter(code: found.value, in: dimension)) }
        if let named = codes.firstIndex(where: { nameKey($0.name.vi) == nameKey(found.value) }) { return Int16(clamping: named) }
        UnknownCode.report(found, codes: codes.map(\.id), subject(draft), to: draft.findings)
        return -1
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
