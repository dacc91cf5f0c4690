import SmallContents
import Testing

@testable import Composing

@Suite("What a web server and its visitors' programs find beside the pages")
struct PortalFilesTests {
    private let published: [String: String?] = ["site.yaml": (tinySite["site.yaml"] ?? "") + "\nbase_url: https://hoabinh.gov.vn/hoc-tap"]
    private let needAddress = ["sitemap.xml", "feed.atom"]

    @Test("without base_url there is no site map, no feed, no canonical link; 404 needs no other file")
    func withoutAddress() async throws {
        let plans = try await composed()
        #expect(plans.map(\.path).filter { needAddress.contains($0) } == [])
        #expect(try await page("index.html").text("address") == "")
        let notFound = try await page("404.html")
        #expect(notFound.text("stylesheet") == "" && !notFound.text("body").contains("href"))
        #expect(notFound.read.contains("Hãy về trang chủ rồi tìm theo tên đơn vị"))
        #expect(try await dataFile("robots.txt") == "User-agent: *\nAllow: /\n")
    }

    @Test("with base_url every page knows its whole address, and 404 links from the host")
    func withAddress() async throws {
        let home = try await page("units/quan/index.html", published).text("address")
        #expect(home.contains("url: https://hoabinh.gov.vn/hoc-tap/units/quan/index.html"))
        #expect(home.contains("feed: ../../feed.atom"))
        let notFound = try await page("404.html", published)
        #expect(notFound.text("stylesheet") == "/hoc-tap/assets/style-0a1b.css")
        #expect(notFound.text("body").contains("<ul><li><a href=\"/hoc-tap/index.html\">Trang chủ</a></li>\n"))
        #expect(notFound.text("body").matches(of: /href="(?!\/hoc-tap\/)/).isEmpty)
        #expect(
            try await dataFile("robots.txt", published) == "User-agent: *\nAllow: /\nSitemap: https://hoabinh.gov.vn/hoc-tap/sitemap.xml\n")
    }

    @Test("404 stands once, so it speaks every language of the site and knows the way home in each")
    func languages() async throws {
        let site = (published["site.yaml"] ?? nil).map { $0 + "\nlanguages: [vi, en]" }
        let notFound = try await page("404.html", ["site.yaml": site, "strings/en.yaml": englishWords])
        #expect(notFound.text("lang") == "vi" && notFound.text("body").contains("<a href=\"/hoc-tap/index.html\">Trang chủ</a>"))
        let english = notFound.text("body").components(separatedBy: "<div lang=\"en\">").last ?? ""
        #expect(english.contains("Page not found</h2>") && english.contains("<a href=\"/hoc-tap/en/index.html\">Home</a>"))
    }

    @Test("the site map names every page but 404, the ways to heirs and what others embed, each once, with the report's date")
    func siteMap() async throws {
        let pages = try await composed(published).filter { if case .page = $0.content { true } else { false } }.map(\.path)
        let map = try await dataFile("sitemap.xml", published)
        for path in pages where path != "404.html" && !path.contains("/heirs/") && !path.hasPrefix("embed/") {
            #expect(
                map.components(separatedBy: "<url><loc>https://hoabinh.gov.vn/hoc-tap/\(path)</loc><lastmod>2025-01-31</lastmod></url>\n")
                    .count == 2, "\(path)")
        }
        #expect(!map.contains("404") && !map.contains("heirs"))
    }

    @Test("the feed tells the standings that changed, unit by unit, from what to what")
    func feed() async throws {
        let feed = try await dataFile("feed.atom", published)
        #expect(
            feed.hasPrefix(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n<id>https://hoabinh.gov.vn/hoc-tap/feed.atom</id>"
            ))
        #expect(feed.contains("<updated>2025-01-31T00:00:00+07:00</updated>"))
        #expect(feed.contains("<id>https://hoabinh.gov.vn/hoc-tap/units/quan/index.html#year-2024</id>"))
        #expect(feed.contains("Gia đình học tập, ít nhất 900"))
        #expect(feed.contains(": từ «") && feed.contains("» sang «"))
        #expect(!feed.contains("minh họa"))
        let madeUp = (tinySite["data/quan.csv"] ?? "").replacing("quan,families,2024,800,,,,,", with: "quan,families,2024,800,,,,true,")
        #expect(try await dataFile("feed.atom", published.merging(["data/quan.csv": madeUp]) { $1 }).contains(". (minh họa)</summary>"))
    }

    @Test("a preview has no address although base_url is given, and asks not to be indexed")
    func preview() async throws {
        let plans = try await composed(published, isPreview: true)
        #expect(plans.map(\.path).filter { needAddress.contains($0) } == [])
        for plan in plans {
            switch plan.content {
            case .page(let make): #expect(!(try make()).text.contains("hoabinh.gov.vn"), "\(plan.path)")
            case .picture: Issue.record("a preview has no picture to share")
            case .data(let make): #expect(!String(decoding: try make(), as: UTF8.self).contains("hoabinh.gov.vn"), "\(plan.path)")
            }
        }
        guard case .data(let robots)? = plans.first(where: { $0.path == "robots.txt" })?.content else { throw NoPage() }
        #expect(String(decoding: try robots(), as: UTF8.self) == "User-agent: *\nDisallow: /\n")
    }
}

@Suite("Who stands today in the place of a unit that ended")
struct HeirsTests {
    private func changes(_ kind: String, to heir: String = "phuong-moi") -> [String: String?] {
        ["unit-changes.csv": "from,to,date,kind,basis,note\nphuong-1,\(heir),2025-07-01,\(kind),Nghị quyết 1685,\n"]
    }

    @Test("a whole merger or a new name leads on at once; search engines are told of the heir", arguments: ["merge_whole", "rename"])
    func one(kind: String) async throws {
        let stub = try await page("units/phuong-1/heirs/index.html", changes(kind))
        #expect(stub.text("refresh") == "0; url=../../../units/phuong-moi/index.html")
        #expect(stub.text("body").contains("<li><a href=\"../../../units/phuong-moi/index.html\">Phường Mới</a></li>"))
        #expect(stub.text("body").contains("<a href=\"../../../units/phuong-1/index.html\">Số liệu của Phường 1"))
    }

    @Test("after a division nobody is sent anywhere: the heirs are named")
    func several() async throws {
        let text =
            "from,to,date,kind,basis,note\nphuong-1,phuong-moi,2025-07-01,split_part,A,\nphuong-1,phuong-kia,2025-07-01,split_part,A,\n"
        let units = (tinySite["units.csv"] ?? "") + "\nphuong-kia,Phường Kia,ward,,2024-07-01,,\n"
        let stub = try await page("units/phuong-1/heirs/index.html", ["unit-changes.csv": text, "units.csv": units])
        #expect(stub.text("refresh") == "")
        #expect(stub.read.contains("\n- Phường Mới\n- Phường Kia\n"))
    }

    @Test("a unit that lives, and one whose heirs nobody wrote down, has no such page")
    func none() async throws {
        let paths = try await composed(changes("merge_whole")).map(\.path)
        #expect(!paths.contains("units/phuong-moi/heirs/index.html") && !paths.contains("units/phuong-2/heirs/index.html"))
    }
}
