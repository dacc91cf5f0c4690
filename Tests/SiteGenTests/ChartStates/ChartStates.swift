import Charting
import Drawing
import Foundation
import Measuring
import Reporting
import SmallContents
import Wording

/// The states a chart can be in, each a small content of its own: rows of one unit's indicator, and what its plan asks.
package struct ChartState: CustomStringConvertible, Sendable {
    package let name: String
    /// `year,value` or `year,numerator/denominator`, then the observation's status.
    package let rows: [String]
    /// `year: value`
    package var targets: [String]
    package var reportYear: Int
    package var definitionBreak: Int?
    package var unitEnd: String
    package var isIllustrative: Bool
    package var area: String
    package var direction: String
    package var comparison: String
    /// What the indicator counts, as `counted.citizens` has it.
    package var counted: String?
    package var measure: String

    package var description: String { name }

    package init(
        name: String, rows: [String], targets: [String] = ["2025: 40", "2030: 60"], reportYear: Int = 2024, definitionBreak: Int? = nil,
        unitEnd: String = "",
        isIllustrative: Bool = false, area: String = "Quận Hòa Bình", direction: String = "up", comparison: String = "at_least",
        counted: String? = nil,
        measure: String = "percent, denominator: dân số"
    ) {
        (self.name, self.rows, self.targets, self.reportYear, self.definitionBreak, self.unitEnd) = (
            name, rows, targets, reportYear, definitionBreak, unitEnd
        )
        (self.isIllustrative, self.area, self.direction, self.comparison, self.counted, self.measure) = (
            isIllustrative, area, direction, comparison, counted, measure
        )
    }

    package static let all = [
        ChartState(name: "ahead", rows: ["2021,12", "2022,22", "2023,30", "2024,39"]),
        ChartState(name: "behind", rows: ["2021,12", "2022,14", "2023,17", "2024,21"]),
        ChartState(name: "moving-away", rows: ["2021,12", "2022,11.5", "2023,10", "2024,9.2"]),
        ChartState(name: "not-final", rows: ["2021,12", "2022,21", "2023,28,provisional", "2024,33,estimated"]),
        ChartState(name: "lapsed", rows: ["2021,12", "2022,20", "2023,28", "2024,31"], reportYear: 2025, unitEnd: "2025-06-30"),
        ChartState(name: "missing-years", rows: ["2021,12", "2022,,missing", "2024,30"]),
        ChartState(name: "break", rows: ["2021,12", "2022,20", "2023,14", "2024,20"], definitionBreak: 2023),
        ChartState(name: "saturated", rows: ["2021,100", "2022,100", "2023,100", "2024,100"], targets: ["2025: 100", "2030: 100"]),
        ChartState(name: "tiny-set", rows: ["2021,9/16", "2022,10/16", "2023,12/16", "2024,15/16"], targets: ["2025: 90", "2030: 95"]),
        ChartState(name: "projection", rows: ["2020,10", "2021,12", "2022,17", "2023,20.5", "2024,26"], targets: ["2030: 60"]),
        ChartState(name: "one-value", rows: ["2024,26"]),
        ChartState(name: "zero", rows: ["2021,0", "2024,0"]),
        ChartState(name: "illustrative", rows: ["2021,12", "2022,,missing", "2023,28,provisional", "2024,33"], isIllustrative: true),
        ChartState(
            name: "illustrative-cut", rows: ["2021,42", "2022,47", "2023,50", "2024,56"], targets: ["2025: 60", "2030: 80"],
            isIllustrative: true),
    ]

    /// The subject of the indicator «citizens» of the unit «quan».
    package func subject() async throws -> ChartSubject {
        let data = rows.map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            let parts = cells[1].split(separator: "/")
            let value = parts.count == 2 ? ",\(parts[0]),\(parts[1])" : "\(cells[1]),,"
            return "quan,citizens,\(cells[0]),\(value),\(cells.count > 2 ? cells[2] : "final"),\(isIllustrative ? "true" : ""),Báo cáo"
        }
        let asked = targets.map { target in
            let parts = target.split(separator: ": ")
            return
                "  - {indicator: citizens, year: \(parts[0]), comparison: \(comparison), value: \(parts[1]), section: II.1, wording: strive}"
        }
        let breaks = definitionBreak.map { ", definition_breaks: [{year: \($0), basis: Quyết định 387}]" } ?? ""
        let (now, _) = try await measured([
            "site.yaml": "title: Kết quả học tập\npublisher: UBND quận\nreport_year: \(reportYear)\nreport_date: \(reportYear + 1)-01-31\n",
            "indicators.yaml":
                "- {id: citizens, name: Công dân học tập, group: models, unit_measure: \(measure), direction: \(direction), definition: Người được công nhận.\(breaks)}\n",
            "units.csv": "id,name,kind,parent,valid_from,valid_to,basis\nquan,\(area),district,,,\(unitEnd),Nghị quyết 203\n",
            "unit-changes.csv": nil,
            "plans/ke-hoach.yaml":
                "id: ke-hoach\ntitle: Kế hoạch\nnumber: 56/KH-UBND\ndate: 2022-02-08\nissuer: UBND quận\nunit: quan\nperiod: [2021, 2030]\ntargets:\n"
                + asked.joined(separator: "\n") + "\n",
            "data/quan.csv": (["unit,indicator,year,value,numerator,denominator,status,illustrative,source"] + data).joined(separator: "\n")
                + "\n",
            "narratives/quan/2024.md": nil,
            "strings/vi.yaml": counted.map { shippedWords.replacing("\ncounted:\n", with: "\ncounted:\n  citizens: \"\($0)\"\n") }
                ?? shippedWords,
        ])
        guard let area = now.report.areaRefs.first, let indicator = now.report.indicatorRefs.first else {
            throw SmallContent.Refused(messages: ["no unit"])
        }
        let strings = now.report.strings[.vi]
        return ChartSubject(
            measured: now, words: Words(.vi) { strings?[$0] }, series: now.series(area, indicator), assessments: now.assessments(of: area),
            id: "citizens")
    }
}

/// Every drawing of a subject by its kind, with what found no place.
package func charts(of subject: ChartSubject) -> [(kind: String, chart: DrawnChart)] {
    var charts: [(kind: String, chart: DrawnChart)] = []
    if let facts = PathFacts(subject) { charts += ChartWidth.allCases.map { ("target-path-\($0)", targetPathChart(facts, $0)) } }
    if let facts = BulletFacts(subject) { charts += ChartWidth.allCases.map { ("bullet-\($0)", bulletChart(facts, $0)) } }
    if let plot = sparklinePlot(subject) { charts.append(("sparkline", DrawnChart(plot: plot, unplaced: []))) }
    return charts
}

/// The label proof of one subject's drawings, in sentences that name unit, indicator, drawing and label.
package func labelFaults(of subject: ChartSubject) -> [String] {
    charts(of: subject).flatMap { labelFaults(of: $0.chart, kind: $0.kind, subject) }
}

/// The same of one drawing.
package func labelFaults(of chart: DrawnChart, kind: String, _ subject: ChartSubject) -> [String] {
    let place = "\(subject.report[subject.area].name), \(subject.report[subject.indicator].id), \(kind)"
    // the small words of a break may be left to the table beneath; a value or a target may not
    let lost = chart.unplaced.filter { $0.size >= Plot.defaultFontSize }
    return chart.plot.labelFaults().map { "\(place): «\($0.label)» \($0.kind)" }
        + lost.map { "\(place): «\($0.text)» has no place" }
}

/// The label proof in sentences that name the finding, the drawing and the label.
package func labelFaults(of charts: [(kind: String, chart: DrawnChart)], _ title: String) -> [String] {
    charts.flatMap { kind, chart in
        chart.plot.labelFaults().map { "\(title) \(kind): «\($0.label)» \($0.kind)" }
            + chart.unplaced.map { "\(title) \(kind): «\($0.text)» has no place" }
    }
}

/// Numbers as written, without what they count: «56,3», «1.234», «30/6/2025».
package func figures(in text: String) -> [String] {
    let plain = text.replacing(/<[^>]*>/, with: " ")
    return plain.matches(of: /\d[\d.,\/]*/).map { match in
        String(match.output).trimmingCharacters(in: CharacterSet(charactersIn: ".,/"))
    }
}

/// Words as they are read, however their line is kept or broken.
package func onOneLine(_ text: String) -> String { String(text.map { $0 == "\n" || $0 == "\u{A0}" ? " " : $0 }) }

/// What the axes and the key say; those are no data.
package func axisTexts(_ plot: Plot) -> [String] {
    plot.marks.compactMap { $0 as? TextGroup }.flatMap { $0.texts.map(\.text) }
}
