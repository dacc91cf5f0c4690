/// A small JSON document whose members keep their order: the same bytes every time.
package indirect enum JSONValue: Sendable {
    case text(String)
    case truth(Bool)
    case list([JSONValue])
    case members([(name: String, value: JSONValue)])

    /// An object, member by member.
    static func object(_ write: (inout JSONMembers) -> Void) -> JSONValue {
        var members = JSONMembers()
        write(&members)
        return .members(members.all)
    }

    /// Two spaces a level, LF.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, level: 0)
        bytes.append(10)
        return bytes
    }

    private func append(to bytes: inout [UInt8], level: Int) {
        switch self {
        case .text(let text): appendJSONText(text, to: &bytes)
        case .truth(let truth): bytes += truth ? "true".utf8 : "false".utf8
        case .list(let items): appendParts(items.map { (nil, $0) }, "[", "]", to: &bytes, level: level)
        case .members(let members): appendParts(members.map { ($0.name, $0.value) }, "{", "}", to: &bytes, level: level)
        }
    }

    private func appendParts(_ parts: [(String?, JSONValue)], _ open: String, _ close: String, to bytes: inout [UInt8], level: Int) {
        bytes += open.utf8
        for (place, part) in parts.enumerated() {
            bytes += (place == 0 ? "\n" : ",\n").utf8
            bytes += String(repeating: "  ", count: level + 1).utf8
            if let name = part.0 {
                appendJSONText(name, to: &bytes)
                bytes += ": ".utf8
            }
            part.1.append(to: &bytes, level: level + 1)
        }
        if !parts.isEmpty { bytes += ("\n" + String(repeating: "  ", count: level)).utf8 }
        bytes += close.utf8
    }
}

/// The members of an object being written; those without a value are left out.
struct JSONMembers {
    fileprivate var all: [(name: String, value: JSONValue)] = []

    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { all.append((name, value)) }
    }

    mutating func add(_ name: String, text: String?) { add(name, text.map { .text($0) }) }
    mutating func add(_ name: String, texts: [String]) { add(name, texts.isEmpty ? nil : .list(texts.map { .text($0) })) }
}
