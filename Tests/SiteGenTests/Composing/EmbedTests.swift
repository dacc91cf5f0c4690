import SmallContents
import Testing

@testable import Composing

@Suite("What other sites may show of this one")
struct EmbedTests {
    private let published: [String: String?] = ["site.yaml": (tinySite["site.yaml"] ?? "") + "\nbase_url: https://hoabinh.gov.vn/hoc-tap"]

    @Test("each drawing has a small page beside its file, which names its source and leads to the whole page")
    func frame() async throws {
        let paths = Set(try await composed().map(\.path))
        for path in paths where path.hasPrefix("embed/") && path.hasSuffix(".svg") {
            #expect(paths.contains(path.dropLast(3) + "html"), "\(path)")
        }
        let frame = try await page("embed/units/quan/citizens.html", published)
        #expect(frame.text("title").hasPrefix("Quận Hòa Bình: Công dân học tập, 31,0%"))
        #expect(
            frame.text("body").contains(
                "Nguồn: UBND quận Hòa Bình · <a href=\"../../../units/quan/index.html\">Xem trang đầy đủ</a>"))
        #expect(frame.text("canonical") == "https://hoabinh.gov.vn/hoc-tap/units/quan/index.html")
        #expect(frame.text("body").contains("chart-wide") && frame.text("body").contains("chart-narrow"))
    }

    @Test("the code to paste has the whole address where the site knows it, else the script is told which part to complete")
    func code() async throws {
        func code(_ body: String) -> String {
            body.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        }
        let list = try await page("embed/units/quan/index.html", published)
        #expect(
            code(list.text("body")).contains(
                "><iframe src=\"https://hoabinh.gov.vn/hoc-tap/embed/units/quan/citizens.html\" title=\"Quận Hòa Bình: Công dân học tập"
            ))
        #expect(list.read.contains("\nMã nhúng: https://hoabinh.gov.vn/hoc-tap/embed/units/quan/citizens.html\n"))
        #expect(!list.text("body").contains("data-relative"))
        let alone = try await page("embed/units/quan/index.html").text("body")
        #expect(
            code(alone).contains(
                "data-relative=\"embed/units/quan/citizens.html\" data-frame=\"../../../embed/units/quan/citizens.html\"><iframe src=\"embed/units/quan/citizens.html\""
            ))
    }

    @Test("under each drawing of an indicator's page stand the ways to its file and to the code to paste, as on a unit's page")
    func ofIndicators() async throws {
        let ranked = Province.files(["site.yaml": Province.site + "ranking: public\n"])
        let shown = try await page("indicators/thuong-xuyen/index.html", ranked).text("body")
        let files = try await composed(ranked).map(\.path).filter { $0.hasPrefix("embed/indicators/thuong-xuyen/") && $0.hasSuffix(".svg") }
        #expect(files.count >= 3)
        for file in files { #expect(shown.contains("<a href=\"../../\(file)\">Tải hình vẽ (SVG)</a>"), "\(file)") }
        let list = try await page("embed/indicators/thuong-xuyen/index.html", ranked).text("body")
        let places = shown.matches(of: /href="..\/..\/embed\/indicators\/thuong-xuyen\/index.html#([^"]+)"/).map { String($0.output.1) }
        #expect(places.count == files.count && places.allSatisfy { list.contains("<h2 id=\"\($0)\">") }, "\(places)")
        let none = Province.files(["site.yaml": Province.site + "embeds: false\n"])
        #expect(!(try await page("indicators/thuong-xuyen/index.html", none).text.contains("embed/")))
    }

    @Test(
        "what is to be pasted is headed by the name of its unit, plan or indicator, never by an id",
        arguments: [
            ("units/quan", "Quận Hòa Bình", [:]), ("plans/ke-hoach", "Kế hoạch xây dựng xã hội học tập", [:]),
            ("indicators/thuong-xuyen", "Người học thường xuyên", Province.files([:])),
        ])
    func headed(place: String, name: String, site: [String: String?]) async throws {
        #expect(try await page("embed/\(place)/index.html", site).text("title") == "Nhúng hình: \(name)")
    }

    @Test("a name that is markup stays a title")
    func hostile() async throws {
        let units = (tinySite["units.csv"] ?? "").replacing("Quận Hòa Bình", with: "\"Quận \"\"A\"\"><script>\"")
        #expect(
            try await page("embed/units/quan/index.html", ["units.csv": units]).text("body").contains(
                "title=&quot;Quận &amp;quot;A&amp;quot;&amp;gt;&amp;lt;script&amp;gt;: Công dân"))
    }

    @Test("embeds: false leaves them out, and the links to them")
    func none() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\nembeds: false\n"
        #expect(!(try await composed(["site.yaml": site])).contains { $0.path.hasPrefix("embed/") })
        #expect(!(try await page("units/quan/index.html", ["site.yaml": site])).text.contains("embed/"))
    }
}
