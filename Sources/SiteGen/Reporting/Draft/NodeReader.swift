import Diagnostics
import Loading

/// Walks one YAML mapping strictly: every key is asked for by its name, and `finish` reports those that nobody asked for.
struct NodeReader {
    let location: SourceLocation
    /// What was found in it; whoever opens a reader takes them over.
    var findings = KeptFindings()
    /// How messages begin; said more exactly once the record's id or name is read.
    var subject: Subject
    private let entries: [(key: Located<String>, value: RawNode)]
    private var known: [String] = []

    /// nil, which is told, where the node is no mapping.
    init?(_ node: RawNode, as key: String, _ subject: Subject, _ findings: inout KeptFindings) {
        guard case .mapping(let entries) = node.kind else {
            findings.take(WrongShape.finding(node, key: key, meant: .mapping, subject))
            return nil
        }
        self.entries = entries
        self.subject = subject
        location = node.location
    }

    /// The value of a key; nil where it is absent or left blank.
    mutating func node(_ key: String) -> RawNode? {
        known.append(key)
        guard let node = entries.first(where: { $0.key.value == key })?.value else { return nil }
        if case .scalar("", quoted: false) = node.kind { return nil }
        return node
    }

    /// The value of a key that must be there.
    mutating func required(_ key: String, _ suggestion: Message? = nil) -> RawNode? {
        if let node = node(key) { return node }
        let place = entries.first { $0.key.value == key }?.key.location ?? location
        findings.take(MissingKey.finding(key, at: place, subject, suggestion))
        return nil
    }

    /// Every key and value, for mappings whose keys are the author's own.
    mutating func all() -> [(key: Located<String>, value: RawNode)] {
        known += entries.map(\.key.value)
        return entries
    }

    /// Whether a key that nobody asked for may be one of these, misspelt.
    func misspells(_ keys: [String]) -> Bool {
        entries.contains { entry in
            guard !known.contains(entry.key.value) else { return false }
            return Suggestion.nearest(to: entry.key.value, among: known).map(keys.contains) ?? true
        }
    }

    mutating func finish() {
        for entry in entries where !known.contains(entry.key.value) {
            findings.take(UnknownKey.finding(entry.key, known: known, subject))
        }
    }
}
