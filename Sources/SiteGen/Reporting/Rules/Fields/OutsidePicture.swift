import Diagnostics
import Loading

enum OutsidePicture {
    private static let why = Message(
        vi: "Trang và bản in chỉ nhận tệp của chính mình: ảnh của trang khác, hoặc ảnh nhúng vào lời văn, không trang nào hiện.",
        en:
            "Pages and papers take in nothing but their own files: a picture of another site, or one written into the text itself, is shown nowhere."
    )

    static let rule: Rule = Rule("outside-picture", why: why)

    static func check(_ use: PictureUse, _ subject: Subject) -> Finding? {
        guard isOutside(use.address.value) else { return nil }
        let found = use.address.value.prefix(60)
        return rule.error(
            at: use.address.location, subject,
            vi: "ảnh «\(found)» không nằm trong content/images/, nên không trang nào hiện",
            en: "the picture «\(found)» is not in content/images/, so no page shows it",
            suggestion: Message(
                vi: "Chép ảnh vào content/images/ rồi ghi đường dẫn từ content/: ![lời thay ảnh](images/ten-anh.jpg).",
                en: "Copy it into content/images/ and write its path from content/: ![words for it](images/name.jpg)."))
    }

    /// `https://…`, `data:…`, `//host/…`, also with the slashes of Windows.
    static func isOutside(_ address: String) -> Bool {
        let start = address.prefix { $0 != "/" && $0 != "\\" }
        return start.contains(":") || (start.isEmpty && address.dropFirst().first.map { "/\\".contains($0) } ?? false)
    }
}
