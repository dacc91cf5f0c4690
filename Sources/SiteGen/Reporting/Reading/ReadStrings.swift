import Diagnostics
import Language
import Loading

/// strings/<language>.yaml: the words of the pages, by dotted keys.
extension Draft {
    /// strings/<language>.yaml → words by their key: the path through the mappings, joined by dots.
    mutating func readStrings() {
        for document in raw.strings {
            let subject = Subject("Tệp \(document.path)", "File \(document.path)")
            let stem = document.path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? ""
            guard let locale = ReportLocale(rawValue: stem) else {
                findings.take(
                    UnknownWord.finding(
                        Located(stem, at: .wholeFile(document.path)), field: document.path, known: ReportLocale.allCases.map(\.rawValue),
                        subject)
                )
                continue
            }
            var words: [String: String] = [:]
            collect(document.root, under: "", into: &words, subject)
            strings[locale] = Strings(path: document.path, words: words)
        }
    }

    private mutating func collect(_ node: RawNode, under prefix: String, into words: inout [String: String], _ subject: Subject) {
        guard case .mapping(let entries) = node.kind else {
            return findings.take(WrongShape.finding(node, key: prefix.isEmpty ? "strings" : prefix, meant: .mapping, subject))
        }
        for (key, value) in entries {
            let path = prefix.isEmpty ? key.value : "\(prefix).\(key.value)"
            // keys inside keys would be written out for each word below them
            if path.utf8.count > LongName.limit {
                findings.take(LongName.key(key, subject))
                continue
            }
            switch value.kind {
            case .scalar(let text, _):
                words[path] = text
                // a page would show nothing where readers look for words
                if text.allSatisfy(\.isWhitespace) { findings.take(WrongShape.finding(value, key: path, meant: .text, subject)) }
            case .mapping: collect(value, under: path, into: &words, subject)
            case .sequence, .position: findings.take(WrongShape.finding(value, key: path, meant: .text, subject))
            }
        }
    }
}
