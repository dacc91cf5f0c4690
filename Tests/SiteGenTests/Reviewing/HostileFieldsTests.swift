import Comparing
import Diagnostics
import Foundation
import Loading
import Measuring
import Reporting
import Testing

@testable import Reviewing

/// Every hostile text in every cell and key of a content, on either side, told in every format.
@Suite("No field of the content commands a reader of the review")
struct HostileFieldsTests {
    private static let old = Side(name: "main"), new = Side(name: "HEAD")

    @Test("the marked content is valid, and holds every field")
    func marked() async throws {
        let validated = await validate(await loadContent(root: "content", disk: .holding(content())))
        #expect(validated.diagnostics.filter { $0.severity == .error }.map { "\($0.location): \($0.message.en)" } == [])
        #expect(markedFields.count == Set(markedFields).count)
        #expect(markedFields.count > 70)
    }

    @Test("in the new content and in the old one, by turns", arguments: markedFields.indices)
    func everyField(_ place: Int) async throws {
        let field = markedFields[place]
        let plain = try #require(await read(content()).report)
        let usual = measure(plain, year: plain.site.reportYear)
        for (turn, text) in hostileTexts.enumerated() {
            let spoiled = await read(content(field, text))
            let isNew = (place + turn).isMultiple(of: 2)
            let sides = isNew ? (base: Self.old, head: Self.new) : (base: Self.new, head: Self.old)
            var changes: Changes
            if let report = spoiled.report {
                let other = measure(report, year: report.site.reportYear)
                changes = changesBetween(isNew ? usual : other, isNew ? other : usual, named: sides, program: "sitegen 1.0.0")
            } else {
                let errors = spoiled.diagnostics.filter { $0.severity == .error }
                changes = refused(errors.map { Finding($0, of: isNew ? .head : .base) }, named: sides, program: "sitegen 1.0.0")
            }
            changes.pages = PageChanges(changed: [], total: 9)
            changes = changes.counted()
            // what was written is told, as a change or as an error
            #expect(!changes.isEmpty || ["", " "].contains(text), "\(field): \(text.prefix(40))")
            try harmless(changes, "\(field): \(text.prefix(40).debugDescription)")
        }
    }

    private func read(_ files: [String: String]) async -> (report: Report?, diagnostics: [Diagnostic]) {
        let validated = await validate(await loadContent(root: "content", disk: .holding(files)))
        return (validated.report, validated.diagnostics)
    }

    private func harmless(_ changes: Changes, _ what: String) throws {
        let all = try Dictionary(
            uniqueKeysWithValues: [ReviewFormat.text, .markdown, .json, .github, .gitlab, .sarif].map {
                ($0, String(decoding: try review(changes, as: $0, ReviewOptions()), as: UTF8.self))
            })
        let markdown = all[.markdown] ?? ""
        let page = RenderedMarkdown(markdown)
        #expect(page.links == [] && page.images == 0 && page.html == ["<!-- sitegen-diff -->\n"], "\(what)")
        #expect(!page.text.contains(/[@#][\p{L}\p{N}]/), "\(what)")
        #expect(markdown.utf8.count <= 60_000, "\(what)")
        let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(page.tables.reduce(0, +) + page.tables.count == rows.count, "\(what)")
        #expect(rows.allSatisfy { [3, 5, 6, 7].contains($0.replacing(/\\\\|\\\|/, with: "").count { $0 == "|" }) }, "\(what)")
        for format in [ReviewFormat.text, .markdown, .github] { #expect(!commands(all[format] ?? ""), "\(what): \(format)") }
        let lines = (all[.github] ?? "").split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(
            lines.allSatisfy {
                $0.wholeMatch(of: /::(?:error|warning|notice) (?:file=[^,:]*,)?(?:line=\d+,)?(?:col=\d+,)?title=[^,:]*::[^\r\n]*/) != nil
            }, "\(what): \(lines)")
        for format in [ReviewFormat.json, .gitlab, .sarif] { _ = try JSONSerialization.jsonObject(with: Data((all[format] ?? "").utf8)) }
        #expect(try Reviewing.Changes.sameAgain(all[.json] ?? "") == changes, "\(what)")
        let html = String(decoding: reviewPage(changes, charts: [], ReviewOptions()), as: UTF8.self)
        let tags = Set(html.matches(of: /<\/?([a-zA-Z][a-zA-Z0-9]*)/).map { String($0.1) })
        #expect(tags.subtracting(Self.tags) == [], "\(what)")
        #expect(!html.contains(/<[^>]*\s(?:on[a-z]+|href="(?!data:,"))=?/), "\(what)")
    }

    /// Whether a text holds what a terminal or a reader's eye obeys.
    private func commands(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
                || (0x2066...0x2069).contains($0.value)
        }
    }

    private static let tags: Set = [
        "html", "head", "meta", "link", "title", "style", "body", "main", "header", "footer", "h1", "h2", "h3", "p", "dl", "div", "dt",
        "dd", "code", "section",
        "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "del", "ins", "span", "time", "strong",
    ]
}

extension Changes {
    fileprivate static func sameAgain(_ json: String) throws -> Changes { try changes(fromJSON: Array(json.utf8)) }
}
