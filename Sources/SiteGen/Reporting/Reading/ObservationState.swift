import Diagnostics
import Language

/// What kind of row it is: status, illustrative, dates, and the cell of the dimensions.
extension ObservationRow {
    func subject(_ draft: Draft) -> Subject { draft.subject(area, indicator, year: year) }

    mutating func readState(_ known: ObservationWords, _ draft: Draft) {
        let word = bytes(columns.status)
        if !word.isEmpty {
            if let index = known.statuses.find(word) {
                status = ObservationStatus.allCases[Int(index)]
            } else {
                let codes = ObservationStatus.allCases.map(\.code)
                let found = found(columns.status)
                UnknownWord.report(found, field: "status", known: codes, meant: statusNames[nameKey(found.value)], subject(draft), to: draft.findings)
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
                let named = codes.first { nameKey($0.name.vi) == nameKey(found.value) }?.id
                let nearest = named ?? Suggestion.nearest(to: found.value, among: codes.map(\.id))
                UnknownCode.report(found, nearest: nearest, subject(draft), to: draft.findings)
            }
        }
        self.cell = known.cells.number(of: cell)
    }
}

/// The states as an officer calls them -> as a data file writes them.
private let statusNames = Dictionary(uniqueKeysWithValues: [
    ("chính thức", "final"), ("sơ bộ", "provisional"), ("ước tính", "estimated"), ("chưa có số liệu", "missing"), ("không áp dụng", "not_applicable"),
].map { (nameKey($0), $1) })

extension ObservationWords {
    /// A code that no declaration names.
    fileprivate mutating func enter(code: String, in dimension: Int) -> Int {
        let index = dimensions[dimension].codes.count
        dimensions[dimension].codes.append(.init(id: code, name: Bilingual(vi: code)))
        codes[dimension].insert(code, Int32(index))
        return index
    }
}
