import Diagnostics

/// A plan promises for its own years only.
enum TargetOutsidePeriod {
    static let rule: Rule = Rule("target-outside-period") { draft in
        for plan in draft.plans where plan.firstYear > 0 {
            for target in plan.targets {
                guard let year = target.year, !(plan.firstYear...plan.lastYear).contains(year) else { continue }
                draft.findings.error(
                    rule, at: target.location, draft.subject(target.unit, target.indicator),
                    vi: "mục tiêu năm \(year) nằm ngoài kỳ kế hoạch «\(plan.id)» (\(plan.firstYear)–\(plan.lastYear))",
                    en: "the target of \(year) lies outside the period of plan «\(plan.id)» (\(plan.firstYear)–\(plan.lastYear))",
                    suggestion: Message(vi: "Sửa year, hoặc sửa period của kế hoạch.", en: "Mend year, or the plan's period."))
            }
        }
    }
}
