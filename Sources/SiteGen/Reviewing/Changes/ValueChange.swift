import Comparing

/// One row of data that is new, gone or different.
package struct ValueChange: Codable, Sendable, Equatable {
    package let unit: Named
    package let indicator: Named
    /// percent, count, level, boolean or amount.
    package let measure: String
    package let year: Int
    /// «Nữ · Từ 15 đến 25 tuổi»; absent for the total.
    package let cell: Said?
    package let edit: Edit
    package let before: Reading?
    package let after: Reading?
    /// The columns of the data file that differ; of a row that is new or gone, none is named.
    package let fields: [String]
    /// «+2,3 điểm»; absent where nothing can be subtracted.
    package let difference: Said?
    package let hints: [Hint]
    /// The series with the new value, one bar a year; absent where there are fewer than two years.
    package let trend: String?
    package let place: Place
    /// What readers saw, and see, in the place of a row that one side does not have or that holds no value there; absent where that is nothing.
    package let shownBefore: Shown?
    package let shownAfter: Shown?

    /// The figure itself changed, not only what is said about it.
    package var isFigure: Bool { edit != .changed || fields.contains { Self.figures.contains($0) } }

    private static let figures: Set = ["value", "numerator", "denominator", "status"]
}

/// What a row says.
package struct Reading: Codable, Sendable, Equatable {
    /// «91,1%», «mức độ 2»; absent where there is no value.
    package let value: Said?
    /// The value for programs: dot decimals, at most six places.
    package let number: String?
    package let numerator: Int64?
    package let denominator: Int64?
    package let status: String
    package let asOf: String?
    package let published: String?
    package let source: String
    package let note: String
    package let illustrative: Bool
}

/// What is shown in the place of a row of data that is not there.
package struct Shown: Codable, Sendable, Equatable {
    package enum Origin: String, Codable, Sendable, CaseIterable {
        /// Computed from the units below · a state that is still valid · a state that another one implies
        case derived, carriedForward, implied
        /// The provisional figure that a final one had replaced; it is the row itself now.
        case provisional
    }
    package let origin: Origin
    /// Absent where too few of the units below have reported.
    package let value: Said?
    /// For programs, as in `Reading`.
    package let number: String?
    /// derived, while some units below have not reported: the ends of a share, or the sum so far.
    package let low: Said?
    package let high: Said?
    /// derived: units below that have reported, of how many.
    package let reported: Int?
    package let children: Int?
    /// carriedForward: the year in which it was reported, and the last in which it is valid.
    package let year: Int?
    package let validUntil: Int?
    /// implied: by which indicator.
    package let impliedBy: Named?
}
