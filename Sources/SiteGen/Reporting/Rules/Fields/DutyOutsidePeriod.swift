import Diagnostics

enum DutyOutsidePeriod {
    private static let why = Message(
        vi: "Nhiệm vụ chỉ có kết quả trong những năm của kế hoạch.",
        en: "A duty has results in the years of its plan only.")

    static let rule: Rule = Rule("duty-outside-period", why: why)

    static func finding(_ row: Row, year: Int, _ plan: Plan, _ subject: Subject) -> Finding {
        rule.error(
            at: row.location(of: "year"), subject,
            vi: "năm \(year) nằm ngoài thời kỳ \(plan.firstYear)–\(plan.lastYear) của kế hoạch «\(plan.id)»",
            en: "\(year) lies outside the period \(plan.firstYear)–\(plan.lastYear) of the plan «\(plan.id)»",
            suggestion: Message(
                vi: "Ghi năm từ \(plan.firstYear) đến \(plan.lastYear), hoặc ghi nhiệm vụ của kế hoạch khác.",
                en: "Write a year from \(plan.firstYear) to \(plan.lastYear), or name the duty of another plan."))
    }
}
