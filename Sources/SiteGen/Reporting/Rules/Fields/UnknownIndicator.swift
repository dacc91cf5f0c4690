import Diagnostics

enum UnknownIndicator {
    private static let why = Message(
        vi: "Chỉ tiêu được nhắc tới có trong indicators.yaml, theo mã hoặc theo tên mà chỉ một chỉ tiêu mang.",
        en: "Every indicator that is named is in indicators.yaml, by its id or by a name that only one indicator bears.")

    static let rule: Rule = Rule("unknown-indicator", why: why)

    static func check(_ found: Located<String>, among known: Register, _ guesses: inout Guesses, _ subject: Subject) -> Parsed<IndicatorRef>
    {
        switch known.find(found.value) {
        case .found(let index): .value(IndicatorRef(index))
        case .ambiguous(let bearers): .fault(ambiguous(found, bearers: bearers, subject))
        case .unknown: .fault(unknown(found, nearest: guesses.nearest(to: found.value, in: known), known: known.all, subject))
        }
    }

    private static func unknown(_ found: Located<String>, nearest: [String], known: [String], _ subject: Subject) -> Finding {
        Unknown(found, among: known).finding(
            rule, vi: "không có chỉ tiêu", en: "there is no indicator", nearest: nearest,
            advice: Message(
                vi: "Ghi mã chỉ tiêu có trong indicators.yaml, hoặc thêm chỉ tiêu vào tệp đó.",
                en: "Write the id of an indicator in indicators.yaml, or add it there."),
            subject)
    }

    private static func ambiguous(_ found: Located<String>, bearers: [String], _ subject: Subject) -> Finding {
        let list = bearers.joined(separator: ", ")
        return rule.error(
            at: found.location, subject,
            vi: "nhiều chỉ tiêu cùng tên «\(found.value)»", en: "several indicators are called «\(found.value)»",
            suggestion: Message(vi: "Ghi mã của chỉ tiêu: \(list).", en: "Write the id of the indicator: \(list)."), cause: found.value)
    }
}
