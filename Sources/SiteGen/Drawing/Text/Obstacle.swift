/// A shape that labels keep off: between two x, under a straight upper edge and over a straight lower one.
/// Boxes, line segments and stretches of a band are all of this kind, so one exact test serves them.
package struct Obstacle: Sendable, Hashable {
    package let left: Double
    package let right: Double
    let topLeft: Double
    let topRight: Double
    let bottomLeft: Double
    let bottomRight: Double

    package static func box(_ box: Box) -> Obstacle {
        Obstacle(
            left: box.left, right: box.right, topLeft: box.top, topRight: box.top,
            bottomLeft: box.bottom, bottomRight: box.bottom)
    }

    package static func around(_ center: Point, radius: Double) -> Obstacle {
        box(Box(left: center.x - radius, top: center.y - radius, right: center.x + radius, bottom: center.y + radius))
    }

    package static func segment(_ a: Point, _ b: Point, thickness: Double) -> Obstacle {
        let (from, to) = a.x <= b.x ? (a, b) : (b, a)
        let half = thickness / 2
        let run = to.x - from.x
        guard run > half else {
            return box(Box(left: from.x - half, top: min(a.y, b.y) - half, right: to.x + half, bottom: max(a.y, b.y) + half))
        }
        // Seen upright, a slanting stroke is thicker: half × √(1 + slope²).
        let slope = (to.y - from.y) / run
        let rise = half * (1 + slope * slope).squareRoot()
        return Obstacle(
            left: from.x, right: to.x, topLeft: from.y - rise, topRight: to.y - rise,
            bottomLeft: from.y + rise, bottomRight: to.y + rise)
    }

    package static func band(_ a: AreaPoint, _ b: AreaPoint) -> Obstacle {
        let (from, to) = a.x1 <= b.x1 ? (a, b) : (b, a)
        return Obstacle(
            left: from.x1, right: to.x1, topLeft: min(from.y0, from.y1), topRight: min(to.y0, to.y1),
            bottomLeft: max(from.y0, from.y1), bottomRight: max(to.y0, to.y1))
    }

    /// True when a box and the shape share more than an edge: within their shared x, the box is neither wholly over nor wholly under.
    @inline(__always)
    func touches(_ box: Box) -> Bool {
        guard box.left < right, left < box.right else { return false }
        // most are far off: no need to ask where exactly the edges run
        if box.bottom <= min(topLeft, topRight) || box.top >= max(bottomLeft, bottomRight) { return false }
        let from = max(box.left, left)
        let to = min(box.right, right)
        let isOver = box.bottom <= top(at: from) && box.bottom <= top(at: to)
        if isOver { return false }
        return !(box.top >= bottom(at: from) && box.top >= bottom(at: to))
    }

    @inline(__always)
    private func top(at x: Double) -> Double {
        topLeft == topRight ? topLeft : topLeft + (topRight - topLeft) * ((x - left) / (right - left))
    }

    @inline(__always)
    private func bottom(at x: Double) -> Double {
        bottomLeft == bottomRight ? bottomLeft : bottomLeft + (bottomRight - bottomLeft) * ((x - left) / (right - left))
    }

    var isFinite: Bool {
        left.isFinite && right.isFinite && topLeft.isFinite && topRight.isFinite && bottomLeft.isFinite && bottomRight.isFinite
    }
}
