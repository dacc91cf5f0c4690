import Comparing

/// A record of the content that is not a row of data: new, gone, or different in some of its keys.
package struct RecordChange: Codable, Sendable, Equatable {
    package typealias Kind = RecordKind

    package let kind: Kind
    package let id: String
    /// What a person calls it.
    package let title: Said
    package let edit: Edit
    /// The keys that differ, as the content spells them; of a record that is new or gone, none.
    package let fields: [FieldChange]
    package let place: Place
}
