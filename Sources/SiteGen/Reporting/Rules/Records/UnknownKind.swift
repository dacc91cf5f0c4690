import Diagnostics

/// Every kind of unit has a name in the site's words, `kind.<id>`. Once a kind.
enum UnknownKind {
    static let rule: Rule = Rule("unknown-kind") { draft in
        guard let words = draft.strings[.vi], let table = draft.raw.units, let column = table.column(named: "kind") else { return }
        var said: Set<String> = []
        for row in 0..<table.rowCount {
            let written = table.text(row, column), kind = areaKind(written: written) ?? written
            if kind.isEmpty || words["kind.\(kind)"] != nil || !said.insert(kind).inserted { continue }
            draft.findings.warning(
                rule, at: table.location(row, column), Subject("Loại đơn vị «\(kind)»", "Kind of unit «\(kind)»"),
                vi: "chưa có tên trong \(words.path)", en: "has no name in \(words.path)",
                suggestion: words.nameFor(kind, in: "kind"))
        }
    }
}
