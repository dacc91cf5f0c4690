import SmallContents
import Testing

@testable import Composing

@Suite("No number stands without what it counts")
struct UnitOfMeasureTests {
    /// The families are counted by name; one figure of them was found in print.
    private var site: [String: String?] {
        [
            "strings/vi.yaml": shippedWords.replacing("\ncounted:\n", with: "\ncounted:\n  families: \"gia đình\"\n"),
            "published/bao.csv": """
            unit,area,indicator,name,period,value,decimals,unit_measure,denominator,count,qualifier,source,source_date,note
            quan,Quận,families,Gia đình học tập,2023,750,,count,,,khoảng,https://bao.vn/a,2024-01-01,
            quan,Quận,families,Gia đình học tập,2024,67,0,percent,,820,,https://bao.vn/b,2025-01-01,
            quan,Quận,network,Thành viên mạng lưới,2024,true,,boolean,,,,https://bao.vn/c,2025-01-01,

            """,
        ]
    }

    @Test("on a unit's page: in its row, in its table, in what is missing")
    func unit() async throws {
        let unit = try await page("units/quan/index.html", site)
        #expect(unit.read.contains("Năm 2024: 800\u{A0}gia đình;"))
        #expect(unit.read.contains("- 2021. Giá trị: 0\u{A0}gia đình;"))
        #expect(try await page("units/quan/2024/index.html", site).read.contains("; còn thiếu 100 gia đình"))
        #expect(try await page("units/quan/2024/index.html", site).read.contains("ít nhất 900 gia đình"))
    }

    @Test("where units are compared, and where figures were printed elsewhere")
    func others() async throws {
        let families = try await page("indicators/families/index.html", site)
        #expect(families.read.contains("2024: 800 gia đình"))
        #expect(
            families.text.contains(">khoảng 750 gia đình</td>")
                && families.text.contains(">67% <span class=\"note\">(820 gia đình)</span></td>"))
        #expect(try await page("indicators/network/index.html", site).text.contains("<td class=\"n\">đạt</td>"))
    }

    @Test("an office's own sentence says itself what it counts")
    func narrative() async throws {
        let told = (tinySite["narratives/quan/2024.md"] ?? "").replacing(
            "Mở đầu.", with: "Có {{ value families 2024 }} gia đình, mục tiêu {{ target families 2025 }} gia đình.")
        let said = try await page("units/quan/index.html", site.merging(["narratives/quan/2024.md": told]) { $1 }).read
        #expect(said.contains("Có 800 gia đình, mục tiêu 900 gia đình."))
    }
}
