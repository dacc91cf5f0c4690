import Glibc

/// What the system says of a file, a folder or a link itself (never of what a link points to).
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case file, folder, link, other }
    package let kind: Kind
    package let size: Int
    /// Nanoseconds since 1970.
    package let modified: Int
    package let permissions: UInt32
    package let device: UInt64

    init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        permissions = UInt32(status.st_mode & 0o7777)
        device = UInt64(status.st_dev)
    }
}
