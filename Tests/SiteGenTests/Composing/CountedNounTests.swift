import Reporting
import SmallContents
import Testing
import Wording

@testable import Composing

@Suite("A share of the units below is said in what these units are called")
struct CountedNounTests {
    /// One catalogue for a district that ended with its wards, and for the province that has communes, wards and a special zone since.
    private let site: [String: String?] = [
        "site.yaml": "title: Kết quả\npublisher: UBND\nreport_year: 2026\nreport_date: 2027-01-31\nlanguages: [vi]\n",
        "indicators.yaml": """
        - {id: recognised, name: Được công nhận, group: models, unit_measure: boolean, direction: up}
        - id: share
          name: Tỷ lệ được công nhận
          group: models
          unit_measure: percent
          direction: up
          denominator: số phường trực thuộc
          derive:
            share_of_children: {indicator: recognised, at_least: true}
        """,
        "units.csv": """
        id,name,kind,parent,valid_from,valid_to,basis
        tinh,Tỉnh Hòa Bình,province,,,,
        quan,Quận Cũ,district,tinh,,2025-06-30,
        cu-1,Phường 1,ward,quan,,2025-06-30,
        cu-2,Phường 2,ward,quan,,2025-06-30,
        p,phường Mới,ward,tinh,2025-07-01,,
        x,Xã Đông,commune,tinh,2025-07-01,,
        d,Đặc khu Tây,commune,tinh,2025-07-01,,
        """,
        "unit-changes.csv": nil, "narratives/quan/2024.md": nil,
        "data/quan.csv": """
        unit,indicator,year,value,source
        cu-1,recognised,2024,true,Báo cáo
        cu-2,recognised,2024,false,Báo cáo
        p,recognised,2026,true,Báo cáo
        x,recognised,2026,false,Báo cáo
        d,recognised,2026,false,Báo cáo
        """,
        "plans/ke-hoach.yaml": """
        id: ke-hoach
        title: Kế hoạch
        issuer: UBND tỉnh
        unit: tinh
        period: [2021, 2030]
        targets:
          - {indicator: share, year: 2030, comparison: at_least, value: 90}
          - {indicator: share, unit: quan, year: 2024, comparison: at_least, value: 90}
        """,
    ]

    @Test("a province since 01/7/2025: communes, wards, special zones, in the denominator, in what is missing and in why")
    func province() async throws {
        let results = try await page("units/tinh/index.html", site).read
        #expect(results.contains("Mẫu số: số xã, phường, đặc khu của tỉnh\n"))
        #expect(results.contains("1/3 xã, phường, đặc khu (33,3%)"))
        let summary = try await page("units/tinh/2026/index.html", site).text("body")
        #expect(summary.contains("còn thiếu 2 xã, phường, đặc khu"))
    }

    @Test("a district of before: its wards")
    func district() async throws {
        let results = try await page("units/quan/index.html", site).read
        #expect(results.contains("Mẫu số: số phường của quận\n") && results.contains("1/2 phường (50,0%)"))
    }

    @Test("a unit is of the kind that its name begins with, where one word stands for two; several units of theirs")
    func kinds() async throws {
        let (now, history) = try await measured(site)
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        let units = Dictionary(uniqueKeysWithValues: now.report.areaRefs.map { (now.report[$0].id, $0) })
        #expect(["tinh", "quan", "p", "d"].compactMap { units[$0] }.map { edition.kind($0) } == ["Tỉnh", "Quận", "Phường", "Xã"])
        #expect(edition.kindOf(["p", "cu-1", "x"].compactMap { units[$0] }, edition.words) == "phường, xã")
    }

    @Test("English says their kinds")
    func english() async throws {
        let (now, _) = try await measured(site.merging(["strings/en.yaml": englishWords]) { $1 })
        let report = now.report
        let units = report.areaRefs.filter { ["tinh", "quan"].contains(report[$0].id) }
        #expect(
            units.map { report.nounOfChildren($0, year: report[$0].id == "tinh" ? 2026 : 2024, in: .en) } == [
                "commune, ward|communes, wards", "ward|wards",
            ])
    }
}
