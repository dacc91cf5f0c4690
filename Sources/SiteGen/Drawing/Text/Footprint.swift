/// The places taken in a plot: `solid` is never touched by a label, `backdrop` (gridlines) only where there is no other place.
package struct Footprint: Sendable {
    package private(set) var solid: [Obstacle] = []
    package private(set) var backdrop: [Obstacle] = []

    package init() { solid.reserveCapacity(48) }

    package mutating func add(_ obstacle: Obstacle, isBackdrop: Bool = false) {
        if isBackdrop { backdrop.append(obstacle) } else { solid.append(obstacle) }
    }

    func isClear(_ box: Box) -> Bool { !solid.contains { $0.touches(box) } }
    func isClearOfBackdrop(_ box: Box) -> Bool { !backdrop.contains { $0.touches(box) } }

    var isFinite: Bool { solid.allSatisfy(\.isFinite) && backdrop.allSatisfy(\.isFinite) }
}
