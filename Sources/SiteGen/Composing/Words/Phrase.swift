/// A word with places to fill, `{name}`, cut once when it is read.
struct Phrase: Sendable {
    let text: String
    /// The text as markup.
    let escaped: [UInt8]
    /// What stands before each place, and the place's name.
    private let places: [(before: String, name: String)]
    private let end: String

    init(_ text: String) {
        self.text = text
        var markup = Markup()
        markup.text(text)
        escaped = markup.bytes
        var places: [(before: String, name: String)] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            places.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        self.places = places
        end = String(rest)
    }

    /// The text with its places filled; a name nobody gave stays as it is written, so that it is seen.
    func filled(_ values: [(String, String)]) -> String {
        if places.isEmpty { return text }
        var result = ""
        for place in places {
            result += place.before
            if let value = values.first(where: { $0.0 == place.name })?.1 { result += value } else { result += "{\(place.name)}" }
        }
        return result + end
    }
}
