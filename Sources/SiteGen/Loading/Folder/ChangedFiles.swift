import Diagnostics

/// The files of a content folder that are not as they were when it was listed: written, replaced, gone or new since. What was made of the
/// folder is then neither its old state nor its new one.
package func changedFiles(in root: String, since listing: [DiskEntry], disk: Disk) -> [Diagnostic] {
    let now: [DiskEntry]
    do throws(DiskFault) { now = try disk.list(root) } catch { return [unreadableFolder(root, error)] }
    let old = Dictionary(listing.map { ($0.path, $0.kind) }) { $1 }, new = Dictionary(now.map { ($0.path, $0.kind) }) { $1 }
    let paths = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] && ContentPlace(path: $0) != .ignored }
    return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { path in
        let what =
            old[path] == nil
            ? Message(vi: "tệp này vừa xuất hiện", en: "this file appeared")
            : new[path] == nil
                ? Message(vi: "tệp này vừa bị bỏ đi", en: "this file went away")
                : Message(vi: "tệp này vừa bị sửa", en: "this file was changed")
        return Diagnostic(
            .error, rule: "content-changed", at: SourceLocation(path: path),
            Message(
                vi: "\(what.vi) trong khi dựng; trang cũ còn nguyên", en: "\(what.en) while the site was built; the old site is as it was"),
            suggestion: Message(vi: "Lưu xong mọi tệp rồi dựng lại.", en: "Save every file, then build again."))
    }
}
