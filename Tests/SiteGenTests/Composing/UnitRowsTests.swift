import SmallContents
import Testing

@testable import Composing

@Suite("A row of a unit's page speaks of the report year")
struct UnitRowsTests {
    /// The share of two wards that are members; the second has said nothing of the report year.
    private let wards: [String: String?] = [
        "indicators.yaml": (tinySite["indicators.yaml"] ?? "")
            + "\n- {id: wards, name: Phường thành viên, group: titles, unit_measure: percent, direction: up, denominator: số phường, derive: {share_of_children: {indicator: network, at_least: true}}}\n",
        "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "{indicator: network,", with: "{indicator: wards, year: 2030, comparison: at_least, value: 50}\n  - {indicator: network,"),
        "data/phuong.csv":
            "unit,indicator,year,value,source\nphuong-1,network,2023,false,Sổ\nphuong-2,network,2023,true,Sổ\nphuong-1,network,2024,true,Sổ\n",
    ]

    private func row(_ name: String, _ changes: [String: String?], of unit: String = "quan") async throws -> Substring {
        let read = try await page("units/\(unit)/index.html", changes).read
        return try #require(read.split(separator: "\n").first { $0.hasPrefix("- \(name). Năm 2024") }, "\(read)")
    }

    @Test("an interval stands on a line of its own, with who has reported beneath it, and is drawn as one")
    func interval() async throws {
        #expect(try await row("Phường thành viên", wards).contains("Năm 2024: từ 50% đến 100%, 1/2 đơn vị đã báo cáo;"))
        let body = try await page("units/quan/index.html", wards).text("body")
        #expect(body.contains("<strong>từ 50% đến 100%</strong><br><span class=\"note\">1/2 đơn vị đã báo cáo</span>"))
        #expect(body.contains("━\u{A0}khoảng\u{A0}có\u{A0}thể\u{A0}có"))
    }

    @Test("which units below are behind is told of the report year, not of the last one that all had reported")
    func behind() async throws {
        let read = try await page("units/quan/index.html", wards).read
        #expect(read.contains("Chưa báo cáo năm 2024 (1): Phường 2.") && !read.contains("Chưa đạt năm 2023"))
        let old = wards.merging([
            "data/phuong.csv": "unit,indicator,year,value,source\nphuong-1,network,2023,false,Sổ\nphuong-2,network,2023,true,Sổ\n"
        ]) { $1 }
        #expect(try await page("units/quan/index.html", old).read.contains("Chưa đạt năm 2023 (1): Phường 1."))
    }

    private let silent: [String: String?] = [
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,source
        quan,citizens,2022,,200,1000,,Báo cáo
        quan,citizens,2023,,250,1000,,Báo cáo
        quan,families,2023,800,,,,Báo cáo
        quan,families,2024,850,,,,Báo cáo
        """,
        "narratives/quan/2024.md": nil,
    ]

    @Test("where nothing was reported for it, the row says so, with the last value beneath, and tells no change")
    func notReported() async throws {
        let said = try await row("Công dân học tập", silent)
        #expect(
            said.hasPrefix("- Công dân học tập. Năm 2024: chưa báo cáo, năm 2023: 25,0%; Đến 2025: Chưa báo cáo, ít nhất 40%;"), "\(said)")
        #expect(try await row("Gia đình học tập", silent).contains("Năm 2024: 850; So với 2023: +50;"))
        #expect(try await !page("units/quan/index.html", silent).read.contains("Tiến bộ nhất"))
    }

    @Test("a verdict of an earlier year stands beside the value of this one")
    func verdict() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "{indicator: citizens, year: 2025,", with: "{indicator: citizens, year: 2023,")
        let said = try await row("Công dân học tập", ["plans/ke-hoach.yaml": plan, "narratives/quan/2024.md": nil])
        #expect(said.contains("Năm 2024: 31,0%, 310/1.000; So với 2023: +6,0 điểm; Đến 2023: Chưa đạt, năm 2023; ít nhất 40%"), "\(said)")
    }

    @Test("the thick tick is of the nearest year still ahead in its row, thin ones of later years; the key says so, or names the one year")
    func key() async throws {
        func key(_ targets: String) async throws -> String {
            let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
                "  - {indicator: families, year: 2025, comparison: at_least, value: 900}\n", with: targets)
            let body = try await page("units/quan/index.html", ["plans/ke-hoach.yaml": plan]).text("body")
            let head = try #require(body.split(separator: "<th").first { $0.contains("○") })
            return String(head.drop { $0 != "●" }.prefix { $0 != "<" }).replacing("\u{A0}", with: " ")
        }
        func families(_ years: Int...) -> String {
            years.map { "  - {indicator: families, year: \($0), comparison: at_least, value: 900}\n" }.joined()
        }
        #expect(try await key(families(2025)) == "● mới nhất  ┃ mục tiêu 2025")
        #expect(try await key(families(2025, 2030)) == "● mới nhất  ┃ mục tiêu 2025  │ mục tiêu 2030")
        #expect(try await key(families(2023, 2027, 2030)) == "● mới nhất  ┃ mục tiêu gần nhất  │ mục tiêu xa hơn")
    }

    @Test("a badge that says «Đạt» of a yes or no needs no promise beside it")
    func yes() async throws {
        let met: [String: String?] = ["data/co.csv": "unit,indicator,year,value,source\nquan,network,2024,true,Sổ\n"]
        #expect(try await row("Thành viên mạng lưới", met).hasSuffix(": Đạt"))
    }

    @Test("only shares and levels are held against what the plan above asks of its own unit")
    func above() async throws {
        let ward: [String: String?] = [
            "plans/phuong.yaml": """
            id: phuong
            title: Kế hoạch phường
            issuer: UBND phường
            parent: ke-hoach
            unit: phuong-1
            period: [2021, 2030]
            targets:
              - {indicator: citizens, year: 2025, comparison: at_least, value: 45}
              - {indicator: families, year: 2025, comparison: at_least, value: 90}
            """,
            "data/phuong.csv":
                "unit,indicator,year,value,numerator,denominator,source\nphuong-1,citizens,2021,,100,500,Sổ\nphuong-1,families,2021,60,,,Sổ\nphuong-1,families,2024,80,,,Sổ\n",
        ]
        let read = try await page("units/phuong-1/index.html", ward).read
        #expect(read.contains("Mục tiêu của kế hoạch cấp trên 2025: ít nhất 40%"))
        #expect(!read.contains("ít nhất 900"))
        let drawn = try await page("units/phuong-1/index.html", ward).text("body")
        #expect(!drawn.contains("900"))
    }

    @Test("a projection is no finer than the values that it is drawn from")
    func projection() async throws {
        let rows = [5200, 5640, 6010, 6700, 7450, 8350].enumerated().map { "quan,money,\(2019 + $0),\($1),,,Sổ\n" }.joined()
        let money: [String: String?] = [
            "indicators.yaml": (tinySite["indicators.yaml"] ?? "")
                + "\n- {id: money, name: Kinh phí, group: models, unit_measure: amount, direction: up}\n",
            "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
                "{indicator: network,", with: "{indicator: money, year: 2030, comparison: at_least, value: 12000}\n  - {indicator: network,"
            ),
            "data/tien.csv": "unit,indicator,year,value,numerator,denominator,source\n\(rows)phuong-1,money,2024,351.55,,,Sổ\n",
        ]
        let read = try await page("units/quan/index.html", money).read
        let said = try #require(read.firstMatch(of: /Dự báo năm 2030: ([0-9.,]+) triệu đồng \(.*từ ([0-9.,]+) đến ([0-9.,]+) triệu đồng/))
        #expect(![said.1, said.2, said.3].contains { $0.contains(",") }, "\(said.0)")
    }
}
