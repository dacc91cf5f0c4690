/// An encoding that is not UTF-8, as old office files still use it.
package enum LegacyEncoding: String, Sendable, Hashable, CaseIterable {
    /// TCVN 5712:1993, «ABC» fonts such as .VnTime: «Quận» shows as «QuËn».
    case tcvn3
    /// VNI fonts such as VNI-Times: «Quận» shows as «Quaän».
    case vni
    case windows1258
    case utf16

    /// Its name for people.
    package var name: String {
        switch self {
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI"
        case .windows1258: "Windows-1258"
        case .utf16: "UTF-16"
        }
    }
}

/// The legacy encoding that the bytes of a file speak for; nil when there is too little evidence.
///
/// Evidence is words that become well-formed Vietnamese syllables when read in that encoding. Bytes that are not
/// UTF-8 need two such words and three in five of all words with marks. Valid UTF-8 is looked at too, for old text
/// that a converter took for Western European: it needs three words, seven in ten, and twice as many as make
/// sense as they stand.
package func legacyEncoding(of bytes: Span<UInt8>) -> LegacyEncoding? {
    if looksLikeUTF16(bytes) { return .utf16 }
    let isUTF8 = firstInvalidUTF8(in: bytes) == nil
    if isUTF8, !looksWestern(bytes) { return nil }
    let words = WordCounts(bytes.extracting(0..<min(bytes.count, sampleLimit)), isUTF8: isUTF8)

    var best: (encoding: LegacyEncoding, evidence: SyllableEvidence)?
    for (encoding, decode) in singleByteDecoders {
        let evidence = words.evidence(decode)
        if evidence.valid > best?.evidence.valid ?? 0 { best = (encoding, evidence) }
    }
    guard let best else { return nil }
    guard isUTF8 else { return best.evidence.speaks(words: 2, inTen: 6) ? best.encoding : nil }
    let asItStands = words.evidence(decodeUnicode)
    guard best.encoding != .windows1258, best.evidence.speaks(words: 3, inTen: 7),
        best.evidence.valid >= 2 * asItStands.valid
    else { return nil }
    return best.encoding
}

/// As above, for text: finds TCVN3 and VNI that were saved as UTF-8.
package func legacyEncoding(of text: String) -> LegacyEncoding? {
    var text = text
    return text.withUTF8 { legacyEncoding(of: $0.span) }
}

/// Enough to see the encoding of any file.
private let sampleLimit = 1 << 20

private let singleByteDecoders: [(LegacyEncoding, @Sendable ([UInt16]) -> [Letter?])] = [
    (.tcvn3, decodeTCVN3), (.vni, decodeVNI), (.windows1258, decodeWindows1258),
]

/// A quick look at valid UTF-8: letters of U+0080–00FF and hardly any that only Vietnamese has, or its marks.
private func looksWestern(_ bytes: Span<UInt8>) -> Bool {
    var western = 0
    var vietnamese = 0
    for i in 0..<min(bytes.count, sampleLimit) where bytes[i] >= 0xC2 {
        switch bytes[i] {
        case 0xC2, 0xC3: western += 1
        case 0xC4, 0xC6, 0xCC, 0xE1: vietnamese += 1
        default: break
        }
    }
    return western >= 3 && vietnamese * 5 < western
}

/// A byte-order mark, or zeros in every second place as Western letters in UTF-16 give.
private func looksLikeUTF16(_ bytes: Span<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    if bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return true }
    let count = min(bytes.count, 4096)
    guard count >= 16 else { return false }
    var zeros = [0, 0]
    for i in 0..<count where bytes[i] == 0 { zeros[i % 2] += 1 }
    return max(zeros[0], zeros[1]) * 5 >= count && min(zeros[0], zeros[1]) * 20 <= count
}
