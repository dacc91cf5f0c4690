import Foundation

/// A whole small content in which every cell and key is marked: «⟦plan.title⟧» for a text, «⟦data.year=2024⟧» for what must be a code,
/// a number or a date, and would be refused as anything else.
let markedContent: [String: String] = [
    "site.yaml": """
    title: {vi: ⟦site.title.vi⟧, en: ⟦site.title.en⟧}
    publisher: ⟦site.publisher⟧
    report_year: ⟦site.report_year=2024⟧
    report_date: ⟦site.report_date=2025-01-31⟧
    base_url: ⟦site.base_url=https://hoc-tap.test/⟧
    ranking: ⟦site.ranking=internal⟧
    signature: [⟦site.signature⟧]
    contact: ⟦site.contact⟧
    dimensions: [{id: sex, name: {vi: ⟦dimension.name.vi⟧, en: ⟦dimension.name.en⟧}, codes: [{id: female, name: ⟦code.name⟧}]}]
    """,
    "indicators.yaml": """
    - id: citizens
      name: {vi: ⟦indicator.name.vi⟧, en: ⟦indicator.name.en⟧}
      group: ⟦indicator.group⟧
      unit_measure: ⟦indicator.unit_measure=percent⟧
      direction: ⟦indicator.direction=up⟧
      denominator: ⟦indicator.denominator⟧
      definition: ⟦indicator.definition⟧
      definition_breaks: [{year: 2022, basis: ⟦break.basis⟧}]
    - {id: level, name: Mức, group: g, unit_measure: level, direction: up, levels: [Chưa, ⟦level.name⟧]}
    - {id: ⟦indicator.id=families⟧, name: Gia đình, group: g, unit_measure: count, direction: up}
    """,
    "units.csv": """
    id,name,kind,parent,valid_from,valid_to,basis,tile
    quan,⟦unit.name⟧,⟦unit.kind⟧,,⟦unit.valid_from=2000-01-01⟧,,⟦unit.basis⟧,⟦unit.tile=A1⟧
    cu,⟦old.name⟧,ward,⟦unit.parent=quan⟧,,2022-12-31,NQ 1,
    moi,Phường mới,ward,quan,2023-01-01,,NQ 1,
    """,
    "unit-changes.csv": "from,to,date,kind,basis,note\ncu,moi,2023-01-01,⟦change.kind=merge_whole⟧,⟦change.basis⟧,⟦change.note⟧\n",
    "plans/ke-hoach.yaml": """
    id: ke-hoach
    title: ⟦plan.title⟧
    number: ⟦plan.number⟧
    number_suffix: ⟦plan.number_suffix⟧
    drafting_unit: ⟦plan.drafting_unit⟧
    date: ⟦plan.date=2022-02-08⟧
    issuer: ⟦plan.issuer⟧
    basis: [⟦plan.basis⟧]
    addressees: [⟦plan.addressees⟧]
    recipients: [⟦plan.recipients⟧]
    signature: [⟦plan.signature⟧]
    general_objective: ⟦plan.general_objective⟧
    funding: ⟦plan.funding⟧
    contact: ⟦plan.contact⟧
    unit: ⟦plan.unit=quan⟧
    period: [2020, 2030]
    targets:
      - {indicator: citizens, year: ⟦target.year=2025⟧, comparison: ⟦target.comparison=at_least⟧, value: ⟦target.value=60⟧, section: ⟦target.section⟧, note: ⟦target.note⟧, denominator: ⟦target.denominator⟧}
    duties:
      - {id: ⟦duty.id=d1⟧, section: ⟦duty.section⟧, text: ⟦duty.text⟧, agency: ⟦duty.agency⟧, partners: ⟦duty.partners⟧, role: ⟦duty.role=lead⟧}
    components:
      - {id: c1, title: ⟦component.title⟧, summary: ⟦component.summary⟧, lead: ⟦component.lead⟧, partner: ⟦component.partner⟧, due: ⟦component.due⟧}
    """,
    "duty-results.csv":
        "duty,year,state,illustrative,document,note\nd1,2024,⟦result.state=done⟧,⟦result.illustrative=true⟧,⟦result.document⟧,⟦result.note⟧\n",
    "data/quan.csv": """
    unit,indicator,year,as_of,sex,value,numerator,denominator,status,illustrative,source,published,note
    quan,citizens,2023,,,50,,,final,,Báo cáo 2023,,
    ⟦data.unit=quan⟧,⟦data.indicator=citizens⟧,⟦data.year=2024⟧,⟦data.as_of=2024-06-30⟧,,⟦data.value=56.1⟧,,,⟦data.status=final⟧,⟦data.illustrative=true⟧,⟦data.source⟧,⟦data.published=2025-01-15⟧,⟦data.note⟧
    quan,citizens,2024,,⟦data.sex=female⟧,57,,,final,,x,,
    moi,citizens,2024,,,,⟦data.numerator=1⟧,⟦data.denominator=2⟧,final,,x,,
    """,
    "published/so.csv": """
    unit,area,indicator,name,period,value,decimals,unit_measure,denominator,count,qualifier,source,source_date,note
    quan,⟦published.area⟧,citizens,⟦published.name⟧,⟦published.period=2023⟧,51,1,percent,⟦published.denominator⟧,⟦published.count⟧,⟦published.qualifier⟧,⟦published.source⟧,2024-01-01,⟦published.note⟧
    """,
    "narratives/quan/2024.md": """
    ---
    title: ⟦narrative.title⟧
    author_office: ⟦narrative.author_office⟧
    date: ⟦narrative.date=2025-01-20⟧
    status: ⟦narrative.status=approved⟧
    ---
    Mở đầu.

    ⟦narrative.body⟧

    Kết quả {{ value citizens 2024 }} ⟦narrative.sentence⟧ trong năm.
    """,
    "pages/trang.md": "---\ntitle: ⟦page.title⟧\n---\n⟦page.body⟧\n",
    "strings/vi.yaml": "kind: {district: ⟦words.kind⟧}\n",
]

private var mark: Regex<(Substring, Substring, Substring?)> { /⟦([a-z_.]+)(?:=([^⟧]*))?⟧/ }

/// The names of all marks.
let markedFields = markedContent.values.flatMap { $0.matches(of: mark).map { String($0.1) } }.sorted()

/// The content as it would stand on disk: every mark with its own plain text, one of them with another.
func content(_ field: String? = nil, _ text: String = "") -> [String: String] {
    Dictionary(
        uniqueKeysWithValues: markedContent.map { path, file in
            (
                path,
                file.replacing(mark) { found in
                    if let field, found.1 == field { return written(text, in: path, file[..<found.range.lowerBound]) }
                    return found.2.map(String.init) ?? "Chữ \(found.1)"
                }
            )
        })
}

/// As a person's program would write it: quoted as the file asks, or as it is in the body of a text.
private func written(_ text: String, in path: String, _ before: Substring) -> String {
    if path.hasSuffix(".csv") { return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }
    if path.hasSuffix(".md"), before.ranges(of: "---\n").count > 1 { return text }
    return "\""
        + text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case let low where low.value < 0x20 || low.value == 0x7F: "\\x" + (low.value < 16 ? "0" : "") + String(low.value, radix: 16)
            default: String(scalar)
            }
        }.joined() + "\""
}
