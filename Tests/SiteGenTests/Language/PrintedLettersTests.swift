import Testing

@testable import Language

@Suite("Which characters the fonts of printed papers have")
struct PrintedLettersTests {
    @Test(
        "Vietnamese, Western European and Greek letters, and the signs that offices write",
        arguments: [
            "Quận Hòa Bình, Ỹ ỷ Ợ ừ đ Đ", "café, Straße, Łódź", "α π Ω", "CO₂, m², 10⁻³ ⅓ ½", "✓ ✔ ✗ ☐ ☑ ☒ ★ ☆ ● ○ ■ □", "① ⑩ ❶ Ⅱ ⅳ",
            "→ ⇒ ➔ ≤ ≥ ± × ÷", "– — “ ” ‘ ’ … ‰ € ₫",
            "✔\u{FE0F} một\u{A0}hai\u{2009}ba\r\n\tbốn",
        ])
    func drawn(text: String) {
        #expect(unprinted(in: Array(text.utf8).span).map { String($0.character) } == [])
    }

    @Test(
        "others are told, each once, with the byte at which it first stands",
        arguments: [
            ("Phường 日本, 日", ["日 10", "本 13"]), ("khen 😀 😀", ["😀 5"]), ("Ộ\u{1EFA}", ["\u{1EFA} 3"]), ("ﬁ", ["ﬁ 0"]),
            ("Москва", ["М 0", "о 2", "с 4", "к 6", "в 8", "а 10"]),
        ])
    func others(text: String, told: [String]) {
        #expect(unprinted(in: Array(text.utf8).span).map { "\($0.character) \($0.offset)" } == told)
    }

    @Test("what is passed over without a look at the table is in the table")
    func shortcut() {
        for value in Array(0xA0...0x17F as ClosedRange<UInt32>) + Array(0x1EA0...0x1EF9) {
            #expect(Unicode.Scalar(value)?.isPrinted == true, "U+\(String(value, radix: 16))")
        }
    }
}
