/// A 64-bit hash of bytes (FNV-1a) that is the same in every run; stands for a path or an anchor where the text itself would be too much to keep.
struct TextHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash = TextHash()
        for byte in bytes { hash.add(byte) }
        return hash.value
    }
}
