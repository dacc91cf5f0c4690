import Diagnostics

enum DuplicateTarget {
    private static let why = Message(
        vi: "Một kế hoạch giao một giá trị cho một đơn vị, một chỉ tiêu, một năm.",
        en: "A plan promises one value for one unit, indicator and year.")

    private struct Key: Hashable {
        let unit: AreaRef
        let indicator: IndicatorRef
        let year: Int?
        let appliesTo: Target.AppliesTo
    }

    static let rule: Rule = Rule("duplicate-target", why: why) { draft in
        draft.plans.flatMap { plan in
            var first: [Key: Target] = [:]
            return plan.targets.compactMap { target -> Finding? in
                let key = Key(unit: target.unit, indicator: target.indicator, year: target.year, appliesTo: target.appliesTo)
                guard let earlier = first[key] else {
                    first[key] = target
                    return nil
                }
                return rule.error(
                    at: target.location, draft.subject(target.unit, target.indicator, year: target.year),
                    vi: "kế hoạch «\(plan.id)» đã có mục tiêu này ở \(earlier.location)",
                    en: "plan «\(plan.id)» has this target already, at \(earlier.location)",
                    suggestion: Message(
                        vi: "Giữ một mục tiêu; hoặc sửa indicator, unit, year hay applies_to.",
                        en: "Keep one; or mend indicator, unit, year or applies_to."),
                    cause: earlier.location.path)
            }
        }
    }
}
