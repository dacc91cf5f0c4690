/// A narrative or a page of the office's own: new, gone, or different in some paragraphs.
package struct TextChange: Codable, Sendable, Equatable {
    package enum Hint: String, Codable, Sendable, CaseIterable {
        /// A figure stands where a reference to the data stood, so it will not follow the data any more.
        case typedNumber
        /// The new words hold a figure that the old ones did not.
        case newNumber
        case nowApproved, nowDraft
    }

    /// Absent for a page of the office's own.
    package let unit: Named?
    package let year: Int?
    package let title: String
    package let edit: Edit
    /// Title, office, date and status, where they differ.
    package let fields: [FieldChange]
    /// The paragraphs that differ, in the order of the text; of a text that is new or gone, none.
    package let paragraphs: [ParagraphChange]
    package let hints: [Hint]
    package let place: Place
}

/// A paragraph, word by word.
package struct ParagraphChange: Codable, Sendable, Equatable {
    package struct Run: Codable, Sendable, Equatable {
        package enum Kind: String, Codable, Sendable { case same, removed, added }
        package let kind: Kind
        package let text: String
    }
    package let runs: [Run]
}
