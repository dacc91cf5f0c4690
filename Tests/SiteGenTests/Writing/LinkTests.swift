import Testing

@testable import Writing

@Suite("Links are followed before the site is put in place")
struct LinkTests {
    /// The faults of a page «a/b/index.html» with this body, in a site with a few other files.
    private func faults(_ body: String) async throws -> [String] {
        let room = try Room()
        let plan = [
            page("index.html", "<h1 id=\"đầu\">x</h1><p id=\"a&amp;b\"></p>"), page("a/index.html", "<a name=\"old\"></a>"),
            page("a/b/index.html", body, source: "plans/x.yaml"), file("data/x.csv", ""),
            file("assets/s.css", "p { background: url('../data/x.csv') }"),
        ]
        let faults = await room.faults(plan)
        // the preview finds the same without writing
        #expect(await room.faultsUnwritten(plan) == faults)
        return faults.map { $0.replacing("plans/x.yaml: Page “a/b/index.html”: ", with: "") }
    }

    @Test(
        "links to files, pages, anchors, other sites, mail and data are fine",
        arguments: [
            "../../index.html", "../index.html", "index.html", "./index.html", "../../data/x.csv", "../../a/./b/../../data/x.csv", "#here",
            "#", "#top",
            "../../index.html#đầu", "../../index.html#%C4%91%E1%BA%A7u", "../../index.html#a&amp;b", "../index.html#old", "index.html#here",
            "?x=1#here",
            "../../index.html?q=1&amp;r=2#%C4%91ầu", "https://example.org/x", "http://example.org", "mailto:a@example.org", "tel:0123",
            "data:,",
        ])
    func good(_ link: String) async throws {
        #expect(try await faults("<a id=\"here\" href=\"\(link)\">x</a>") == [])
    }

    @Test(
        "what leads nowhere is told as written, with what to write instead",
        arguments: [
            ("x.html", "the link “x.html” leads to no file."),
            ("../../data/x.CSV", "the link “../../data/x.CSV” leads to no file."),
            ("../", "the link “../” leads to a folder. [Write “../index.html”.]"),
            ("../../data", "the link “../../data” leads to a folder. [Write “../../data/index.html”.]"),
            (".", "the link “.” leads to a folder. [Write “./index.html”.]"),
            (
                "../../../x.html",
                "the link “../../../x.html” leaves the site. [Write the path from this page, or a whole address, https://…]"
            ),
            ("/index.html", "the link “/index.html” is not relative. [Write the path from this page, or a whole address, https://…]"),
            ("//example.org/", "the link “//example.org/” is not relative. [Write the path from this page, or a whole address, https://…]"),
            ("javascript:x()", "the link “javascript:x()” is of a kind that is not allowed. [Use https, http, mailto or tel.]"),
            ("", "a link is empty."),
            ("#gone", "the link “#gone” leads to an anchor that is not there."),
            ("index.html#gone", "the link “index.html#gone” leads to an anchor that is not there."),
            ("../../index.html#gone", "the link “../../index.html#gone” leads to an anchor that is not there."),
            ("../../index.html?a&amp;b#gone", "the link “../../index.html?a&b#gone” leads to an anchor that is not there."),
        ])
    func broken(_ link: String, _ message: String) async throws {
        #expect(try await faults("<a href=\"\(link)\">x</a>") == [message])
    }

    @Test("every attribute that points somewhere is followed")
    func attributes() async throws {
        let body = """
            <img src="1.png" srcset="2.png 1x, 3.png 2x" alt=""><script src='4.js'></script><link rel=stylesheet href=5.css>
            <svg aria-labelledby="t1 t2" fill="url(#g1)"><title id="t1">x</title><use xlink:href="#u1"/></svg>
            <label for="f1">x</label><input list="l1"><td headers="h1"></td><p aria-describedby="d1" aria-controls="c1"></p>
            <video poster="6.png"></video><form action="7.html"></form>
            """
        #expect(
            try await faults(body) == [
                "the id “c1” is referred to but is not on the page.", "the id “d1” is referred to but is not on the page.",
                "the id “f1” is referred to but is not on the page.", "the id “g1” is referred to but is not on the page.",
                "the id “h1” is referred to but is not on the page.", "the id “l1” is referred to but is not on the page.",
                "the id “t2” is referred to but is not on the page.", "the link “#u1” leads to an anchor that is not there.",
            ] + (1...7).map { "the link “\($0).\($0 == 4 ? "js" : $0 == 5 ? "css" : $0 == 7 ? "html" : "png")” leads to no file." })
    }

    @Test("text, comments, scripts, styles and names of other attributes are no links")
    func notLinks() async throws {
        let body = """
            href="x1" <!-- <a href="x2"> --><script>if (a<b) "<a href='x3'>"</script><style>a{}<a href="x4"></style>
            <p data-href="x5" title="<a href='x6'>" alt='id="x7"' x=href/><a title="> href=" href="#ok" id="ok">1 < 2</a><
            """
        #expect(try await faults(body) == [])
    }

    @Test("the marks of a chart are read for the patterns they ask for; other drawings, and what comes after, are read as ever")
    func drawing() async throws {
        let body = """
            <svg class="plot" aria-labelledby="t"><title id="t">x</title><g aria-hidden="true"><g><path fill="url(#gone)"/></g><text>(url(#words)</text>
            <rect fill="url(#there)" stroke="url(#lost)"/></g></svg><p id="there"></p><a href="#missing">x</a>
            <svg><g aria-hidden="true"><use href="#own"/><path id="p" fill="url(#p)"/></g> </svg><a href="#after">x</a>
            <svg class="plot"><g aria-hidden="true"/></svg><a href="#self">x</a>
            <svg class="plot"><g aria-hidden="true"><path fill="url(#open)"/>
            """
        #expect(
            try await faults(body) == [
                "the id “gone” is referred to but is not on the page.", "the id “lost” is referred to but is not on the page.",
                "the id “open” is referred to but is not on the page.", "the link “#after” leads to an anchor that is not there.",
                "the link “#missing” leads to an anchor that is not there.", "the link “#own” leads to an anchor that is not there.",
                "the link “#self” leads to an anchor that is not there.",
            ])
    }

    @Test("an id stands once on a page")
    func duplicateIDs() async throws {
        #expect(try await faults("<p id=\"x\"></p><p id='y'></p><svg><g id=x /><g id=\"x\"/></svg>") == ["the id “x” is used twice."])
    }

    @Test("404.html is shown at any depth: its links may start at the host's root")
    func notFoundPage() async throws {
        let room = try Room()
        #expect(await room.faults([page("404.html", "<a href=\"/site/index.html\"></a>")]) == [])
    }

    @Test("a style sheet's addresses are followed")
    func styles() async throws {
        let room = try Room()
        #expect(
            await room.faults([
                file(
                    "assets/s.css", "@font-face { src: url(fonts/x.woff2) } a { b: url(\"#x\"), url( data:,x ) }",
                    source: "Templates/assets/s.css")
            ])
                == ["Templates/assets/s.css: Page “assets/s.css”: the link “fonts/x.woff2” leads to no file."])
    }

    @Test("the same fault on many pages is told once, with the first page and the number of others")
    func manyPages() async throws {
        let room = try Room()
        let plan =
            (1...9).map { page("\($0).html", "<a href=\"x.html\"></a><a href=\"index.html#x\"></a>", source: "s\($0)") } + [
                page("index.html", "")
            ]
        #expect(
            await room.faults(plan) == [
                "s1: Page “1.html” (and 8 more pages): the link “index.html#x” leads to an anchor that is not there.",
                "s1: Page “1.html” (and 8 more pages): the link “x.html” leads to no file.",
            ])
    }

    @Test("no cut of a page and no changed byte crashes the scan")
    func cuts() {
        let whole =
            "<a href=\"x&#1114112;%\" id='y'><img srcset=\"a 1x, \"><!-- --><script></script><style></style><p title=x=\"&amp\">url(#x)</p>"
        let addresses = SiteAddresses(["a/b.html"])
        var read = 0
        for cut in 0..<whole.utf8.count {
            for byte: UInt8? in [nil, 0x22, 0x27, 0x3C, 0x3E, 0x3D, 0x20, 0x2F, 0xFF] {
                var bytes = Array(whole.utf8)
                if let byte { bytes[cut] = byte } else { bytes.removeSubrange(cut...) }
                var reader = LinkReader(addresses)
                reader.read(bytes, path: "a/b.html", number: 0)
                read += reader.pages.count
            }
        }
        #expect(read == whole.utf8.count * 9)
    }
}
