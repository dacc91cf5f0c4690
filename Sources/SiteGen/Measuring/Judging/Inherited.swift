import Reporting

/// Targets of units that ended, for the information of their successors: never judged.
extension MeasuredReport {
    /// «Chưa giao chỉ tiêu»: the targets of the units this one was made of, for information only; empty where it has its own.
    /// A target belongs to its unit: nothing is judged by them.
    package func inheritedTargets(of area: AreaRef) -> [TargetRef] {
        guard assessments(of: area).isEmpty else { return [] }
        var seen: Set<AreaRef> = [area]
        var queue = [area]
        var found: Set<TargetRef> = []
        while let next = queue.popLast() {
            for change in report.predecessors(of: next) where seen.insert(change.from).inserted {
                queue.append(change.from)
                found.formUnion(assessments(of: change.from).map(\.target))
            }
        }
        return found.sorted()
    }
}
