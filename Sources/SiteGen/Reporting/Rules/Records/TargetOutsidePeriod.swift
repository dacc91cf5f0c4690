import Diagnostics

enum TargetOutsidePeriod {
    private static let why = Message(
        vi: "Kế hoạch chỉ giao mục tiêu cho những năm của mình.",
        en: "A plan promises for its own years only.")

    static let rule: Rule = Rule("target-outside-period", why: why) { draft in
        draft.plans.filter { $0.firstYear > 0 }.flatMap { plan in
            plan.targets.compactMap { target -> Finding? in
                guard let year = target.year, !(plan.firstYear...plan.lastYear).contains(year) else { return nil }
                return rule.error(
                    at: target.location, draft.subject(target.unit, target.indicator),
                    vi: "mục tiêu năm \(year) nằm ngoài kỳ kế hoạch «\(plan.id)» (\(plan.firstYear)–\(plan.lastYear))",
                    en: "the target of \(year) lies outside the period of plan «\(plan.id)» (\(plan.firstYear)–\(plan.lastYear))",
                    suggestion: Message(vi: "Sửa year, hoặc sửa period của kế hoạch.", en: "Mend year, or the plan's period."))
            }
        }
    }
}
