import Packing

/// Archives as tests make and harm them.
enum SmallArchive {
    /// Parts in the order given.
    static func bytes(_ parts: KeyValuePairs<String, [UInt8]>) throws -> [UInt8] {
        let writer = ArchiveWriter()
        for (name, bytes) in parts { try writer.add(name, bytes) }
        return try writer.finish()
    }

    /// The whole of one part.
    static func read(_ name: String, in archive: [UInt8], atMost limit: Int = 1 << 24) throws -> [UInt8] {
        var all: [UInt8] = []
        try ArchiveReader(archive).read(name, atMost: limit) {
            all += $0
            return true
        }
        return all
    }

    static func text(_ name: String, in archive: [UInt8]) throws -> String {
        String(decoding: try read(name, in: archive), as: UTF8.self)
    }
}

extension [UInt8] {
    /// Where a record of zip begins: «PK» and its two numbers (APPNOTE 4.3).
    func places(ofRecord number: (UInt8, UInt8)) -> [Int] {
        let mark: [UInt8] = [0x50, 0x4B, number.0, number.1]
        return count < 4 ? [] : (0...(count - 4)).filter { self[$0..<($0 + 4)].elementsEqual(mark) }
    }

    /// What the archive says of its parts at the end, one record each.
    var directory: [Int] { places(ofRecord: (1, 2)) }

    func replacing(_ place: Int, with bytes: [UInt8]) -> [UInt8] {
        var changed = self
        changed.replaceSubrange(place..<(place + bytes.count), with: bytes)
        return changed
    }
}
