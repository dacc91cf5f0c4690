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
