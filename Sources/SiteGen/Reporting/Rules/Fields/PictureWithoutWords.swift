import Diagnostics
import Loading

enum PictureWithoutWords {
    private static let why = Message(
        vi: "Người không nhìn thấy ảnh được đọc bằng chữ ảnh cho thấy gì.",
        en: "Whoever cannot see a picture is told in words what it shows.")

    static let rule: Rule = Rule("picture-without-words", why: why)

    static func check(_ use: PictureUse, _ subject: Subject) -> Finding? {
        guard !use.words.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        return rule.error(
            at: use.address.location, subject,
            vi: "ảnh «\(use.address.value.prefix(60))» không có lời thay ảnh",
            en: "the picture «\(use.address.value.prefix(60))» has no words that stand for it",
            suggestion: Message(
                vi: "Ghi trong ngoặc vuông ảnh cho thấy gì: ![Lễ khai giảng năm 2024](images/le-khai-giang.jpg).",
                en: "Write between the square brackets what it shows: ![Opening of the school year](images/opening.jpg)."))
    }
}
