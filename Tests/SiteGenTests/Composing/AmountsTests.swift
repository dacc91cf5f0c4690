import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("Amounts show the decimals they have, and no change is called nought that is none")
struct AmountsTests {
    /// One district, its money in two years.
    private static func site(_ old: String, _ new: String, keys: String = "", english: Bool = false) -> [String: String?] {
        [
            "site.yaml":
                "title: Kết quả\npublisher: UBND quận\nreport_year: 2024\nreport_date: 2025-01-31\nlanguages: [\(english ? "en" : "vi")]\n",
            "strings/en.yaml": englishWords,
            "indicators.yaml": "- {id: money, name: Kinh phí, group: models, unit_measure: amount, direction: up\(keys)}\n",
            "units.csv": "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,\n", "unit-changes.csv": nil,
            "plans/ke-hoach.yaml": """
            id: ke-hoach
            title: Kế hoạch
            issuer: UBND quận
            unit: quan
            period: [2021, 2030]
            targets:
              - {indicator: money, year: 2025, comparison: at_least, value: 500}
            """,
            "data/quan.csv": "unit,indicator,year,value,source\nquan,money,2023,\(old),Báo cáo\nquan,money,2024,\(new),Báo cáo\n",
            "narratives/quan/2024.md":
                "---\ntitle: Năm 2024\nstatus: approved\n---\nChi {{ value money 2024 }}, {{ change money 2023 2024 }}.\n",
        ]
    }

    @Test(
        "in the words of changes, in Vietnamese",
        arguments: [
            ("12", "12.7", "", "12,7 triệu đồng", "tăng 0,7 triệu đồng"), ("12.7", "12", "", "12 triệu đồng", "giảm 0,7 triệu đồng"),
            ("300", "400", "", "400 triệu đồng", "tăng 100 triệu đồng"),
            ("0.004", "0.001", "", "0,001 triệu đồng", "giảm 0,003 triệu đồng"),
            ("12.3450", "12.5", "", "12,5 triệu đồng", "tăng 0,155 triệu đồng"),
            ("0.0004", "0.0001", "", "chưa đến 0,001 triệu đồng", "giảm chưa đến 0,001 triệu đồng"),
            ("12", "12.7", ", decimals: 2", "12,70 triệu đồng", "tăng 0,7 triệu đồng"),
            ("0.004", "0.001", ", decimals: 2", "chưa đến 0,01 triệu đồng", "giảm chưa đến 0,01 triệu đồng"),
            ("0.004", "0.001", ", decimals: 0", "chưa đến 1 triệu đồng", "giảm chưa đến 1 triệu đồng"),
            ("12", "12", "", "12 triệu đồng", "không đổi"),
            ("1234.5", "2345.75", "", "2.345,75 triệu đồng", "tăng 1.111,25 triệu đồng"),
            ("7", "0", "", "0 triệu đồng", "giảm 7 triệu đồng"),
        ])
    func vietnamese(old: String, new: String, keys: String, value: String, change: String) async throws {
        let site = Self.site(old, new, keys: keys)
        let unit = try await page("units/quan/index.html", site), year = try await page("units/quan/2024/index.html", site)
        #expect(unit.read.replacing("\u{A0}", with: " ").contains("Năm 2024: \(value);"), "\(unit.read)")
        #expect(year.read.replacing("\u{A0}", with: " ").contains("Chi \(value), \(change)."))
        for page in [unit, year] {
            #expect(!page.text.contains("tăng 0 ") && !page.text.contains("giảm 0 ") && !page.text.contains(" 0,00 "))
        }
    }

    @Test(
        "in English",
        arguments: [
            ("12", "12.7", "", "+0.7 million dong"), ("0.004", "0.001", ", decimals: 2", "−0.003 million dong"),
            ("12", "12", "", "unchanged"),
        ])
    func english(old: String, new: String, keys: String, change: String) async throws {
        let unit = try await page("units/quan/index.html", Self.site(old, new, keys: keys, english: true))
        #expect(unit.read.contains("Since 2023: \(change)\n") || unit.read.contains("Since 2023: \(change);"))
    }

    @Test(
        "a gap too small to be shown is still a gap",
        arguments: [
            ("499.6", ", decimals: 0", "còn thiếu chưa đến 1 triệu đồng"), ("499.6", "", "còn thiếu 0,4 triệu đồng"),
            ("499.9960", ", decimals: 2", "còn thiếu chưa đến 0,01 triệu đồng"),
            ("300", "", "còn thiếu 200 triệu đồng"),
        ])
    func gap(value: String, keys: String, said: String) async throws {
        #expect(try await page("plans/ke-hoach/index.html", Self.site("200", value, keys: keys)).read.contains("; \(said)"))
    }

    @Test(
        "the same on paper, in the table and in the item", arguments: [("12", "12.7", "12,7 triệu đồng"), ("300", "400", "400 triệu đồng")])
    func paper(old: String, new: String, value: String) async throws {
        let (now, history) = try await measured(Self.site(old, new))
        let strings = now.report.strings[.vi]
        let edition = Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
        var paper = Paper(try #require(now.report.area(id: "quan")), in: edition, sheetNumber: 1, isDrawn: false)
        let said = printed(paper.results())
        #expect(said.contains("<td class=\"middle\">\(value)</td>") && said.contains("<strong>\(value)</strong>"), "\(said)")
    }

    @Test(
        "a percentage of one point or less has one point in English",
        arguments: [
            ("49", "1 percentage point to go"), ("48", "2 percentage points to go"), ("49.99", "less than 0.1 percentage point to go"),
        ])
    func points(value: String, said: String) async throws {
        var site = Self.site("10", value, english: true)
        site["indicators.yaml"] = "- {id: money, name: Tỷ lệ, group: models, unit_measure: percent, direction: up, denominator: dân số}\n"
        site["plans/ke-hoach.yaml"] = (site["plans/ke-hoach.yaml"] ?? "")?.replacing("value: 500", with: "value: 50")
        #expect(try await page("plans/ke-hoach/index.html", site).read.contains("; \(said)"))
    }
}
