import Diagnostics
import Measuring
import Reporting
import SmallContents
import Testing
import Wording

@testable import Composing
@testable import Papers

@Suite("Pictures in the office's own texts")
struct PictureTests {
    private let images = ["images/le.png", "images/2024/cong.png", "images/nhap.png", "images/thua.png"]

    /// The tiny narrative with something in the place of «Mở đầu.».
    private func telling(_ text: String, status: String = "approved") -> [String: String?] {
        [
            "narratives/quan/2024.md": (tinySite["narratives/quan/2024.md"] ?? "").replacing("Mở đầu.", with: text).replacing(
                "approved", with: status)
        ]
    }

    private func shown(_ up: String, _ path: String = "images/le.png", alt: String = "Lễ") -> String {
        "<img class=\"picture\" src=\"\(up)\(path)\" alt=\"\(alt)\" width=\"800\" height=\"600\" loading=\"lazy\">"
    }

    @Test("a picture is found from every page on which the text stands, with its size, words and caption")
    func everywhere() async throws {
        let text = telling(
            "![Lễ \"khai\" & <giảng>](images/le.png 'Ảnh: A & B')\n\nXem[^1] [![cổng](images/2024/cong.png)](unit:phuong-1).\n\n[^1]: Ở ![đây](images/le.png)."
        )
        let said = { (up: String) in
            "<p>" + shown(up, alt: "Lễ &quot;khai&quot; &amp; &lt;giảng&gt;") + "<span class=\"picture-note\">Ảnh: A &amp; B</span></p>\n"
        }
        #expect(try await page("units/quan/2024/index.html", text, pictures: images).text("body").contains(said("../../../")))
        let unit = try await page("units/quan/index.html", text, pictures: images).text("body")
        #expect(unit.contains(said("../../")))
        #expect(
            unit.contains(
                "<a href=\"../../units/phuong-1/index.html\">" + shown("../../", "images/2024/cong.png", alt: "cổng") + "</a>.</p>"))
        #expect(unit.contains("Ở " + shown("../../", alt: "đây") + ". <a href=\"#fnref-"))
        let own: [String: String?] = ["pages/hoi-dap.md": "---\ntitle: Hỏi đáp\n---\n![Lễ](images/le.png)\n"]
        #expect(try await page("pages/hoi-dap/index.html", own, pictures: images).text("body") == "<p>" + shown("../../") + "</p>\n")
    }

    @Test("pages of another language show the one picture that stands at the root")
    func otherLanguage() async throws {
        let site: [String: String?] = [
            "site.yaml": (tinySite["site.yaml"] ?? "") + "\nlanguages: [vi, en]\n", "strings/en.yaml": englishWords,
        ]
        let english = try await page("en/units/quan/index.html", telling("![Lễ](images/le.png)").merging(site) { $1 }, pictures: images)
        #expect(english.text("body").contains(shown("../../../")))
        #expect(
            try await composed(telling("![Lễ](images/le.png)").merging(site) { $1 }, pictures: images).count { $0.path.contains("images/") }
                == 1)
    }

    @Test("a paragraph that a chart parts goes on with a picture")
    func chart() async throws {
        let narrative = try await page(
            "units/quan/index.html", telling("Trước {{ chart citizens }}![Lễ](images/le.png)"), pictures: images
        ).text("body")
        #expect(narrative.contains("</figure>\n<p>" + shown("../../") + "</p>\n"))
    }

    @Test("the site has the pictures that its pages show, byte for byte, and no others: those of drafts in a preview only")
    func files() async throws {
        let texts = telling("![Lễ](images/le.png)").merging([
            "narratives/phuong-1/2024.md": "---\ntitle: A\nstatus: draft\n---\n![Nháp](images/nhap.png)\n",
            "pages/hoi-dap.md": "---\ntitle: B\n---\n![Cổng](images/2024/cong.png)\n",
        ]) { $1 }
        func paths(isPreview: Bool) async throws -> [String] {
            let plans = try await composed(texts, pictures: images, isPreview: isPreview).filter { $0.path.hasPrefix("images/") }
            for plan in plans {
                guard case .data(let make) = plan.content else { throw NoPage() }
                #expect(try make() == samplePicture && plan.source == plan.path)
            }
            return plans.map(\.path)
        }
        #expect(try await paths(isPreview: false) == ["images/2024/cong.png", "images/le.png"])
        #expect(try await paths(isPreview: true) == ["images/2024/cong.png", "images/le.png", "images/nhap.png"])
    }

    @Test("on paper it lies beside the paper, and waits for nobody; only the pictures of the papers asked for are told")
    func paper() async throws {
        let text = telling("![Lễ](images/le.png \"Ảnh: A\") và chú thích[^1].\n\n[^1]: ![Cổng](images/2024/cong.png)").merging([
            "narratives/phuong-1/2024.md": "---\ntitle: A\nstatus: approved\n---\n![Thừa](images/thua.png)\n"
        ]) { $1 }
        let (now, history) = try await measured(text, pictures: images)
        let papers = try PrintedPapers(now, history: history, assets: [:])
        let district = try #require(now.report.area(id: "quan"))
        let paper = papers.page(of: district, .summary).text
        #expect(
            paper.contains(
                "<p><img class=\"picture\" src=\"images/le.png\" alt=\"Lễ\" width=\"800\" height=\"600\"><span class=\"picture-note\">Ảnh: A</span> và chú thích<span class=\"fn\"><img"
            ))
        #expect(
            paper.contains(
                "<span class=\"fn\"><img class=\"picture\" src=\"images/2024/cong.png\" alt=\"Cổng\" width=\"800\" height=\"600\"></span>"))
        #expect(papers.pictures(of: [district], .summary).map(\.path) == ["images/2024/cong.png", "images/le.png"])
        #expect(papers.pictures(of: now.report.areaRefs, .summary).count == 3 && papers.pictures(of: now.report.areaRefs, .sheet).isEmpty)
    }
}
