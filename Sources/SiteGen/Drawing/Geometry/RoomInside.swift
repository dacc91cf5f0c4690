/// The middle of the broadest stretch inside an outline that leaves room for a box: where the name of a district goes.
///
/// In: closed rings (inner ones are holes), the box's breadth and height in viewBox units. nil where it fits nowhere.
package func roomInside(_ rings: [[Point]], width: Double, height: Double) -> Point? {
    guard let top = rings.joined().map(\.y).min(), let bottom = rings.joined().map(\.y).max(), bottom - top > height else { return nil }
    var best: (point: Point, breadth: Double)?
    let steps = 24
    for step in 1..<steps {
        let y = top + (bottom - top) * Double(step) / Double(steps)
        // clear at the box's upper edge, middle and lower edge at once
        let stretches = [y - height / 2, y, y + height / 2].map { crossings(rings, at: $0) }
        for stretch in common(stretches) where stretch.1 - stretch.0 >= width {
            if stretch.1 - stretch.0 > (best?.breadth ?? 0) { best = (Point((stretch.0 + stretch.1) / 2, y), stretch.1 - stretch.0) }
        }
    }
    return best?.point
}

/// From where to where a level line is inside.
private func crossings(_ rings: [[Point]], at y: Double) -> [(Double, Double)] {
    var xs: [Double] = []
    for ring in rings {
        for (index, a) in ring.enumerated() {
            let b = ring[(index + 1) % ring.count]
            if (a.y <= y) != (b.y <= y) { xs.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)) }
        }
    }
    xs.sort()
    return stride(from: 0, to: xs.count - 1, by: 2).map { (xs[$0], xs[$0 + 1]) }
}

/// What lies inside on all lines.
private func common(_ lines: [[(Double, Double)]]) -> [(Double, Double)] {
    guard var shared = lines.first else { return [] }
    for line in lines.dropFirst() {
        shared = shared.flatMap { a in
            line.compactMap { b in
                let (from, to) = (max(a.0, b.0), min(a.1, b.1))
                return from < to ? (from, to) : nil
            }
        }
    }
    return shared
}
