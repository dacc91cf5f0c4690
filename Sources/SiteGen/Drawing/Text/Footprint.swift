/// The places taken in a plot: `solid` is never touched by a label, `backdrop` (gridlines) only where there is no other place.
package struct Footprint: Sendable {
    package private(set) var solid: [Obstacle] = []
    package private(set) var backdrop: [Obstacle] = []

    package init() { solid.reserveCapacity(48) }

    package mutating func add(_ obstacle: Obstacle, isBackdrop: Bool = false) {
        if isBackdrop { backdrop.append(obstacle) } else { solid.append(obstacle) }
    }

    /// - blocker: what was in the way of the place asked for before, which often is in the way again and is asked first; moved on.
    func isClear(_ box: Box, blocker: inout Int) -> Bool {
        if solid.indices.contains(blocker), solid[blocker].touches(box) { return false }
        for index in solid.indices where solid[index].touches(box) {
            blocker = index
            return false
        }
        return true
    }
    func isClear(_ box: Box) -> Bool { !solid.contains { $0.touches(box) } }
    func isClearOfBackdrop(_ box: Box) -> Bool { !backdrop.contains { $0.touches(box) } }

    var isFinite: Bool { solid.allSatisfy(\.isFinite) && backdrop.allSatisfy(\.isFinite) }
}
