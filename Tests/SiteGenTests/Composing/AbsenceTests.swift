import Testing
import Wording

@testable import Charting
@testable import Composing

@Suite("No row, missing, not applicable and 0 are four things")
struct AbsenceTests {
    @Test("the unit's table says each in its own words")
    func unitTable() async throws {
        let results = try await page("units/quan/index.html").read
        for row in [
            "2022. Giá trị: chưa có số liệu;", "2022. Giá trị: không áp dụng;", "2021. Giá trị: 0;", "2023. Giá trị: chưa báo cáo\n",
        ] {
            #expect(results.contains("- \(row)"), "\(row)")
        }
    }

    @Test("units side by side say each in its own words")
    func compared() async throws {
        let families = try await page("indicators/families/index.html").text("body")
        #expect(
            families.contains(
                "<td class=\"n\" data-sort=\"0.0\">0</td><td class=\"n\"><em>không áp dụng</em></td><td class=\"n\"><em>chưa báo cáo</em></td><td class=\"n\" data-sort=\"800.0\">800</td>"
            ))
        let citizens = try await page("indicators/citizens/index.html").text("body")
        #expect(citizens.contains("<em>chưa có số liệu</em>"))
    }

    @Test("the reporting table marks what is owed, and leaves what is not")
    func reporting() async throws {
        let tables = try await page("reporting/2023/index.html").text("body")
        #expect(tables.contains("<td class=\"middle\">chính thức</td>"))
        #expect(tables.contains("<td class=\"middle\"><strong>chưa báo cáo</strong></td>"))
        let year = try await page("reporting/2022/index.html").text("body")
        #expect(year.contains("<td class=\"middle\">chưa có số liệu</td>"))
        #expect(year.contains("<td class=\"middle\">không áp dụng</td>"))
    }

    @Test("open data keeps missing and not applicable as rows without a value, with their SDMX codes")
    func data() async throws {
        let rows = try await dataFile("data/units/quan.csv").split(separator: "\n").map(String.init)
        #expect(
            rows[0]
                == "unit,indicator,year,as_of,value,numerator,denominator,obs_status,illustrative,dimensions,source,note,break,published,decimals,origin,value_low,value_high,reported,expected"
        )
        #expect(rows.contains("quan,citizens,2022,,,,,O,false,,Báo cáo 2022,,,,1,reported,,,,"))
        #expect(rows.contains("quan,families,2022,,,,,M,false,,Báo cáo 2022,,,,0,reported,,,,"))
        #expect(rows.contains("quan,families,2021,,0,,,A,false,,Báo cáo 2021,,,,0,reported,,,,"))
        #expect(rows.contains("quan,citizens,2024,,31,310,1000,A,false,,Báo cáo 2024,,,,1,reported,,,,"))
        #expect(!rows.contains { $0.hasPrefix("quan,families,2023") })
    }
}
