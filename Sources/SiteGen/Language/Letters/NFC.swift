// One spelling for each letter (Unicode NFC), so that bytes may be compared. A quick check passes what is surely
// NFC already (ASCII, all precomposed Vietnamese); only the rest pays for a normaliser. The standard library's own is not promised for ever, so it
// is used by the compilers that were tried; any other falls back on Foundation's, which leaves some Hangul and Tibetan as it was typed.
#if compiler(<6.4)
    @_spi(_Unicode) import Swift
#else
    import Foundation
#endif

/// The text in NFC; returned as it is when it needs no change.
package func nfc(_ text: String) -> String {
    var text = text
    let done = text.withUTF8 { isSurelyNFC($0.span) }
    return done ? text : composed(text)
}

/// The bytes of valid UTF-8 text in NFC; nil when they are surely NFC already and may be used as they stand.
package func nfcIfNeeded(_ bytes: Span<UInt8>) -> [UInt8]? {
    if isSurelyNFC(bytes) { return nil }
    return bytes.withUnsafeBufferPointer { Array(composed(String(decoding: $0, as: UTF8.self)).utf8) }
}

/// True when the UTF-8 bytes hold only scalars that neither decompose in NFC nor join with a neighbour:
/// below U+0300, U+1E80–1EFF, U+2002–20BF and U+2180–22FF (arrows, signs of mathematics). False means «perhaps not».
package func isSurelyNFC(_ bytes: Span<UInt8>) -> Bool {
    let count = bytes.count
    var i = 0
    while i < count {
        let lead = bytes[i]
        if lead < 0x80 {
            i += 1
        } else if lead < 0xCC {
            i += 2
        } else {
            guard i + 2 < count, isSafeTriple(lead, bytes[i + 1], bytes[i + 2]) else { return false }
            i += 3
        }
    }
    return true
}

private func isSafeTriple(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> Bool {
    switch (a, b) {
    case (0xE1, 0xBA), (0xE1, 0xBB): true
    // U+2000 and U+2001 are spelt U+2002 and U+2003 in NFC
    case (0xE2, 0x80): c >= 0x82
    case (0xE2, 0x81), (0xE2, 0x82), (0xE2, 0x86...0x8B): true
    default: false
    }
}

#if compiler(<6.4)
    private func composed(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text._nfc { scalars.append(scalar) }
        return String(scalars)
    }

    /// The canonical decomposition (NFD), base letters before their marks.
    func decomposed(_ text: String) -> [Unicode.Scalar] { Array(text._nfd) }
#else
    private func composed(_ text: String) -> String { text.precomposedStringWithCanonicalMapping }

    /// The canonical decomposition (NFD), base letters before their marks.
    func decomposed(_ text: String) -> [Unicode.Scalar] { Array(text.decomposedStringWithCanonicalMapping.unicodeScalars) }
#endif
