import Composing
import Foundation
import Loading
import Measuring
import Reporting
import Telling
import Testing
import Wording

@testable import Rendering

/// No fact of today's page is lost on the told one: each value, standing and reason of each unit of the shipped content.
@Suite("The facts of a unit's page are on the told page")
struct ToldFactsTests {
    @Test("each reason of each target, each value of each year, each standing's word")
    func facts() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "content").path(percentEncoded: false)
        let report = try #require(await validate(await loadContent(root: root, disk: .onMachine)).report)
        let measured = measure(report, year: report.site.reportYear)
        let words = Words(.vi) { report.strings[.vi]?[$0] }
        let pages = try toldUnitPages(measured, history: [:])
        #expect(pages.count == report.areas.count)
        var facts = 0
        for (area, page) in zip(report.areaRefs, pages) {
            let text = TextRenderer.render(page.tell())
            for assessment in measured.assessments(of: area) {
                facts += 1
                #expect(text.contains(words.reason(assessment)), "\(page.unit): \(words.reason(assessment))")
            }
            for observation in report.observations(of: area) where Int(observation.year) <= report.site.reportYear && observation.source > 0
            {
                facts += 1
                #expect(text.contains("- \(observation.year). "), "\(page.unit) \(report[observation.indicator].id) \(observation.year)")
                #expect(text.contains(report[observation.indicator].name.vi), "\(page.unit) \(report[observation.indicator].id)")
            }
        }
        #expect(facts > 1000)
    }
}
