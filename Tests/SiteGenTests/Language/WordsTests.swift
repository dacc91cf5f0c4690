import Testing

@testable import Language

@Suite("Sizes of differences, and characters that must not be there")
struct WordsTests {
    @Test(
        arguments: [
            (7, 10, 1, "0,7", false, false), (7, 10, 2, "0,7", false, false), (70, 100, 0, "1", false, true), (3, 1000, 0, "1", true, true),
            (3, 1000, 2, "0,01", true, true),
            (-3, 1000, 3, "0,003", false, false), (0, 1, 2, "0", false, false), (123456, 10, 1, "12.345,6", false, false),
            (1, 1, 0, "1", false, true), (5, 1000, 2, "0,01", false, false),
        ] as [(Int128, Int128, Int, String, Bool, Bool)])
    func `a difference is shown in its decimals, and never as nought where it is none`(
        above: Int128, below: Int128, decimals: Int, number: String, isTiny: Bool, isOne: Bool
    ) {
        let size = ShownSize(above, over: below, decimals: decimals, in: .vi)
        #expect((size.number, size.isTiny, size.isOne) == (number, isTiny, isOne))
    }

    @Test(arguments: [
        ("ab\u{202E}c", 2, DangerousCharacter.Kind.bidirectional, "U+202E"), ("\u{FEFF}a", 0, .zeroWidth, "U+FEFF"),
        ("Go\u{300}\u{0}", 2, .control, "U+0000"), ("x\ry", 1, .control, "U+000D"), ("a\r\nb\u{1B}[31m", 3, .control, "U+001B"),
        ("phư\u{200B}ờng", 3, .zeroWidth, "U+200B"), ("a\u{2028}", 1, .control, "U+2028"), ("a\u{E0041}", 0, .zeroWidth, "U+E0041"),
        ("a\u{200D}", 0, .zeroWidth, "U+200D"), ("a\u{85}", 1, .control, "U+0085"), ("a\u{AD}b", 1, .zeroWidth, "U+00AD"),
    ])
    func `the first dangerous character is named with its place`(
        text: String, index: Int, kind: DangerousCharacter.Kind, code: String
    ) throws {
        let danger = try #require(controlOrBidi(in: text))
        #expect(danger.kind == kind)
        #expect(danger.codePoint == code)
        #expect(mayHoldDanger(Array(text.utf8)))
        #expect(danger.characterIndex == index)
    }

    @Test(arguments: ["", "Quận Gò Vấp\n\tphường 12\r\n", "– “ước” ≥ −3…", "ĐÌNH"])
    func `ordinary text holds none`(text: String) {
        #expect(controlOrBidi(in: text) == nil)
    }

    @Test func `plain Vietnamese passes the quick look`() {
        #expect(!mayHoldDanger(Array("Quan Go Vap\n\tQuận Gò Vấp: ĐƯỜNG".utf8)))
    }

    @Test func `the two locales of a page`() {
        #expect(ReportLocale.allCases.map(\.rawValue) == ["vi", "en"])
    }
}
