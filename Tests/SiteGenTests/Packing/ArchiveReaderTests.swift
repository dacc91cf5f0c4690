import Testing

@testable import Packing

/// What a small archive claims is not taken on trust.
@Suite("Archives read") struct ArchiveReaderTests {
    private let letter = Array(String(repeating: "Phổ cập giáo dục, xoá mù chữ. ", count: 40).utf8)

    @Test("bytes that are no archive are refused")
    func noArchive() {
        #expect(throws: ArchiveFault.noArchive) { try ArchiveReader(Array("no archive at all".utf8)) }
        #expect(throws: ArchiveFault.noArchive) { try ArchiveReader([]) }
        #expect(throws: ArchiveFault.noArchive) { try ArchiveReader([0x50]) }
    }

    @Test("parts are found in any case of letters, and what is not there is missing")
    func names() throws {
        let archive = try SmallArchive.bytes(["xl/Workbook.xml": letter, "empty": []])
        #expect(try SmallArchive.read("XL/workbook.XML", in: archive) == letter)
        #expect(try SmallArchive.read("empty", in: archive) == [])
        #expect(try ArchiveReader(archive).holds("xl/workbook.xml"))
        #expect(throws: ArchiveFault.missing(part: "other")) { try SmallArchive.read("other", in: archive) }
    }

    @Test("an archive cut off anywhere is refused")
    func truncated() throws {
        let archive = try SmallArchive.bytes(["a": letter, "b": [1, 2, 3]])
        for count in 0..<archive.count {
            #expect(throws: ArchiveFault.noArchive, "\(count) bytes") { try ArchiveReader(Array(archive.prefix(count))) }
        }
    }

    @Test("a changed byte in what was packed is damage, wherever it stands")
    func flippedByte() throws {
        let archive = try SmallArchive.bytes(["a": letter])
        let end = try #require(archive.directory.first)
        // behind the head of 30 bytes and the name
        for place in 31..<end {
            let changed = archive.replacing(place, with: [archive[place] ^ 0xFF])
            #expect(throws: ArchiveFault.damaged(part: "a"), "byte \(place)") { try SmallArchive.read("a", in: changed) }
        }
    }

    @Test("a part that unpacks to fewer or more bytes than it claims is damaged, whatever its sum")
    func falseSize() throws {
        let archive = try SmallArchive.bytes(["a": letter])
        let entry = try #require(archive.directory.first)
        for size in [letter.count + 1, letter.count - 1, 0, 0xFFFF] {
            let claim = [UInt8(size & 0xFF), UInt8(size >> 8 & 0xFF), 0, 0]
            let changed = archive.replacing(22, with: claim).replacing(entry + 24, with: claim)
            #expect(throws: ArchiveFault.damaged(part: "a"), "\(size)") { try SmallArchive.read("a", in: changed) }
        }
    }

    @Test("a locked part refuses the whole archive before anything is read")
    func encrypted() throws {
        let archive = try SmallArchive.bytes(["a": letter, "b": letter])
        let entry = try #require(archive.directory.last)
        #expect(throws: ArchiveFault.encrypted(part: "b")) { try ArchiveReader(archive.replacing(entry + 8, with: [1])) }
    }

    @Test("two parts of one name are refused, in any case of letters")
    func repeated() throws {
        let archive = try SmallArchive.bytes(["one.xml": letter, "two.xml": letter])
        let entry = try #require(archive.directory.last)
        let changed = archive.replacing(entry + 46, with: Array("ONE.xml".utf8))
        #expect(throws: ArchiveFault.repeated(part: "ONE.xml")) { try ArchiveReader(changed) }
    }

    @Test("a bomb is let go of as soon as it is larger than allowed, however small it claims to be")
    func bomb() throws {
        let zeros = [UInt8](repeating: 0, count: 32 << 20)
        let archive = try SmallArchive.bytes(["bomb": zeros])
        #expect(archive.count < 64 << 10)
        var taken = 0
        #expect(throws: ArchiveFault.tooLarge(part: "bomb", limit: 1 << 20)) {
            try ArchiveReader(archive).read("bomb", atMost: 1 << 20) {
                taken += $0.count
                return true
            }
        }
        #expect(taken <= 1 << 20)
        let entry = try #require(archive.directory.last), claim: [UInt8] = [10, 0, 0, 0]
        let modest = archive.replacing(22, with: claim).replacing(entry + 24, with: claim)
        #expect(throws: ArchiveFault.damaged(part: "bomb")) { try SmallArchive.read("bomb", in: modest) }
    }

    @Test("a directory that ends before the parts it counts, or breaks off within, is damaged")
    func cutDirectory() throws {
        let archive = try SmallArchive.bytes(["a": letter, "b": letter])
        let end = try #require(archive.places(ofRecord: (5, 6)).last), entry = try #require(archive.directory.last)
        #expect(throws: ArchiveFault.damaged(part: "")) { try ArchiveReader(archive.replacing(end + 8, with: [3, 0, 3, 0])) }
        #expect(throws: ArchiveFault.damaged(part: "")) { try ArchiveReader(archive.replacing(entry, with: [0])) }
        // a name longer than all that follows
        #expect(throws: ArchiveFault.damaged(part: "")) { try ArchiveReader(archive.replacing(entry + 28, with: [0xFF, 0xFF])) }
        // the directory taken out of the middle
        var without = archive
        without.removeSubrange(entry..<end)
        #expect(throws: ArchiveFault.self) { try ArchiveReader(without) }
    }

    @Test("an archive of more parts than any workbook has is refused")
    func manyParts() throws {
        let writer = ArchiveWriter()
        for number in 0...ArchiveReader.mostParts { try writer.add("\(number)", [], stored: true) }
        let archive = try writer.finish()
        #expect(throws: ArchiveFault.tooManyParts(limit: ArchiveReader.mostParts)) { try ArchiveReader(archive) }
    }

    @Test("reading ends where the reader wants no more, and another part can be read afterwards")
    func endedEarly() throws {
        let archive = try ArchiveReader(SmallArchive.bytes(["a": [UInt8](repeating: 7, count: 1 << 20), "b": letter]))
        var pieces = 0
        try archive.read("a", atMost: 1 << 21) { _ in
            pieces += 1
            return false
        }
        #expect(pieces == 1)
        var all: [UInt8] = []
        try archive.read("b", atMost: 1 << 21) {
            all += $0
            return true
        }
        #expect(all == letter)
    }

    @Test("harmed archives are read or refused, and nothing else happens")
    func harmed() throws {
        let names = ["a", "b/c.xml", "stored"]
        let writer = ArchiveWriter()
        try writer.add(names[0], letter)
        try writer.add(names[1], Array("short".utf8))
        try writer.add(names[2], letter, stored: true)
        let archive = try writer.finish()
        var chance = Chance(seed: 2025), opened = 0, refused = 0
        for _ in 0..<4000 {
            do throws(ArchiveFault) {
                let reader = try ArchiveReader(chance.harmed(archive))
                for name in names where reader.holds(name) { try reader.read(name, atMost: 1 << 16) { _ in true } }
                opened += 1
            } catch { refused += 1 }
        }
        // the harm reaches both
        #expect(opened > 100 && refused > 1000, "\(opened) read, \(refused) refused")
    }
}

/// Numbers that look like chance and are the same each time (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
    }

    /// One to four changes: a bit, a byte that means much in sizes and places, bytes taken out, bytes put in twice. Half of them in the last
    /// part, where the directory stands.
    mutating func harmed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0...below(4) where !bytes.isEmpty {
            let isInDirectory = below(2) == 0, start = isInDirectory ? bytes.count - min(bytes.count, 220) : 0
            let place = start + below(bytes.count - start)
            switch below(8) {
            case 0...2: bytes[place] ^= 1 << UInt8(below(8))
            case 3...5: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF, 0x50, 0x4B][below(7)]
            case 6: bytes.removeSubrange(place..<min(bytes.count, place + 1 + below(16)))
            default:
                let piece = bytes[place..<min(bytes.count, place + 1 + below(64))]
                bytes.insert(contentsOf: piece, at: below(bytes.count))
            }
        }
        return bytes
    }
}
