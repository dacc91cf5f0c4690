import Foundation
import Loading
import Measuring
import Rendering
import Reporting
import SmallContents
import Testing

@testable import Composing
@testable import Papers

/// A text of the district's year 2024 with other sections than the tiny site's.
private func narrative(_ body: String, status: String = "approved") -> String {
    "---\ntitle: Bài viết\nauthor_office: Phòng Giáo dục\ndate: 2025-01-20\nstatus: \(status)\n---\n\(body)\n"
}

@Suite("An approved «vì sao» is never lost")
struct WhyTests {
    /// An indicator that nobody has a target or a value of.
    private let more =
        (tinySite["indicators.yaml"] ?? "") + "\n- {id: libraries, name: Thư viện, group: models, unit_measure: count, direction: up}\n"

    @Test("it stands on the page and the paper of its year under its own heading, though nothing was asked or reported")
    func year() async throws {
        let files: [String: String?] = [
            "indicators.yaml": more,
            "narratives/quan/2024.md": narrative(
                "## Thư viện đóng cửa {#libraries}\n\nSửa mái.\n\n## Người học đông {#citizens}\n\nMở thêm lớp."),
        ]
        let results = try await page("units/quan/2024/index.html", files).text("body")
        #expect(
            results.contains(
                """
                <h3>Vì sao</h3>
                <p><strong>Thư viện đóng cửa</strong> <span class="note"><a href="../../../indicators/libraries/index.html">Thư viện</a></span></p>
                <p>Sửa mái.</p>
                <p><strong>Người học đông</strong>
                """))
        let paper = try await printed("quan", 2024, files)
        #expect(paper.contains("<h5 class=\"own\">Người học đông</h5>\n<p>Mở thêm lớp.</p>"))
        #expect(
            paper.contains(
                "Giải trình khác</h3>\n<h4 class=\"own\">a) Thư viện</h4>\n<h5 class=\"own\">Thư viện đóng cửa</h5>\n<p>Sửa mái.</p>"))
    }

    @Test("it stands on the unit's page with its year until there is a newer one; a draft is no newer one")
    func newest() async throws {
        var files: [String: String?] = [
            "indicators.yaml": more,
            "narratives/quan/2022.md": narrative("## Cũ hơn {#citizens}\n\nCũ.\n\n## Mái dột {#libraries}\n\nThư viện cũ."),
            "narratives/quan/2023.md": narrative("## Năm trước {#citizens}\n\nLớp còn ít."),
            "narratives/quan/2024.md": narrative("## Dự thảo {#citizens}\n\nChưa duyệt.", status: "draft"),
        ]
        let before = try await page("units/quan/index.html", files).text("body")
        #expect(before.contains("<p><strong>Năm trước</strong> <span class=\"note\">Vì sao, năm 2023</span></p>\n<p>Lớp còn ít.</p>\n"))
        #expect(
            before.contains(
                "<h2 id=\"libraries\"><a href=\"../../indicators/libraries/index.html\">Thư viện</a></h2>\n<p><strong>Mái dột</strong> <span class=\"note\">Vì sao, năm 2022</span></p>"
            ))
        #expect(!before.contains("Cũ hơn") && !before.contains("Chưa duyệt"))
        #expect(try await page("units/quan/2022/index.html", files).text("body").contains("<strong>Cũ hơn</strong>"))
        files["narratives/quan/2024.md"] = narrative("## Năm nay {#citizens}\n\nĐủ lớp.")
        let after = try await page("units/quan/index.html", files).text("body")
        #expect(after.contains("<strong>Năm nay</strong> <span class=\"note\">Vì sao, năm 2024</span>") && !after.contains("Năm trước"))
        #expect(try await page("units/quan/2023/index.html", files).text("body").contains("<strong>Năm trước</strong>"))
    }

    @Test("a heading with nothing under it takes no answer away; what another wrote about a unit has a page of its year there")
    func emptyAndAbout() async throws {
        let empty: [String: String?] = [
            "narratives/quan/2023.md": narrative("## Năm trước {#citizens}\n\nLớp còn ít."),
            "narratives/quan/2024.md": narrative("## Vì sao {#citizens}\n\n## Đánh giá chung {#danh-gia}\n\nĐều."),
        ]
        #expect(
            try await page("units/quan/index.html", empty).text("body").contains(
                "<strong>Năm trước</strong> <span class=\"note\">Vì sao, năm 2023</span>"))
        let about: [String: String?] = [
            "narratives/quan/2023.md": narrative("## Phường 2 chậm {#citizens phuong-2}\n\nThiếu phòng."), "narratives/quan/2024.md": nil,
        ]
        #expect(try await page("units/phuong-2/2023/index.html", about).text("body").contains("<strong>Phường 2 chậm</strong>"))
    }

    @Test("a year before every plan and figure has its page where the unit wrote of it, and so has a unit that only wrote")
    func years() async throws {
        let files: [String: String?] = [
            "narratives/quan/2019.md": narrative(
                "## Trước kế hoạch {#citizens}\n\nMới bắt đầu.\n\n## Kết luận riêng {#danh-gia}\n\nLời chung."),
            "narratives/phuong-2/2023.md": narrative("## Phường nhỏ {#families}\n\nÍt hộ."),
        ]
        let old = try await page("units/quan/2019/index.html", files)
        #expect(old.text("body").contains("<strong>Trước kế hoạch</strong>"))
        #expect(old.text("body").contains("<p><strong>Kết luận riêng</strong></p>\n<p>Lời chung.</p>"))
        #expect(try await page("units/phuong-2/2023/index.html", files).text("body").contains("<strong>Phường nhỏ</strong>"))
        let unit = try await page("units/phuong-2/index.html", files)
        #expect(unit.text("body").contains("<strong>Phường nhỏ</strong> <span class=\"note\">Vì sao, năm 2023</span>"))
        #expect(try await composed(files).contains { $0.path == "units/quan/2020/index.html" } == false)
        #expect(try await printed("quan", 2019, files).contains("<h5 class=\"own\">Trước kế hoạch</h5>"))
        #expect(try await printed("phuong-2", 2023, files).contains("<h5 class=\"own\">Phường nhỏ</h5>"))
    }

    @Test("what a unit wrote of a year after its end is printed too")
    func ended() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing("2025-06-30", with: "2023-06-30").replacing("2024-07-01", with: "2023-07-01")
        let changes = (tinySite["unit-changes.csv"] ?? "").replacing("2024-07-01", with: "2023-07-01")
        let data = "unit,indicator,year,value,numerator,denominator,status,source\nquan,citizens,2022,,300,1000,,Báo cáo\n"
        let files: [String: String?] = [
            "units.csv": units, "unit-changes.csv": changes, "data/quan.csv": data,
            "narratives/quan/2024.md": narrative("## Sau khi kết thúc {#citizens}\n\nĐã bàn giao.\n\n## Nhìn lại {#danh-gia}\n\nLời cuối."),
        ]
        let paper = try await printed("quan", 2024, files)
        #expect(
            paper.contains("<h5 class=\"own\">Sau khi kết thúc</h5>") && paper.contains("<h4 class=\"own\">Nhìn lại</h4>")
                && paper.contains("Lời cuối."))
        #expect(try await page("units/quan/index.html", files).text("body").contains("<strong>Sau khi kết thúc</strong>"))
    }

    @Test(
        "what the unit above wrote about a child stands at the child, and says who wrote it",
        arguments: [
            "## Vì sao Phường 1 chậm {#citizens phuong-1}\n\nThiếu phòng.",
            "## Vì sao Phường 1 chậm {#citizens}\n\nThiếu phòng, mới {{ value citizens 2024 phuong-1 }}.",
        ])
    func child(body: String) async throws {
        let files: [String: String?] = [
            "narratives/quan/2024.md": narrative(body),
            "narratives/phuong-1/2023.md": narrative("## Lời của phường {#citizens}\n\nĐang xây."),
        ]
        let child = try await page("units/phuong-1/index.html", files).text("body")
        #expect(child.contains("<strong>Lời của phường</strong> <span class=\"note\">Vì sao, năm 2023</span>"))
        #expect(
            child.contains(
                "<strong>Vì sao Phường 1 chậm</strong> <span class=\"note\">Vì sao, năm 2024, người viết: <a href=\"../../units/quan/index.html\">Quận Hòa Bình</a> (Phòng Giáo dục)</span></p>\n<p>Thiếu phòng"
            ))
        #expect(try await page("units/phuong-1/2024/index.html", files).text("body").contains("<strong>Vì sao Phường 1 chậm</strong>"))
        #expect(!(try await page("units/phuong-2/index.html", files).text.contains("Thiếu phòng")))
        // and at the author's, on the unit's page, its year's, and in print
        #expect(try await page("units/quan/index.html", files).text("body").contains("<strong>Vì sao Phường 1 chậm</strong>"))
        #expect(try await page("units/quan/2024/index.html", files).text("body").contains("<strong>Vì sao Phường 1 chậm</strong>"))
        #expect(try await printed("quan", 2024, files).contains("<h5 class=\"own\">Vì sao Phường 1 chậm</h5>"))
        #expect(!(try await printed("phuong-1", 2024, files).contains("Thiếu phòng")))
    }

    @Test("an answer about a child does not take the place of the unit's own, nor another indicator's value that of an answer")
    func apart() async throws {
        let files: [String: String?] = [
            "narratives/quan/2023.md": narrative("## Cả quận {#citizens}\n\nĐang lên."),
            "narratives/quan/2024.md": narrative(
                "## Riêng Phường 1 {#citizens phuong-1}\n\nThiếu phòng.\n\n## Gia đình {#families}\n\nNhư {{ value citizens 2024 phuong-1 }}."
            ),
        ]
        let results = try await page("units/quan/index.html", files).text("body")
        #expect(results.contains("<strong>Cả quận</strong>"))
        #expect(
            results.contains(
                "<strong>Riêng Phường 1</strong> <span class=\"note\">Vì sao, năm 2024, nói về <a href=\"../../units/phuong-1/index.html\">Phường 1</a></span>"
            ))
        #expect(!(try await page("units/phuong-1/index.html", files).text("body").contains("<strong>Gia đình</strong>")))
    }

    @Test("in the second language the heading and the text stay in theirs, the year is told in the page's")
    func language() async throws {
        let files: [String: String?] = [
            "site.yaml": "title: A\npublisher: B\nreport_year: 2024\nlanguages: [vi, en]\n", "strings/en.yaml": englishWords,
            "narratives/quan/2024.md": nil,
            "narratives/quan/2023.md": narrative(
                "## Lớp còn ít {#network}\n\nChưa mở.\n\n## Nhìn lại {#danh-gia}\n\nTốt.\n\n## Đề xuất, kiến nghị {#de-xuat}\n\nThêm lớp."),
        ]
        let results = try await page("en/units/quan/index.html", files).text("body")
        #expect(
            results.contains(
                "<p><strong><span lang=\"vi\">Lớp còn ít</span></strong> <span class=\"note\">Why, 2023</span></p>\n<div lang=\"vi\"><p>Chưa mở.</p>\n</div>"
            ))
        let year = try await page("en/units/quan/2023/index.html", files)
        #expect(year.text("body").contains("<strong><span lang=\"vi\">Lớp còn ít</span></strong>"))
        #expect(year.text("body").contains("<strong><span lang=\"vi\">Nhìn lại</span></strong></p>\n<div lang=\"vi\"><p>Tốt.</p>"))
        #expect(!year.text("body").contains("Đề xuất, kiến nghị"))
    }

    @Test("without its page of the year the search leads to the unit's page as long as the answer stands there")
    func search() async throws {
        let files: [String: String?] = [
            "site.yaml": (tinySite["site.yaml"] ?? "") + "\nunit_year_pages: false\n",
            "narratives/quan/2023.md": narrative("## Lớp còn ít {#network}\n\nChưa mở."),
        ]
        #expect(try await dataFile("search/entries.js", files).contains("\"units/quan/index.html#network\""))
    }

    @Test("every approved answer of the shipped content stands on its year's page, in its print, and the newest on the unit's page")
    func shipped() async throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content").standardized.path
        let report = try #require(await validate(await loadContent(root: root, disk: .onMachine)).report)
        let year = report.site.reportYear
        let history = measure(report, years: 2021...year)
        let now = try #require(history[year])
        let plans = try compose(now, history: history, assets: [:])
        var written = 0, onYears = 0, inPrint = 0, newest = 0, onUnits = 0
        for narrative in report.narratives where narrative.status == .approved && narrative.year <= year {
            let unit = report[narrative.area].id
            let yearPage = try made(plans, "units/\(unit)/\(narrative.year)/index.html")
            let unitPage = try made(plans, "units/\(unit)/index.html")
            let papers = try PrintedPapers(try #require(history[narrative.year]), history: history, assets: [:])
            let paper = papers.page(of: narrative.area, .summary).text
            for section in narrative.sections {
                guard let indicator = section.indicator, let heading = section.heading else { continue }
                written += 1
                let told = escaped(heading)
                if yearPage.contains(
                    "<strong>\(told)</strong> <span class=\"note\"><a href=\"../../../indicators/\(report[indicator].id)/index.html\">")
                {
                    onYears += 1
                }
                if paper.contains("<h5 class=\"own\">\(told)</h5>") { inPrint += 1 }
                let isNewest = !report.narratives.contains { other in
                    other.area == narrative.area && other.status == .approved && narrative.year < other.year && other.year <= year
                        && other.sections.contains { $0.indicator == indicator && $0.about == section.about }
                }
                guard isNewest else { continue }
                newest += 1
                if unitPage.contains("<strong>\(told)</strong> <span class=\"note\">Vì sao, năm \(narrative.year)") { onUnits += 1 }
            }
        }
        #expect(written > 30)
        #expect(onYears == written)
        #expect(inPrint == written)
        #expect(newest > 15)
        #expect(onUnits == newest)
        // what the province wrote of its cities
        #expect(try made(plans, "units/sa-dec/index.html").contains("người viết: <a href=\"../../units/dong-thap/index.html\">"))
    }

    private func made(_ plans: [PagePlan], _ path: String) throws -> String {
        let plan = try #require(plans.first { $0.path == path }, "no page \(path)")
        guard case .page(let make) = plan.content else { throw NoPage() }
        return try make().text
    }

    private func escaped(_ text: String) -> String {
        var markup = Markup()
        markup.text(text)
        return String(decoding: markup.bytes, as: UTF8.self)
    }

    /// The printed summary of a unit and year.
    private func printed(_ unit: String, _ year: Int, _ changes: [String: String?]) async throws -> String {
        let (now, history) = try await measured(changes)
        let papers = try PrintedPapers(history[year] ?? measure(now.report, year: year), history: history, assets: [:])
        return papers.page(of: try #require(now.report.area(id: unit)), .summary).text
    }
}
