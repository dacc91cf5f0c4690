import Language

/// What is read aloud of tables, tick boxes and notes, and stands nowhere on the page; in Vietnamese and English.
enum SpokenLabel: CaseIterable {
    case table, done, notDone, back

    var vi: String {
        switch self {
        case .table: "Bảng"
        case .done: "đã xong"
        case .notDone: "chưa xong"
        case .back: "Về chỗ dẫn chú thích"
        }
    }

    var en: String {
        switch self {
        case .table: "Table"
        case .done: "done"
        case .notDone: "not done"
        case .back: "Back to the reference of note"
        }
    }

    /// As the file is read, before anybody knows in which language it is written.
    var attribute: String { "aria-label=\"\(vi)" }
}

extension RawSection {
    /// The section with its labels in the language it is written in. No text of the author can hold such an attribute: quotation marks
    /// of texts are escaped, and raw HTML is refused.
    package func spoken(in tongue: Tongue) -> RawSection {
        if tongue == .vi { return self }
        return RawSection(
            anchor: anchor, unit: unit, heading: heading,
            pieces: pieces.map { piece in
                guard case .html(let html) = piece, html.contains("aria-label=\"") else { return piece }
                return .html(SpokenLabel.allCases.reduce(html) { $0.replacing($1.attribute, with: "aria-label=\"\($1.en)") })
            }, blocks: blocks)
    }
}
