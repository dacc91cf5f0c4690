import Comparing
import Diagnostics

/// The forms in which changes are told.
package enum ReviewFormat: String, Sendable, CaseIterable {
    case text, markdown, json, html, github, gitlab, sarif
}

/// How a review is told.
package struct ReviewOptions: Sendable {
    package var language: MessageLanguage
    /// Most bytes of UTF-8 that the Markdown may have.
    package var maxBytes = 60_000
    /// Where the preview of the new site lies, with `/` at its end; nil: nothing is linked.
    package var linkBase: String?
    /// From the repository's top to the content, with `/` at its end or empty, for annotations.
    package var contentPrefix = ""

    package init(language: MessageLanguage = .vi) { self.language = language }
}

/// Changes → what a person, a pull request or a tool reads. The same changes give the same bytes. HTML is `reviewPage`, which
/// also draws, and so needs both reports.
package func review(_ changes: Changes, as format: ReviewFormat, _ options: ReviewOptions) throws -> [UInt8] {
    switch format {
    case .text: Array(textReview(changes, options).utf8)
    case .markdown: Array(markdownReview(changes, options).utf8)
    case .json: try jsonReview(changes)
    case .html: reviewPage(changes, charts: [], options)
    case .github:
        Array(
            githubAnnotations(annotations(of: changes, options), summary: summarySentence(of: changes, options.language), options.language)
                .utf8)
    case .gitlab: Array(gitlabReport(annotations(of: changes, options)).utf8)
    case .sarif: Array(sarifReport(annotations(of: changes, options), program: changes.program).utf8)
    }
}

/// The bytes of a comment or a job summary below which nothing sensible fits.
package let leastMarkdownBytes = 2000
