import Synchronization

/// Two content folders read side by side.
package struct LoadedPair: Sendable {
    package let base: RawContent
    package let head: RawContent
    /// Paths of the files that were read and whose bytes differ, or that only one folder has.
    package let differing: Set<String>
}

/// Reads two content folders; a file that is the same in both, byte for byte, is parsed once.
package func loadPair(base: String, head: String, disk: Disk) async -> LoadedPair {
    let old: [DiskEntry], new: [DiskEntry]
    do throws(DiskFault) { old = try disk.list(base) } catch {
        return LoadedPair(base: unreadable(base, error), head: await loadContent(root: head, disk: disk), differing: [])
    }
    do throws(DiskFault) { new = try disk.list(head) } catch {
        return LoadedPair(base: await loadContent(root: base, disk: disk), head: unreadable(head, error), differing: [])
    }
    let kept = KeptBytes()
    let records = await loaded(old.map { ContentFile(entry: $0, root: base, disk: disk.keeping(kept)) })
    let known = Dictionary(zip(old, records).map { ($0.path, $1) }, uniquingKeysWith: { first, _ in first })
    let (again, differing) = await loadedAgain(new, head, disk, known, kept)
    return LoadedPair(base: gathered(records, old), head: gathered(again, new), differing: differing)
}

/// The second folder's records, those of unchanged files taken over.
private func loadedAgain(
    _ entries: [DiskEntry], _ root: String, _ disk: Disk, _ known: [String: ContentRecord], _ kept: KeptBytes
) async -> ([ContentRecord], Set<String>) {
    let mine = KeptBytes()
    let files = entries.map { ContentFile(entry: $0, root: root, disk: disk.keeping(mine)) }
    let records = await withTaskGroup(of: (Int, ContentRecord).self) { group in
        for (index, file) in files.enumerated() {
            group.addTask { (index, file.same(as: known[file.entry.path], kept[file.entry.path]) ?? file.load()) }
        }
        var records = [ContentRecord?](repeating: nil, count: files.count)
        for await (index, record) in group { records[index] = record }
        return records.compactMap(\.self)
    }
    let (old, new) = (kept.all, mine.all)
    return (records, Set(old.keys).union(new.keys).filter { old[$0] != new[$0] })
}

extension ContentFile {
    /// The other folder's record, where that file had these very bytes.
    fileprivate func same(as record: ContentRecord?, _ bytes: [UInt8]?) -> ContentRecord? {
        guard let record, let bytes, case .file(let stamp) = entry.kind, stamp.size == bytes.count else { return nil }
        do throws(DiskFault) { return try disk.read(root, entry.path) == bytes ? record : nil } catch {
            // it is read again, and the fault told
            return nil
        }
    }
}

/// What files held, as long as two folders are read.
private final class KeptBytes: Sendable {
    private let bytes = Mutex<[String: [UInt8]]>([:])
    var all: [String: [UInt8]] { bytes.withLock { $0 } }
    subscript(path: String) -> [UInt8]? { bytes.withLock { $0[path] } }
    func keep(_ content: [UInt8], of path: String) { bytes.withLock { $0[path] = content } }
}

extension Disk {
    fileprivate func keeping(_ kept: KeptBytes) -> Disk {
        let read = read
        return Disk(
            list: list,
            read: { folder, path throws(DiskFault) in
                let bytes = try read(folder, path)
                kept.keep(bytes, of: path)
                return bytes
            })
    }
}
