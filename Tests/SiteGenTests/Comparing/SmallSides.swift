import Diagnostics
import Foundation
import Loading
import Measuring
import Reporting
import Reviewing
import Testing

@testable import Comparing

/// A whole small content: a district of two wards, a plan with two targets, six years of one share, one narrative.
let smallContent: [String: String] = [
    "site.yaml": """
    title: Kết quả học tập
    publisher: UBND quận
    report_year: 2024
    dimensions:
      - id: sex
        name: {vi: Giới tính, en: Sex}
        codes: [{id: female, name: {vi: Nữ, en: Female}}, {id: male, name: {vi: Nam, en: Male}}]
    """,
    "indicators.yaml": """
    - {id: citizens, name: {vi: Công dân học tập, en: Learning citizens}, group: models, unit_measure: percent, direction: up, decimals: 1, denominator: dân số}
    - {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up}
    - {id: network, name: Thành viên mạng lưới, group: titles, unit_measure: boolean, direction: up}
    """,
    "units.csv": """
    id,name,kind,parent,valid_from,valid_to,basis
    quan,Quận Hòa Bình,district,,,,
    phuong-1,Phường 1,ward,quan,,,
    phuong-2,Phường 2,ward,quan,,,
    """,
    "plans/ke-hoach.yaml": """
    id: ke-hoach
    title: Kế hoạch xây dựng xã hội học tập
    issuer: UBND quận
    unit: quan
    period: [2019, 2030]
    targets:
      - {indicator: citizens, year: 2025, comparison: at_least, value: 60, section: II.1}
      - {indicator: families, year: 2030, comparison: at_least, value: 2000, section: II.2}
    duties:
      - {id: d1, section: V.1, agency: Phòng Giáo dục, role: responsible, text: Tổng hợp báo cáo}
    """,
    "data/quan.csv": """
    unit,indicator,year,sex,value,numerator,denominator,status,source,note
    quan,citizens,2019,,30.2,,,final,Báo cáo 2019,
    quan,citizens,2020,,35.1,,,final,Báo cáo 2020,
    quan,citizens,2021,,40.3,,,final,Báo cáo 2021,
    quan,citizens,2022,,45.2,,,final,Báo cáo 2022,
    quan,citizens,2023,,50.4,,,final,Báo cáo 2023,
    quan,citizens,2024,,56.1,,,provisional,Ước tháng 12,
    quan,citizens,2024,female,57.3,,,final,Báo cáo 2024,
    quan,citizens,2024,male,54.9,,,final,Báo cáo 2024,
    quan,families,2023,,1234,,,final,Báo cáo 2023,
    quan,families,2024,,1290,,,final,Báo cáo 2024,
    quan,network,2024,,true,,,final,Báo cáo 2024,
    phuong-1,citizens,2024,,,250,500,final,Báo cáo phường,
    """,
    "narratives/quan/2024.md": """
    ---
    title: Năm 2024 của quận
    author_office: Phòng Giáo dục
    date: 2025-01-20
    status: approved
    ---
    Mở đầu của bài viết.

    Đạt {{ value citizens 2024 }}, {{ change citizens 2023 2024 }} so với năm trước.

    Công việc đều và đúng hạn.
    """,
]

/// The small content with some files replaced.
func content(_ changes: [String: String] = [:]) -> [String: String] { smallContent.merging(changes) { _, new in new } }

/// The small content with one text of one file replaced.
func content(_ path: String, _ old: String, _ new: String) throws -> [String: String] {
    let text = try #require(smallContent[path])
    try #require(text.contains(old), "\(path) does not hold «\(old)»")
    return content([path: text.replacingOccurrences(of: old, with: new)])
}

/// As much of a PNG as is looked at.
private let samplePicture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0,
]

/// Reads and judges a content, in which every picture is the sample; every error fails the test.
func judged(_ files: [String: String]) async throws -> MeasuredReport {
    let bytes = files.map { ($0, $0.hasPrefix("images/") ? samplePicture : Array($1.utf8)) }
    let validated = await validate(await loadContent(root: "content", disk: .holding(Dictionary(uniqueKeysWithValues: bytes))))
    let errors = validated.diagnostics.filter { $0.severity == .error }.map { "\($0.location): \($0.message.en)" }
    #expect(errors == [])
    let report = try #require(validated.report)
    return measure(report, year: report.site.reportYear)
}

/// What the second content changes in the first.
func compared(_ old: [String: String]?, _ new: [String: String]?) async throws -> Changes {
    var sides: [MeasuredReport?] = []
    for side in [old, new] { if let side { sides.append(try await judged(side)) } else { sides.append(nil) } }
    return changesBetween(sides[0], sides[1], named: (Side(name: "cũ"), Side(name: "mới")), program: "sitegen thử")
}

/// What one replacement in one file changes.
func changed(_ path: String, _ old: String, _ new: String) async throws -> Changes {
    try await compared(smallContent, content(path, old, new))
}

extension Changes {
    /// Every change in a line of its own, short enough to be read in a test.
    var lines: [String] {
        standings.map { row in
            // years before the report year are named
            let years = row.years.map { "\($0.reportYear)" },
                past = years == ["\(head.reportYear ?? 0)"] || years.isEmpty ? "" : " in \(years.joined(separator: ", "))"
            return
                "\(row.worst.rawValue): \(row.unit.id) \(row.indicator.id) \(row.targetYear ?? 0): \(row.before?.standing ?? "—") → \(row.after?.standing ?? "—")\(past)"
        }
            + values.map { value in
                let what = [value.unit.id, value.indicator.id, "\(value.year)"] + [value.cell?.vi].compactMap(\.self)
                let hints = value.hints.isEmpty ? "" : " (\(value.hints.map(\.rawValue).joined(separator: ", ")))"
                return
                    "\(value.edit.rawValue): \(what.joined(separator: " ")) \(value.fields): \(value.before?.value?.vi ?? "—") → \(value.after?.value?.vi ?? "—")\(hints)"
            }
            + records.map {
                "\($0.edit.rawValue) \($0.kind.rawValue) \($0.id): "
                    + $0.fields.map { "\($0.name) \($0.before) → \($0.after)" }.joined(separator: ", ")
            }
            + texts.map {
                "\($0.edit.rawValue) text \($0.place.path): \($0.hints.map(\.rawValue)) "
                    + $0.paragraphs.map(\.said).joined(separator: " / ")
            }
            + warnings.map { "warning \($0.rule)" }
    }
}

extension ParagraphChange {
    var said: String {
        runs.map { run in
            switch run.kind {
            case .same: "…"
            case .removed: "[-\(run.text)-]"
            case .added: "{+\(run.text)+}"
            }
        }.joined(separator: " ")
    }
}
