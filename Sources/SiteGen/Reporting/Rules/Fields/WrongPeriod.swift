import Diagnostics

enum WrongPeriod {
    private static let why = Message(
        vi: "Thời kỳ của kế hoạch là năm đầu và năm cuối.",
        en: "A plan's period is its first and its last year.")

    static let rule: Rule = Rule("wrong-period", why: why)

    static func finding(at place: SourceLocation, _ subject: Subject) -> Finding {
        rule.error(
            at: place, subject,
            vi: "«period» không phải là năm đầu và năm cuối", en: "«period» is not a first and a last year",
            suggestion: Message(
                vi: "Ghi period: [2021, 2030]; kế hoạch một năm ghi period: [2024, 2024].",
                en: "Write period: [2021, 2030]; for one year period: [2024, 2024]."))
    }
}
