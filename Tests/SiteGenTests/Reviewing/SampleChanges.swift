import Foundation
import Loading
import Measuring
import Reporting
import Testing

@testable import Comparing
@testable import Reviewing

/// A change that touches every section of a review: a standing, values, a target, a narrative, a warning, pages.
func sampleChanges() async throws -> Changes {
    var new = oldContent
    new["data/quan.csv"] = try #require(oldContent["data/quan.csv"]).replacingOccurrences(of: "2024,56.1", with: "2024,36.1")
        .replacingOccurrences(of: "quan,families,2023,1234,final,Báo cáo 2023,\n", with: "quan,families,2022,1100,final,Báo cáo 2022,\n")
    new["plans/ke-hoach.yaml"] = try #require(oldContent["plans/ke-hoach.yaml"]).replacingOccurrences(of: "value: 60", with: "value: 65")
    new["narratives/quan/2024.md"] = try #require(oldContent["narratives/quan/2024.md"])
        .replacingOccurrences(of: "{{ value citizens 2024 }}", with: "tỷ lệ công dân học tập 61,3%")
    var changes = changesBetween(
        try await judged(oldContent), try await judged(new),
        named: (Side(name: "main", revision: String(repeating: "ab12", count: 10)), Side(name: "HEAD")), program: "sitegen 1.0.0")
    changes.pages = PageChanges(
        changed: [.init(path: "units/quan/index.html", edit: .changed), .init(path: "data/units/quan.csv", edit: .changed)], total: 214)
    return changes.counted()
}

private let oldContent: [String: String] = [
    "site.yaml": "title: Kết quả học tập\npublisher: UBND quận\nreport_year: 2024\n",
    "indicators.yaml": """
    - {id: citizens, name: {vi: Công dân học tập, en: Learning citizens}, group: models, unit_measure: percent, direction: up, decimals: 1, denominator: dân số}
    - {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up}
    """,
    "units.csv": "id,name,kind\nquan,Quận Hòa Bình,district\n",
    "plans/ke-hoach.yaml": """
    id: ke-hoach
    title: Kế hoạch
    issuer: UBND quận
    unit: quan
    period: [2019, 2030]
    targets:
      - {indicator: citizens, year: 2025, comparison: at_least, value: 60, section: II.1}
    """,
    "data/quan.csv": """
    unit,indicator,year,value,status,source,note
    quan,citizens,2021,40.3,final,Báo cáo 2021,
    quan,citizens,2022,45.2,final,Báo cáo 2022,
    quan,citizens,2023,50.4,final,Báo cáo 2023,
    quan,citizens,2024,56.1,provisional,Ước tháng 12,
    quan,families,2023,1234,final,Báo cáo 2023,
    quan,families,2024,1290,final,Báo cáo 2024,
    """,
    "narratives/quan/2024.md": """
    ---
    title: Năm 2024 của quận
    author_office: Phòng Giáo dục
    date: 2025-01-20
    status: approved
    ---
    Đạt {{ value citizens 2024 }} trong năm.
    """,
]

private func judged(_ files: [String: String]) async throws -> MeasuredReport {
    let validated = await validate(await loadContent(root: "content", disk: .holding(files)))
    let report = try #require(validated.report, "\(validated.diagnostics.map(\.message.en))")
    return measure(report, year: report.site.reportYear)
}

/// The changes with every text that could come from content replaced by a hostile one.
func hostile(_ changes: Changes, _ text: String) throws -> Changes {
    let object = try JSONSerialization.jsonObject(with: try JSONEncoder().encode(changes))
    func spoiled(_ value: Any, key: String) -> Any {
        switch value {
        case let list as [Any]: return list.map { spoiled($0, key: key) }
        case let members as [String: Any]: return Dictionary(uniqueKeysWithValues: members.map { ($0, spoiled($1, key: $0)) })
        case is String: return freeTexts.contains(key) ? text : value
        default: return value
        }
    }
    let data = try JSONSerialization.data(withJSONObject: spoiled(object, key: ""))
    return try JSONDecoder().decode(Changes.self, from: data).counted()
}

private let freeTexts: Set = [
    "vi", "en", "id", "title", "name", "revision", "path", "source", "note", "before", "after", "text", "plan", "rule", "unit", "indicator",
    "trend", "number",
    "asOf", "published", "program", "standing", "nuance", "status",
]
