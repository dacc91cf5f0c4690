import Diagnostics
import Language

/// The value of a row, exactly: the share of numerator and denominator where both are known, else what was typed.
extension ObservationRow {
    mutating func readNumbers(of indicator: IndicatorRef, _ known: ObservationWords) {
        let before = findings.count
        numerator = whole(columns.numerator, "numerator", known)
        denominator = whole(columns.denominator, "denominator", known)
        let measure = known.measures[Int(indicator.index)]
        if let column = columns.value, !bytes(column).isEmpty {
            switch measure {
            case .boolean: readFlag(column)
            case .level: if !readLevelName(column, of: indicator) { readWhole(column, mayBeGrouped: false, known) }
            case .count: readWhole(column, mayBeGrouped: true, known)
            case .percent: readDecimal(column, mayBeGrouped: false, known)
            case .amount: readDecimal(column, mayBeGrouped: true, known)
            }
        }
        switch measure {
        case .percent:
            if let numerator, let denominator, denominator > 0 { value = Rational(numerator * 100, over: denominator) }
        case .count, .amount:
            if value == nil, let numerator { value = Rational(numerator) }
        case .level, .boolean: break
        }
        if hasErrors(behind: before) { unread.insert(.numbers) }
    }

    private mutating func readFlag(_ column: Int) {
        let found = found(column)
        guard let flag = yesOrNo(found.value) else {
            return findings.append(
                UnknownWord.finding(found, field: "value", known: ["true", "false", "có", "không", "đạt", "chưa đạt"], subject))
        }
        value = Rational(flag ? 1 : 0)
        typed = TypedValue(flag ? 1 : 0)
    }

    /// A level under its own name, or as «Mức độ 2».
    private mutating func readLevelName(_ column: Int, of indicator: IndicatorRef) -> Bool {
        if let first = bytes(column).first, (0x30...0x39).contains(first) { return false }
        guard let level = file.draft.indicators[Int(indicator.index)].level(named: text(column)) else { return false }
        value = Rational(Int64(level))
        typed = TypedValue(Int64(level))
        return true
    }

    private mutating func readWhole(_ column: Int, mayBeGrouped: Bool, _ known: ObservationWords) {
        guard let number = number(column, "value", mayBeGrouped: mayBeGrouped, percent: false, known) else { return }
        guard let whole = number.whole else { return findings.append(WrongNumber.notWhole(found(column), field: "value", subject)) }
        value = Rational(whole)
        typed = TypedValue(whole)
    }

    private mutating func readDecimal(_ column: Int, mayBeGrouped: Bool, _ known: ObservationWords) {
        guard let number = number(column, "value", mayBeGrouped: mayBeGrouped, percent: !mayBeGrouped, known) else { return }
        value = Rational(number.mantissa, over: number.denominator)
        typed = TypedValue(number.mantissa, decimals: number.scale)
    }

    private mutating func whole(_ column: Int?, _ name: String, _ known: ObservationWords) -> Int64? {
        guard let column, let number = number(column, name, mayBeGrouped: true, percent: false, known) else { return nil }
        if let whole = number.whole { return whole }
        findings.append(WrongNumber.notWhole(found(column), field: name, subject))
        return nil
    }

    private mutating func number(_ column: Int, _ name: String, mayBeGrouped: Bool, percent: Bool, _ known: ObservationWords)
        -> DecimalNumber?
    {
        let text = bytes(column)
        if text.isEmpty { return nil }
        switch parseNumber(text.span, format: columns.format ?? known.format, mayBeGrouped: mayBeGrouped) {
        case .success(let number):
            if percent || !number.hadPercentSign {
                if number.isRounded { noteRounding(of: number, found(column), name) }
                return number
            }
            if let before = splitBefore(column) {
                findings.append(WrongNumber.split(before, found(column), field: name, subject))
                return nil
            }
            let fault = NumberFault.strayCharacter(found: found(column).value, character: "%")
            findings.append(WrongNumber.finding(fault, field: name, at: table.location(row, column), subject))
        case .failure(let fault):
            findings.append(WrongNumber.finding(fault, field: name, hasStatus: true, at: table.location(row, column), subject))
        }
        return nil
    }

    /// A program's file has as many of these as numbers, and one of them is told.
    private mutating func noteRounding(of number: DecimalNumber, _ found: Located<String>, _ name: String) {
        let (file, area, indicator, year) = (file, knownArea, knownIndicator, knownYear)
        findings.take(
            RoundedNumber.check(
                number, found.value, field: name, at: found.location, file.draft.subject(area, indicator, year: year)))
    }

    /// The whole number in the cell before, in a file with commas: «5%» is the rest of «55,5%» there.
    private func splitBefore(_ column: Int) -> String? {
        guard let value = columns.value, column > 0, column == value + 1, table.delimiter == UInt8(ascii: ","),
            case let before = text(column - 1), !before.isEmpty, before.utf8.allSatisfy(isDigit)
        else { return nil }
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
            levels.isEmpty || level < levels.count
        else { return nil }
        return level
    }
}

private let levelWords = ["mức độ", "mức", "cấp độ", "cấp", "level"]
