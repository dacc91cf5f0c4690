import Diagnostics

enum DerivedRow {
    private static let why = Message(
        vi:
            "Dòng của dữ liệu mở mà không ai báo cáo, do chương trình tính ra, không được đọc lại: chương trình sẽ tính lần nữa. Nhắc một lần mỗi tệp.",
        en: "Rows of open data that nobody reported are passed over: the program worked them out and will do so again. Noted once a file.")

    static let rule: Rule = Rule("derived-row", why: why)

    static func finding(_ found: Located<String>, _ subject: Subject) -> Finding {
        rule.finding(.note, at: found.location, "derived") {
            Rule.Words(
                subject, "dòng ghi origin là «\(found.value)» không được đọc: chương trình tự tính lại",
                "a row with origin «\(found.value)» is not read: the program works it out again",
                Message(
                    vi: "Không phải sửa gì; muốn báo cáo chính số đó, ghi origin là reported.",
                    en: "Nothing has to be mended; to report that very value, set origin to reported."))
        }
    }
}
