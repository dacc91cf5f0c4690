import Reporting

/// Who stands above, below, before and after each unit; by the unit's place in `Report.areas`.
package struct AreaTree: Sendable {
    /// In the official order, then by name.
    let children: [[AreaRef]]
    /// Changes that a unit came out of, and changes it went into; by date.
    let origins: [[AreaChange]]
    let heirs: [[AreaChange]]
    /// Units without a unit above them.
    let roots: [AreaRef]
    /// All units as units.csv lists them, but siblings in the official order, then by name, at the places that they hold together.
    let listed: [AreaRef]

    init(_ report: Report) {
        var children: [[AreaRef]] = Array(repeating: [], count: report.areas.count)
        var roots: [AreaRef] = []
        for reference in report.areaRefs.sorted(by: { report[$0].rank < report[$1].rank }) {
            if let parent = report[reference].parent { children[Int(parent.index)].append(reference) } else { roots.append(reference) }
        }
        var next = Array(repeating: 0, count: report.areas.count + 1)
        listed = report.areaRefs.map { reference in
            let parent = report[reference].parent
            let place = parent.map { Int($0.index) } ?? report.areas.count
            defer { next[place] += 1 }
            return parent == nil ? roots[next[place]] : children[place][next[place]]
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
    }

    package subscript(childrenOf area: AreaRef) -> [AreaRef] { children[Int(area.index)] }
    subscript(originsOf area: AreaRef) -> [AreaChange] { origins[Int(area.index)] }
    subscript(heirsOf area: AreaRef) -> [AreaChange] { heirs[Int(area.index)] }
}
