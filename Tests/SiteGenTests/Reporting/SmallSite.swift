import Diagnostics
import Loading

@testable import Reporting

/// A whole small site: one district of two wards, five indicators, one plan. Each test says only what it changes.
let smallSite = [
    "site.yaml": """
    title: Tiến độ
    publisher: UBND quận
    report_year: 2025
    """,
    "indicators.yaml": """
    - {id: citizens, name: Công dân học tập, group: models, unit_measure: percent, direction: up, denominator: Dân số}
    - {id: families, name: Gia đình học tập, group: models, unit_measure: count, direction: up}
    - {id: literacy, name: Xóa mù chữ, group: literacy, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
    - {id: network, name: Mạng lưới thành phố học tập, group: titles, unit_measure: boolean, direction: up}
    - {id: wards, name: Phường đạt xóa mù chữ, group: literacy, unit_measure: percent, direction: up, denominator: Các phường, derive: {share_of_children: {indicator: literacy, at_least: 2}}}
    """,
    "units.csv": """
    id,name,kind,parent,valid_from,valid_to
    quan,Quận Hòa Bình,district,,,2025-06-30
    phuong-1,Phường 1,ward,quan,,2025-06-30
    phuong-2,Phường 2,ward,quan,,2024-12-31
    """,
    "plans/ke-hoach.yaml": """
    id: ke-hoach
    title: Kế hoạch xây dựng xã hội học tập
    issuer: UBND quận
    unit: quan
    period: [2021, 2030]
    targets:
      - {indicator: citizens, year: 2025, comparison: at_least, value: 40}
    basis: [Quyết định số 1373/QĐ-TTg]
    signature: [CHỦ TỊCH]
    addressees: [UBND tỉnh]
    recipients: ["Lưu: VT"]
    """,
    "data/2024.csv": """
    unit,indicator,year,value,numerator,denominator,status
    quan,citizens,2024,,400,1000,
    """,
]

/// The small site with some files replaced; `nil` takes one away.
func validated(_ changes: [String: String?] = [:]) async -> Validated {
    var files = smallSite
    for (path, text) in changes { files[path] = text }
    return await validate(await loadContent(root: "content", disk: .holding(files)))
}

/// Everything found, one text each: place, severity, rule, message and suggestion.
func found(_ changes: [String: String?], in language: MessageLanguage = .vi) async -> [String] {
    await validated(changes).diagnostics.map { found in
        let suggestion = found.suggestion.map { " → \($0.text(in: language))" } ?? ""
        return "\(found.location): \(found.severity) \(found.rule): \(found.message.text(in: language))\(suggestion)"
    }
}

/// What is found when data/2024.csv holds these rows (below the usual header) beside the usual row.
func foundInData(_ rows: String, in language: MessageLanguage = .vi) async -> [String] {
    await found(
        ["data/2024.csv": "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2024,,400,1000,\n\(rows)\n"], in: language)
}

/// What a plan has beside its text, so that the reports printed on it lack nothing.
let signed = "basis: [Quyết định số 1373/QĐ-TTg]\nsignature: [CHỦ TỊCH]\naddressees: [UBND tỉnh]\nrecipients: [\"Lưu: VT\"]\n"
