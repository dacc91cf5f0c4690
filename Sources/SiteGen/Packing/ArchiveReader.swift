import CMinizip

/// Why an archive could not be read.
package enum ArchiveFault: Error, Sendable, Equatable {
    /// No directory was found: no zip archive, or one that was cut off.
    case noArchive
    /// What was packed cannot be unpacked, or its size or sum (CRC-32) is another than the directory says; without a name the directory itself.
    case damaged(part: String)
    case encrypted(part: String)
    /// It unpacks to more than so many bytes.
    case tooLarge(part: String, limit: Int)
    case tooManyParts(limit: Int)
    /// Two parts bear one name, and programs differ in which they take.
    case repeated(part: String)
    case missing(part: String)
}

/// A zip archive in memory, whose parts are unpacked piece by piece: what a small file claims to hold is never taken on trust.
///
/// Source: PKWARE APPNOTE 6.3, read by minizip; names of parts count in any case of letters (ECMA-376 part 2, 6.2.2.3).
package final class ArchiveReader {
    /// Of parts; a workbook has some twenty.
    static let mostParts = 10_000

    private let file: MemoryFile
    private let archive: unzFile
    private var places: [String: Place] = [:]

    /// Where a part stands, and how many bytes it claims to unpack to.
    private struct Place {
        var position: unz64_file_pos
        var size: UInt64
    }

    /// Throws: ArchiveFault.
    package init(_ bytes: [UInt8]) throws(ArchiveFault) {
        file = MemoryFile(bytes)
        var door = file.door()
        guard let archive = unzOpen2_64(nil, &door) else { throw .noArchive }
        self.archive = archive
        try listParts()
    }

    deinit { unzClose(archive) }

    /// Whether there is a part of this name, in any case of letters.
    package func holds(_ name: String) -> Bool { places[name.lowercased()] != nil }

    /// Unpacks a part and hands it over in pieces, in order.
    ///
    /// - limit: bytes; the part is refused as soon as it has unpacked to more.
    /// - take: false ends the reading, and the sum of the part is not looked at then.
    package func read(_ name: String, atMost limit: Int, _ take: (UnsafeBufferPointer<UInt8>) -> Bool) throws(ArchiveFault) {
        guard var place = places[name.lowercased()] else { throw .missing(part: name) }
        guard unzGoToFilePos64(archive, &place.position) == UNZ_OK, unzOpenCurrentFile(archive) == UNZ_OK else {
            throw .damaged(part: name)
        }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var total = 0, goesOn = true, fault: ArchiveFault?
        while goesOn {
            let count = Int(unzReadCurrentFile(archive, &piece, UInt32(piece.count)))
            if count < 0 { fault = .damaged(part: name) }
            if count <= 0 { break }
            total += count
            if total > limit {
                fault = .tooLarge(part: name, limit: limit)
                break
            }
            goesOn = piece.withUnsafeBufferPointer { take(UnsafeBufferPointer(rebasing: $0[..<count])) }
        }
        let closed = unzCloseCurrentFile(archive)
        if let fault { throw fault }
        // minizip looks at the sum only of a part that is as long as it claims
        if goesOn, closed != UNZ_OK || UInt64(total) != place.size { throw .damaged(part: name) }
    }

    private func listParts() throws(ArchiveFault) {
        var status = unzGoToFirstFile(archive)
        while status == UNZ_OK {
            var about = unz_file_info64(), position = unz64_file_pos()
            var letters = [CChar](repeating: 0, count: 1024)
            let described = unzGetCurrentFileInfo64(archive, &about, &letters, UInt(letters.count - 1), nil, 0, nil, 0)
            guard described == UNZ_OK, unzGetFilePos64(archive, &position) == UNZ_OK else { throw .damaged(part: "") }
            let name = String(decoding: letters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            // bit 0 of the flags: encrypted
            if about.flag & 1 != 0 { throw .encrypted(part: name) }
            let place = Place(position: position, size: about.uncompressed_size)
            if places.updateValue(place, forKey: name.lowercased()) != nil { throw .repeated(part: name) }
            if places.count > Self.mostParts { throw .tooManyParts(limit: Self.mostParts) }
            status = unzGoToNextFile(archive)
        }
        if status != UNZ_END_OF_LIST_OF_FILE { throw .damaged(part: "") }
    }
}

/// Bytes as minizip asks for a file.
private final class MemoryFile {
    let bytes: [UInt8]
    var offset = 0
    /// The last reading asked for bytes behind the end. Minizip takes them for noughts unless it is told: a cut directory would pass.
    var isCutOff = false

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Holds the file only as long as its owner does.
    func door() -> zlib_filefunc64_def {
        var door = zlib_filefunc64_def()
        door.opaque = Unmanaged.passUnretained(self).toOpaque()
        door.zopen64_file = { opaque, _, _ in opaque }
        door.zread_file = { opaque, _, target, size in
            guard let file = MemoryFile.behind(opaque), let target else { return 0 }
            let rest = file.bytes.dropFirst(file.offset).prefix(Int(clamping: size))
            UnsafeMutableRawBufferPointer(start: target, count: rest.count).copyBytes(from: rest)
            file.offset += rest.count
            file.isCutOff = rest.count < size
            return UInt(rest.count)
        }
        door.zwrite_file = { _, _, _, _ in 0 }
        door.ztell64_file = { opaque, _ in UInt64(MemoryFile.behind(opaque)?.offset ?? 0) }
        door.zseek64_file = { opaque, _, distance, origin in
            guard let file = MemoryFile.behind(opaque) else { return -1 }
            let start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_END ? file.bytes.count : file.offset
            guard let distance = Int(exactly: distance), case (let place, let isTooFar) = start.addingReportingOverflow(distance),
                !isTooFar,
                (0...file.bytes.count).contains(place)
            else { return -1 }
            file.offset = place
            return 0
        }
        door.zclose_file = { _, _ in 0 }
        door.zerror_file = { opaque, _ in MemoryFile.behind(opaque)?.isCutOff == true ? 1 : 0 }
        return door
    }

    private static func behind(_ opaque: UnsafeMutableRawPointer?) -> MemoryFile? {
        opaque.map { Unmanaged<MemoryFile>.fromOpaque($0).takeUnretainedValue() }
    }
}
