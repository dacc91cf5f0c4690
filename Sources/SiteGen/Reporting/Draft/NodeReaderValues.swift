import Diagnostics
import Language
import Loading

/// Numbers, years, dates and truths read from a YAML mapping.
extension NodeReader {
    /// A whole number without sign, written in the usual way.
    mutating func whole(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let found = text(key) else { return nil }
        guard let number = plainWhole(found.value), range.contains(number) else {
            findings.take(WrongNumber.outside(range, found, field: key, subject))
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

    mutating func year(_ found: Located<String>, _ key: String) -> Located<Int>? {
        guard let year = plainWhole(found.value), WrongYear.years.contains(year) else {
            findings.take(WrongYear.finding(found, field: key, subject))
            return nil
        }
        return Located(year, at: found.location)
    }

    mutating func date(_ key: String) -> CivilDate? {
        guard let found = text(key) else { return nil }
        guard let date = CivilDate(found.value) else {
            findings.take(WrongDate.finding(found, field: key, subject))
            return nil
        }
        return date
    }

    mutating func number(_ key: String) -> Located<DecimalNumber>? {
        guard let found = text(key) else { return nil }
        let subject = subject
        switch parseNumber(found.value, mayBeGrouped: false) {
        case .success(let number):
            findings.take(RoundedNumber.check(number, found.value, field: key, at: found.location, subject))
            return Located(number, at: found.location)
        case .failure(let fault):
            findings.take(WrongNumber.finding(fault, field: key, at: found.location, subject))
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

    mutating func word<Words: OfficeWord>(_ found: Located<String>, _ key: String, of words: Words.Type) -> Words? {
        if let word = Words(written: found.value) { return word }
        findings.take(
            UnknownWord.finding(found, field: key, known: words.allCases.map(\.rawValue), meant: words.nearest(to: found.value), subject))
        return nil
    }

    mutating func flag(_ key: String) -> Bool? {
        guard let found = text(key) else { return nil }
        if let flag = yesOrNo(found.value) { return flag }
        findings.take(UnknownWord.finding(found, field: key, known: ["true", "false"], subject))
        return nil
    }

    mutating func list(_ key: String) -> [RawNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node.kind else {
            findings.take(WrongShape.finding(node, key: key, meant: .list, subject))
            return []
        }
        return items
    }
}
