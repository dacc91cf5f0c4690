import Language

/// A whole number written without sign, grouping or leading zeros: `012` is not twelve and not ten, it is a mistake. A fraction of noughts
/// («2026.0», «3.») is what programs write behind whole numbers; three noughts could be a group, so behind a year only.
func plainWhole(_ text: String) -> Int? {
    var digits = Substring(text).utf8
    if let sign = digits.firstIndex(where: { $0 == 0x2E || $0 == 0x2C }) {
        let noughts = digits[digits.index(after: sign)...]
        let whole = digits[..<sign]
        guard noughts.allSatisfy({ $0 == 0x30 }), noughts.count != 3 || whole.count > 3 else { return nil }
        digits = whole
    }
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// The words for yes and no: true/false, có/không, đạt/chưa đạt, what spreadsheets and programs write, with or without marks.
func yesOrNo(_ text: String) -> Bool? {
    if hasMarks(text) { return answers[spellingKey(text)] }
    return looseAnswers[looseKey(text)]
}

private let yesAndNo =
    ["true", "có", "đạt", "1", "1.0", "yes", "đúng"].map { ($0, true) }
    + ["false", "không", "chưa đạt", "không đạt", "0", "0.0", "no", "sai"].map { ($0, false) }
private let answers = Dictionary(yesAndNo.map { (spellingKey($0), $1) }) { first, _ in first }
private let looseAnswers = Dictionary(yesAndNo.map { (looseKey($0), $1) }) { first, _ in first }

extension CivilDate {
    /// The day that a text writes as year-month-day, or as day/month/year.
    init?(_ text: String) {
        guard case .success(let date) = parseDate(text) else { return nil }
        self = date
    }
}
