import Reporting
import Wording

/// Plans that ask something of a unit, but begin only after the report year: the unit has its targets, and no standing yet.
extension Edition {
    func plansToCome(_ area: AreaRef) -> [PlanRef] {
        let parent = report[area].parent
        let candidates = reportIndex.plans[Int(area.index)] + (parent.map { reportIndex.plans[Int($0.index)] } ?? [])
        var found: [PlanRef] = []
        for plan in candidates where report[plan].firstYear > year && !found.contains(plan) {
            let isAsked = report[plan].targets.contains { target in
                target.appliesTo == .unit ? target.unit == area : target.unit == parent
            }
            if isAsked { found.append(plan) }
        }
        return found
    }
}

extension Sheet {
    /// «Kế hoạch 36/KH-UBND bắt đầu từ năm 2026; năm 2025 chưa đánh giá.»
    mutating func plansToCome(_ plans: [PlanRef]) {
        for plan in plans {
            raw("<p>")
            text(
                words.fill(
                    .unitPlanStarts, ("plan", shortName(of: plan)), ("first", String(report[plan].firstYear)),
                    ("year", String(edition.year))))
            raw("</p>\n")
        }
    }
}
