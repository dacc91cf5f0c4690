import Language
import Reporting

/// «tính lại theo địa giới mới»: what a merged unit's earlier values would have been, from the numerators and denominators of the
/// units that became it. Kept apart from what was reported, and never judged.
package struct RecomputedSeries: Sendable {
    package struct Point: Sendable {
        package let year: Int
        package let value: Rational
        /// Sums; a count indicator has its sum as value alone.
        package let numerator: Int64?
        package let denominator: Int64?
        /// The weakest of the parts'.
        package let status: ObservationStatus
        package let illustrative: Bool
        /// The units it was summed from.
        package let parts: [AreaRef]
    }
    package let area: AreaRef
    package let indicator: IndicatorRef
    /// By year; only years in which every part reported what can be summed.
    package let points: [Point]
    /// Definition breaks cut it as they cut any series.
    package let breaks: [Series.Break]
}

extension Chronicle {
    /// nil unless whole units were merged into this one and at least one year can be computed.
    package func recomputed(_ area: AreaRef, _ indicator: IndicatorRef) -> RecomputedSeries? {
        let model = report[indicator]
        guard model.isQuantity, territory.hasMerged(area), let first = report.observations.lazy.map(\.year).min(),
            let last = report.observations.lazy.map(\.year).max()
        else { return nil }
        let points = (Int(first)...Int(last)).compactMap { year -> RecomputedSeries.Point? in
            guard let parts = territory.parts(of: area, on: .endOfYear(year)), !parts.isEmpty, parts != [area] else { return nil }
            return point(parts, indicator, year, isPercent: model.unitOfMeasure == .percent)
        }
        let breaks = model.definitionBreaks.map { Series.Break(kind: .definition, year: $0.year, basis: $0.basis) }
        return points.isEmpty ? nil : RecomputedSeries(area: area, indicator: indicator, points: points, breaks: breaks)
    }

    private func point(_ parts: [AreaRef], _ indicator: IndicatorRef, _ year: Int, isPercent: Bool) -> RecomputedSeries.Point? {
        let rows = parts.compactMap { report.series($0, indicator).first { Int($0.year) == year && $0.value != nil } }
        guard rows.count == parts.count else { return nil }
        let status = rows.map(\.status).max { $0.rawValue < $1.rawValue } ?? .final
        let illustrative = rows.contains(where: \.illustrative)
        if isPercent {
            let counts = rows.compactMap { row in row.numerator.flatMap { above in row.denominator.map { (above, $0) } } }
            let above = counts.reduce(Int128(0)) { $0 + Int128($1.0) }, below = counts.reduce(Int128(0)) { $0 + Int128($1.1) }
            guard counts.count == rows.count, below > 0 else { return nil }
            return RecomputedSeries.Point(
                year: year, value: WideRational(above * 100, over: below).exact, numerator: Int64(clamping: above),
                denominator: Int64(clamping: below), status: status, illustrative: illustrative, parts: parts)
        }
        let sum = rows.reduce(WideRational.zero) { sum, row in row.value.map { sum + WideRational($0) } ?? sum }
        return RecomputedSeries.Point(
            year: year, value: sum.exact, numerator: nil, denominator: nil, status: status, illustrative: illustrative, parts: parts)
    }
}
