import Foundation
import SmallContents
import Testing

@testable import Composing

@Suite("Narratives on pages")
struct NarrativePageTests {
    @Test("the numbers of «vì sao» come from the data")
    func why() async throws {
        let results = try await page("units/quan/index.html").text("body")
        #expect(
            results.contains(
                """
                <p><strong>Công dân học tập</strong> <span class="note">Vì sao, năm 2024</span></p>
                <p>Đạt 31,0%, tăng 6 điểm phần trăm; mục tiêu 40%.</p>
                """))
    }

    @Test("sections of the report fill I, III, IV and V of the annual summary; an empty one is left out")
    func parts() async throws {
        let summary = try await page("units/quan/2024/index.html")
        let parts = ["Mở đầu.", "\nII. Kết quả thực hiện\n", "\nIII. Đánh giá chung\n", "Công việc đều & đúng hạn."]
        let places = parts.compactMap { summary.read.range(of: $0)?.lowerBound }
        #expect(places.count == parts.count && places == places.sorted(), "\(summary.read)")
        #expect(!summary.read.contains("Công tác lãnh đạo") && !summary.read.contains("Đề xuất"))
    }

    @Test("a link to a record leads there from every page on which the text stands, and from the office's own pages")
    func links() async throws {
        let text = (tinySite["narratives/quan/2024.md"] ?? "").replacing(
            "Mở đầu.", with: "Xem [*Phường* 1](unit:phuong-1), [kế hoạch](plan:ke-hoach) và [số liệu](page:data).")
        let said = { (up: String) in
            "<p>Xem <a href=\"\(up)units/phuong-1/index.html\"><em>Phường</em> 1</a>, <a href=\"\(up)plans/ke-hoach/index.html\">kế hoạch</a> và <a href=\"\(up)data/index.html\">số liệu</a>.</p>\n"
        }
        #expect(try await page("units/quan/2024/index.html", ["narratives/quan/2024.md": text]).text("body").contains(said("../../../")))
        #expect(try await page("units/quan/index.html", ["narratives/quan/2024.md": text]).text("body").contains(said("../../")))
        let own = "---\ntitle: Hỏi đáp\n---\nXem [chỉ tiêu](indicator:citizens), [trang này](page:hoi-dap \"chú thích\").\n"
        #expect(
            try await page("pages/hoi-dap/index.html", ["pages/hoi-dap.md": own]).text("body")
                == "<p>Xem <a href=\"../../indicators/citizens/index.html\">chỉ tiêu</a>, <a href=\"../../pages/hoi-dap/index.html\">trang này</a>.</p>\n"
        )
    }

    @Test("a draft is nobody's word yet: it appears nowhere")
    func draft() async throws {
        let text = (tinySite["narratives/quan/2024.md"] ?? "").replacing("approved", with: "draft")
        for path in ["units/quan/index.html", "units/quan/2024/index.html"] {
            let page = try await page(path, ["narratives/quan/2024.md": text])
            #expect(!page.text.contains("Mở đầu"))
            #expect(!page.text.contains("Năm 2024 của quận"))
        }
    }

    @Test("each part carries the footnotes it refers to, with ids of its own: a way there, and a way back to the first of them")
    func footnotes() async throws {
        let text =
            "---\ntitle: A\nstatus: approved\n---\nMột[^a] hai[^a].\n\n## B {#chi-dao}\n\nBa[^n].\n\n[^n]: Nguồn.\n\n    - Mục.\n\n[^a]: Ghi *chú*.\n"
        let narrative = try await page("units/quan/index.html", ["narratives/quan/2024.md": text]).text("body")
        #expect(
            narrative.contains(
                """
                <p>Một<sup class="footnote-ref"><a href="#fn-quan-2024-0-1" id="fnref-quan-2024-0-1" role="doc-noteref">1</a></sup> \
                hai<sup class="footnote-ref"><a href="#fn-quan-2024-0-1" id="fnref-quan-2024-0-1-2" role="doc-noteref">1</a></sup>.</p>
                <section class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn-quan-2024-0-1" value="1">
                <p>Ghi <em>chú</em>. <a href="#fnref-quan-2024-0-1" class="footnote-backref" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 1">↩</a></p>
                </li>
                </ol>
                </section>
                """))
        #expect(
            narrative.contains(
                """
                <li id="fn-quan-2024-1-2" value="2">
                <p>Nguồn.</p>
                <ul><li>Mục.</li>
                </ul>
                <p><a href="#fnref-quan-2024-1-2" class="footnote-backref" role="doc-backlink" aria-label="Về chỗ dẫn chú thích 2">↩</a></p>
                </li>
                """))
    }

    @Test("a chart takes the place of its paragraph under its own caption, and parts a paragraph that goes on")
    func chart() async throws {
        let text = (tinySite["narratives/quan/2024.md"] ?? "") + "\n\n{{ chart citizens }}\n\nTrước {{ chart citizens }} sau.\n"
        let narrative = try await page("units/quan/index.html", ["narratives/quan/2024.md": text]).text("body")
            .replacing(/<svg class="plot".*?aria-labelledby="(?<id>\S+)-t.*?<\/svg>/) { "<svg \($0.id)>" }
        #expect(
            narrative.contains(
                """
                <p>Công việc đều &amp; đúng hạn.</p>
                <figure class="charts"><figcaption>Công dân học tập (tỷ lệ phần trăm), Quận Hòa Bình</figcaption><div class="chart-one" tabindex="0"><svg quan-2024-2-3-n></div></figure>
                <p>Trước </p>
                <figure class="charts"><figcaption>Công dân học tập (tỷ lệ phần trăm), Quận Hòa Bình</figcaption><div class="chart-one" tabindex="0"><svg quan-2024-2-4-n></div></figure>
                <p> sau.</p>
                """))
    }

    @Test("charts stand in the order in which they are asked for, and nothing empty is left where they were")
    func order() async throws {
        let text =
            "---\ntitle: A\nstatus: approved\n---\nMở.\n\n### {{ chart citizens }}\n\nXem **đậm {{ chart citizens phuong-1 }} sau**\n{{ chart citizens }}\ncuối *{{ chart citizens phuong-1 }}*.\n"
        let narrative = try await page(
            "units/quan/index.html",
            [
                "narratives/quan/2024.md": text,
                "data/them.csv":
                    "unit,indicator,year,value,numerator,denominator,status,illustrative,source\nphuong-1,citizens,2023,,150,500,final,,B\nphuong-1,citizens,2022,,100,500,final,,B\n",
            ]
        ).text("body")
        let own = narrative.components(separatedBy: "id=\"h-narrative\"").dropFirst().joined()
        let said = own.replacing(/<figure.*?<figcaption>[^,]*, (?<name>[^<]*).*?<\/figure>/.dotMatchesNewlines()) { "[\($0.name)]" }
        #expect(
            said.split(separator: "\n").filter { $0.hasPrefix("<p>") || $0.hasPrefix("[") }.map(String.init).dropFirst().prefix(6) == [
                "[Quận Hòa Bình]", "<p>Xem <strong>đậm  sau</strong></p>", "[Phường 1]", "[Quận Hòa Bình]", "<p>cuối .</p>",
                "[Phường 1]",
            ])
    }
}
