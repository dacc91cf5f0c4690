import Diagnostics
import Loading

enum WrongShape {
    private static let why = Message(
        vi: "Chỗ cần giá trị ghi giá trị, chỗ cần danh sách ghi danh sách, chỗ cần các dòng «khóa: giá trị» ghi như vậy.",
        en: "A value stands where a value is meant, a list where a list, a mapping where a mapping.")

    static let rule: Rule = Rule("wrong-shape", why: why)

    enum Shape {
        case text, list, mapping, textOrMapping

        var words: Message {
            switch self {
            case .text: Message(vi: "một giá trị trên cùng dòng", en: "one value on the same line")
            case .list:
                Message(vi: "một danh sách, mỗi mục một dòng bắt đầu bằng «- »", en: "a list, each item on a line that begins with «- »")
            case .mapping: Message(vi: "các dòng «khóa: giá trị» thụt vào bên dưới", en: "indented lines «key: value» below")
            case .textOrMapping:
                Message(
                    vi: "một dòng chữ, hoặc hai dòng «vi: …» và «en: …» thụt vào",
                    en: "one line of text, or the indented lines «vi: …» and «en: …»")
            }
        }
    }

    static func finding(_ node: RawNode, key: String, meant: Shape, _ subject: Subject) -> Finding {
        let found =
            switch node.kind {
            case .scalar(let text, _):
                text.isEmpty
                    ? Message(vi: "đang để trống", en: "nothing stands there")
                    : Message(vi: "đang ghi «\(text)»", en: "«\(text)» stands there")
            case .sequence: Message(vi: "đang là một danh sách", en: "a list stands there")
            case .position: Message(vi: "đang là một cặp số", en: "a pair of numbers stands there")
            case .mapping: Message(vi: "đang là các dòng «khóa: giá trị»", en: "a mapping stands there")
            }
        return rule.error(
            at: node.location, subject,
            vi: "«\(key)» không đúng dạng, \(found.vi)", en: "«\(key)» has the wrong shape, \(found.en)",
            suggestion: quoted(node, meant) ?? Message(vi: "Ghi \(meant.words.vi).", en: "Write \(meant.words.en)."))
    }

    /// «- Lưu: VT» is read as a key and its value.
    private static func quoted(_ node: RawNode, _ meant: Shape) -> Message? {
        guard case .text = meant, case .mapping(let entries) = node.kind, entries.count == 1,
            case .scalar(let text, _) = entries[0].value.kind
        else { return nil }
        let line = "\"\(entries[0].key.value): \(text)\""
        return Message(
            vi: "Dòng có dấu hai chấm thì đặt cả dòng trong ngoặc kép: \(line).",
            en: "Put a line that has a colon in quotation marks: \(line).")
    }
}
