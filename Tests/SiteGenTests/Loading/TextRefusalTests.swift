import Diagnostics
import Testing

@testable import Loading

@Suite("Bytes that are no readable text are refused by every parser")
struct TextRefusalTests {
    private func places(_ bytes: [UInt8]) -> [[String]] {
        [
            loadCSV(bytes, path: "f").places, loadYAML(bytes, path: "f").places, loadMarkdown(bytes, path: "f").places,
        ]
    }

    @Test("bytes that are not UTF-8, at the first of them")
    func invalid() {
        let bytes = Array("a,b\nđ,".utf8) + [0xFF] + Array(",\n".utf8)
        #expect(places(bytes) == [["f:2:3: not-utf8"], ["f:2:3: not-utf8"], ["f:2:3: not-utf8"]])
        #expect(
            loadCSV(bytes, path: "f").findings[0].hasPrefix("f:2:3: error: not-utf8: tệp không phải UTF-8: ở đây có byte không đọc được"))
    }

    @Test("TCVN3, named as such")
    func tcvn3() {
        // «Quận Gò Vấp, phường» in TCVN3
        let bytes: [UInt8] = [
            0x51, 0x75, 0xCB, 0x6E, 0x20, 0x47, 0xDF, 0x20, 0x56, 0xCA, 0x70, 0x2C, 0x20, 0x70, 0x68, 0xAD, 0xEA, 0x6E, 0x67, 0x0A,
        ]
        #expect(
            loadCSV(bytes, path: "f").findings == [
                "f:1:3: error: not-utf8: tệp không phải UTF-8 mà là TCVN3 (ABC)"
                    + " → Chuyển tệp sang Unicode (UTF-8), ví dụ lưu lại bằng “CSV UTF-8” trong Excel hoặc chuyển mã bằng UniKey."
            ])
    }

    @Test("TCVN3 that a converter took for Western European and saved as UTF-8")
    func dressedUp() {
        #expect(csv("unit,note\nx,QuËn Gß VÊp ph­êng thµnh phè HuÕ\n").findings.first?.contains("TCVN3 (ABC)") == true)
    }

    @Test("UTF-16, named as such")
    func utf16() {
        let bytes: [UInt8] = [0xFF, 0xFE] + "unit,year\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(loadCSV(bytes, path: "f").findings.first?.hasPrefix("f:1:1: error: not-utf8: tệp không phải UTF-8 mà là UTF-16") == true)
    }

    @Test(
        "characters that nobody sees",
        arguments: [
            ("\0", "U+0000"), ("\u{1B}", "U+001B"), ("\u{85}", "U+0085"), ("\u{2028}", "U+2028"),
            ("\u{202E}", "U+202E"), ("\u{200B}", "U+200B"), ("\u{FEFF}", "U+FEFF"),
        ])
    func invisible(character: String, code: String) {
        let bytes = Array("a: đ\nb: x\(character)y\n".utf8)
        #expect(places(bytes) == Array(repeating: ["f:2:5: control-character"], count: 3))
        #expect(
            loadYAML(bytes, path: "f").findings == [
                "f:2:5: error: control-character: ở đây có ký tự điều khiển không nhìn thấy (\(code)) → Xóa ký tự này, hoặc gõ lại đoạn chữ quanh đây."
            ])
    }

    @Test("the half of a Vietnamese letter that was saved in a wrong encoding is told as such")
    func halfLetters() {
        #expect(
            loadCSV(Array("id\nPhÆ°á»\u{9D}ng\n".utf8), path: "f").findings == [
                "f:2:7: error: control-character: ở đây có ký tự điều khiển không nhìn thấy (U+009D) → Chữ quanh đây hỏng dấu do lưu sai bảng mã: mở tệp gốc bằng Excel và lưu lại thành “CSV UTF-8”."
            ])
    }

    @Test("numbers that Unicode keeps free, which stand for references inside this program")
    func noncharacters() {
        #expect(places(Array("a: ".utf8) + [0xEF, 0xB7, 0x90]) == Array(repeating: ["f:1:4: control-character"], count: 3))
    }

    @Test("but Vietnamese in UTF-8 never is", arguments: ["Quận Gò Vấp", "thôn Đông", "Ủy ban – 5 °C", "são Paulo, café, 12 m²"])
    func vietnamese(text: String) {
        #expect(loadYAML(Array("a: \(text)\n".utf8), path: "f").findings == [])
    }
}
