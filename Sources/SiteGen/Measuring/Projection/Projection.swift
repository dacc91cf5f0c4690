import Reporting

/// Where a series would stand in the target's year if it went on as in its last five or six final observations, each at its date: a straight line
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
    /// The first year after the judged one in which the line satisfies the target, where that is before 2040 and before a break that is known,
    /// and it does not yet.
    package let arrivalYear: Int?
    /// The years the line rests on.
    package let years: [Int]
    /// The line itself lies outside what the measure allows.
    package let isClamped: Bool
    private let line: LeastSquares
    private let isPercent: Bool

    /// For drawing: the line and its interval in any year.
    package func point(in year: Int) -> Point {
        let value = line.value(at: Double(year)), half = line.halfWidth(at: Double(year))
        return Point(year: year, value: clamped(value), low: clamped(value - half), high: clamped(value + half))
    }

    private func clamped(_ value: Double) -> Double { isPercent ? min(max(value, 0), 100) : max(value, 0) }

    /// nil from fewer than five final observations of one unbroken segment, for states, where they are all equal or exactly on one line,
    /// where the last stands at the bound that the target runs to, and where a break is known before the target's year.
    init?(_ series: Series, to goal: Goal, in year: Int, from judgedYear: Int, isPercent: Bool) {
        guard goal.isQuantity, year > judgedYear, !series.breaks.contains(where: { judgedYear < $0.year && $0.year <= year }) else {
            return nil
        }
        let points = Array(series.comparable(upTo: judgedYear).filter { $0.status == .final && $0.value != nil }.suffix(6))
        guard points.count >= 5, let last = points.last, !Self.isAtBound(last, goal, isPercent), !Self.isStraight(points),
            let line = LeastSquares(points.compactMap { point in point.value.map { (time: point.moment.double, value: $0.double) } })
        else { return nil }
        self.line = line
        self.year = year
        self.isPercent = isPercent
        years = points.map(\.year)
        let pause = series.breaks.map(\.year).filter { $0 > judgedYear }.min()
        arrivalYear = Self.arrival(line, goal, from: last.value?.double ?? 0, after: judgedYear).flatMap { arrival in
            pause.map { arrival < $0 } ?? true ? arrival : nil
        }
        let value = line.value(at: Double(year)), half = line.halfWidth(at: Double(year))
        let clamp = { (number: Double) in isPercent ? min(max(number, 0), 100) : max(number, 0) }
        (atTarget, low, high) = (clamp(value), clamp(value - half), clamp(value + half))
        isClamped = value != atTarget
    }

    /// 100 for a percentage that is to rise, 0 for whatever is to fall.
    private static func isAtBound(_ last: Series.Point, _ goal: Goal, _ isPercent: Bool) -> Bool {
        guard let value = last.value else { return false }
        return goal.sense == .up ? isPercent && value >= Rational(100) : value <= Rational(0)
    }

    /// All equal or exactly on one line: then there is no spread to judge a new value by.
    private static func isStraight(_ points: [Series.Point]) -> Bool {
        guard points.count > 2 else { return true }
        // what lies well off the line needs no exact arithmetic
        if let first = points.first, let last = points.last, let from = first.value?.double, let to = last.value?.double {
            let slope = (to - from) / (last.moment.double - first.moment.double), slack = 1e-6 * max(1, abs(from), abs(to))
            let isFar = points.contains { point in
                point.value.map { abs($0.double - from - slope * (point.moment.double - first.moment.double)) > slack } ?? false
            }
            if isFar { return false }
        }
        let known = points.compactMap { point in point.value.map { (moment: point.moment, value: WideRational($0)) } }
        let rise = known[1].value - known[0].value, run = known[1].moment.years(since: known[0].moment)
        return known.dropFirst(2).allSatisfy { point in
            (point.value - known[0].value) * run == rise * point.moment.years(since: known[0].moment)
        }
    }

    /// Only where the line runs towards the target.
    private static func arrival(_ line: LeastSquares, _ goal: Goal, from last: Double, after year: Int) -> Int? {
        let value = goal.value.double
        guard year < 2039, !goal.isSatisfied(by: last, value), value > last ? line.slope > 0 : line.slope < 0 else { return nil }
        return ((year + 1)..<2040).first {
            goal.isSatisfied(by: line.value(at: Double($0)), value)
                || (goal.comparison == .exactly && line.passes(value, by: Double($0), from: last))
        }
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

    private var isProjected: Bool { standing != .lapsed && standing != .notApplicable && (terms.year ?? 0) > judgedYear }

    private func projected(_ series: Series) -> Projection? {
        terms.year.flatMap { Projection(series, to: goal, in: $0, from: judgedYear, isPercent: trait.measure == .percent) }
    }
}

/// Whose projection is told beside the target that speaks for an indicator: that one's or, where its own year has come, the one towards the next
/// target still to come, of the same plan first. nil where nothing can be projected.
package func nextProjection(_ head: Assessment?, among rows: [Assessment], along series: Series) -> (
    row: Assessment, projection: Projection
)? {
    guard let head else { return nil }
    if let own = head.projection(along: series) { return (head, own) }
    let order = rows.indices.sorted { first, second in
        func key(_ place: Int) -> (Int, Int, Int) {
            let row = rows[place]
            return (row.target.plan == head.target.plan ? 0 : 1, row.model.year ?? .max, place)
        }
        return key(first) < key(second)
    }
    return order.lazy.compactMap { place in rows[place].projection(along: series).map { (rows[place], $0) } }.first
}
