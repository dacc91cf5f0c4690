import Measuring
import Reporting
import Wording

/// The first lines of a year's page: how many standings went which way, and how many units reported.
extension Sheet {
    mutating func yearCounts(_ year: Int, _ changes: [StandingChange], steady: Int, wanting: Int) {
        raw("<ul class=\"tallies\">\n")
        if edition.measured(in: year - 1) != nil {
            let count = { (course: StandingChange.Course) in changes.count { $0.course == course } }
            tally(.yearImproved, count(.better), year)
            tally(.yearWorsened, count(.worse), year)
            tally(.yearSame, steady, year)
            if count(.other) > 0 { tally(.yearOther, count(.other), year) }
        } else {
            element("<li>", words.fill(.yearFirst, ("before", String(year - 1))), "</li>\n")
        }
        tally(.yearReporters, report.areaRefs.count { ReportTally($0, year, report) != nil }, year)
        tally(.yearWanting, wanting, year)
        raw("</ul>\n")
    }

    private mutating func tally(_ word: Word, _ count: Int, _ year: Int) {
        element("<li>", words.fill(word, ("count", words.whole(count)), ("before", String(year - 1))), "</li>\n")
    }
}
