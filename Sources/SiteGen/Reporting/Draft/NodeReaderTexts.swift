import Diagnostics
import Loading

/// Texts, words and ids read from a YAML mapping.
extension NodeReader {
    /// One value as written.
    mutating func text(_ key: String) -> Located<String>? {
        node(key).flatMap { scalar($0, key) }
    }

    mutating func requiredText(_ key: String, _ suggestion: Message? = nil) -> Located<String>? {
        required(key, suggestion).flatMap { scalar($0, key) }
    }

    /// A running text, empty where it is absent.
    mutating func prose(_ key: String) -> String { text(key)?.value ?? "" }

    /// An id, checked; kept even when it is badly written, so that one fault is reported once.
    ///
    /// - isFolder: the record gets a folder of this name.
    mutating func identifier(_ key: String, isFolder: Bool = false) -> Located<String>? {
        guard let id = requiredText(key) else { return nil }
        if isFolder {
            findings.take(WrongIdentifier.checkFolder(id, field: key, subject))
        } else {
            findings.take(WrongIdentifier.check(id, field: key, subject))
        }
        return id
    }

    /// {vi, en}, or a plain text that is Vietnamese.
    mutating func bilingual(_ key: String) -> Bilingual? {
        node(key).flatMap { bilingual($0, key) }
    }

    mutating func requiredBilingual(_ key: String) -> Bilingual? {
        required(key).flatMap { bilingual($0, key) }
    }

    /// The name of something, in either language no longer than a name may be.
    mutating func name(_ key: String) -> Bilingual? {
        node(key).flatMap { bilingual($0, key, isName: true) }
    }

    mutating func requiredName(_ key: String) -> Bilingual? {
        required(key).flatMap { bilingual($0, key, isName: true) }
    }

    /// The title of a document.
    mutating func requiredTitle(_ key: String) -> Located<String>? {
        let title = requiredText(key)
        if let title { findings.take(LongName.check(title, field: key, limit: LongName.titleLimit, subject)) }
        return title
    }

    mutating func bilingual(_ node: RawNode, _ key: String, isName: Bool = false) -> Bilingual? {
        switch node.kind {
        case .scalar(let text, _):
            if isName { findings.take(LongName.check(Located(text, at: node.location), field: key, subject)) }
            findings.take(UnfilledText.check(text, field: key, at: node.location, subject))
            return Bilingual(vi: text)
        case .mapping:
            guard var both = NodeReader(node, as: key, subject.with("«\(key)»", "«\(key)»"), &findings) else { return nil }
            let vi = both.requiredText("vi"), en = both.text("en")
            both.finish()
            findings.take(both.findings)
            for (field, text) in [("vi", vi), ("en", en)] where isName {
                if let text { findings.take(LongName.check(text, field: "\(key).\(field)", subject)) }
            }
            return vi.map { Bilingual(vi: $0.value, en: en?.value) }
        case .sequence, .position:
            findings.take(WrongShape.finding(node, key: key, meant: .textOrMapping, subject))
            return nil
        }
    }

    /// Texts, one an item; a plain text is one item a line.
    mutating func texts(_ key: String) -> [String] {
        guard let node = node(key) else { return [] }
        switch node.kind {
        case .scalar(let text, _):
            findings.take(UnfilledText.check(text, field: key, at: node.location, subject))
            return text.split(separator: "\n").map(String.init)
        case .sequence(let items): return items.compactMap { scalar($0, key)?.value }
        case .mapping, .position:
            findings.take(WrongShape.finding(node, key: key, meant: .list, subject))
            return []
        }
    }

    mutating func scalar(_ node: RawNode, _ key: String) -> Located<String>? {
        guard case .scalar(let text, _) = node.kind else {
            findings.take(WrongShape.finding(node, key: key, meant: .text, subject))
            return nil
        }
        findings.take(UnfilledText.check(text, field: key, at: node.location, subject))
        return Located(text, at: node.location)
    }
}
