import Comparing
import Diagnostics

/// What one content has become in another: every change, none cut, each list in an order that no clock or dictionary decides.
/// It is also the shape of `sitegen diff --format json`, schema 1 (docs/diff.schema.json).
package struct Changes: Codable, Sendable, Equatable {
    package static let schema = 1

    package let schema: Int
    /// «sitegen 1.0.0»
    package let program: String
    package let base: Side
    package let head: Side
    package var summary = Summary()
    /// Why a side could not be judged; then there is nothing else in here.
    package var errors: [Finding] = []
    package var standings: [StandingChange] = []
    package var values: [ValueChange] = []
    package var records: [RecordChange] = []
    package var texts: [TextChange] = []
    /// Warnings of the new content that the old one did not have.
    package var warnings: [Finding] = []
    /// Absent where pages were not compared.
    package var pages: PageChanges?

    package init(program: String, base: Side, head: Side) {
        schema = Self.schema
        self.program = program
        self.base = base
        self.head = head
    }
}

/// One of the two contents.
package struct Side: Codable, Sendable, Equatable {
    /// As it was named: a folder or a revision.
    package let name: String
    /// The commit's full hash, where it is a revision.
    package var revision: String?
    package var reportYear: Int?
    /// It holds no content at all, so all of the other is new.
    package var isEmpty = false

    package init(name: String, revision: String? = nil) {
        self.name = name
        self.revision = revision
    }
}

/// A diagnostic of one side.
package struct Finding: Codable, Sendable, Hashable {
    package enum Origin: String, Codable, Sendable { case base, head }
    package let origin: Origin
    /// «error», «warning» or «note»
    package let severity: String
    package let rule: String
    package let place: Place
    package let column: Int?
    package let unit: String?
    package let indicator: String?
    package let message: Said
    package let suggestion: Said?

    package init(_ diagnostic: Diagnostic, of origin: Origin) {
        self.origin = origin
        severity = diagnostic.severity.rawValue
        rule = diagnostic.rule
        place = Place(diagnostic.location)
        column = diagnostic.location.column == 0 ? nil : diagnostic.location.column
        unit = diagnostic.unit
        indicator = diagnostic.indicator
        message = Said(diagnostic.message)
        suggestion = diagnostic.suggestion.map { Said($0) }
    }
}

/// Pages and data files whose bytes differ, by their paths.
package struct PageChanges: Codable, Sendable, Equatable {
    package struct Page: Codable, Sendable, Equatable {
        package let path: String
        package let edit: Edit
        package init(path: String, edit: Edit) {
            self.path = path
            self.edit = edit
        }
    }
    package let changed: [Page]
    /// Pages of the new site, data files not counted.
    package let total: Int
    package init(changed: [Page], total: Int) {
        self.changed = changed
        self.total = total
    }
}
