import Testing

@testable import Language

@Suite("Files that are not UTF-8")
struct EncodingTests {
    /// «Quận Gò Vấp» and «Số liệu công dân học tập» as the old encodings write them.
    private let tcvn3: [UInt8] = [
        0x51, 0x75, 0xCB, 0x6E, 0x20, 0x47, 0xDF, 0x20, 0x56, 0xCA, 0x70, 0x2C, 0x53, 0xE8, 0x20, 0x6C, 0x69, 0xD6, 0x75, 0x20,
        0x63, 0xAB, 0x6E, 0x67, 0x20, 0x64, 0xA9, 0x6E, 0x20, 0x68, 0xE4, 0x63, 0x20, 0x74, 0xCB, 0x70,
    ]
    private let vni: [UInt8] =
        Array("Qua".utf8) + [0xE4] + Array("n Go".utf8) + [0xF8] + Array(" Va".utf8) + [0xE1]
        + Array("p,So".utf8) + [0xE1] + Array(" lie".utf8) + [0xE4] + Array("u co".utf8) + [0xE2] + Array("ng da".utf8) + [0xE2]
        + Array("n ho".utf8) + [0xEF] + Array("c ta".utf8) + [0xE4, 0x70]
    private let windows1258: [UInt8] =
        Array("Qu".utf8) + [0xE2, 0xF2] + Array("n Go".utf8) + [0xCC] + Array(" V".utf8)
        + [0xE2, 0xEC] + Array("p, h".utf8) + Array("o".utf8) + [0xF2] + Array("c t".utf8) + [0xE2, 0xF2, 0x70]

    @Test func `TCVN3, VNI and Windows-1258 are known by the syllables they make`() {
        #expect(legacyEncoding(of: tcvn3) == .tcvn3)
        #expect(legacyEncoding(of: vni) == .vni)
        #expect(legacyEncoding(of: windows1258) == .windows1258)
    }

    @Test func `old text that was saved as UTF-8 is known too`() {
        #expect(legacyEncoding(of: "QuËn Gß VÊp") == .tcvn3)
        #expect(legacyEncoding(of: "Quaän Goø Vaáp") == .vni)
        #expect(legacyEncoding(of: "UÛy ban nhaân daân quaän Ba Ñình, thaønh phoá Haø Noäi") == .vni)
        #expect(legacyEncoding(of: "ñy ban nh©n d©n quËn Ba §×nh, thµnh phè Hµ Néi") == .tcvn3)
    }

    @Test func `old text is known however many foreign words stand before it`() {
        let before = String(repeating: "Café, crème brûlée à la française; ", count: 60),
            old = String(repeating: "QuËn Gß VÊp, ñy ban nh©n d©n phè Hµ Néi; ", count: 400)
        #expect(legacyEncoding(of: before) == nil)
        #expect(legacyEncoding(of: before + old) == .tcvn3)
    }

    @Test func `capitals of VNI are known`() {
        #expect(legacyEncoding(of: "UÛY BAN NHAÂN DAÂN QUAÄN GOØ VAÁP") == .vni)
    }

    @Test(arguments: [
        "", "Quận Gò Vấp, phường 12", "và là khá có hà hò", "Đà Nẵng", "plain text", "Café, crème brûlée à la française", "Müller",
        "Ba Đi\u{300}nh la\u{300} qua\u{323}\u{302}n",
        "không có số liệu năm 2024; xã An Hòa, tổ 3", "São Tomé é príncipe", "52° 30′ N, 5 € ± 3 %",
    ])
    func `good text is not accused`(text: String) {
        #expect(legacyEncoding(of: text) == nil)
    }

    @Test func `text in another Western encoding is not called Vietnamese`() {
        let french: [UInt8] =
            Array("Caf".utf8) + [0xE9] + Array(", na".utf8) + [0xEF] + Array("f, gar".utf8) + [0xE7] + Array("on, for".utf8) + [0xEA, 0x74]
        #expect(legacyEncoding(of: french) == nil)
    }

    @Test func `UTF-16 is known by its mark or by its zeros`() {
        let text = "unit,indicator,year,value\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(legacyEncoding(of: ([0xFF, 0xFE] as [UInt8])) == .utf16)
        #expect(legacyEncoding(of: ([0xFE, 0xFF, 0x00, 0x51] as [UInt8])) == .utf16)
        #expect(legacyEncoding(of: little) == .utf16)
        #expect(legacyEncoding(of: big) == .utf16)
        #expect(legacyEncoding(of: [UInt8](repeating: 0, count: 100)) == nil)
    }

    @Test func `the encodings have names an officer knows`() {
        #expect(LegacyEncoding.allCases.map(\.name) == ["TCVN3 (ABC)", "VNI", "Windows-1258", "UTF-16"])
    }

    @Test func `the first byte that is not UTF-8 is found`() {
        #expect(firstInvalidUTF8(in: Array("Gò Vấp".utf8)) == nil)
        #expect(firstInvalidUTF8(in: ([] as [UInt8])) == nil)
        #expect(firstInvalidUTF8(in: tcvn3) == 2)
        #expect(firstInvalidUTF8(in: (Array("ậ".utf8) + [0x80])) == 3)
        #expect(firstInvalidUTF8(in: ([0x41, 0xE1, 0xBA] as [UInt8])) == 1)
        #expect(firstInvalidUTF8(in: ([0x41, 0xC0, 0xAF] as [UInt8])) == 1)
        #expect(firstInvalidUTF8(in: ([0xED, 0xA0, 0x80] as [UInt8])) == 0)
    }

    @Test func `syllables are initial, rime and one fitting tone`() {
        func letters(_ text: String) -> [Letter] { nfc(text).unicodeScalars.compactMap(Letter.init) }
        for word in ["quận", "nghiệp", "người", "học", "ủy", "khuyến", "gì", "giữ", "đường", "ước"] {
            #expect(isSyllable(letters(word)), "\(word)")
        }
        for word in ["hòc", "học̉t", "strà", "áá", "bêk", "đưôn", "nghiệpp"] { #expect(!isSyllable(letters(word)), "\(word)") }
    }
}
