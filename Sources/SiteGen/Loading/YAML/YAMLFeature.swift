import Diagnostics

/// The parts of YAML that are refused: with them a value no longer stands where it is read.
enum YAMLFeature {
    case anchor, alias, tag, merge

    /// What a node begins with; a plain scalar cannot begin with these characters.
    init?(at offset: Int, in text: SourceText) {
        guard offset < text.bytes.count else { return nil }
        switch text.bytes[offset] {
        case UInt8(ascii: "&"): self = .anchor
        case UInt8(ascii: "*"): self = .alias
        case UInt8(ascii: "!"): self = .tag
        default: return nil
        }
    }

    var message: Message {
        switch self {
        case .anchor: Message(vi: "không dùng mỏ neo YAML (&…)", en: "YAML anchors (&…) are not taken")
        case .alias: Message(vi: "không dùng bí danh YAML (*…)", en: "YAML aliases (*…) are not taken")
        case .tag: Message(vi: "không dùng thẻ kiểu YAML (!…)", en: "YAML tags (!…) are not taken")
        case .merge: Message(vi: "không dùng khóa gộp YAML (<<)", en: "YAML merge keys (<<) are not taken")
        }
    }
}
