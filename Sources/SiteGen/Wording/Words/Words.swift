import Language
import Reporting
import Synchronization

/// The interface words of one language, from content/strings/<language>.yaml. A class, as every sheet and chart holds them.
package final class Words: Sendable {
    package let locale: ReportLocale
    /// By the word's place.
    private let phrases: [Phrase]
    /// The words that have no text, and the keys of those that were asked for nevertheless; nil where every word has one.
    private let lacking: Lacking?
    private let lookup: @Sendable (String) -> String?

    /// Every key that must have a text before any page is made (`Report.missing(keys:in:)` says which have none).
    package static let keys: [String] = Word.allCases.map(\.rawValue)

    /// In: the language, and how a key is looked up.
    package init(_ locale: ReportLocale, lookup: @escaping @Sendable (String) -> String?) {
        self.locale = locale
        self.lookup = lookup
        var phrases = Array(repeating: Phrase(""), count: (Word.allCases.map(\.place).max() ?? 0) + 1)
        for word in Word.allCases { phrases[word.place] = Phrase(lookup(word.rawValue) ?? word.rawValue) }
        self.phrases = phrases
        let without = Set(Word.allCases.filter { lookup($0.rawValue) == nil })
        lacking = without.isEmpty ? nil : Lacking(without)
    }

    package subscript(_ word: Word) -> String { phrase(word).text }

    /// The word as UTF-8.
    package func bytes(_ word: Word) -> [UInt8] { phrase(word).bytes }

    /// The keys of the words that were asked for and have no text.
    package var missed: [String] { lacking?.missed ?? [] }

    private func phrase(_ word: Word) -> Phrase {
        if let lacking { lacking.note(word) }
        return phrases[word.place]
    }

    /// A word for something the content names (a kind of unit, a group): `kind.ward`; nil where nobody worded it.
    package func named(_ family: String, _ id: String) -> String? { lookup("\(family).\(id)") }

    /// What an indicator counts, for one or for many: «phường», «ward», «wards»; nil where nobody worded it.
    package func counted(_ indicator: String, isOne: Bool = false) -> String? {
        named("counted", indicator).map { countedForm($0, isOne: isOne) }
    }

    /// The word with its placeholders filled: `{year}`.
    package func fill(_ word: Word, _ values: (String, String)...) -> String {
        phrase(word).filled(values)
    }

    package func text(_ bilingual: Bilingual) -> String {
        say(bilingual.vi, bilingual.en ?? bilingual.vi)
    }

    /// What the program itself says, the languages side by side so that none falls behind.
    package func say(_ vi: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        switch locale {
        case .vi: vi()
        case .en: en()
        }
    }
}

/// Words without a text: what was asked for in vain is noted.
private final class Lacking: Sendable {
    private let words: Set<Word>
    private let noted = Mutex<Set<Word>>([])

    init(_ words: Set<Word>) { self.words = words }

    func note(_ word: Word) {
        if words.contains(word) { noted.withLock { _ = $0.insert(word) } }
    }

    var missed: [String] { noted.withLock { $0.map(\.rawValue).sorted() } }
}

extension Word {
    /// A small number that no other word has: words are looked up a thousand times a page, too often to hash their keys.
    fileprivate var place: Int {
        withUnsafeBytes(of: self) { bytes in bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
    }
}
