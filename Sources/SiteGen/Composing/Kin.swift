import Reporting

/// Who stands above, below, before and after each unit; by the unit's place in `Report.areas`.
struct Kin: Sendable {
    /// In the official order, then as the list is written.
    let children: [[AreaRef]]
    /// Changes that a unit came out of, and changes it went into; by date.
    let origins: [[AreaChange]]
    let heirs: [[AreaChange]]
    /// Units without a unit above them.
    let roots: [AreaRef]
    /// Units whose name another unit bore or bears at another time.
    let namesakes: Set<AreaRef>

    init(_ report: Report) {
        var children: [[AreaRef]] = Array(repeating: [], count: report.areas.count)
        var roots: [AreaRef] = []
        for reference in report.areaRefs.sorted(by: { (report[$0].order, $0) < (report[$1].order, $1) }) {
            if let parent = report[reference].parent { children[Int(parent.index)].append(reference) } else { roots.append(reference) }
        }
        var origins: [[AreaChange]] = Array(repeating: [], count: report.areas.count)
        var heirs = origins
        for change in report.changes.sorted(by: { $0.date < $1.date }) {
            heirs[Int(change.from.index)].append(change)
            origins[Int(change.to.index)].append(change)
        }
        self.children = children
        self.origins = origins
        self.heirs = heirs
        self.roots = roots
        let sameName = Dictionary(grouping: report.areaRefs) { report[$0].name }.values.filter { $0.count > 1 }
        namesakes = Set(sameName.flatMap { areas in
            areas.filter { area in
                let life = [report[area].validFrom, report[area].validTo]
                return life != [nil, nil] && areas.contains { [report[$0].validFrom, report[$0].validTo] != life }
            }
        })
    }

    subscript(childrenOf area: AreaRef) -> [AreaRef] { children[Int(area.index)] }
    subscript(originsOf area: AreaRef) -> [AreaChange] { origins[Int(area.index)] }
    subscript(heirsOf area: AreaRef) -> [AreaChange] { heirs[Int(area.index)] }
}
