import Measuring
import OpenData
import Rendering
import Reporting
import Wording

/// The list of units, then the units above this one.
func unitCrumbs(_ area: AreaRef, _ edition: Edition) -> [PageFrame.Crumb] {
    var above: [PageFrame.Crumb] = []
    var next = edition.report[area].parent
    while let parent = next {
        above.append(PageFrame.Crumb(label: edition.name(parent), path: Routes.unit(edition.report[parent].id)))
        next = edition.report[parent].parent
    }
    return [edition.words.crumb(.navUnits, Routes.units)] + above.reversed()
}

extension Edition {
    /// The years of which a unit has an annual summary: those it was judged in, reported for, or wrote of.
    func summaryYears(of area: AreaRef) -> [Int] {
        guard report.site.unitYearPages else { return [] }
        let reported = Set(report.observations(of: area).map { Int($0.year) })
        // what another unit wrote about this one, too
        let told = reportIndex.whys[Int(area.index)].map(\.year)
        let written = Set(reportIndex.writtenYears[Int(area.index)] + told).sorted()
        // those that only the words tell of lie before all others
        return written.filter { $0 < years.first ?? year }
            + years.filter { year in
                reported.contains(year) || written.contains(year) || measured(in: year)?.judges(area) ?? false
            }
    }
}
