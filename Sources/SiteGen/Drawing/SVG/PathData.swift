extension SVGBuffer {
    /// `d` of straight lines through points; nil is a gap, never bridged; a point alone becomes a stroke of no length,
    /// which a round cap shows as a dot.
    mutating func pathData(_ points: [Point?]) {
        startAttribute("d")
        var run = 0
        for point in points {
            guard let point else {
                if run == 1 { byte(0x5A) }
                run = 0
                continue
            }
            byte(run == 0 ? 0x4D : 0x4C)
            coordinates(point)
            run += 1
        }
        if run == 1 { byte(0x5A) }
        endAttribute()
    }

    @inline(__always)
    mutating func coordinates(_ point: Point) {
        number(point.x)
        byte(0x2C)
        number(point.y)
    }
}
