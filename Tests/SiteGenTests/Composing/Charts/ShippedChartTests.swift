import ChartStates
import Diagnostics
import Drawing
import Foundation
import Language
import Loading
import Measuring
import Reporting
import Testing
import Wording

@testable import Charting
@testable import Composing

/// The charts of the content that ships with the project, every unit and indicator.
@Suite("Charts of the shipped content")
struct ShippedChartTests {
    @Test("the label proof: no label overlaps another, touches a mark, leaves the drawing, or is left out")
    func proof() async throws {
        let subjects = try await shippedSubjects()
        #expect(subjects.count > 300)
        #expect(subjects.flatMap { labelFaults(of: $0) } == [])
    }

    @Test("every number in a drawing's labels and description stands in the words and the table around it")
    func numbers() async throws {
        var strange: [String] = []
        var checked = 0
        for (page, subjects) in try await shippedUnitPages() {
            for subject in subjects {
                let id = subject.report[subject.indicator].id
                guard
                    let row = page.components(separatedBy: "<tbody id=\"\(id)\">").dropFirst().first?.components(separatedBy: "<tbody id=")
                        .first
                else { continue }
                let known = Set(figures(in: row.replacing(/<svg class="plot".*?<\/svg>/.dotMatchesNewlines(), with: "")))
                for (kind, chart) in charts(of: subject) where kind.hasPrefix("target") {
                    checked += 1
                    let axis = Set(axisTexts(chart.plot))
                    let said =
                        chart.plot.texts.map(\.text).filter { !axis.contains($0) } + chart.unplaced.map(\.text) + [chart.plot.description]
                    let unknown = Set(said.flatMap { figures(in: $0) }).subtracting(known)
                    if !unknown.isEmpty { strange.append("\(subject.report[subject.area].id) \(id) \(kind): \(unknown.sorted())") }
                }
            }
        }
        #expect(checked > 100)
        #expect(strange == [])
    }

    @Test("the finding names the unit and says so where data are illustrative")
    func titles() async throws {
        for subject in try await shippedSubjects() {
            for (kind, chart) in charts(of: subject) where kind.hasPrefix("bullet") && chart.plot.title.hasSuffix(" Số liệu minh họa.") {
                #expect(
                    chart.plot.texts.contains { onOneLine($0.text) == "minh họa" },
                    "\(subject.report[subject.area].id) \(subject.report[subject.indicator].id) \(kind)")
            }
            let isIllustrative = subject.series.points.contains { $0.illustrative && $0.value != nil && $0.year <= subject.measured.year }
            for (kind, chart) in charts(of: subject) where kind.hasPrefix("target") {
                #expect(chart.plot.title.hasPrefix(subject.report[subject.area].name), "\(kind)")
                #expect(chart.plot.title.hasSuffix(" Số liệu minh họa.") == isIllustrative, "\(chart.plot.title)")
            }
        }
    }
}

@Suite("The proof itself")
struct LabelProofTests {
    @Test("an overlong label fails with unit, indicator and label")
    func overlong() async throws {
        let state = try #require(ChartState.all.first { $0.name == "behind" })
        let subject = try await state.subject()
        let facts = try #require(PathFacts(subject))
        var chart = targetPathChart(facts, .narrow)
        let name = "Trung tâm học tập cộng đồng xã Trường Xuân Thạnh Đông, huyện Thới Lai"
        chart.plot.add(Text(name, at: Point(200, 60)))
        #expect(
            labelFaults(of: chart, kind: "target-path-narrow", subject).contains(
                "Quận Hòa Bình, citizens, target-path-narrow: «\(name)» leavesViewBox"))
    }

    @Test("a label without room is not cut: it is handed back, and the proof tells it")
    func unplaced() async throws {
        let state = try #require(ChartState.all.first { $0.name == "behind" })
        let subject = try await state.subject()
        var chart = targetPathChart(try #require(PathFacts(subject)), .narrow)
        let name = "Trung\u{A0}tâm\u{A0}học\u{A0}tập\u{A0}cộng\u{A0}đồng\u{A0}xã\u{A0}Trường\u{A0}Xuân\u{A0}Thạnh\u{A0}Đông"
        chart.unplaced = chart.plot.place([Label(name, at: Point(200, 100))])
        #expect(
            labelFaults(of: chart, kind: "target-path-narrow", subject) == [
                "Quận Hòa Bình, citizens, target-path-narrow: «\(name)» has no place"
            ])
    }
}

/// The report of the content folder in its report year, as subjects of drawings.
private func shippedSubjects() async throws -> [ChartSubject] {
    let measured = try await shippedReport()
    let report = measured.report
    let strings = report.strings[.vi]
    let words = Words(.vi) { strings?[$0] }
    return report.areaRefs.flatMap { (area: AreaRef) -> [ChartSubject] in
        let judged = Dictionary(grouping: measured.assessments(of: area), by: \.indicator)
        return report.indicatorRefs.compactMap { (indicator: IndicatorRef) -> ChartSubject? in
            let series = measured.series(area, indicator)
            let rows = judged[indicator] ?? []
            if series.points.isEmpty && rows.isEmpty { return nil }
            return ChartSubject(measured: measured, words: words, series: series, assessments: rows, id: report[indicator].id)
        }
    }
}

/// Each unit's page, and its subjects.
private func shippedUnitPages() async throws -> [(page: String, subjects: [ChartSubject])] {
    let measured = try await shippedReport()
    let plans = try compose(measured, history: [measured.year: measured], assets: [:])
    let subjects = Dictionary(grouping: try await shippedSubjects()) { $0.report[$0.area].id }
    var pages: [(page: String, subjects: [ChartSubject])] = []
    for area in measured.report.areas {
        let plan = try #require(plans.first { $0.path == Routes.unit(area.id) })
        guard case .page(let make) = plan.content else { throw NoPage() }
        pages.append((try make().text, subjects[area.id] ?? []))
    }
    return pages
}

private func shippedReport() async throws -> MeasuredReport {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../content").standardized.path
    let validated = await validate(await loadContent(root: root, disk: .onMachine))
    let report = try #require(validated.report)
    return measure(report, year: report.site.reportYear)
}
