import Diagnostics

/// Their numbers stand side by side in the keys by which rows are sorted.
enum TooManyRecords {
    private static let why = Message(
        vi:
            "Danh mục chỉ tiêu và các phân tổ có giới hạn số mục (docs/LIMITS.md). Vượt quá thường là vì tên, số thứ tự hoặc ngày nằm nhầm chỗ của mã.",
        en:
            "The catalogue and the dimensions have so many entries and no more (docs/LIMITS.md). More than that are mostly names, numbers or days in the place of codes."
    )

    static let rule: Rule = Rule("too-many-records", why: why)

    static let indicators = 10_000
    /// Of one dimension.
    static let codes = 10_000
    /// Codes of all dimensions put together, as rows have them.
    static let cells = 50_000

    static func finding(_ count: Int, _ vi: String, _ en: String, most: Int, at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "có \(grouped(count, by: ".")) \(vi), tối đa \(grouped(most, by: "."))",
            en: "there are \(grouped(count, by: ",")) \(en), at most \(grouped(most, by: ",")) are read",
            suggestion: Message(
                vi: "Xem lại có phải tên, số thứ tự hoặc ngày đã vào nhầm chỗ của mã.",
                en: "See whether names, numbers or days stand where codes belong."))
    }
}
