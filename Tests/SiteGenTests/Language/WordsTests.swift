import Testing

@testable import Language

@Suite("Words around numbers, and characters that must not be there")
struct WordsTests {
    private let ward = CountedNoun(vi: "phường", one: "ward", many: "wards")

    @Test func `a change of a percentage is told in percentage points`() {
        #expect(changeInPoints(23, over: 10, decimals: 1, in: .vi) == "tăng 2,3 điểm phần trăm")
        #expect(changeInPoints(-4, over: 10, decimals: 1, in: .vi) == "giảm 0,4 điểm phần trăm")
        #expect(changeInPoints(0, decimals: 1, in: .vi) == "không đổi")
        #expect(changeInPoints(2, decimals: 1, in: .vi) == "tăng 2 điểm phần trăm")
        #expect(changeInPoints(23, over: 10, decimals: 1, in: .en) == "up 2.3 percentage points")
        #expect(changeInPoints(-1, decimals: 1, in: .en) == "down 1 percentage point")
        #expect(changeInPoints(0, decimals: 1, in: .en) == "unchanged")
    }

    @Test func `a change too small to show is not called none`() {
        #expect(changeInPoints(1, over: 1000, decimals: 1, in: .vi) == "tăng chưa đến 0,1 điểm phần trăm")
        #expect(changeInPoints(-1, over: 1000, decimals: 1, in: .en) == "down less than 0.1 percentage point")
        #expect(changeInPoints(5, over: 100, decimals: 1, in: .vi) == "tăng 0,1 điểm phần trăm")
    }

    @Test(arguments: [
        (7, 10, 1, "0,7", false, false), (7, 10, 2, "0,7", false, false), (70, 100, 0, "1", false, true), (3, 1000, 0, "1", true, true), (3, 1000, 2, "0,01", true, true),
        (-3, 1000, 3, "0,003", false, false), (0, 1, 2, "0", false, false), (123456, 10, 1, "12.345,6", false, false), (1, 1, 0, "1", false, true), (5, 1000, 2, "0,01", false, false),
    ] as [(Int128, Int128, Int, String, Bool, Bool)])
    func `a difference is shown in its decimals, and never as nought where it is none`(above: Int128, below: Int128, decimals: Int, number: String, isTiny: Bool, isOne: Bool) {
        let size = ShownSize(above, over: below, decimals: decimals, in: .vi)
        #expect((size.number, size.isTiny, size.isOne) == (number, isTiny, isOne))
        #expect(size.text(in: .vi) == (isTiny ? "chưa đến \(number)" : number))
    }

    @Test func `a change of a count names what is counted`() {
        #expect(changeInCount(3, of: ward, in: .vi) == "tăng 3 phường")
        #expect(changeInCount(-1669, of: ward, in: .vi) == "giảm 1.669 phường")
        #expect(changeInCount(1, of: ward, in: .en) == "up 1 ward")
        #expect(changeInCount(-3, of: ward, in: .en) == "down 3 wards")
        #expect(changeInCount(0, of: ward, in: .vi) == "không đổi")
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

    @Test func `the two tongues of a page`() {
        #expect(Tongue.allCases.map(\.rawValue) == ["vi", "en"])
    }
}
