import Comparing
import Diagnostics

/// One part of a review: a heading, and a table or a list. Text, Markdown and HTML are made from the same sections.
package struct Section: Sendable {
    package enum Kind: String, Sendable { case errors, standings, values, records, texts, warnings, pages }
    /// A piece of a cell, and how it is to look.
    package struct Run: Sendable, Equatable {
        package enum Look: Sendable { case plain, code, removed, added }
        let look: Look
        let text: String
        /// In the preview of the new site; only pages that this program made.
        var link: String?
    }
    package typealias Cell = [Run]

    package let kind: Kind
    package let title: String
    /// Heads of the table; empty for a list, whose rows are one cell each, or more that follow one another.
    package let columns: [String]
    package let rows: [[Cell]]
}

/// What the sections of a review are, worst first; those without rows are left out.
func sections(of changes: Changes, _ language: MessageLanguage) -> [Section] {
    let writer = SectionWriter(language: language)
    return [
        writer.findings(changes.errors, kind: .errors), writer.standings(changes.standings, reportYear: changes.reportYear),
        writer.values(changes.values),
        writer.records(changes.records), writer.texts(changes.texts), writer.findings(changes.warnings, kind: .warnings),
        writer.pages(changes.pages),
    ].filter { !$0.rows.isEmpty }
}

extension Changes {
    /// The later of the two sites' own.
    var reportYear: Int? { [base.reportYear, head.reportYear].compactMap(\.self).max() }
}

func plain(_ text: String) -> Section.Cell { [Section.Run(look: .plain, text: text)] }
func code(_ text: String) -> Section.Cell { [Section.Run(look: .code, text: text)] }
