import Diagnostics
import Language

enum StringPlaceholders {
    private static let why = Message(
        vi: "Lời của một khóa dùng cùng các {tên} trong mọi ngôn ngữ; tên bị quên sẽ bị in nguyên ra, hoặc mất.",
        en: "The words of one key take the same {names} in every language; a name that one forgets would be printed as it stands, or lost.")

    static let rule: Rule = Rule("string-placeholders", why: why) { draft in
        guard let vietnamese = draft.strings[.vi], let english = draft.strings[.en] else { return [] }
        return vietnamese.keys.compactMap { key in
            guard let vi = vietnamese[key], let en = english[key] else { return nil }
            let (own, other) = (names(in: vi), names(in: en))
            if own == other { return nil }
            let list = own.sorted().map { "{\($0)}" }.joined(separator: ", ")
            return rule.error(
                at: .wholeFile(english.path), Subject("Khóa «\(key)»", "Key «\(key)»"),
                vi: "«\(en)» không dùng cùng các tên trong ngoặc nhọn với bản tiếng Việt «\(vi)»",
                en: "«\(en)» does not take the same names in braces as the Vietnamese «\(vi)»",
                suggestion: Message(
                    vi: list.isEmpty ? "Bỏ các tên trong ngoặc nhọn." : "Dùng đúng: \(list).",
                    en: list.isEmpty ? "Take out the names in braces." : "Use exactly: \(list)."))
        }
    }

    private static func names(in text: String) -> Set<String> {
        var names: Set<String> = []
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            if let end = part.firstIndex(of: "}") { names.insert(String(part[..<end])) }
        }
        return names
    }
}
