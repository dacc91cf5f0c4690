import Diagnostics

enum UnknownAnchor {
    private static let why = Message(
        vi:
            "Mã ở tiêu đề là mã chỉ tiêu (mục «vì sao» của chỉ tiêu ấy) hoặc một phần của báo cáo năm. Mã đơn vị đứng sau nói «vì sao» của đơn vị nào; các phần khác chỉ nói về đơn vị của tệp.",
        en:
            "A heading's anchor is an indicator, whose «vì sao» it answers, or one of the sections of the yearly report. A unit behind it says whose «vì sao» that is; other sections speak of the file's own unit alone."
    )

    static let rule: Rule = Rule("unknown-anchor", why: why)
    /// I. Công tác chỉ đạo · III. Đánh giá · IV. Phương hướng · V. Đề xuất
    static let reportSections = ["chi-dao", "danh-gia", "phuong-huong", "de-xuat"]

    static func finding(_ found: Located<String>, nearest: String?, _ subject: Subject) -> Finding {
        let list = reportSections.joined(separator: ", ")
        return rule.error(
            at: found.location, subject,
            vi: "tiêu đề có mã «{#\(found.value)}», không phải chỉ tiêu hay phần của báo cáo",
            en: "the heading has the anchor «{#\(found.value)}», which is neither an indicator nor a section of the report",
            suggestion: didYouMean(nearest)
                ?? Message(
                    vi: "Ghi mã một chỉ tiêu, hoặc một trong các phần: \(list).",
                    en: "Write the id of an indicator, or one of the sections \(list)."))
    }

    static func unit(_ found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "tiêu đề này không phải «vì sao» của một chỉ tiêu nên không nhận mã đơn vị «\(found.value)»",
            en: "the heading answers «why» for no indicator, so it takes no unit «\(found.value)»",
            suggestion: Message(
                vi: "Bỏ mã đơn vị, hoặc ghi {#mã-chỉ-tiêu \(found.value)}.", en: "Remove the unit, or write {#indicator-id \(found.value)}."
            ))
    }
}
