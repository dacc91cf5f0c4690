import Composing
import Measuring
import Reporting

/// What the unit's own plan asks of other units by name («Thành phố Sa Đéc: duy trì …»): the report on the plan answers for them too.
extension Paper {
    var unitsAsked: [(group: String, entries: [Entry])] {
        guard isOfficial, let plan, edition.report[plan].unit == area else { return [] }
        let rows = measured.assessments(under: plan).filter { $0.area != area && edition.report[$0.target].appliesTo == .unit }
        let grouped = Dictionary(grouping: rows) { SeriesKey($0.area, $0.indicator) }
        return edition.reportIndex.groups.compactMap { group in
            let keys = grouped.keys.filter { group.indicators.contains($0.indicator) }.sorted {
                ($0.indicator, $0.area) < ($1.indicator, $1.area)
            }
            let entries = keys.map { key in
                Entry(measured.series(key.area, key.indicator), grouped[key] ?? [], report: edition.report, year: year)
            }
            return entries.isEmpty ? nil : (group.id, entries)
        }
    }
}
