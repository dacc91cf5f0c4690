import Diagnostics
import Language

/// A name holds no control, invisible or direction-changing characters: they would print as something else than they are.
enum UnsafeText {
    static let rule: Rule = Rule("unsafe-text")

    static func check(_ text: Located<String>, field: String, _ subject: Subject, to findings: Findings) {
        guard let danger = controlOrBidi(in: text.value) else { return }
        let kind = switch danger.kind {
        case .control: Message(vi: "ký tự điều khiển", en: "the control character")
        case .bidirectional: Message(vi: "ký tự đổi chiều chữ", en: "the direction-changing character")
        case .zeroWidth: Message(vi: "ký tự ẩn", en: "the invisible character")
        }
        let place = danger.characterIndex + 1
        findings.error(
            rule, at: text.location, subject,
            vi: "«\(field)» có \(kind.vi) \(danger.codePoint) ở vị trí \(place)", en: "«\(field)» holds \(kind.en) \(danger.codePoint) in place \(place)",
            suggestion: Message(vi: "Xóa ký tự đó, hoặc gõ lại từ đầu.", en: "Delete that character, or type the text anew."))
    }
}
