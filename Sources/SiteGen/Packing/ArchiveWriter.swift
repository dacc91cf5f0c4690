import CMinizip

/// Why an archive could not be written.
package enum ArchiveWriterFault: Error, Sendable, Equatable {
    /// Minizip gave this status (zip.h); −1 where it could not begin or the archive is finished already.
    case refused(part: String, status: Int)
    /// A part of this name is there already, in any case of letters; programs would differ in which they take.
    case repeated(part: String)
    /// Zip keeps the length of a name in two bytes, and a part of 4 GiB asks for another form.
    case tooLarge(part: String)
}

/// A zip archive made in memory: the same parts in the same order give the same bytes, for all bear the first date that zip knows.
///
/// Source: PKWARE APPNOTE 6.3, written by minizip; sizes stand before what they measure, as readers of streams want it.
package final class ArchiveWriter {
    private let file = GrowingFile()
    private var archive: zipFile?
    private var names: Set<String> = []

    /// An archive without parts; where minizip cannot begin, the first part is refused.
    package init() {
        var door = file.door()
        archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &door)
    }

    deinit { if let archive { zipClose(archive, nil) } }

    /// Adds a part below those that are there.
    ///
    /// - stored: as it is, for pictures, which deflate only makes larger.
    package func add(_ name: String, _ bytes: [UInt8], stored: Bool = false) throws(ArchiveWriterFault) {
        guard name.utf8.count <= Int(UInt16.max), bytes.count < Int(UInt32.max) else { throw .tooLarge(part: name) }
        guard names.insert(name.lowercased()).inserted else { throw .repeated(part: name) }
        guard let archive else { throw .refused(part: name, status: -1) }
        // dates begin with 1980: year 0, month 1, day 1 in the upper half (APPNOTE 4.4.6)
        var about = zip_fileinfo(tmz_date: tm_zip(), dosDate: 0x21 << 16, internal_fa: 0, external_fa: 0)
        // bit 11: the name is UTF-8 (APPNOTE 4.4.4); version 2.0 unpacks it
        let flag: UInt = name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 1 << 11
        let opened = zipOpenNewFileInZip4_64(
            archive, name, &about, nil, 0, nil, 0, nil, stored ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, MAX_MEM_LEVEL - 1,
            Z_DEFAULT_STRATEGY, nil, 0, 20, flag, 0)
        guard opened == ZIP_OK else { throw .refused(part: name, status: Int(opened)) }
        let written = bytes.isEmpty ? ZIP_OK : zipWriteInFileInZip(archive, bytes, UInt32(bytes.count))
        // closed even so: the next part could not be opened otherwise
        let closed = zipCloseFileInZip(archive)
        guard written == ZIP_OK, closed == ZIP_OK else { throw .refused(part: name, status: Int(written == ZIP_OK ? closed : written)) }
    }

    /// The archive, with its directory at the end; nothing can be added afterwards.
    package func finish() throws(ArchiveWriterFault) -> [UInt8] {
        guard let archive else { throw .refused(part: "", status: -1) }
        self.archive = nil
        let closed = zipClose(archive, nil)
        guard closed == ZIP_OK else { throw .refused(part: "", status: Int(closed)) }
        return file.bytes
    }
}

/// Bytes that grow as minizip writes, and are written over where it goes back to fill in a size.
private final class GrowingFile {
    private(set) var bytes: [UInt8] = []
    private var offset = 0

    /// Holds the file only as long as its owner does.
    func door() -> zlib_filefunc64_def {
        var door = zlib_filefunc64_def()
        door.opaque = Unmanaged.passUnretained(self).toOpaque()
        door.zopen64_file = { opaque, _, _ in opaque }
        // nothing is read of an archive that is made anew
        door.zread_file = { _, _, _, _ in 0 }
        door.zwrite_file = { opaque, _, source, size in
            guard let file = GrowingFile.behind(opaque), let source else { return 0 }
            file.write(UnsafeRawBufferPointer(start: source, count: Int(size)))
            return size
        }
        door.ztell64_file = { opaque, _ in UInt64(GrowingFile.behind(opaque)?.offset ?? 0) }
        door.zseek64_file = { opaque, _, distance, origin in
            guard let file = GrowingFile.behind(opaque), let distance = Int(exactly: distance) else { return -1 }
            return file.seek(distance, from: origin) ? 0 : -1
        }
        door.zclose_file = { _, _ in 0 }
        door.zerror_file = { _, _ in 0 }
        return door
    }

    private func write(_ source: UnsafeRawBufferPointer) {
        let end = offset + source.count
        let over = min(end, bytes.count)
        bytes.replaceSubrange(offset..<over, with: source)
        offset = end
    }

    /// Whether there is such a place: from the beginning up to the end.
    private func seek(_ distance: Int, from origin: Int32) -> Bool {
        let start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_END ? bytes.count : offset
        guard (0...(bytes.count - start)).contains(distance) else { return false }
        offset = start + distance
        return true
    }

    private static func behind(_ opaque: UnsafeMutableRawPointer?) -> GrowingFile? {
        opaque.map { Unmanaged<GrowingFile>.fromOpaque($0).takeUnretainedValue() }
    }
}
