import Diagnostics

enum WrongThreshold {
    private static let why = Message(
        vi: "Hai ngưỡng tiến độ là tỷ số, và «đúng tiến độ» không bắt đầu cao hơn «vượt tiến độ».",
        en: "The two bounds of pace are ratios, and «on track» does not begin above «ahead».")

    static let rule: Rule = Rule("wrong-threshold", why: why)
    /// 2: twice as fast as the path.
    private static let highest = 2.0

    /// A bound is a ratio from above 0 to 2.
    static func check(_ found: Located<String>, _ value: Double, field: String, _ subject: Subject) -> Finding? {
        if value > 0, value <= highest { return nil }
        return rule.error(
            at: found.location, subject,
            vi: "«thresholds.\(field)» ghi «\(found.value)», ngoài khoảng lớn hơn 0 đến 2",
            en: "«thresholds.\(field)» says «\(found.value)», outside the range above 0 up to 2",
            suggestion: Message(
                vi: "Ghi tỷ số so với lộ trình, ví dụ 0.95 (không ghi 95).", en: "Write the ratio to the path, such as 0.95 (not 95)."))
    }

    static func finding(onTrack: Located<String>, ahead: String, _ subject: Subject) -> Finding {
        rule.error(
            at: onTrack.location, subject,
            vi: "«thresholds.on_track» (\(onTrack.value)) lớn hơn «thresholds.ahead» (\(ahead))",
            en: "«thresholds.on_track» (\(onTrack.value)) is above «thresholds.ahead» (\(ahead))",
            suggestion: Message(
                vi: "Ghi on_track lớn hơn 0 và không quá \(ahead), hoặc nâng ahead (tối đa 2).",
                en: "Let on_track be above 0 and at most \(ahead), or raise ahead (up to 2)."))
    }
}
