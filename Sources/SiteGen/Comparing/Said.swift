import Diagnostics
import Language
import Reporting

/// A text in both languages; where the content has no English, its Vietnamese stands for it.
package struct Said: Codable, Sendable, Hashable {
    package let vi: String
    package let en: String

    package init(vi: String, en: String) {
        self.vi = vi
        self.en = en
    }

    package init(_ both: String) { self.init(vi: both, en: both) }
    package init(_ text: Bilingual) { self.init(vi: text.vi, en: text.en ?? text.vi) }
    package init(_ message: Message) { self.init(vi: message.vi, en: message.en) }

    package func text(in language: MessageLanguage) -> String { language == .vi ? vi : en }

    package func map(_ change: (String) -> String) -> Said { Said(vi: change(vi), en: change(en)) }
}

/// A record by its id and its name.
package struct Named: Codable, Sendable, Hashable {
    package let id: String
    package let name: Said

    /// The unit's name; with the unit above it where another bears the same: «Phường 3 (Quận Gò Vấp)».
    init(_ area: AreaRef, in report: Report, namesakes: Set<String>) {
        let unit = report[area]
        let above = namesakes.contains(unit.name) ? unit.parent.map { " (\(report[$0].name))" } ?? " (\(unit.id))" : ""
        (id, name) = (unit.id, Said(unit.name + above))
    }
    package init(_ indicator: Indicator) { (id, name) = (indicator.id, Said(indicator.name)) }
}

/// What became of a record.
package enum Edit: String, Codable, Sendable, CaseIterable {
    case added, removed, changed
}

/// Where a change stands: in the new content, or in the old one for what is gone.
package struct Place: Codable, Sendable, Hashable {
    /// Relative to the content folder, with `/`.
    package let path: String
    /// From 1; absent for the whole file.
    package let line: Int?

    package init(path: String, line: Int? = nil) {
        self.path = path
        self.line = line
    }

    /// The file alone, of what stood in the old content.
    var withoutLine: Place { Place(path: path) }

    package init(_ location: SourceLocation) { self.init(path: location.path, line: location.line == 0 ? nil : location.line) }
}

/// Which way a standing went.
package enum Course: String, Codable, Sendable { case worse, better, other }
