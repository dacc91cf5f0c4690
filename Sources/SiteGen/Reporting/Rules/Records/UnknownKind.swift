import Diagnostics

enum UnknownKind {
    private static let why = Message(
        vi: "Mỗi loại đơn vị có tên trong strings/, khóa kind.<mã>. Nhắc một lần mỗi loại.",
        en: "Every kind of unit has a name in strings/, under kind.<id>. Told once a kind.")

    static let rule: Rule = Rule("unknown-kind", why: why) { draft in
        guard let words = draft.strings[.vi], let table = draft.raw.units, let column = table.column(named: "kind") else { return [] }
        var said: Set<String> = []
        return (0..<table.rowCount).compactMap { row in
            let written = table.text(row, column), kind = areaKind(written: written) ?? written
            if kind.isEmpty || words["kind.\(kind)"] != nil || !said.insert(kind).inserted { return nil }
            return rule.warning(
                at: table.location(row, column), Subject("Loại đơn vị «\(kind)»", "Kind of unit «\(kind)»"),
                vi: "chưa có tên trong \(words.path)", en: "has no name in \(words.path)",
                suggestion: words.nameFor(kind, in: "kind"))
        }
    }
}
