import Diagnostics
import Loading

enum UnknownPicture {
    private static let why = Message(
        vi: "Bài viết dùng ảnh trong content/images/ theo đường dẫn từ content/, đúng từng chữ: máy chủ web phân biệt chữ hoa, chữ thường.",
        en: "A text shows a picture of content/images by its path from content/, letter by letter: a web server knows capitals.")

    static let rule: Rule = Rule("unknown-picture", why: why)

    static func check(_ use: PictureUse, _ draft: Draft, _ subject: Subject) -> Finding? {
        let path = use.address.value
        // one that could not be read has been told
        if draft.pictures[path] != nil || OutsidePicture.isOutside(path) || draft.isUnread(path) { return nil }
        let known = draft.raw.pictures
        return rule.error(
            at: use.address.location, subject,
            vi: "không có ảnh «\(path)»", en: "there is no picture «\(path)»",
            suggestion: didYouMean(meant(by: path, among: known.map(\.path)))
                ?? Message(
                    vi:
                        "Chép ảnh vào content/images/ rồi ghi đường dẫn từ content/: images/ten-anh.jpg, chữ hoa, chữ thường đúng như tên tệp.",
                    en:
                        "Copy it into content/images/ and write its path from content/: images/name.jpg, with the capitals of the file's name."
                ))
    }

    /// `../../images/le.jpg`, `le.jpg`, `images/LE.JPG`.
    private static func meant(by path: String, among known: [String]) -> String? {
        let name = path.split { "/\\".contains($0) }.last.map { "/" + $0.lowercased() }
        return name.flatMap { name in known.first { $0.lowercased().hasSuffix(name) } } ?? Suggestion.nearest(to: path, among: known)
    }
}
