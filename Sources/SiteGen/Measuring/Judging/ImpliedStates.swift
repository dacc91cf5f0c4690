import Reporting

/// The series a baseline is chosen from where another indicator's state implies this one's: membership is registration in the base
/// year too.
extension Chronicle {
    func withImplied(_ series: Series, _ terms: TargetTerms, by year: Int) -> Series {
        guard let source = traits[Int(terms.indicator.index)].impliedBy else { return series }
        let others = self.series(series.area, source).points.map(\.year)
        let years = Set(series.points.map(\.year) + others).filter { $0 <= year }.sorted()
        let points = years.compactMap { year -> Series.Point? in
            let own = series.points.first { $0.year == year }
            guard case .value(let judged) = states.state(series.area, terms.indicator, year, level: terms.value), judged.impliedBy != nil,
                judged.origin != .carriedForward
            else { return own }
            return Series.Point(implied: judged, in: year)
        }
        return Series(area: series.area, indicator: series.indicator, points: points, breaks: series.breaks)
    }
}

extension Series.Point {
    fileprivate init(implied judged: JudgedValue, in year: Int) {
        self.init(
            year: year, asOf: judged.asOf, status: judged.status, value: judged.value, numerator: nil, denominator: nil,
            illustrative: judged.illustrative, origin: judged.origin, observation: nil, derived: nil, reportedChildren: nil, children: nil,
            partial: nil, moment: Moment(of: year, asOf: judged.asOf, lastDay: nil))
    }
}
