import ChartStates
import Measuring
import Reporting
import SmallContents
import Testing

@testable import Charting
@testable import Composing
@testable import Papers

/// The tiny site's district with five schools, or fewer, of which some hold.
private func schools(_ counts: String, year before: String = "2/5") -> [String: String?] {
    let cells = { (text: String) in text.replacing("/", with: ",") }
    return [
        "data/quan.csv": """
        unit,indicator,year,value,numerator,denominator,status,source
        quan,citizens,2023,,\(cells(before)),final,Báo cáo
        quan,citizens,2024,,\(cells(counts)),final,Báo cáo

        """,
        "strings/vi.yaml": shippedWords.replacing("\ncounted:\n", with: "\ncounted:\n  citizens: \"trường\"\n"),
        "strings/en.yaml": englishWords.replacing("\ncounted:\n", with: "\ncounted:\n  citizens: \"school|schools\"\n"),
        "site.yaml": (tinySite["site.yaml"] ?? "") + "\nlanguages: [vi, en]\n",
    ]
}

@Suite("Sets under ten elements are told in counts first")
struct SmallSetTests {
    @Test("a unit's page says «4/5 trường» and the percentage behind it: headline, overview, table, text")
    func unitPage() async throws {
        let site = try await page("units/quan/index.html", schools("4/5"))
        #expect(site.read.contains("Năm 2024: 4/5\u{A0}trường, 80,0%; So với 2023: +40,0 điểm"))
        #expect(site.read.contains("- 2024. Giá trị: 4/5 (80,0%)\n"))
        #expect(site.read.contains("Đạt 4/5 (80,0%), tăng 40 điểm phần trăm"))
    }

    @Test("so does the page of the year, in both languages, and the paper")
    func yearAndPrint() async throws {
        #expect(
            try await page("units/quan/2024/index.html", schools("4/5")).read.contains(
                "Năm 2024: 4/5\u{A0}trường, 80,0%; So với 2023: +40,0 điểm, năm 2023: 40,0%"))
        let english = try await page("en/units/quan/index.html", schools("4/5")).read
        #expect(english.contains("2024: 4/5\u{A0}schools, 80.0%"))
        #expect(english.contains("Đạt 4/5 (80,0%)"))
        let paper = try await printed(schools("4/5"))
        #expect(paper.contains("Kết quả năm 2024: <strong>4/5\u{A0}trường</strong> (80,0%)"))
        #expect(paper.contains("<td class=\"middle\">4/5<br><span class=\"note\">80,0%</span></td>"))
    }

    @Test("one element has it or has it not yet", arguments: [("1/1", "có", "100"), ("0/1", "chưa", "0")])
    func one(counts: String, said: String, value: String) async throws {
        let results = try await page("units/quan/index.html", schools(counts, year: "0/1")).read
        #expect(results.contains("Năm 2024: \(said);") && results.contains("- 2024. Giá trị: \(said) (\(value),0%)\n"))
        #expect(try await page("units/quan/2024/index.html", schools(counts, year: "0/1")).read.contains("Năm 2024: \(said);"))
        #expect(
            try await printed(schools(counts, year: "0/1")).contains("Kết quả năm 2024: <strong>\(said)</strong>"))
        let english = try await page("en/units/quan/index.html", schools(counts, year: "0/1")).read
        #expect(english.contains("2024: \(said == "có" ? "yes" : "not yet");"))
    }

    @Test("nine are few, ten are not; nor is a percentage without its counts")
    func bounds() async throws {
        #expect(
            try await page("units/quan/index.html", schools("6/9")).read.contains("Năm 2024: 6/9\u{A0}trường, 66,7%"))
        #expect(
            try await page("units/quan/index.html", schools("7/10")).read.contains("Năm 2024: 70,0%, 7/10"))
    }

    @Test("drawings name their points and their finding so")
    func drawings() async throws {
        var state = ChartState(name: "few", rows: ["2021,1/5", "2022,2/5", "2024,4/5"])
        let subject = try await state.subject()
        let path = try #require(PathFacts(subject))
        #expect([path.last.label, path.last.figure, path.first?.label] == ["2024: 4/5 (80,0%)", "4/5", "2021: 1/5 (20,0%)"])
        #expect(path.title.hasPrefix("Quận Hòa Bình: Công dân học tập, 4/5, tức 80,0% (2024)."))
        let bullet = try #require(BulletFacts(subject))
        #expect(bullet.label == "2024: 4/5 (80,0%)")
        #expect(bullet.title.hasPrefix("Quận Hòa Bình: Công dân học tập, 4/5, tức 80,0% (2024)."))
        state = ChartState(name: "one", rows: ["2021,0/1", "2024,1/1"])
        #expect(try #require(PathFacts(try await state.subject())).last.label == "2024: có")
    }

    @Test("so do siblings side by side: rows, finding, range")
    func siblings() async throws {
        let data = Province.data.replacing("250,1000", with: "1,4").replacing("400,1000", with: "4,5").replacing(
            "120,1000,final,Báo cáo\nbac", with: "120,1000,final,Báo cáo\nbac")
        let facts = try #require(try await compared(Province.files(["data/tinh.csv": data])).first)
        #expect(facts.rows.map { "\($0.name) \($0.now?.text ?? "–")" } == ["Xã Bắc 12,0%", "Xã Đông 1/4", "Xã Nam 4/5", "Xã Tây –"])
        #expect(facts.title.contains("cao nhất 4/5, tức 80,0% (Xã Nam)."))
        let units = try await page("indicators/thuong-xuyen/index.html", Province.files(["data/tinh.csv": data])).text(
            "body")
        #expect(units.contains("từ 12,0% (Xã Bắc) đến 4/5, tức 80,0% (Xã Nam)"))
        #expect(units.contains(">1/4<br><span class=\"note\">25,0%</span></td>"))
    }

    private func printed(_ changes: [String: String?]) async throws -> String {
        let (now, history) = try await measured(changes)
        let papers = try PrintedPapers(now, history: history, assets: [:])
        return papers.page(of: try #require(now.report.area(id: "quan")), .summary).text
    }
}
