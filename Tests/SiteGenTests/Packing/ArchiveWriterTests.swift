import Testing

@testable import Packing

@Suite("Archives written") struct ArchiveWriterTests {
    private let text = Array(String(repeating: "abcdefgh", count: 500).utf8)

    @Test("the same parts give the same bytes, and each comes back as it was")
    func roundTrip() throws {
        func make() throws -> [UInt8] {
            let writer = ArchiveWriter()
            try writer.add("[Content_Types].xml", text)
            try writer.add("picture.png", text, stored: true)
            try writer.add("thư mục/ô nhập.xml", [])
            return try writer.finish()
        }
        let archive = try make()
        #expect(try make() == archive)
        for (name, bytes) in ["[Content_Types].xml": text, "picture.png": text, "thư mục/ô nhập.xml": []] {
            #expect(try SmallArchive.read(name, in: archive) == bytes)
        }
        // one is packed, the other stored as it is
        #expect((text.count..<(text.count + 1000)).contains(archive.count))
    }

    @Test("every part bears the first date that zip knows")
    func dates() throws {
        let archive = try SmallArchive.bytes(["a": text, "b": text])
        #expect(archive.directory.count == 2)
        for entry in archive.directory { #expect(Array(archive[(entry + 12)..<(entry + 16)]) == [0, 0, 0x21, 0]) }
        for entry in archive.places(ofRecord: (3, 4)) { #expect(Array(archive[(entry + 10)..<(entry + 14)]) == [0, 0, 0x21, 0]) }
    }

    @Test("a name that is no ASCII says that it is UTF-8, the others say nothing")
    func nameFlags() throws {
        let archive = try SmallArchive.bytes(["a": text, "ô": text])
        #expect(archive.directory.map { archive[$0 + 9] & 8 } == [0, 8])
    }

    @Test("sizes stand before what they measure, so that it can be read as a stream")
    func noDescriptors() throws {
        let archive = try SmallArchive.bytes(["a": text])
        #expect(archive[6] & 8 == 0)
        #expect(Int(archive[22]) + Int(archive[23]) << 8 == text.count)
    }

    @Test("an empty archive is one that holds nothing")
    func empty() throws {
        let archive = try SmallArchive.bytes([:])
        #expect(archive.count == 22)
        #expect(throws: ArchiveFault.self) { try SmallArchive.read("a", in: archive) }
    }

    @Test("a second part of one name is refused, and so is what comes after the end")
    func refused() throws {
        let writer = ArchiveWriter()
        try writer.add("a.xml", text)
        #expect(throws: ArchiveWriterFault.repeated(part: "A.xml")) { try writer.add("A.xml", text) }
        let name = String(repeating: "x", count: 1 << 16)
        #expect(throws: ArchiveWriterFault.tooLarge(part: name)) { try writer.add(name, []) }
        _ = try writer.finish()
        #expect(throws: ArchiveWriterFault.refused(part: "b", status: -1)) { try writer.add("b", text) }
        #expect(throws: ArchiveWriterFault.refused(part: "", status: -1)) { try writer.finish() }
    }

    @Test("an archive that is never finished is let go of")
    func abandoned() throws {
        for _ in 0..<100 { try ArchiveWriter().add("a", text) }
    }
}
