import Measuring

/// Both contents judged in every report year that either of them publishes.
///
/// A side that does not publish a year because its site is of an earlier one shows its last page instead: that is what its readers saw.
struct JudgedYears {
    struct Year {
        let year: Int
        let base: MeasuredReport?
        let head: MeasuredReport?
    }
    /// The latest first: it holds the sites' own report years. Empty where both sides are one.
    let years: [Year]

    /// - history: what has been measured of each side already, by year; the rest is measured here.
    init(_ base: MeasuredReport?, _ head: MeasuredReport?, history: (base: [Int: MeasuredReport], head: [Int: MeasuredReport])) {
        guard let base, let head else {
            // with one side empty everything is new or gone, in all years alike
            years = [base, head].compactMap { $0?.year }.max().map { [Year(year: $0, base: base, head: head)] } ?? []
            return
        }
        if base === head {
            years = []
            return
        }
        let published = [base, head].map { $0.report.publishedYears(until: $0.year) }
        let first = min(published[0].lowerBound, published[1].lowerBound), last = max(base.year, head.year)
        let all = Array((first...last).reversed())
        let old = Self.measured(base, all, history.base), new = Self.measured(head, all, history.head)
        years = all.map { Year(year: $0, base: old[min($0, base.year)], head: new[min($0, head.year)]) }
    }

    private static func measured(_ side: MeasuredReport, _ years: [Int], _ known: [Int: MeasuredReport]) -> [Int: MeasuredReport] {
        var all = known
        all[side.year] = side
        let missing = years.filter { $0 < side.year && all[$0] == nil }
        return missing.isEmpty ? all : all.merging(side.chronicle.measured(years: missing)) { known, _ in known }
    }
}
