import Diagnostics

enum WrongReference {
    private static let why = Message(
        vi: "Chỗ trích số liệu {{ … }} viết theo một trong năm cách.",
        en: "A reference to the data, {{ … }}, is written in one of the five ways.")

    static let rule: Rule = Rule("wrong-reference", why: why)

    static func finding(_ found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "không hiểu «{{ \(found.value) }}»", en: "«{{ \(found.value) }}» is not understood",
            suggestion: Message(
                vi:
                    "Ghi {{ value CHỈ-TIÊU NĂM }}, {{ change CHỈ-TIÊU NĂM NĂM }}, {{ target CHỈ-TIÊU NĂM }}, {{ standing CHỈ-TIÊU NĂM }} hoặc {{ chart CHỈ-TIÊU }}; thêm mã đơn vị nếu là đơn vị khác.",
                en:
                    "Write {{ value INDICATOR YEAR }}, {{ change INDICATOR YEAR YEAR }}, {{ target INDICATOR YEAR }}, {{ standing INDICATOR YEAR }} or {{ chart INDICATOR }}; add a unit's id for another unit."
            ))
    }

    static func onPage(_ place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject,
            vi: "trang này không lấy số liệu bằng {{ }}", en: "this page takes no numbers by {{ }}",
            suggestion: Message(
                vi: "Ghi bằng chữ, hoặc chuyển đoạn này vào narratives/.", en: "Write it in words, or move the passage to narratives/."))
    }
}
