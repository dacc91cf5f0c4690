/// Path data of lines with gaps, straight into the buffer.
extension SVGBuffer {
    /// `d` of straight lines through points; nil is a gap, never bridged.
    mutating func pathData(_ points: [Point?]) {
        startAttribute("d")
        var command: UInt8 = 0x4D
        for point in points {
            guard let point else {
                command = 0x4D
                continue
            }
            byte(command)
            coordinates(point)
            command = 0x4C
        }
        endAttribute()
    }

    @inline(__always)
    mutating func coordinates(_ point: Point) {
        number(point.x)
        byte(0x2C)
        number(point.y)
    }
}
