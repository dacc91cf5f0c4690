import Diagnostics
import Yams

/// Turns the nodes of Yams into raw nodes, and refuses what would make a file mean other than it shows.
struct YAMLWalk {
    private let text: SourceText
    private var kept = KeptFindings()
    private var told: Set<SourceLocation> = []
    var faults: [Diagnostic] { kept.all }
    /// Deeper than any content; keeps the walk off the end of the stack.
    private let deepest = 64

    init(text: SourceText) { self.text = text }

    mutating func rawNode(_ node: Node, depth: Int) -> RawNode {
        let offset = offset(of: node)
        let location = text.location(at: offset)
        if let feature = YAMLFeature(at: offset, in: text) {
            refuse(feature, at: location)
        } else if depth > deepest {
            report("yaml-depth", at: location, Message(vi: "các mục lồng nhau quá sâu", en: "the entries are nested too deeply"))
        } else {
            switch node {
            case .scalar(let scalar):
                return RawNode(.scalar(checked(scalar.string, at: location), quoted: scalar.style != .plain), at: location)
            case .sequence(let items): return RawNode(.sequence(items.map { rawNode($0, depth: depth + 1) }), at: location)
            case .mapping(let pairs): return RawNode(.mapping(pairs.compactMap { entry($0, $1, depth: depth) }), at: location)
            case .alias: refuse(.alias, at: location)
            }
        }
        return RawNode(.scalar("", quoted: false), at: location)
    }

    private mutating func entry(_ key: Node, _ value: Node, depth: Int) -> (key: Located<String>, value: RawNode)? {
        let offset = offset(of: key)
        let location = text.location(at: offset)
        let value = rawNode(value, depth: depth + 1)
        if let feature = YAMLFeature(at: offset, in: text) {
            refuse(feature, at: location)
            return nil
        }
        guard case .scalar(let scalar) = key, !scalar.string.isEmpty else {
            report(
                "yaml-key", at: location,
                Message(vi: "tên mục phải là một từ đứng trước dấu hai chấm", en: "a key must be one word before the colon"))
            return nil
        }
        if scalar.string == "<<", scalar.style == .plain { refuse(.merge, at: location) }
        return (Located(scalar.string, at: location), value)
    }

    /// An escape in quotes (`"\u202E"`) can spell what the file itself may not hold.
    private mutating func checked(_ string: String, at location: SourceLocation) -> String {
        let bytes = Array(string.utf8)
        if let offset = bytes.withUnsafeBufferPointer({ firstForbiddenCharacter($0) }) {
            kept.take(forbiddenCharacter(in: bytes, at: offset, location: location))
        }
        if let fault = piledMarks(spelt: string, at: location) {
            kept.take(fault)
            return ""
        }
        return string
    }

    private func offset(of node: Node) -> Int {
        guard let mark = node.mark else { return 0 }
        return text.offset(line: mark.line, scalarColumn: mark.column)
    }

    private mutating func refuse(_ feature: YAMLFeature, at location: SourceLocation) {
        report(
            "yaml-feature", at: location, feature.message,
            Message(
                vi: "Viết lại giá trị đầy đủ tại chỗ; nếu là chữ thì đặt trong dấu ngoặc kép.",
                en: "Write the value out in full; if it is text, put it in quotes."))
    }

    /// An alias repeats the node it stands for, and with it the finding: once is enough of a place.
    private mutating func report(_ rule: String, at location: SourceLocation, _ message: Message, _ suggestion: Message? = nil) {
        if told.insert(location).inserted { kept.take(Diagnostic(.error, rule: rule, at: location, message, suggestion: suggestion)) }
    }
}
