import Crypto

/// The SHA-256 of some bytes, 32 bytes long.
package struct Fingerprint: Hashable, Sendable {
    private let parts: (UInt64, UInt64, UInt64, UInt64)

    package init(of bytes: [UInt8]) {
        parts = SHA256.hash(data: bytes).withUnsafeBytes { hash in
            func part(_ index: Int) -> UInt64 { UInt64(bigEndian: hash.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) }
            return (part(0), part(1), part(2), part(3))
        }
    }

    /// In: 64 lower-case hexadecimal digits; nil for anything else.
    init?(hex: some Collection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var words: [UInt64] = [0, 0, 0, 0]
        for (index, byte) in hex.enumerated() {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            words[index / 16] = words[index / 16] << 4 | UInt64(digit)
        }
        parts = (words[0], words[1], words[2], words[3])
    }

    /// 64 lower-case hexadecimal digits.
    package var hex: String { String(decoding: digits, as: UTF8.self) }

    var digits: [UInt8] {
        let alphabet = Array("0123456789abcdef".utf8)
        return [parts.0, parts.1, parts.2, parts.3].flatMap { part in
            stride(from: 60, through: 0, by: -4).map { alphabet[Int(part >> UInt64($0) & 15)] }
        }
    }

    package static func == (a: Self, b: Self) -> Bool { a.parts == b.parts }

    package func hash(into hasher: inout Hasher) { hasher.combine(parts.0) }
}
