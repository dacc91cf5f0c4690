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
                    for bytes in try names(in: root + "/" + below) where bytes.first != 0x2E {
                        guard let name = String(validating: bytes, as: UTF8.self) else {
                            entries.append(DiskEntry(path: below + spelledOut(bytes), kind: .misnamed))
                            continue
                        }
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

/// Names as the disk has them: any bytes.
private func names(in folder: String) throws(DiskFault) -> [[UInt8]] {
    guard let stream = opendir(folder) else { throw lastFault() }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while true {
        // the end and a fault look the same but for errno
        errno = 0
        guard let entry = readdir(stream) else { break }
        names.append(withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
    }
    if errno != 0 { throw lastFault() }
    return names
}

/// `b\xE1o c\xE1o.csv`
private func spelledOut(_ name: [UInt8]) -> String {
    name.map { byte in
        (0x20..<0x7F).contains(byte)
            ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
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
    return status.st_mode & S_IFMT == S_IFREG ? .file(FileStamp(status)) : .special
}

private func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
}
