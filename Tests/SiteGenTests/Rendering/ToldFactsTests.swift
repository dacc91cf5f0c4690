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
    private static func shipped() async throws -> (Report, MeasuredReport, [String]) {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "content").path(percentEncoded: false)
        let report = try #require(await validate(await loadContent(root: root, disk: .onMachine)).report)
        let measured = measure(report, year: report.site.reportYear)
        return (report, measured, try toldUnitPages(measured, history: [:]).map { TextRenderer.render($0.tell()) })
    }

    /// A number never parts from its unit there.
    private static func says(_ row: some StringProtocol, _ text: String) -> Bool {
        text.isEmpty || row.replacingOccurrences(of: "\u{A0}", with: " ").contains(text)
    }

    private static func words(_ report: Report) -> Words { Words(.vi) { report.strings[.vi]?[$0] } }

    @Test("each target's standing and reason, each year's value, its source and its note, beside the name of its indicator")
    func facts() async throws {
        let (report, measured, texts) = try await Self.shipped()
        let words = Self.words(report)
        #expect(texts.count == report.areas.count)
        var facts = 0
        for (area, text) in zip(report.areaRefs, texts) {
            for assessment in measured.assessments(of: area) {
                facts += 1
                #expect(text.contains(words.reason(assessment)), "\(report[area].id): \(words.reason(assessment))")
                let name = report[assessment.indicator].name.vi, own = "- \(name). "
                let row = try #require(text.split(separator: "\n").first { $0.hasPrefix(own) }, "\(report[area].id): \(name)")
                // of a unit that ended, how the row stood then
                let word = assessment.wordAtEnd ?? assessment.word
                #expect(
                    row.contains(words[word == .standingAchievedAtEnd ? .standingAchieved : word]), "\(report[area].id): \(name): \(row)")
                if assessment.standing == .lapsed { #expect(row.contains(words[.toldAtStop]), "\(report[area].id): \(name): \(row)") }
            }
            for observation in report.observations(of: area) where observation.cell == 0 && Int(observation.year) <= report.site.reportYear
            {
                let indicator = report[observation.indicator], about: Comment = "\(report[area].id) \(indicator.id) \(observation.year)"
                let caption = words.fill(.tableSeries, ("indicator", indicator.name.vi), ("unit", report[area].name))
                let rows = try #require(
                    text.components(separatedBy: caption).dropFirst().first?.components(separatedBy: "\n\n").first, about)
                let row = try #require(rows.split(separator: "\n").first { $0.contains("- \(observation.year)") }, about)
                facts += 1
                if let value = observation.value {
                    #expect(row.contains("\(words[.columnValue]): ") && Self.says(row, words.figure(value, indicator)), about)
                }
                // one source of all years is said once, behind the caption
                let whole = row + (rows.split(separator: "\n").first ?? "")
                #expect(
                    Self.says(whole, report.texts[Int(observation.source)]) && Self.says(whole, report.texts[Int(observation.note)]), about)
            }
        }
        #expect(facts > 1000)
    }

    @Test("a break of a series stands between the years it parts, also where the year of the break itself has no row")
    func breaks() async throws {
        let (report, measured, texts) = try await Self.shipped()
        var breaks = 0
        for (area, text) in zip(report.areaRefs, texts) {
            for indicator in Set(report.observations(of: area).map(\.indicator)) {
                let series = measured.series(area, indicator), years = series.points.map(\.year).filter { $0 <= report.site.reportYear }
                for pause in series.breaks where years.contains(where: { $0 < pause.year }) && years.contains(where: { $0 >= pause.year }) {
                    breaks += 1
                    #expect(text.contains(Self.words(report).said(pause)), "\(report[area].id) \(report[indicator].id)")
                }
            }
        }
        #expect(breaks > 10)
    }
}
