import Testing

@testable import Composing

@Suite("What other sites may show of this one")
struct EmbedTests {
    private let published: [String: String?] = ["site.yaml": (tinySite["site.yaml"] ?? "") + "\nbase_url: https://hoabinh.gov.vn/hoc-tap"]

    @Test("each drawing has a small page beside its file, which names its source and leads to the whole page")
    func frame() async throws {
        let paths = Set(try await composed().map(\.path))
        for path in paths where path.hasPrefix("embed/") && path.hasSuffix(".svg") { #expect(paths.contains(path.dropLast(3) + "html"), "\(path)") }
        let frame = try await page("embed/units/quan/citizens.html", published)
        #expect(frame.text("title").hasPrefix("Quận Hòa Bình: Công dân học tập, 31,0%"))
        #expect(frame.text("page") == "../../../units/quan/index.html" && frame.text("source") == "Nguồn: UBND quận Hòa Bình")
        #expect(frame.text("canonical") == "https://hoabinh.gov.vn/hoc-tap/units/quan/index.html")
        #expect(frame.text("drawing").contains("chart-wide") && frame.text("drawing").contains("chart-narrow"))
    }

    @Test("the code to paste has the whole address where the site knows it, else the script is told which part to complete")
    func code() async throws {
        let list = try await page("embed/units/quan/index.html", published).text("items")
        #expect(list.contains("code: <iframe src=\"https://hoabinh.gov.vn/hoc-tap/embed/units/quan/citizens.html\" title=\"Quận Hòa Bình: Công dân học tập"))
        #expect(!list.contains("relative: embed/"))
        let alone = try await page("embed/units/quan/index.html").text("items")
        #expect(alone.contains("code: <iframe src=\"embed/units/quan/citizens.html\"") && alone.contains("relative: embed/units/quan/citizens.html"))
    }

    @Test("a name that is markup stays a title")
    func hostile() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình", with: "\"Quận \"\"A\"\"><script>\"")
        #expect(try await page("embed/units/quan/index.html", ["units.csv": units]).text("items").contains("title=\"Quận &quot;A&quot;&gt;&lt;script&gt;: Công dân"))
    }

    @Test("embeds: false leaves them out, and the links to them")
    func none() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\nembeds: false\n"
        #expect(!(try await composed(["site.yaml": site])).contains { $0.path.hasPrefix("embed/") })
        #expect(!(try await page("units/quan/index.html", ["site.yaml": site])).text.contains("embed/"))
    }
}
