import Language
import Reporting

/// A unit's value computed from its children for one year: from all of them, or what is known while some have not reported.
struct DerivedValue: Sendable {
    let year: Int
    /// The day it speaks of where that is not 31/12: the unit's last, or the first of those for which its children reported.
    let asOf: CivilDate?
    /// With none of the missing children satisfying …
    let low: Rational
    /// … and with all of them; equal to `low` once all have reported. nil for sums: a partial sum is never judged.
    let high: Rational?
    let numerator: Int64?
    let denominator: Int64?
    let reported: Int
    let children: Int
    /// The weakest of the children's.
    let status: ObservationStatus
    let illustrative: Bool

    /// All children have reported.
    var isDecided: Bool { reported == children }

    /// Whether a reported value is this one: exactly where it was counted, else rounded or cut off at the decimals typed.
    func agrees(with value: Rational, isCounted: Bool) -> Bool {
        if isCounted || value == low { return value == low }
        return (WideRational(value) - WideRational(low)).magnitude < WideRational(1, over: Int128(value.denominator))
    }

    func judged() -> JudgedValue {
        JudgedValue(
            low, year: year, asOf: asOf, numerator: numerator, denominator: denominator, origin: .derived, status: status,
            illustrative: illustrative, reportedChildren: reported, children: children)
    }
}

extension DerivedValue {
    /// Every derived series of a report, by year. Lower units first, so that sums of sums and shares of sums are known in time.
    static func ofAll(_ records: KnownStates.Records) -> [SeriesKey: [DerivedValue]] {
        let report = records.report
        let indicators = report.indicatorRefs.filter { report[$0].derivation != nil }
        guard !indicators.isEmpty, let first = report.observations.map(\.year).min(), let last = report.observations.map(\.year).max()
        else { return [:] }
        let years = Int(first)...Int(last)
        var derived: [SeriesKey: [DerivedValue]] = [:]
        for area in lowestFirst(report) {
            let children = report.children(of: area)
            if children.isEmpty { continue }
            // shares may rest on sums, so sums come first
            for indicator in indicators.sorted(by: { rank($0, report) < rank($1, report) }) {
                let values = years.compactMap { year in
                    Derivation(records, derived, area, children, year).value(of: indicator)
                }
                if !values.isEmpty { derived[SeriesKey(area, indicator)] = values }
            }
        }
        return derived
    }

    private static func rank(_ indicator: IndicatorRef, _ report: Report) -> (Int, IndicatorRef) {
        if case .sumOfChildren = report[indicator].derivation { return (0, indicator) }
        return (1, indicator)
    }

    private static func lowestFirst(_ report: Report) -> [AreaRef] {
        func depth(_ area: AreaRef) -> Int {
            var depth = 0
            var next = report[area].parent
            while let parent = next, depth < report.areas.count {
                depth += 1
                next = report[parent].parent
            }
            return depth
        }
        return report.areaRefs.map { (depth($0), $0) }.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.1)
    }
}
