import Foundation
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
        let scanned =
            "Nghi\u{EA}\u{323}m vu\u{323} tro\u{323}ng t\u{E2}m: xa\u{302}y d\u{1B0}\u{323}ng xa\u{303} h\u{F4}\u{323}i h\u{1ECD}c t\u{E2}\u{323}p"
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

    @Test func `Foundation's normaliser, on which other compilers fall back, agrees about every letter of Latin, Greek and Cyrillic`() {
        let marks: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{306}", "\u{309}", "\u{31B}", "\u{323}"]
        var differing: Set<UInt32> = []
        for value in Array(UInt32(0x41)...0x5FF) + Array(0x1E00...0x22FF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let texts = [text(scalar)] + marks.flatMap { [text(scalar, $0), text(scalar, $0, "\u{323}"), text(scalar, "\u{302}", $0)] }
            for text in texts {
                let composed = Array(text.precomposedStringWithCanonicalMapping.utf8),
                    apart = Array(text.decomposedStringWithCanonicalMapping.unicodeScalars)
                if Array(nfc(text).utf8) != composed || decomposed(text) != apart { differing.insert(value) }
            }
        }
        #expect(differing.map { String($0, radix: 16) } == [])
    }

    @Test func `the order of marks, Hangul and letters that are never composed follow the standard`() {
        // from the parts of Unicode's NormalizationTest.txt: source, NFC, NFD
        let lines: [(String, String, String)] = [
            ("\u{1E0A}\u{323}", "\u{1E0C}\u{307}", "D\u{323}\u{307}"), ("\u{212B}", "\u{C5}", "A\u{30A}"),
            ("\u{2126}", "\u{3A9}", "\u{3A9}"),
            ("\u{958}", "\u{915}\u{93C}", "\u{915}\u{93C}"), ("\u{1100}\u{1161}\u{11A8}", "\u{AC01}", "\u{1100}\u{1161}\u{11A8}"),
            ("\u{FB1D}", "\u{5D9}\u{5B4}", "\u{5D9}\u{5B4}"),
            ("a\u{315}\u{300}\u{5AE}\u{301}b", "\u{E0}\u{5AE}\u{301}\u{315}b", "a\u{5AE}\u{300}\u{301}\u{315}b"),
            ("\u{1EC7}", "\u{1EC7}", "e\u{323}\u{302}"), ("u\u{31B}\u{323}", "\u{1EF1}", "u\u{31B}\u{323}"),
            ("\u{F900}", "\u{8C48}", "\u{8C48}"),
            ("\u{2ADC}", "\u{2ADD}\u{338}", "\u{2ADD}\u{338}"), ("\u{FB01}", "\u{FB01}", "\u{FB01}"),
        ]
        #if compiler(<6.4)
            // not so by Foundation
            #expect(Array(nfc("\u{AC00}\u{11A8}").unicodeScalars) == ["\u{AC01}"])
        #endif
        for (source, composed, apart) in lines {
            #expect(Array(nfc(source).unicodeScalars) == Array(composed.unicodeScalars))
            #expect(Array(nfc(apart).unicodeScalars) == Array(composed.unicodeScalars))
            #expect(decomposed(source) == Array(apart.unicodeScalars))
        }
    }

    private func text(_ scalars: Unicode.Scalar...) -> String { text(scalars) }

    private func text(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private func nfcByTheLibrary(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        // decomposed first, so that the quick check of `nfc` cannot answer
        for scalar in decomposed("\u{301}" + text).dropFirst() { scalars.append(scalar) }
        return Array(nfc("\u{301}" + String(scalars)).utf8.dropFirst(2))
    }
}
