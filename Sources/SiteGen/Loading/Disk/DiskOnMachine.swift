import Diagnostics
import Glibc

extension Disk {
    /// The disk of this machine. Links are judged by where they really lead.
    package static let onMachine = Disk(
        list: { folder throws(DiskFault) in
            guard let root = realPath(folder) else { throw lastFault() }
            var entries: [DiskEntry] = []
            var folders = [""]
            while let below = folders.popLast() {
                do throws(DiskFault) {
                    for name in try names(in: root + "/" + below) where name.utf8.first != 0x2E {
                        let path = below + name
                        if let kind = kind(of: path, in: root) {
                            entries.append(DiskEntry(path: path, kind: kind))
                        } else {
                            folders.append(path + "/")
                        }
                    }
                } catch {
                    // the folder itself is an error of the whole; one inside it is an entry that could not be read
                    if below.isEmpty { throw error }
                    entries.append(DiskEntry(path: String(below.dropLast()), kind: .unreadable(error)))
                }
            }
            return entries.inByteOrder()
        },
        read: { folder, path throws(DiskFault) in try readFile(folder + "/" + path) })
}

private func names(in folder: String) throws(DiskFault) -> [String] {
    guard let stream = opendir(folder) else { throw lastFault() }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
        names.append(withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
    }
    return names
}

/// Nil for a folder.
private func kind(of path: String, in root: String) -> DiskEntry.Kind? {
    let full = root + "/" + path
    var status = stat()
    guard lstat(full, &status) == 0 else { return .unreadable(lastFault()) }
    if status.st_mode & S_IFMT == S_IFDIR { return nil }
    if status.st_mode & S_IFMT == S_IFLNK {
        guard let target = realPath(full) else { return .linkElsewhere }
        if !target.hasPrefix(root + "/") { return .linkOutside(target: target) }
        guard stat(target, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .linkElsewhere }
    }
    return status.st_mode & S_IFMT == S_IFREG ? .file(size: status.st_size) : .special
}

private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
