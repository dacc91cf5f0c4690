import Diagnostics
import Language

/// What kind of row it is: status, illustrative, dates, and the cell of the dimensions.
extension ObservationRow {
    /// Neither a value nor a status: a line of a scaffold that nobody has filled in yet, or one that says «chưa báo cáo».
    var isUnfilled: Bool {
        bytes(columns.value).isEmpty && bytes(columns.numerator).isEmpty && bytes(columns.denominator).isEmpty
            && (bytes(columns.status).isEmpty || isNotReported)
    }

    private var isNotReported: Bool { nameKey(found(columns.status).value) == notReported }

    mutating func readState(_ known: ObservationWords, _ draft: Draft) {
        let word = bytes(columns.status)
        if !word.isEmpty {
            if let index = known.statuses.find(word) {
                status = statusWords[Int(index)].1
            } else if let meant = statusNames[nameKey(found(columns.status).value)] {
                status = meant
            } else if isNotReported {
                let numbers = [columns.value, columns.numerator, columns.denominator]
                let number = found(numbers.first { !bytes($0).isEmpty } ?? columns.status)
                ValueBesideMissing.report(number, status: found(columns.status).value, subject(draft), to: draft.findings)
                unread.insert(.status)
            } else {
                let found = found(columns.status)
                let meant = Suggestion.nearest(to: nameKey(found.value), among: statusWords.map { nameKey($0.0) }).flatMap { statusNames[$0]?.code }
                UnknownWord.report(found, field: "status", known: knownStatuses, meant: meant, subject(draft), to: draft.findings)
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
        if columns.dimensions.allSatisfy({ bytes($0).isEmpty }) { return }
        var cell: [Int16] = []
        for (dimension, column) in columns.dimensions.enumerated() {
            let code = bytes(column)
            if code.isEmpty {
                cell.append(-1)
            } else if let index = known.codes[dimension].find(code) {
                cell.append(Int16(index))
            } else if draft.site.dimensions[dimension].codes.isEmpty {
                cell.append(Int16(clamping: known.enter(code: found(column).value, in: dimension)))
            } else {
                let found = found(column), codes = draft.site.dimensions[dimension].codes
                if let named = codes.firstIndex(where: { nameKey($0.name.vi) == nameKey(found.value) }) {
                    cell.append(Int16(named))
                    continue
                }
                UnknownCode.report(found, nearest: Suggestion.nearest(to: found.value, among: codes.map(\.id)), subject(draft), to: draft.findings)
                // the row is refused; its other codes keep their places
                cell.append(-1)
            }
        }
        self.cell = known.cells.number(of: cell)
    }
}

private let knownStatuses = ObservationStatus.allCases.map { status in
    status.code + (statusWords.last { $0.1 == status && $0.0 != "chưa có" }.map { " (\($0.0))" } ?? "")
}

private let notReported = nameKey("chưa báo cáo")

/// The states under their words without case.
private let statusNames = Dictionary(uniqueKeysWithValues: statusWords.map { (nameKey($0), $1) })
