import Diagnostics

enum UnknownCode {
    private static let why = Message(
        vi: "Ô của một phân tổ ghi mã đã khai báo trong site.yaml; để trống là tổng số.",
        en: "A cell of a breakdown holds a code that site.yaml declares; blank is the total.")

    static let rule: Rule = Rule("unknown-code", why: why)

    static func finding(_ found: Located<String>, codes: [String], nearest: String?, _ subject: Subject) -> Finding {
        Unknown(found, among: codes).finding(
            rule, vi: "không có mã phân tổ", en: "there is no dimension code",
            nearest: nearest.map { [$0] } ?? [],
            advice: Message(
                vi: "Ghi mã đã khai báo ở dimensions trong site.yaml, hoặc để trống cho tổng số.",
                en: "Write a code declared under dimensions in site.yaml, or leave it blank for the total."),
            subject)
    }

    /// «dimensions» holds something that is no dimension with its code.
    static func pair(_ part: String, _ found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«dimensions» ghi «\(part)», không phải phân tổ và mã",
            en: "«dimensions» says «\(part)», which is not a dimension with a code",
            suggestion: Message(vi: "Ghi như sex=female;age=15-25.", en: "Write sex=female;age=15-25, for instance."), cause: "pair \(part)"
        )
    }

    /// «dimensions» and the column of a dimension say two things.
    static func twice(_ id: String, _ found: Located<String>, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«dimensions» ghi «\(found.value)», khác với cột «\(id)»",
            en: "«dimensions» says «\(found.value)», the column «\(id)» something else",
            suggestion: Message(vi: "Giữ một trong hai, xóa ô kia.", en: "Keep one of the two; clear the other."), cause: "twice")
    }

    /// «dimensions» names what site.yaml does not declare.
    static func dimension(_ id: String, at place: SourceLocation, known: [String], _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject, vi: "không có phân tổ «\(id)»", en: "there is no dimension «\(id)»",
            suggestion: didYouMean(Suggestion.nearest(to: id, among: known))
                ?? Message(
                    vi: "Khai báo «\(id)» ở dimensions trong site.yaml.", en: "Declare «\(id)» under dimensions in site.yaml."), cause: id)
    }
}
