import Diagnostics
import Foundation
import Loading
import Measuring
import Reporting

/// A whole tiny site: a district that ended, its two wards, the ward that followed, three indicators, one plan, one narrative.
/// Each test says only what it changes.
package let tinySite = [
    "site.yaml": """
    title: Kết quả học tập
    publisher: UBND quận Hòa Bình
    report_year: 2024
    report_date: 2025-01-31
    """,
    "indicators.yaml": """
    - {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: dân số trưởng thành, definition: Người được công nhận.}
    - {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up}
    - {id: network, name: Thành viên mạng lưới, group: titles, unit_measure: boolean, direction: up}
    """,
    "units.csv": """
    id,name,kind,parent,valid_from,valid_to,basis
    quan,Quận Hòa Bình,district,,,2025-06-30,Nghị quyết 203
    phuong-1,Phường 1,ward,quan,,2025-06-30,
    phuong-2,Phường 2,ward,quan,,2025-06-30,
    phuong-moi,Phường Mới,ward,,2024-07-01,,
    """,
    "unit-changes.csv": """
    from,to,date,kind,basis,note
    phuong-1,phuong-moi,2024-07-01,split_part,Nghị quyết 1685,
    """,
    "plans/ke-hoach.yaml": """
    id: ke-hoach
    title: Kế hoạch xây dựng xã hội học tập
    number: 56/KH-UBND
    date: 2022-02-08
    issuer: UBND quận
    unit: quan
    period: [2021, 2030]
    targets:
      - {indicator: citizens, year: 2025, comparison: at_least, value: 40, section: II.1, wording: strive}
      - {indicator: families, year: 2025, comparison: at_least, value: 900}
      - {indicator: network, comparison: achieve, value: true, wording: encourage}
    duties:
      - {id: d1, section: V.1, agency: Phòng Giáo dục, role: responsible, text: Tổng hợp báo cáo, reporting: true, deadlines: [{every: year, before: 12-01}]}
    """,
    "data/quan.csv": """
    unit,indicator,year,value,numerator,denominator,status,illustrative,source
    quan,citizens,2021,,100,1000,,,Báo cáo 2021
    quan,citizens,2022,,,,missing,,Báo cáo 2022
    quan,citizens,2023,,250,1000,,,Báo cáo 2023
    quan,citizens,2024,,300,1000,provisional,,Ước tháng 12
    quan,citizens,2024,,310,1000,final,,Báo cáo 2024
    quan,families,2021,0,,,,,Báo cáo 2021
    quan,families,2022,,,,not_applicable,,Báo cáo 2022
    quan,families,2024,800,,,,,Báo cáo 2024
    phuong-1,citizens,2024,,200,500,,,Báo cáo phường
    """,
    "narratives/quan/2024.md": """
    ---
    title: Năm 2024 của quận
    author_office: Phòng Giáo dục
    date: 2025-01-20
    status: approved
    ---
    Mở đầu.

    ## Công dân học tập {#citizens}

    Đạt {{ value citizens 2024 }}, {{ change citizens 2023 2024 }}; mục tiêu {{ target citizens 2025 }}.

    ## Đánh giá chung {#danh-gia}

    Công việc <b>đều</b> & đúng hạn.
    """,
]

/// The words that ship with the project.
package let shippedWords: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/strings/vi.yaml").standardized
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
}()

/// As much of a PNG of 800 × 600 points as is looked at.
package let samplePicture: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 32, 0, 0, 2, 88, 8, 2, 0, 0, 0,
]

/// The tiny site with some files replaced, measured for 2021 to its report year; `nil` takes a file away.
///
/// - pictures: paths at which the sample lies.
package func measured(_ changes: [String: String?] = [:], pictures: [String] = []) async throws -> (
    now: MeasuredReport, history: [Int: MeasuredReport]
) {
    var files = tinySite
    files["strings/vi.yaml"] = shippedWords
    for (path, text) in changes { files[path] = text }
    let bytes = files.mapValues { Array($0.utf8) }.merging(pictures.map { ($0, samplePicture) }) { $1 }
    let validated = await validate(await loadContent(root: "content", disk: .holding(bytes)))
    let found = validated.diagnostics.filter { $0.severity == .error }.map { "\($0.location): \($0.message.vi)" }
    guard found.isEmpty, let report = validated.report else { throw SmallContent.Refused(messages: found) }
    let history = measure(report, years: 2021...report.site.reportYear)
    guard let now = history[report.site.reportYear] else { throw SmallContent.Refused(messages: ["not measured"]) }
    return (now, history)
}
