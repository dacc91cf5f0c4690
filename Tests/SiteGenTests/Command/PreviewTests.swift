import Foundation
import Testing

@Suite("sitegen build --preview, and check for the tools of CI")
struct PreviewTests {
    @Test("every page says that it is a preview and asks not to be indexed; drafts are shown and marked; nothing has an address")
    func preview() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            try edit("narratives/go-vap/2024.md", in: content) { $0.replacingOccurrences(of: "status: approved", with: "status: draft") }
            try edit("site.yaml", in: content) { $0 + "\nbase_url: https://vi-du.test/bao-cao/\n" }
            let (open, preview) = (folder.appending(path: "public"), folder.appending(path: "preview"))
            let common = ["build", "--quiet", "--content", content.path(percentEncoded: false), "--output"]
            #expect(try Program.run(common + [open.path(percentEncoded: false)]).exit == 0)
            #expect(try Program.run(common + [preview.path(percentEncoded: false), "--preview"]).exit == 0)

            let files = try snapshot(of: preview)
            let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues { String(decoding: $0, as: UTF8.self) }
            #expect(pages.count > 100)
            #expect(pages.filter { !$0.value.contains("content=\"noindex") }.map(\.key) == [])
            let unmarked = pages.filter { path, html in
                path != "404.html" && !html.contains(path.hasPrefix("en/") ? "<strong>PREVIEW</strong>" : "<strong>BẢN XEM TRƯỚC</strong>")
            }
            #expect(unmarked.keys.sorted().prefix(5) == [])
            #expect(pages.filter { $0.value.contains("rel=\"canonical\"") || $0.value.contains("vi-du.test") }.map(\.key) == [])
            #expect(files.keys.filter { $0.contains("sitemap") || $0.contains("feed") } == [])
            #expect(files["robots.txt"].map { String(decoding: $0, as: UTF8.self) } == "User-agent: *\nDisallow: /\n")
            #expect(pages["units/go-vap/2024/index.html"]?.contains("Bản nháp, chưa duyệt") == true)

            let published = try snapshot(of: open)
            let own = String(decoding: try #require(published["units/go-vap/2024/index.html"]), as: UTF8.self)
            #expect(!own.contains("BẢN XEM TRƯỚC") && !own.contains("Bản nháp") && !own.contains("noindex"))
            #expect(own.contains("rel=\"canonical\""))
        }
    }

    @Test("check speaks as GitHub, GitLab and SARIF ask, with the same exit code", arguments: ["github", "gitlab", "sarif"])
    func formats(_ format: String) throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            #expect(try Program.run("check", "--content", content.path(percentEncoded: false), "--format", format).exit == 0)
            try edit("data/go-vap/2023.csv", in: content) { $0.replacingOccurrences(of: ",103334,514100,", with: ",103334x,514100,") }
            let answer = try Program.run("check", "--content", content.path(percentEncoded: false), "--format", format)
            #expect(answer.exit == 1)
            #expect(answer.out.contains("103334x"))
            switch format {
            case "github": #expect(answer.out.contains("::error file=data/go-vap/2023.csv,line=14,col="))
            case "gitlab":
                #expect(
                    answer.out.contains(
                        "\"severity\":\"critical\",\"location\":{\"path\":\"data/go-vap/2023.csv\",\"lines\":{\"begin\":14}}"))
            default: #expect(answer.out.contains("\"level\":\"error\""))
            }
        }
    }

    @Test("paths of remarks begin at the repository's top")
    func prefix() throws {
        let answer = try Program.run("check", "--format", "github")
        #expect(answer.out.contains("::warning file=content/data/"))
    }
}
