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

    /// nil for fewer than three points or for points of one year only.
    init?(_ points: [(year: Int, value: Double)]) {
        guard points.count >= 3 else { return nil }
        let n = Double(points.count)
        count = points.count
        let meanX = points.reduce(0) { $0 + Double($1.year) } / n, meanY = points.reduce(0) { $0 + $1.value } / n
        let spread = points.reduce(0) { $0 + (Double($1.year) - meanX) * (Double($1.year) - meanX) }
        guard spread > 0 else { return nil }
        let slope = points.reduce(0) { $0 + (Double($1.year) - meanX) * ($1.value - meanY) } / spread
        let squares = points.reduce(0) { sum, point in
            let rest = point.value - (meanY + slope * (Double(point.year) - meanX))
            return sum + rest * rest
        }
        (self.meanX, self.meanY, self.spread, self.slope) = (meanX, meanY, spread, slope)
        residual = sqrt(squares / (n - 2))
    }

    func value(in year: Int) -> Double { meanY + slope * (Double(year) - meanX) }

    /// Half the width of the 80 % prediction interval: t · s · √(1 + 1/n + (x − x̄)²/Σ(x − x̄)²).
    func halfWidth(in year: Int) -> Double {
        let off = Double(year) - meanX
        let quantile = studentQuantile80[min(count - 3, studentQuantile80.count - 1)]
        return quantile * residual * sqrt(1 + 1 / Double(count) + off * off / spread)
    }
}
