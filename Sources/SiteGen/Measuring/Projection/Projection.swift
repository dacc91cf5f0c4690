import Reporting

/// Where a series would stand in the target's year if it went on as in its last four to six final observations: a straight line
/// (ordinary least squares) with its 80 % prediction interval, in the unit of measure; percentages stay within 0–100, counts and amounts from 0 up.
package struct Projection: Sendable {
    package struct Point: Sendable {
        package let year: Int
        package let value: Double
        package let low: Double
        package let high: Double
    }
    /// The target's year.
    package let year: Int
    package let atTarget: Double
    package let low: Double
    package let high: Double
    /// The first year after the judged one in which the line satisfies the target, where that is before 2040 and it does not yet.
    package let arrivalYear: Int?
    /// The years the line rests on.
    package let years: [Int]
    private let line: LeastSquares
    private let isPercent: Bool

    /// For drawing: the line and its interval in any year.
    package func point(in year: Int) -> Point {
        let value = line.value(in: year), half = line.halfWidth(in: year)
        return Point(year: year, value: clamped(value), low: clamped(value - half), high: clamped(value + half))
    }

    private func clamped(_ value: Double) -> Double { isPercent ? min(max(value, 0), 100) : max(value, 0) }

    /// nil from fewer than four final observations of one unbroken segment, and for states.
    init?(_ series: Series, to goal: Goal, in year: Int, from judgedYear: Int, isPercent: Bool) {
        guard goal.isQuantity, year > judgedYear else { return nil }
        let points = series.comparable(upTo: judgedYear).compactMap { point in
            point.status == .final ? point.value.map { (year: point.year, value: $0.double) } : nil
        }.suffix(6)
        guard points.count >= 4, let line = LeastSquares(Array(points)) else { return nil }
        self.line = line
        self.year = year
        self.isPercent = isPercent
        years = points.map(\.year)
        arrivalYear = Self.arrival(line, goal, after: judgedYear, isReached: points.last.map { goal.isSatisfied(by: $0.value, goal.value.double) } ?? false)
        let value = line.value(in: year), half = line.halfWidth(in: year)
        let clamp = { (number: Double) in isPercent ? min(max(number, 0), 100) : max(number, 0) }
        (atTarget, low, high) = (clamp(value), clamp(value - half), clamp(value + half))
    }

    private static func arrival(_ line: LeastSquares, _ goal: Goal, after year: Int, isReached: Bool) -> Int? {
        guard !isReached, year < 2039 else { return nil }
        let value = goal.value.double
        return ((year + 1)..<2040).first { goal.isSatisfied(by: line.value(in: $0), value) }
    }
}

extension Goal {
    /// For computed values: a hair of rounding error does not put off an arrival.
    func isSatisfied(by candidate: Double, _ value: Double) -> Bool {
        let slack = 1e-9 * max(1, abs(value))
        if comparison == .exactly { return abs(candidate - value) <= halfUnit.double + slack }
        return sense == .up ? candidate >= value - slack : candidate <= value + slack
    }
}

extension Assessment {
    /// nil once the target's year is over, for a lapsed target, and where too little is known.
    package var projection: Projection? { isProjected ? projected(chronicle.series(area, indicator)) : nil }

    /// The same for who has the unit's series on the indicator at hand.
    package func projection(along series: Series) -> Projection? {
        guard series.area == area, series.indicator == indicator else { return projection }
        return isProjected ? projected(series) : nil
    }

    private var isProjected: Bool { standing != .lapsed && standing != .notApplicable && (aim.year ?? 0) > judgedYear }

    private func projected(_ series: Series) -> Projection? {
        aim.year.flatMap { Projection(series, to: goal, in: $0, from: judgedYear, isPercent: trait.measure == .percent) }
    }
}
