import Diagnostics
import Loading

/// The dimensions that site.yaml declares, with their codes.
extension Draft {
    /// A plain id, or {id, name, codes}. Without codes, the codes are those that the data files hold.
    mutating func dimension(_ node: RawNode, _ subject: Subject) -> Site.Dimension? {
        if case .scalar(let id, _) = node.kind {
            findings.take(WrongIdentifier.check(Located(id, at: node.location), field: "dimensions", subject))
            return Site.Dimension(id: id, name: Bilingual(vi: id), codes: [])
        }
        guard var reader = NodeReader(node, as: "dimensions", subject, &findings) else { return nil }
        defer { findings.take(reader.findings) }
        let id = reader.identifier("id")
        let name = reader.name("name")
        let codes = reader.node("codes").map { self.codes($0, subject) } ?? []
        reader.finish()
        return id.map { Site.Dimension(id: $0.value, name: name ?? Bilingual(vi: $0.value), codes: codes) }
    }

    /// A list of {id, name}, or a mapping id: name.
    private mutating func codes(_ node: RawNode, _ subject: Subject) -> [Site.Dimension.Code] {
        switch node.kind {
        case .sequence(let items):
            return items.compactMap { item in
                guard var reader = NodeReader(item, as: "codes", subject, &findings) else { return nil }
                defer { findings.take(reader.findings) }
                let id = reader.identifier("id"), name = reader.name("name")
                reader.finish()
                return id.map { .init(id: $0.value, name: name ?? Bilingual(vi: $0.value)) }
            }
        case .mapping(let entries):
            guard var reader = NodeReader(node, as: "codes", subject, &findings) else { return [] }
            defer { findings.take(reader.findings) }
            return entries.map { key, value in
                findings.take(WrongIdentifier.check(key, field: "codes", subject))
                return .init(id: key.value, name: reader.bilingual(value, key.value, isName: true) ?? Bilingual(vi: key.value))
            }
        case .scalar, .position:
            findings.take(WrongShape.finding(node, key: "codes", meant: .list, subject))
            return []
        }
    }
}
