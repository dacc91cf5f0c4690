import Testing

@testable import Rendering

@Suite("Markup in the making")
struct MarkupTests {
    @Test(
        "A sign that means something in HTML is escaped wherever it stands in a text",
        arguments: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"])
    func everySignAtEveryPlace(sign: String, entity: String) {
        for before in 0...17 {
            for after in [0, 1, 8, 17] {
                let (left, right) = (String(repeating: "ạ", count: before), String(repeating: "b", count: after))
                #expect(escaped(left + sign + right) == left + entity + right)
            }
        }
    }

    @Test("Signs that differ from these in one bit are left alone")
    func neighboursStay() {
        let text = #"!#$%()*+,-./0123456789:;=?@[\]^_`{|}~ Đề án «Xây dựng xã hội học tập»"#
        #expect(escaped(text) == text)
    }

    private func escaped(_ text: String) -> String {
        var markup = Markup()
        markup.text(text)
        return String(decoding: markup.bytes, as: UTF8.self)
    }
}
