/// The `@page` rules of one document: a page name and a counter of its own for each report and each annex, so that every annex
/// counts from 1; WeasyPrint and Chromium both keep a counter that a page's own rule increments.
package struct PageRules {
    private var css: [String] = []
    private var reports = 0

    package init() {}

    /// One more report: it counts its own pages, and each of its annexes too; its first page bears no number (`tu-trang-hai`).
    package mutating func bind(annexes: Int) {
        reports += 1
        addAnnexes(annexes, of: reports)
    }

    private mutating func addAnnexes(_ count: Int, of report: Int) {
        css.append("@page bao-cao-\(report) { counter-increment: p\(report); @top-center { content: counter(p\(report), tu-trang-hai); } }")
        css.append(".bao-cao-\(report) { page: bao-cao-\(report); }")
        for annex in 0..<count {
            let name = "phu-luc-\(report)-\(annex + 1)"
            let counter = "pl\(report)x\(annex + 1)"
            css.append("@page \(name) { size: A4 landscape; counter-increment: \(counter); @top-center { content: counter(\(counter)); } }")
            css.append(".\(name) { page: \(name); }")
        }
    }

    /// - margins: as CSS writes them: «20mm 15mm 20mm 30mm».
    /// - foot: what stands at the foot of every page («Bản xem trước · Dự thảo · Số liệu minh họa»).
    /// - isBook: the volume's own page number stands there too.
    package func markup(_ margins: String, foot: String, isBook: Bool) -> Markup {
        var markup = Markup()
        markup.raw("<style>\n")
        markup.raw(safe: "@page { margin: \(margins); @bottom-left { content: \"\(Self.escaped(foot))\"; } }\n")
        if isBook { markup.raw("@page { @bottom-right { content: counter(page); } }\n") }
        markup.raw(safe: css.joined(separator: "\n"))
        markup.raw("\n</style>")
        return markup
    }

    /// Text inside a CSS string inside `<style>`: everything but letters, digits and spaces as its number.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
                ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }.joined()
    }
}
