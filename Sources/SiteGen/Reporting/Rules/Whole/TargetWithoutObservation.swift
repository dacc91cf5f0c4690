import Diagnostics

enum TargetWithoutObservation {
    private static let why = Message(
        vi: "Mục tiêu mà chưa ai báo cáo gì thì được nhắc, không bị bỏ qua.",
        en: "A promise of which nobody ever reported anything is seen, not passed over.")

    static let rule: Rule = Rule("target-without-observation", why: why) { draft in
        var said: Set<SeriesKey> = []
        return draft.plans.flatMap { plan in
            plan.targets.compactMap { target -> Finding? in
                let key = SeriesKey(target.unit, target.indicator)
                if said.contains(key) || isReported(target, draft) || draft.isRefused(target.unit, target.indicator) { return nil }
                said.insert(key)
                return rule.warning(
                    at: target.location, draft.subject(target.unit, target.indicator),
                    vi: "kế hoạch «\(plan.id)» có mục tiêu nhưng chưa có số liệu nào",
                    en: "plan «\(plan.id)» has a target but there is no observation at all",
                    suggestion: Message(
                        vi: "Thêm số liệu vào data/; nếu chưa có, thêm dòng với status là missing.",
                        en: "Add observations to data/; if there are none yet, a row with status missing."))
            }
        }
    }

    private static func isReported(_ target: Target, _ draft: Draft) -> Bool {
        let judged = target.appliesTo == .unit ? [target.unit] : draft.children[Int(target.unit.index)]
        let implying = draft.indicators[Int(target.indicator.index)].impliedBy
        return judged.contains { area in
            [target.indicator, implying ?? target.indicator].contains {
                // rows that wait to be filled in have a warning of their own
                !draft.totals(area, $0).isEmpty || draft.derives(area, $0, nil) || draft.unfilledSeries.contains(SeriesKey(area, $0))
            }
        }
    }
}
