import Language

/// A whole number written without sign, grouping or leading zeros: `012` is not twelve and not ten, it is a mistake.
func plainWhole(_ text: String) -> Int? {
    let digits = text.utf8
    guard (1...9).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 1 || digits.first != 0x30 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
}

/// The words for yes and no: true/false, có/không, đạt/chưa đạt.
func yesOrNo(_ text: String) -> Bool? {
    let key = nameKey(text)
    return yesWords.contains(key) ? true : noWords.contains(key) ? false : nil
}

private let yesWords = Set(["true", "có", "đạt"].map(nameKey))
private let noWords = Set(["false", "không", "chưa đạt", "không đạt"].map(nameKey))

extension CivilDate {
    /// The day that a text writes as year-month-day, or as day/month/year.
    init?(_ text: String) {
        guard case .success(let date) = parseDate(text) else { return nil }
        self = date
    }
}
