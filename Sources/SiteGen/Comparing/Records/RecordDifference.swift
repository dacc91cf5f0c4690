import Language
import Reporting

/// A record of the content that is not a row of data.
package enum RecordKind: String, Codable, Sendable, CaseIterable {
    case setting, indicator, unit, outline, unitChange = "unit_change", plan, target, duty, component
    case dutyResult = "duty_result", published, words
}

/// What a person calls a record: its name, or what it is where it has none.
package enum RecordTitle: Sendable {
    case name(Said)
    /// A key of site.yaml.
    case setting(String)
    case unitChange(AreaChange.Kind, from: String, to: String)
    /// The words of the pages in one language.
    case words(ReportLocale)
}

/// A record that is new, gone, or different in some of its keys.
package struct RecordDifference: Sendable {
    package let kind: RecordKind
    package let id: String
    package let title: RecordTitle
    package let edit: Edit
    /// The keys that differ, as the content spells them; of a record that is new or gone, none.
    package let fields: [FieldChange]
    package let place: Place
}

/// One key of a record: what it said and what it says.
package struct FieldChange: Codable, Sendable, Equatable {
    /// As the content spells it: `value`, `thresholds.on_track`.
    package let name: String
    package let before: String
    package let after: String
}

/// A record laid out for comparison: what makes it the same record, and every key with its value as text.
struct RecordFacts {
    let kind: RecordKind
    let id: String
    let title: RecordTitle
    let fields: [(name: String, text: String)]
    let place: Place
}
