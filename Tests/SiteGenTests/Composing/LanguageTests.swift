import Diagnostics
import Foundation
import Testing
import Wording

@testable import Composing

@Suite("A site in two languages: the first at the root, the other in a folder of its name")
struct LanguageTests {
    private let both: [String: String?] = [
        "site.yaml": """
        title: {vi: Kết quả học tập, en: Results of learning}
        publisher: UBND quận Hòa Bình
        report_year: 2024
        report_date: 2025-01-31
        languages: [vi, en]
        """,
        "strings/en.yaml": englishWords,
    ]

    @Test("Every page stands in both; data, robots and 404 stand once")
    func pages() async throws {
        let plans = try await composed(both)
        func pages(_ isEnglish: Bool) -> [String] {
            plans.filter { if case .page = $0.content { true } else { false } }.map(\.path)
                .filter { $0.hasPrefix("en/") == isEnglish && $0 != "404.html" }
        }
        #expect(pages(true) == pages(false).map { "en/" + $0 })
        #expect(plans.contains { $0.path == "en/search/entries.js" })
        #expect(!plans.contains { $0.path.hasPrefix("en/data/") && $0.path != "en/data/index.html" })
        #expect(Set(plans.map(\.path)).count == plans.count)
    }

    @Test("A page links to itself in the other language, to pages in its own, and to data and assets at the root")
    func links() async throws {
        let vietnamese = try await page("units/quan/index.html", both)
        let english = try await page("en/units/quan/index.html", both)
        #expect(english.path == "en/units/quan/index.html")
        #expect(vietnamese.text("languages") == "href: ../../en/units/quan/index.html\nlabel: English\nlang: en")
        #expect(english.text("languages") == "href: ../../../units/quan/index.html\nlabel: Tiếng Việt\nlang: vi")
        #expect(english.text("stylesheet") == "../../../assets/style-0a1b.css")
        #expect(english.text("home") == "../../index.html")
        #expect(english.text("data").hasPrefix("href: ../../../data/units/quan.csv\n"))
    }

    @Test("A page of one language has no language switch")
    func single() async throws {
        #expect(try await page("units/quan/index.html").text("languages") == "")
    }

    @Test("Words and numbers are English; names and what the office wrote stay Vietnamese, its numbers too")
    func words() async throws {
        let english = try await page("en/units/quan/index.html", both)
        #expect(english.text("lang") == "en")
        #expect(english.text("title") == "Quận Hòa Bình")
        #expect(english.text("siteTitle") == "Results of learning")
        #expect(english.text.contains("31.0%"))
        #expect(english.text.contains("<div lang=\"vi\"><p>Đạt 31,0%"))
    }

    /// A page of the office's own with everything that has a label of its own: a table, tick boxes, a note.
    private let labelled = """
        ---
        title: Trang riêng
        ---
        | A | B |
        | --- | --- |
        | 1 | 2 |

        - [x] xong
        - [ ] chưa

        Lời[^1].

        [^1]: Chú thích.

        """

    /// What the office wrote on a unit's page, or the whole of its own page.
    private func text(of body: String) -> String {
        let parts = body.components(separatedBy: "id=\"h-narrative\"")
        return parts.count == 1 ? body : parts[1].components(separatedBy: "id=\"facts\"")[0]
    }

    @Test(
        "What is read aloud beside the office's own text is in the language the text is written in: the site's first",
        arguments: [
            (
                "[vi, en]",
                ["aria-label=\"Bảng\"", "aria-label=\"đã xong\"", "aria-label=\"chưa xong\"", "aria-label=\"Về chỗ dẫn chú thích 1\""]
            ),
            (
                "[en, vi]",
                [
                    "aria-label=\"Table\"", "aria-label=\"done\"", "aria-label=\"not done\"",
                    "aria-label=\"Back to the reference of note 1\"",
                ]
            ),
        ])
    func labels(languages: String, said: [String]) async throws {
        let site = both.merging([
            "site.yaml": (both["site.yaml"] ?? nil)?.replacing("[vi, en]", with: languages), "pages/trang-rieng.md": labelled,
            "narratives/quan/2024.md": labelled.replacing("title: Trang riêng", with: "title: Năm 2024\nstatus: approved"),
        ]) { $1 }
        for (path, field) in [("pages/trang-rieng/index.html", "body"), ("units/quan/index.html", "body")] {
            let own = text(of: try await page(path, site).text(field))
            // a table without a caption of its own is named by what stands above it
            let labels = path.hasPrefix("units") ? ["aria-label=\"Năm 2024\""] + said.dropFirst() : said
            #expect(own.matches(of: /aria-label="[^"]*"/).map { String($0.output) } == labels, "\(path)")
            #expect(!own.contains("<div lang="))
            // the other language shows the same text, marked as foreign
            let other = text(of: try await page((languages.hasPrefix("[vi") ? "en/" : "vi/") + path, site).text(field))
            #expect(
                other.contains(languages.hasPrefix("[vi") ? "<div lang=\"vi\">" : "<div lang=\"en\">") && other.contains(labels[0]),
                "\(path)"
            )
        }
    }

    @Test("A missing file of words is one message")
    func missing() async throws {
        var changes = both
        changes["strings/en.yaml"] = .some(nil)
        do {
            _ = try await composed(changes)
            Issue.record("composed without English words")
        } catch let problems as Problems {
            #expect(
                problems.diagnostics.map { "\($0.location): \($0.message.en)" } == [
                    "strings/en.yaml: the file with the words of the pages is missing"
                ])
        }
    }
}

/// The English words that ship with the project.
let englishWords: String = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/strings/en.yaml").standardized
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
}()
