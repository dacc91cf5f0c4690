import Foundation
import SmallContents
import Testing

@testable import Composing

@Suite("A unit's page answers what people ask first")
struct UnitPageAnswersTests {
    private let twoWards: [String: String?] = [
        "data/phuong.csv": """
        unit,indicator,year,value,numerator,denominator,status,source
        phuong-2,citizens,2024,,150,500,,Báo cáo phường
        """
    ]

    @Test("a plan that begins after the report year is named with its year, and nobody says that the unit has no target")
    func planToCome() async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing("[2021, 2030]", with: "[2025, 2030]")
        let unit = try await page("units/quan/index.html", ["plans/ke-hoach.yaml": plan])
        #expect(unit.text("body").contains("<p class=\"lead\">Kế hoạch 56/KH-UBND bắt đầu từ năm 2025; năm 2024 chưa đánh giá.</p>\n"))
    }

    @Test("a successor whose plan is still to begin has been given its targets")
    func successorWithPlanToCome() async throws {
        let plan = """
            id: ke-hoach-moi
            title: Kế hoạch mới
            date: 2024-12-20
            issuer: UBND phường
            unit: phuong-moi
            period: [2025, 2030]
            targets:
              - {indicator: citizens, year: 2030, comparison: at_least, value: 60}
            """
        let unit = try await page("units/phuong-moi/index.html", ["plans/ke-hoach-moi.yaml": plan])
        #expect(!unit.read.contains("Chưa giao chỉ tiêu"))
        #expect(unit.text("body").contains("<p class=\"lead\">Kế hoạch ngày 20/12/2024 bắt đầu từ năm 2025; năm 2024 chưa đánh giá.</p>\n"))
    }

    @Test("a unit that ended is not said to wait for targets")
    func ended() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing(
            "phuong-moi,Phường Mới,ward,,2024-07-01,,", with: "phuong-moi,Phường Mới,ward,,2024-07-01,2024-12-31,")
        let unit = try await page("units/phuong-moi/index.html", ["units.csv": units])
        #expect(unit.read.contains("Phường Mới kết thúc hoạt động sau ngày 31/12/2024."))
        #expect(!unit.read.contains("Chưa giao chỉ tiêu"))
    }

    @Test("under the children's table stands from whom to whom their values reach")
    func range() async throws {
        let below = try await page("units/quan/units/index.html", twoWards).text("body")
        #expect(below.contains("<p>Năm 2024: từ 30,0% (Phường 2) đến 40,0% (Phường 1).</p>"))
        let units = try await page("indicators/citizens/index.html", twoWards).text("body")
        #expect(units.contains("<p>Năm 2024: từ 30,0% (Phường 2) đến 40,0% (Phường 1).</p>"))
    }

    @Test("one value alone has no range, nor has a site that wants no comparison")
    func noRange() async throws {
        #expect(try await !page("units/quan/units/index.html").text("body").contains("Năm 2024: từ"))
        let site = twoWards.merging(["site.yaml": (tinySite["site.yaml"] ?? "") + "\nranking: off"]) { $1 }
        #expect(try await !page("units/quan/units/index.html", site).text("body").contains("Năm 2024: từ"))
    }

    @Test("a unit below that ended has its last day once: in its name where a later unit bears the same, else behind it")
    func lastDay() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing("ward,quan,,2025-06-30", with: "ward,quan,,2024-06-30").replacing(
            "Phường Mới", with: "Phường 1")
        let files: [String: String?] = ["units.csv": units].merging(twoWards) { $1 }
        for path in ["units/quan/index.html", "units/quan/units/index.html"] {
            let part = try await page(path, files).text("body")
            #expect(
                part.contains(">Phường 1 (đến hết 30/6/2024)</a>")
                    && part.contains(">Phường 2</a> <span class=\"note\">đến hết 30/6/2024</span>"))
            #expect(!part.contains(">Phường 1 (đến hết 30/6/2024)</a> <span class=\"note\">đến"))
        }
    }

    @Test("a unit that ended together with the unit above it has no day of its own there")
    func sameDay() async throws {
        let facts = try await page("units/quan/index.html", twoWards).read.components(separatedBy: "Đơn vị trực thuộc: ")[1]
        #expect(!facts.contains("đến hết 30/6/2025"))
        #expect(!(try await page("units/quan/units/index.html", twoWards).text("body").contains("đến hết 30/6/2025")))
    }

    @Test("moving away is lower for one indicator and higher for another: counts say which, as each indicator does")
    func movingAway() async throws {
        let site: [String: String?] = [
            "indicators.yaml": (tinySite["indicators.yaml"] ?? "").replacing(
                "unit_measure: count, direction: up", with: "unit_measure: count, direction: down"),
            "plans/ke-hoach.yaml": (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
                "comparison: at_least, value: 900", with: "comparison: at_most, value: 100"),
            "data/quan.csv": """
            unit,indicator,year,value,numerator,denominator,status,source
            quan,citizens,2021,,100,1000,,Báo cáo
            quan,citizens,2024,,50,1000,,Báo cáo
            quan,families,2021,700,,,,Báo cáo
            quan,families,2024,800,,,,Báo cáo
            """,
            "narratives/quan/2024.md": nil,
        ]
        let unit = try await page("units/quan/index.html", site)
        #expect(unit.read.contains("2 chậm hoặc chưa đạt"))
        #expect(
            unit.read.contains("Đến 2025: Thấp hơn năm gốc, ít nhất 40%") && unit.read.contains("Đến 2025: Cao hơn năm gốc, không quá 100")
        )
        let method = try await page("method/index.html", site).text
        #expect(
            method.contains("Kém hơn năm gốc")
                && method.contains("«Thấp hơn năm gốc»; với chỉ tiêu càng thấp càng tốt là «Cao hơn năm gốc»"))
    }

    @Test("equal values are named together, three at most")
    func ties() async throws {
        let names = (1...5).map { "p\($0),Phường \($0),ward,quan,,," }.joined(separator: "\n")
        let units = "id,name,kind,parent,valid_from,valid_to,basis\nquan,Quận Hòa Bình,district,,,,\n" + names + "\n"
        let rows = (1...5).map { "p\($0),citizens,2024,,\($0 == 5 ? 90 : 50),100,,Báo cáo" }.joined(separator: "\n")
        let below = try await page(
            "units/quan/units/index.html",
            [
                "units.csv": units, "unit-changes.csv": nil,
                "data/quan.csv": "unit,indicator,year,value,numerator,denominator,status,source\n" + rows + "\n",
                "narratives/quan/2024.md": nil,
            ]
        ).text("body")
        #expect(below.contains("Năm 2024: từ 50,0% (Phường 1, Phường 2, Phường 3 và 1 phường khác) đến 90,0% (Phường 5)."))
        // without the district's own value nobody knows what a ward adds
        #expect(!below.contains("Đóng góp"))
    }

    @Test("value, counts, change and standing of each indicator stand in its row")
    func rows() async throws {
        let read = try await page("units/quan/index.html").read
        #expect(
            read.contains("- Công dân học tập. Năm 2024: 31,0%, 310/1.000; So với 2023: +6,0 điểm; Đến 2025: Chậm tiến độ, ít nhất 40%"))
        #expect(read.contains("- Thành viên mạng lưới. Năm 2024: chưa báo cáo;"))
    }

    @Test("what was best, what changed and what is missing stand above the rows")
    func findings() async throws {
        let read = try await page("units/quan/index.html").read
        #expect(
            read.contains(
                """
                Chưa có số liệu để đánh giá: Thành viên mạng lưới
                Thay đổi so với 2023: Công dân học tập: đúng tiến độ → chậm tiến độ
                Tiến bộ nhất: Công dân học tập, tăng 6 điểm phần trăm so với năm 2023
                """))
    }

    @Test("the yearly table is folded with the reason")
    func folded() async throws {
        let body = try await page("units/quan/index.html").text("body")
        #expect(body.contains("<details><summary>Vì sao, từng năm</summary>"))
        #expect(body.components(separatedBy: "số liệu từng năm</caption>").count == 4)
    }

    @Test(
        "where one step would change the standing, the step is named in what is counted",
        arguments: [
            ("399", "1000", "40", "Chỉ hơn kém 0,1 điểm phần trăm là kết luận có thể khác."), ("39", "100", "40", "no"),
            ("1000", "1000", "100", "no"),
        ])
    func sensitive(numerator: String, denominator: String, target: String, said: String) async throws {
        let plan = (tinySite["plans/ke-hoach.yaml"] ?? "").replacing(
            "year: 2025, comparison: at_least, value: 40", with: "year: 2024, comparison: at_least, value: \(target)")
        let data =
            "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2021,,100,1000,,Báo cáo\nquan,citizens,2024,,\(numerator),\(denominator),,Báo cáo\n"
        let results = try await page(
            "units/quan/index.html", ["plans/ke-hoach.yaml": plan, "data/quan.csv": data, "narratives/quan/2024.md": nil]
        ).read
        #expect(results.contains(said) == (said != "no"))
        #expect(results.contains("hơn kém") == (said != "no"))
    }
}
