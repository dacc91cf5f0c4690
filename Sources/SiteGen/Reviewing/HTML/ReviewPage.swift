import Comparing
import Composing
import Diagnostics
import Drawing
import FoundationEssentials
import Hashing
import Rendering

/// The review as one page that needs nothing else: no script, no address outside of it, one style sheet that its policy names by hash.
package func reviewPage(_ changes: Changes, charts: [ReviewChart], _ options: ReviewOptions) -> [UInt8] {
    let language = options.language
    let writer = SectionWriter(language: language)
    let style = reviewStyle()
    let digest = Data(Fingerprint(of: style).bytes).base64EncodedString()
    let title = writer.say("So sánh hai bản nội dung", "Two versions compared")
    var page = Markup(capacity: 64 << 10)
    page.raw("<!DOCTYPE html>\n<html lang=\"")
    page.raw(safe: language.rawValue)
    page.raw(
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-"
    )
    page.raw(safe: digest)
    page.raw(
        "'; img-src data:; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    )
    page.raw(
        "<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>"
    )
    page.text(title)
    page.raw("</title>\n<style>")
    page.raw(safe: style)
    page.raw("</style>\n</head>\n<body>\n<main>\n<h1>")
    page.text(title)
    page.raw("</h1>\n<p class=\"summary\">")
    page.text(clean(summarySentence(of: changes, language), limit: 600))
    page.raw("</p>\n")
    page.sides(changes, writer)
    for section in sections(of: changes, language) {
        page.section(section, options)
        if section.kind == .values { page.charts(charts, writer) }
    }
    page.raw("</main>\n<footer><p>")
    page.text(clean(changes.program))
    page.raw("</p></footer>\n</body>\n</html>\n")
    return page.bytes
}

extension Markup {
    fileprivate mutating func sides(_ changes: Changes, _ writer: SectionWriter) {
        raw("<dl class=\"sides\">")
        for (word, side) in [(writer.say("Bản cũ", "Old"), changes.base), (writer.say("Bản mới", "New"), changes.head)] {
            raw("<div><dt>")
            text(word)
            raw("</dt><dd>")
            text(clean(side.name))
            if let revision = side.revision {
                raw(" <code>")
                text(clean(String(revision.prefix(12))))
                raw("</code>")
            }
            if let year = side.reportYear { text(writer.say(", năm báo cáo \(year)", ", report year \(year)")) }
            raw("</dd></div>")
        }
        raw("</dl>\n")
    }

    fileprivate mutating func section(_ section: Section, _ options: ReviewOptions) {
        raw("<section>\n<h2 id=\"")
        raw(safe: section.kind.rawValue)
        raw("\">")
        text("\(section.title) (\(section.rows.count))")
        raw("</h2>\n")
        if section.columns.isEmpty { list(section, options) } else { table(section, options) }
        raw("</section>\n")
    }

    private mutating func table(_ section: Section, _ options: ReviewOptions) {
        raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
        raw(safe: section.kind.rawValue)
        raw("\"><table class=\"")
        raw(safe: section.kind.rawValue)
        raw("\">\n<thead><tr>")
        for column in section.columns {
            raw("<th scope=\"col\">")
            text(column)
            raw("</th>")
        }
        raw("</tr></thead>\n<tbody>\n")
        for row in section.rows {
            raw("<tr>")
            for cell in row {
                raw("<td>")
                self.cell(cell, options)
                raw("</td>")
            }
            raw("</tr>\n")
        }
        raw("</tbody></table></div>\n")
    }

    private mutating func list(_ section: Section, _ options: ReviewOptions) {
        raw("<ul class=\"")
        raw(safe: section.kind.rawValue)
        raw("\">\n")
        for row in section.rows {
            raw("<li>")
            for (index, cell) in row.enumerated() {
                if index > 0 { raw("<p>") }
                self.cell(cell, options)
                if index > 0 { raw("</p>") }
            }
            raw("</li>\n")
        }
        raw("</ul>\n")
    }

    private mutating func cell(_ cell: Section.Cell, _ options: ReviewOptions) {
        for run in cell {
            let link = options.linkBase.flatMap { base in run.link.map { base + $0 } }
            if let link {
                raw("<a href=\"")
                text(percentEncoded(link))
                raw("\">")
            }
            switch run.look {
            case .plain: text(clean(run.text, limit: 400))
            case .code: element("<code>", run.text, "</code>")
            case .removed: element("<del>", run.text, "</del>")
            case .added: element("<ins>", run.text, "</ins>")
            }
            if link != nil { raw("</a>") }
        }
    }

    private mutating func element(_ open: StaticString, _ content: String, _ close: StaticString) {
        raw(open)
        text(clean(content, limit: 400))
        raw(close)
    }
}
