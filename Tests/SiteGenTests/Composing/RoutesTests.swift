import OpenData
import Rendering
import Reporting
import SmallContents
import Testing

@testable import Composing

@Suite("Addresses")
struct RoutesTests {
    @Test("a link goes up to the root and down again, spelt to the file")
    func relative() {
        #expect(Routes.link(from: Routes.home, to: Routes.unit("go-vap")) == "units/go-vap/index.html")
        #expect(Routes.link(from: Routes.unit("go-vap"), to: Routes.home) == "../../index.html")
        #expect(
            Routes.link(from: Routes.unitYear("go-vap", 2024), to: Routes.indicator("citizens"))
                == "../../../indicators/citizens/index.html")
        #expect(Routes.link(from: Routes.method, to: DataPath.observations) == "../data/observations.csv")
    }

    @Test("a place on a unit's page is the indicator's id")
    func place() {
        #expect(Routes.section("go-vap", "citizens") == "units/go-vap/index.html#citizens")
    }
}

@Suite("Which pages exist")
struct PageListTests {
    @Test("the tiny site has these pages and files, each path once")
    func list() async throws {
        let paths = try await composed().map(\.path)
        #expect(Set(paths).count == paths.count)
        let pages = [
            "index.html", "units/index.html", "indicators/index.html", "plans/index.html", "years/index.html", "standings/index.html",
            "reporting/index.html",
            "method/index.html", "glossary/index.html", "about/index.html", "data/index.html", "search/index.html", "search/entries.js",
            "units/quan/index.html", "units/quan/units/index.html", "units/quan/2021/index.html", "units/quan/2022/index.html",
            "units/quan/2023/index.html",
            "units/quan/2024/index.html", "units/quan/heirs/index.html",
            "units/phuong-1/index.html", "units/phuong-1/2024/index.html", "units/phuong-1/heirs/index.html", "units/phuong-2/index.html",
            "units/phuong-moi/index.html",
            "indicators/citizens/index.html", "indicators/families/index.html", "indicators/network/index.html",
            "plans/ke-hoach/index.html",
            "years/2021/index.html", "reporting/2021/index.html", "years/2022/index.html", "reporting/2022/index.html",
            "years/2023/index.html", "reporting/2023/index.html", "years/2024/index.html", "reporting/2024/index.html",
            "data/datapackage.json", "data/csv-metadata.json", "data/dataset.jsonld", "data/dcat.jsonld",
        ]
        let tables = [
            "observations", "assessments", "published", "units", "unit-changes", "indicators", "units/quan", "units/phuong-1",
            "units/phuong-2", "units/phuong-moi", "indicators/citizens", "indicators/families", "indicators/network",
        ]
        let data = [".csv", ".excel.csv", ".json"].flatMap { format in tables.map { "data/" + $0 + format } }
        let drawings = [
            "units/quan", "units/quan/citizens", "units/quan/citizens/bullet", "units/quan/families", "units/quan/families/bullet",
            "plans/ke-hoach",
        ]
        let files = drawings.map { "embed/\($0).svg" }, frames = drawings.map { "embed/\($0).html" }
        let lists = ["embed/units/quan/index.html", "embed/plans/ke-hoach/index.html"]
        #expect(paths == pages + data + files + frames + lists + ["404.html", "robots.txt"])
        // a text of the office may link to each of them by its name
        let offered: Set<String> = Set(SitePage.allCases.map { $0 == .home ? "index.html" : "\($0.rawValue)/index.html" })
        let topLevel: [String] = pages.filter { (path: String) in path.split(separator: "/").count <= 2 && path.hasSuffix("index.html") }
        #expect(Set(topLevel) == offered)
    }

    @Test("unit_year_pages: false leaves the annual summaries out, and the links to them")
    func noSummaries() async throws {
        let site = (tinySite["site.yaml"] ?? "") + "\nunit_year_pages: false\n"
        let plans = try await composed(["site.yaml": site])
        #expect(!plans.contains { $0.path.hasPrefix("units/quan/20") })
        let unit = try await page("units/quan/index.html", ["site.yaml": site])
        #expect(!unit.text("body").contains("class=\"choices\""))
    }

    @Test("a page of the office's own that is not one of ours gets an address of its own")
    func ownPage() async throws {
        let own = ["pages/lien-he.md": "---\ntitle: Liên hệ\n---\nGọi **Phòng Giáo dục**.\n"]
        let contact = try await page("pages/lien-he/index.html", own)
        #expect(contact.text("title") == "Liên hệ")
        #expect(contact.text("body") == "<p>Gọi <strong>Phòng Giáo dục</strong>.</p>\n")
    }

    @Test("every page's template is on the list of page kinds, and every kind is used")
    func kinds() async throws {
        let plans = try await composed(["pages/lien-he.md": "---\ntitle: Liên hệ\n---\nGọi.\n"])
        var used: Set<String> = []
        for plan in plans {
            if case .page(let make) = plan.content { used.insert(try make().template) }
        }
        #expect(used == Set(pageKinds))
    }
}
