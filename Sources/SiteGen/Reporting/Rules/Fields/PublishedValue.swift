import Diagnostics

enum PublishedValue {
    private static let why = Message(
        vi: "Tỷ lệ lấy từ văn bản in cũng nằm trong khoảng 0–100.",
        en: "A percentage found in print lies between 0 and 100 like any other.")

    static let rule: Rule = Rule("published-value", why: why)

    static func check(_ value: Rational, _ measure: Indicator.UnitOfMeasure, _ cell: Located<String>, _ subject: Subject) -> Finding? {
        if measure == .boolean || (Rational(0) <= value && (measure != .percent || value <= Rational(100))) { return nil }
        let range =
            measure == .percent ? Message(vi: "ngoài khoảng 0–100", en: "outside 0–100") : Message(vi: "là số âm", en: "which is negative")
        return rule.error(
            at: cell.location, subject, vi: "«value» ghi «\(cell.value)», \(range.vi)", en: "«value» says «\(cell.value)», \(range.en)",
            suggestion: Message(
                vi: "Xem lại nguồn; mức tăng so với kỳ trước không phải tỷ lệ, ghi ở note.",
                en: "Look at the source again; a rise against an earlier period is no share: write it in note."))
    }
}
