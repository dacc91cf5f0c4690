import Diagnostics
import Language

/// The value of a row, exactly: the share of numerator and denominator where both are known, else what was typed.
extension ObservationRow {
    mutating func readNumbers(_ known: ObservationWords, _ draft: Draft) {
        let before = draft.findings.count
        defer { if draft.findings.count > before { unread.insert(.numbers) } }
        numerator = whole(columns.numerator, "numerator", known, draft)
        denominator = whole(columns.denominator, "denominator", known, draft)
        let measure = known.measures[Int(indicator.index)]
        if !bytes(columns.value).isEmpty {
            switch measure {
            case .boolean: readFlag(draft)
            case .level: if !readLevelName(draft) { readWhole(mayBeGrouped: false, known, draft) }
            case .count: readWhole(mayBeGrouped: true, known, draft)
            case .percent: readDecimal(mayBeGrouped: false, known, draft)
            case .amount: readDecimal(mayBeGrouped: true, known, draft)
            }
        }
        switch measure {
        case .percent:
            if let numerator, let denominator, denominator > 0 { value = Exact(numerator * 100, over: denominator) }
        case .count, .amount:
            if value == nil, let numerator { value = Exact(numerator) }
        case .level, .boolean: break
        }
    }

    private mutating func readFlag(_ draft: Draft) {
        let found = found(columns.value)
        guard let flag = yesOrNo(found.value) else {
            return UnknownWord.report(found, field: "value", known: ["true", "false", "có", "không", "đạt", "chưa đạt"], subject(draft), to: draft.findings)
        }
        value = Exact(flag ? 1 : 0)
        (typed, scale) = (flag ? 1 : 0, 0)
    }

    /// A level under its own name, or as «Mức độ 2».
    private mutating func readLevelName(_ draft: Draft) -> Bool {
        if let first = bytes(columns.value).first, (0x30...0x39).contains(first) { return false }
        guard let level = draft.indicators[Int(indicator.index)].level(named: found(columns.value).value) else { return false }
        value = Exact(Int64(level))
        (typed, scale) = (Int64(level), 0)
        return true
    }

    private mutating func readWhole(mayBeGrouped: Bool, _ known: ObservationWords, _ draft: Draft) {
        guard let number = number(columns.value, "value", mayBeGrouped: mayBeGrouped, percent: false, known, draft) else { return }
        guard let whole = number.whole else {
            return WrongNumber.notWhole(found(columns.value).value, field: "value", at: table.location(row, columns.value), subject(draft), to: draft.findings)
        }
        value = Exact(whole)
        (typed, scale) = (whole, 0)
    }

    private mutating func readDecimal(mayBeGrouped: Bool, _ known: ObservationWords, _ draft: Draft) {
        guard let number = number(columns.value, "value", mayBeGrouped: mayBeGrouped, percent: !mayBeGrouped, known, draft) else { return }
        value = Exact(number.mantissa, over: number.denominator)
        (typed, scale) = (number.mantissa, Int8(number.scale))
    }

    private func whole(_ column: Int, _ name: String, _ known: ObservationWords, _ draft: Draft) -> Int64? {
        guard let number = number(column, name, mayBeGrouped: true, percent: false, known, draft) else { return nil }
        if let whole = number.whole { return whole }
        WrongNumber.notWhole(found(column).value, field: name, at: table.location(row, column), subject(draft), to: draft.findings)
        return nil
    }

    private func number(
        _ column: Int, _ name: String, mayBeGrouped: Bool, percent: Bool, _ known: ObservationWords, _ draft: Draft
    ) -> DecimalNumber? {
        let text = bytes(column)
        if text.isEmpty { return nil }
        switch parseNumber(text.span, format: columns.format ?? known.format, mayBeGrouped: mayBeGrouped) {
        case .success(let number):
            if percent || !number.hadPercentSign {
                if number.isRounded {
                    RoundedNumber.note(number, found(column).value, field: name, at: table.location(row, column), subject(draft), to: draft.findings)
                }
                return number
            }
            if let before = splitBefore(column) {
                WrongNumber.reportSplit(before, found(column), field: name, subject(draft), to: draft.findings)
                return nil
            }
            let fault = NumberFault.strayCharacter(found: found(column).value, character: "%")
            WrongNumber.report(fault, field: name, at: table.location(row, column), subject(draft), to: draft.findings)
        case .failure(let fault):
            WrongNumber.report(fault, field: name, hasStatus: true, at: table.location(row, column), subject(draft), to: draft.findings)
        }
        return nil
    }

    /// The whole number in the cell before, in a file with commas: «5%» is the rest of «55,5%» there.
    private func splitBefore(_ column: Int) -> String? {
        guard column > 0, column == columns.value + 1, table.delimiter == UInt8(ascii: ","), case let before = found(column - 1).value,
            !before.isEmpty, before.utf8.allSatisfy(isDigit) else { return nil }
        return before
    }
}

extension Indicator {
    /// The level that bears a name, with or without its marks; else the one that «Mức độ 2» numbers. Nil where it names none.
    func level(named text: String) -> Int? {
        let exact = nameKey(text)
        if let level = levels.firstIndex(where: { nameKey($0.vi) == exact || $0.en.map(nameKey) == exact }) { return level }
        let alike = levels.indices.filter { isWritten(text, as: levels[$0].vi) }
        if alike.count == 1 { return alike[0] }
        let parts = text.split(separator: " "), kind = parts.dropLast().joined(separator: " ")
        guard let level = parts.last.flatMap({ plainWhole(String($0)) }), levelWords.contains(where: { isWritten(kind, as: $0) }),
            levels.isEmpty || level < levels.count else { return nil }
        return level
    }
}

private let levelWords = ["mức độ", "mức", "cấp độ", "cấp", "level"]
