import Diagnostics

enum WrongDeadline {
    private static let why = Message(
        vi: "Thời hạn ghi theo một trong năm cách, để so được với lịch hoặc in ra như văn bản ghi.",
        en: "A deadline is written in one of the five ways that can be compared with a calendar or printed as it stands.")

    static let rule: Rule = Rule("wrong-deadline", why: why)

    static func finding(_ found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: found.value.isEmpty ? "thời hạn không nói khi nào" : "thời hạn ghi «\(found.value)», không hiểu được",
            en: found.value.isEmpty ? "the deadline does not say when" : "the deadline says «\(found.value)», which is not understood",
            suggestion: Message(
                vi:
                    "Ghi {every: year, before: 12-01}, {every: year, before: 01-15, of: next_year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} hoặc {as_written: \"theo quy định\"}.",
                en:
                    "Write {every: year, before: 12-01}, {every: year, before: 01-15, of: next_year}, {quarter: 2022-Q2}, {year: 2025}, {until: 2030} or {as_written: \"as required\"}."
            ))
    }

    /// A report on a year that would be due before its spring.
    static func finding(early found: Located<String>, _ subject: Subject) -> Finding {
        rule.warning(
            at: found.location, subject,
            vi: "báo cáo của một năm có hạn «\(found.value)» ngay trong năm ấy",
            en: "the report on a year is due «\(found.value)» within that very year",
            suggestion: Message(
                vi: "Nếu là năm sau, ghi thêm of: next_year; nếu đúng là năm ấy, ghi of: this_year.",
                en: "If the next year is meant, add of: next_year; if that year is, of: this_year."))
    }

    /// «năm sau» without the day of that year.
    static func finding(dayless found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "of ghi «\(found.value)» mà thiếu before", en: "of says «\(found.value)», but before is missing",
            suggestion: Message(
                vi: "Ghi ngày của năm ấy, ví dụ {every: year, before: 01-15, of: next_year}; không có ngày thì bỏ of.",
                en: "Write the day of that year, for example {every: year, before: 01-15, of: next_year}; without a day leave of out."))
    }
}
