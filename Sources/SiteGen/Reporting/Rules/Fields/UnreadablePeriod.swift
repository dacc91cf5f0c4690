import Diagnostics
import Language

enum UnreadablePeriod {
    private static let why = Message(
        vi: "Kỳ của số liệu công bố nêu rõ năm: 2024, 2012-2020, 2025-Q1, 2023-08, 2022-09-02, hoặc lời có năm trong đó.",
        en: "The period of a published figure names its years: 2024, 2012-2020, 2025-Q1, 2023-08, 2022-09-02, or words with a year in them."
    )

    static let rule: Rule = Rule("unreadable-period", why: why)

    static func check(_ found: Located<String>, _ subject: Subject) -> Finding? {
        if isReadable(found.value) { return nil }
        return rule.error(
            at: found.location, subject,
            vi: "«period» ghi «\(found.value)», không rõ kỳ nào", en: "«period» says «\(found.value)», which names no period",
            suggestion: Message(
                vi: "Ghi như 2024, 2012-2020, 2025-Q1, 2023-08 hoặc 2022-09-02; chữ thêm vào đặt sau, ví dụ «2025 (đầu năm)».",
                en: "Write 2024, 2012-2020, 2025-Q1, 2023-08 or 2022-09-02; words stand behind, such as «2025 (early)»."))
    }

    private static func isReadable(_ text: String) -> Bool {
        let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "–") }
        if let first = words.first, first.first?.isNumber == true, first.contains("-") {
            return WrittenPeriod(String(first)).map { $0.years.allSatisfy(WrongYear.years.contains) } ?? false
        }
        return words.contains { word in
            let years = word.split { $0 == "-" || $0 == "–" }
            return !years.isEmpty && years.allSatisfy { year($0) != nil }
        }
    }

    private static func year(_ text: Substring) -> Int? {
        guard let year = plainWhole(String(text)), WrongYear.years.contains(year) else { return nil }
        return year
    }
}
