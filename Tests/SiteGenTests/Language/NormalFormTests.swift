import Testing

@testable import Language

@Suite("One spelling for each letter")
struct NormalFormTests {
    @Test func `letters typed as base and marks become one letter, whatever the order of the marks`() {
        #expect(Array(nfc("e\u{302}\u{323}").unicodeScalars) == ["\u{1EC7}"])
        #expect(Array(nfc("e\u{323}\u{302}").unicodeScalars) == ["\u{1EC7}"])
        #expect(Array(nfc("\u{EA}\u{323}").unicodeScalars) == ["\u{1EC7}"])
        #expect(Array(nfc("\u{1EB9}\u{302}").unicodeScalars) == ["\u{1EC7}"])
    }

    @Test func `the union's plan, written with marks of their own, reads as the others do`() {
        // ê and a dot below, as in the scanned text of the union's plan
        let scanned = "Nghi\u{EA}\u{323}m vu\u{323} tro\u{323}ng t\u{E2}m: xa\u{302}y d\u{1B0}\u{323}ng xa\u{303} h\u{F4}\u{323}i h\u{1ECD}c t\u{E2}\u{323}p"
        let plain = "Nghiệm vụ trọng tâm: xây dựng xã hội học tập"
        #expect(Array(scanned.utf8) != Array(plain.utf8))
        #expect(Array(nfc(scanned).utf8) == Array(nfc(plain).utf8))
        #expect(!nfc(scanned).unicodeScalars.contains { (0x300...0x36F).contains($0.value) })
    }

    @Test func `text that is composed already is passed by the quick check`() {
        for text in ["", "a", "12345678", "Quận Gò Vấp, phường 12: 55,55% – “ước” ≥ −3…", "ĐỒNG THÁP ƯỚC ĂN ỄNH ƯƠNG"] {
            let bytes = Array(text.utf8)
            #expect(isSurelyNFC(bytes))
            #expect(nfcIfNeeded(bytes) == nil)
        }
    }

    @Test func `the quick check never passes what normalising would change`() {
        for value in UInt32(0x80)...0x30FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for text in [String(scalar), "a" + String(scalar), "12345678" + String(scalar) + "\u{323}"] {
                let bytes = Array(text.utf8)
                guard isSurelyNFC(bytes) else { continue }
                let normal = nfcByTheLibrary(text)
                #expect(bytes == normal, "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func `bytes are normalised as text is`() throws {
        let bytes = Array("Ba \u{110}i\u{300}nh".utf8)
        let normal = try #require(nfcIfNeeded(bytes))
        #expect(normal == Array("Ba Đình".utf8))
    }

    private func nfcByTheLibrary(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        // decomposed first, so that the quick check of `nfc` cannot answer
        for scalar in decomposed("\u{301}" + text).dropFirst() { scalars.append(scalar) }
        return Array(nfc("\u{301}" + String(scalars)).utf8.dropFirst(2))
    }
}
