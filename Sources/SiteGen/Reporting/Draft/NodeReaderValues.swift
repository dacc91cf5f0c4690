import Diagnostics
import Language
import Loading

/// Numbers, years, dates and truths read from a YAML mapping.
extension NodeReader {
    /// A whole number without sign, written in the usual way.
    mutating func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let found = text(key) else { return nil }
        guard let number = plainWhole(found.value), range.contains(number) else {
            findings.error(
                WrongNumber.rule, at: found.location, subject,
                vi: "«\(key)» ghi «\(found.value)», không phải số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
                en: "«\(key)» says «\(found.value)», which is not a whole number from \(range.lowerBound) to \(range.upperBound)",
                suggestion: Message(vi: "Ghi số nguyên trong khoảng đó.", en: "Write a whole number in that range."))
            return nil
        }
        return number
    }

    mutating func year(_ key: String) -> Located<Int>? {
        text(key).flatMap { year($0, key) }
    }

    mutating func requiredYear(_ key: String) -> Located<Int>? {
        requiredText(key).flatMap { year($0, key) }
    }

    func year(_ found: Located<String>, _ key: String) -> Located<Int>? {
        guard let year = plainWhole(found.value), WrongYear.years.contains(year) else {
            WrongYear.report(found, field: key, subject, to: findings)
            return nil
        }
        return Located(year, at: found.location)
    }

    mutating func date(_ key: String) -> CivilDate? {
        guard let found = text(key) else { return nil }
        guard let date = CivilDate(found.value) else {
            WrongDate.report(found, field: key, subject, to: findings)
            return nil
        }
        return date
    }

    mutating func number(_ key: String) -> Located<DecimalNumber>? {
        guard let found = text(key) else { return nil }
        switch parseNumber(found.value, mayBeGrouped: false) {
        case .success(let number):
            RoundedNumber.note(number, found.value, field: key, at: found.location, subject, to: findings)
            return Located(number, at: found.location)
        case .failure(let fault):
            WrongNumber.report(fault, field: key, at: found.location, subject, to: findings)
            return nil
        }
    }

    /// One of the words of `Words`; nil where the key is absent or says another word.
    mutating func word<Words: OfficeWord>(_ key: String, of words: Words.Type) -> Words? {
        text(key).flatMap { word($0, key, of: words) }
    }

    mutating func requiredWord<Words: OfficeWord>(
        _ key: String, of words: Words.Type, _ suggestion: Message? = nil
    ) -> Words? {
        requiredText(key, suggestion).flatMap { word($0, key, of: words) }
    }

    func word<Words: OfficeWord>(_ found: Located<String>, _ key: String, of words: Words.Type) -> Words? {
        if let word = Words(written: found.value) { return word }
        UnknownWord.report(found, field: key, known: words.allCases.map(\.rawValue), meant: words.nearest(to: found.value), subject, to: findings)
        return nil
    }

    mutating func flag(_ key: String) -> Bool? {
        guard let found = text(key) else { return nil }
        if let flag = yesOrNo(found.value) { return flag }
        UnknownWord.report(found, field: key, known: ["true", "false"], subject, to: findings)
        return nil
    }

    mutating func list(_ key: String) -> [RawNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node.kind else {
            WrongShape.report(node, key: key, meant: .list, subject, to: findings)
            return []
        }
        return items
    }
}
