import Glibc

/// The line of ordinary least squares through yearly values, and how far off a new value may lie.
struct LeastSquares: Sendable {
    let count: Int
    let meanX: Double
    let meanY: Double
    let slope: Double
    /// Σ(x − x̄)²
    let spread: Double
    /// s, the standard error of the residuals: √(Σr² / (n − 2)).
    let residual: Double

    /// nil for fewer than three points or for points of one time only.
    /// - points: each at its time in years.
    init?(_ points: [(time: Double, value: Double)]) {
        guard points.count >= 3 else { return nil }
        let n = Double(points.count)
        count = points.count
        let meanX = points.reduce(0) { $0 + $1.time } / n, meanY = points.reduce(0) { $0 + $1.value } / n
        let spread = points.reduce(0) { $0 + ($1.time - meanX) * ($1.time - meanX) }
        guard spread > 0 else { return nil }
        let slope = points.reduce(0) { $0 + ($1.time - meanX) * ($1.value - meanY) } / spread
        let squares = points.reduce(0) { sum, point in
            let rest = point.value - (meanY + slope * (point.time - meanX))
            return sum + rest * rest
        }
        (self.meanX, self.meanY, self.spread, self.slope) = (meanX, meanY, spread, slope)
        residual = sqrt(squares / (n - 2))
    }

    func value(at time: Double) -> Double { meanY + slope * (time - meanX) }

    /// Whether a value lies between where the line began to be looked at and where it is at a time.
    func passes(_ value: Double, by time: Double, from first: Double) -> Bool {
        let now = self.value(at: time)
        return first <= value ? now >= value : now <= value
    }

    /// Half the width of the 80 % prediction interval: t · s · √(1 + 1/n + (x − x̄)²/Σ(x − x̄)²).
    func halfWidth(at time: Double) -> Double {
        let off = time - meanX
        let quantile = studentQuantile80[min(count - 3, studentQuantile80.count - 1)]
        return quantile * residual * sqrt(1 + 1 / Double(count) + off * off / spread)
    }
}
