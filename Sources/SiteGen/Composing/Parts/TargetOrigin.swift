import Measuring
import Reporting
import Wording

extension Edition {
    /// «Kế hoạch 56/KH-UBND, mục II.1».
    func origin(of reference: TargetRef) -> String {
        let name = planNames[Int(reference.plan.index)], section = report[reference].section
        return section.isEmpty ? name : words.fill(.planSection, ("plan", name), ("section", section))
    }
}

/// Whose words a target is in.
extension Sheet {
    func origin(of reference: TargetRef) -> String { edition.origin(of: reference) }
}
