import Diagnostics
import Language

enum WrongPictureName {
    private static let why = Message(
        vi: "Ảnh giữ nguyên tên trên trang, nên tên phải là tên mà mọi máy chủ và mọi ổ đĩa hiểu được.",
        en: "A picture keeps its name in the site: one that every web server and every disk understands.")

    static let rule: Rule = Rule("wrong-picture-name", why: why)

    static func check(_ path: String) -> Finding? {
        guard !path.split(separator: "/").allSatisfy(isFit) else { return nil }
        return rule.error(
            at: SourceLocation(path: path), Subject("Ảnh", "Picture"),
            vi: "tên «\(path)» không dùng làm địa chỉ trên mạng được", en: "the name «\(path)» cannot be an address",
            suggestion: Message(
                vi: "Đổi tên thành \(better(path)): chữ không dấu, chữ số, gạch nối.",
                en: "Rename it \(better(path)): plain letters, digits, hyphens."))
    }

    private static func isFit(_ name: Substring) -> Bool {
        !isDeviceName(name.prefix { $0 != "." }.lowercased()) && name.last != "."
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "-_.".utf8.contains($0)
            }
    }

    /// `images/Lễ khai giảng.JPG` → `images/le-khai-giang.jpg`
    private static func better(_ path: String) -> String {
        let ending = path.lowercased().suffix(while: { $0 != "." })
        let stem = path.dropLast(ending.count + 1)
        return stem.split(separator: "/").map { isDeviceName($0.lowercased()) ? "\(slug(String($0)))-1" : slug(String($0)) }.joined(
            separator: "/") + "." + ending
    }
}

extension String {
    /// The end up to a character.
    fileprivate func suffix(while isWanted: (Character) -> Bool) -> Substring {
        lastIndex { !isWanted($0) }.map { self[index(after: $0)...] } ?? self[...]
    }
}
