import Diagnostics

extension Disk {
    /// A disk that holds the given files (paths relative to any folder that is asked for), for tests.
    package static func holding(_ files: [String: [UInt8]]) -> Disk {
        Disk(
            list: { _ throws(DiskFault) in
                files.filter { !isHidden($0.key) }.map { DiskEntry(path: $0.key, kind: .file(FileStamp(size: $0.value.count))) }
                    .inByteOrder()
            },
            read: { _, path throws(DiskFault) in
                guard let bytes = files[path] else { throw DiskFault(Message(vi: "không có tệp này", en: "there is no such file")) }
                return bytes
            })
    }

    /// As above, for files of text.
    package static func holding(_ files: [String: String]) -> Disk {
        holding(files.mapValues { Array($0.utf8) })
    }
}

/// True when any part of the path begins with a dot.
func isHidden(_ path: String) -> Bool {
    path.utf8.first == 0x2E || path.contains("/.")
}
