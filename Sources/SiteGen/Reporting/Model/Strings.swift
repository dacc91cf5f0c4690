import Diagnostics
import Language

/// The words of pages in one language, from content/strings.
package struct Strings: Sendable {
    /// The file they come from.
    package let path: String
    let words: [String: String]

    package subscript(_ key: String) -> String? { words[key] }
    package var keys: [String] { words.keys.sorted() }
}

extension Report {
    /// One error for each of `keys` that a language of the site has no words for; pages must not be written then.
    package func missing(keys: [String], in locale: ReportLocale) -> [Diagnostic] {
        let known = strings[locale]
        let place = known.map { .wholeFile($0.path) } ?? SourceLocation(path: "strings/\(locale.rawValue).yaml")
        return Set(keys).sorted().filter { known?[$0] == nil }.map { key in
            let near = Suggestion.nearest(to: key, among: known?.keys ?? [])
            let parts = key.split(separator: ".")
            let lines = parts.joined(separator: ": → ")
            return Diagnostic(
                .error, rule: "missing-string", at: place,
                Message(vi: "Thiếu chữ cho khóa «\(key)»", en: "There are no words for the key «\(key)»"),
                suggestion: didYouMean(near)
                    ?? Message(
                        vi: "Thêm \(lines): \"…\" vào tệp.", en: "Add \(lines): \"…\" to the file."))
        }
    }
}
