import FoundationEssentials
import Hashing
import Telling

/// A told page as a document of its own, outside the site and its frames: no script, and no address that it loads but those named here.
package struct StandalonePage {
    package enum Style {
        /// One style sheet within the file; the page's policy names it by its hash.
        case within(String)
        /// Style sheets beside the file, by their names.
        case beside([String])
    }
    private let page: Telling.Page
    private let style: Style
    private let symbols: [UInt8]
    private let foot: [Inline]

    /// - symbols: the drawings that badges refer to, as finished SVG; empty where the page shows none.
    /// - foot: the last line: who made the page.
    package init(_ page: Telling.Page, style: Style, symbols: [UInt8] = [], foot: [Inline] = []) {
        (self.page, self.style, self.symbols, self.foot) = (page, style, symbols, foot)
    }

    /// The same page gives the same bytes.
    package var bytes: [UInt8] {
        let body = HTMLRenderer.render(page)
        var document = Markup(capacity: body.bytes.count + (8 << 10))
        document.raw("<!DOCTYPE html>\n<html lang=\"")
        document.text(page.locale)
        document.raw(
            "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
        switch style {
        case .within(let sheet):
            document.raw("'sha256-")
            document.raw(safe: Data(Fingerprint(of: sheet).bytes).base64EncodedString())
            document.raw("'; img-src data:")
        case .beside: document.raw("'self'; img-src 'self' data:")
        }
        document.raw("; base-uri 'none'; form-action 'none'\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        document.raw("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
        document.raw("<link rel=\"icon\" href=\"data:,\">\n<title>")
        document.text(page.title)
        document.raw("</title>\n")
        switch style {
        case .within(let sheet):
            document.raw("<style>")
            document.raw(safe: sheet)
            document.raw("</style>\n")
        case .beside(let names):
            for name in names {
                document.raw("<link rel=\"stylesheet\" href=\"")
                document.text(name)
                document.raw("\">\n")
            }
        }
        document.raw("</head>\n<body>\n")
        document.raw(bytes: symbols)
        document.raw("<main>\n<h1>")
        document.text(page.title)
        document.raw("</h1>\n")
        document.raw(bytes: body.bytes)
        document.raw("</main>\n")
        if !foot.isEmpty {
            document.raw("<footer><p>")
            document.raw(bytes: HTMLRenderer.render(foot, at: page.address, page.furniture, .screen))
            document.raw("</p></footer>\n")
        }
        document.raw("</body>\n</html>\n")
        return document.bytes
    }
}
