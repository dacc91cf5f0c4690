/// Elements and attributes: `open`, then attributes, then `closeEmpty` or `closeOpening` … `end`.
extension SVGBuffer {
    @inline(__always)
    mutating func open(_ tag: StaticString) {
        byte(0x3C)
        raw(tag)
    }

    mutating func closeEmpty() { raw("/>") }
    mutating func closeOpening() { byte(0x3E) }

    @inline(__always)
    mutating func end(_ tag: StaticString) {
        raw("</")
        raw(tag)
        byte(0x3E)
    }

    @inline(__always)
    mutating func attribute(_ name: StaticString, _ value: Double) {
        startAttribute(name)
        number(value)
        byte(0x22)
    }

    @inline(__always)
    mutating func attribute(_ name: StaticString, literal: StaticString) {
        startAttribute(name)
        raw(literal)
        byte(0x22)
    }

    mutating func attribute(_ name: StaticString, _ value: String) {
        startAttribute(name)
        escaped(value)
        byte(0x22)
    }

    /// An id of this chart: the chart's id, a hyphen, a name.
    mutating func chartID(_ name: StaticString) {
        escaped(chartID)
        byte(0x2D)
        raw(name)
    }

    /// Opens an attribute whose value the caller writes and closes with `endAttribute`.
    @inline(__always)
    mutating func startAttribute(_ name: StaticString) {
        byte(0x20)
        raw(name)
        raw("=\"")
    }

    mutating func endAttribute() { byte(0x22) }
}
