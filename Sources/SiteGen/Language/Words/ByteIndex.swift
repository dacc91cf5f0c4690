/// Small numbers under keys of bytes, found without making a String: the ids, words and texts of two hundred thousand rows.
package struct ByteIndex: Sendable {
    /// Open addressing: the entry's number plus one, 0 where the slot is free. Always a power of two of slots, at most half full.
    private var slots = [Int32](repeating: 0, count: 64)
    private var hashes: [UInt64] = []
    private var values: [Int32] = []
    private var ends: [Int] = []
    private var bytes: [UInt8] = []

    package init() {}

    /// Each word under its place in the list.
    package init(_ words: [String]) {
        for (index, word) in words.enumerated() { insert(word, Int32(index)) }
    }

    package func find(_ key: UnsafeBufferPointer<UInt8>) -> Int32? {
        let hash = Self.hash(key)
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if hashes[entry] == hash, isEqual(key, entry) { return values[entry] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    package func find(_ key: String) -> Int32? {
        var key = key
        return key.withUTF8 { find($0) }
    }

    /// Enters a key that is not there yet; where it is, the first value stays.
    package mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ value: Int32) {
        if find(key) != nil { return }
        hashes.append(Self.hash(key))
        values.append(value)
        bytes.append(contentsOf: key)
        ends.append(bytes.count)
        if values.count * 2 > slots.count {
            slots = [Int32](repeating: 0, count: slots.count * 2)
            for entry in values.indices { place(entry) }
        } else {
            place(values.count - 1)
        }
    }

    package mutating func insert(_ key: String, _ value: Int32) {
        var key = key
        key.withUTF8 { insert($0, value) }
    }

    private mutating func place(_ entry: Int) {
        var slot = Int(truncatingIfNeeded: hashes[entry]) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(entry + 1)
    }

    private func isEqual(_ key: UnsafeBufferPointer<UInt8>, _ entry: Int) -> Bool {
        let start = entry == 0 ? 0 : ends[entry - 1]
        guard ends[entry] - start == key.count else { return false }
        for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
        return true
    }

    /// Another in each run, so that nobody can write a file whose texts all fall on one slot.
    private static let seed = UInt64.random(in: .min ... .max)

    /// FNV-1a, with the high bits folded in.
    private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = seed
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ (hash >> 29)
    }
}
