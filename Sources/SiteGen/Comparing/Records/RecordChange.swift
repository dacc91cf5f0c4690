/// A record of the content that is not a row of data: new, gone, or different in some of its keys.
package struct RecordChange: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case setting, indicator, unit, outline, unitChange = "unit_change", plan, target, duty, component
        case dutyResult = "duty_result", published, words
    }

    package let kind: Kind
    package let id: String
    /// What a person calls it.
    package let title: Said
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
    let kind: RecordChange.Kind
    let id: String
    let title: Said
    let fields: [(name: String, text: String)]
    let place: Place
}
