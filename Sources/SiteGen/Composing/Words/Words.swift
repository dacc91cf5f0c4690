import Language
import Reporting

/// The interface words of one language, from content/strings/<language>.yaml.
package struct Words: Sendable {
    package let tongue: Tongue
    private let phrases: [Word: Phrase]
    private let lookup: @Sendable (String) -> String?

    /// Every key that must have a text before any page is made (`Report.missing(keys:in:)` says which have none).
    package static let keys: [String] = Word.allCases.map(\.rawValue)

    /// In: the language, and how a key is looked up.
    package init(_ tongue: Tongue, lookup: @escaping @Sendable (String) -> String?) {
        self.tongue = tongue
        self.lookup = lookup
        phrases = Dictionary(
            Word.allCases.compactMap { word in lookup(word.rawValue).map { (word, Phrase($0)) } }, uniquingKeysWith: { first, _ in first })
    }

    subscript(_ word: Word) -> String { phrases[word]?.text ?? word.rawValue }

    /// A word for something the content names (a kind of unit, a group): `kind.ward`; nil where nobody worded it.
    package func named(_ family: String, _ id: String) -> String? { lookup("\(family).\(id)") }

    /// The word with its placeholders filled: `{year}`.
    func fill(_ word: Word, _ values: (String, String)...) -> String {
        phrases[word]?.filled(values) ?? word.rawValue
    }

    package func text(_ bilingual: Bilingual) -> String {
        tongue == .en ? bilingual.en ?? bilingual.vi : bilingual.vi
    }
}
