/// The outline of a unit on the ground, from content/geo.
package struct Boundary: Sendable {
    /// Degrees on WGS 84.
    package struct Spot: Sendable, Hashable {
        package let longitude: Double
        package let latitude: Double
    }

    package let area: AreaRef
    /// Closed rings, the first spot repeated at the end; holes and separate parts are rings of their own.
    package let rings: [[Spot]]
    /// Whose outline it is, and under what licence: printed beneath every map.
    package let credit: String
}
