import Diagnostics
import Loading

enum UnusedPicture {
    private static let why = Message(
        vi: "Ảnh mà không bài nào dùng thì không được đưa lên trang: tệp để nhầm ở đó không bị công bố.",
        en: "A picture that no text shows stays out of the site: what lies there by mistake is not published.")

    static let rule: Rule = Rule("unused-picture", why: why) { draft in
        let texts = draft.raw.narratives + draft.raw.pages
        // a text that could not be read may show any of them
        if draft.raw.diagnostics.contains(where: {
            $0.severity == .error && ["narratives", "pages"].contains($0.location.path.prefix { $0 != "/" })
        }) {
            return []
        }
        let used = Set(texts.flatMap(\.pictures).map(\.address.value))
        return draft.raw.pictures.filter { !used.contains($0.path) }.map { picture in
            rule.warning(
                at: SourceLocation(path: picture.path), Subject("Ảnh", "Picture"),
                vi: "không bài nào dùng ảnh này, nên ảnh không được đưa lên trang", en: "no text shows it, so it is not in the site",
                suggestion: Message(
                    vi: "Ghi ![lời thay ảnh](\(picture.path)) trong bài, hoặc xóa tệp.",
                    en: "Write ![words for it](\(picture.path)) in a text, or delete the file."))
        }
    }
}
