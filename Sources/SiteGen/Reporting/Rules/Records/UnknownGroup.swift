import Diagnostics
import Loading

enum UnknownGroup {
    private static let why = Message(
        vi: "Mỗi nhóm chỉ tiêu có tên trong strings/, khóa group.<mã>. Nhắc một lần mỗi nhóm.",
        en: "Every group of indicators has a name in strings/, under group.<id>. Told once a group.")

    static let rule: Rule = Rule("unknown-group", why: why) { draft in
        guard let words = draft.strings[.vi] else { return [] }
        var said: Set<String> = []
        return groups(draft.raw.indicators?.root).filter { words["group.\($0.value)"] == nil && said.insert($0.value).inserted }.map {
            group in
            rule.warning(
                at: group.location, Subject("Nhóm chỉ tiêu «\(group.value)»", "Group of indicators «\(group.value)»"),
                vi: "chưa có tên trong \(words.path)", en: "has no name in \(words.path)",
                suggestion: words.nameFor(group.value, in: "group"))
        }
    }

    private static func groups(_ node: RawNode?) -> [Located<String>] {
        switch node?.kind {
        case .sequence(let items): items.flatMap(groups)
        case .mapping(let entries):
            entries.flatMap { key, value -> [Located<String>] in
                if key.value == "indicators" { return groups(value) }
                guard key.value == "group", case .scalar(let text, _) = value.kind, !text.isEmpty else { return [] }
                return [Located(text, at: value.location)]
            }
        case .scalar, .position, nil: []
        }
    }
}
