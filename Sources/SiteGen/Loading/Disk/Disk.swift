import Diagnostics

/// Reading files, as closures: the real disk in the program, a dictionary in tests.
package struct Disk: Sendable {
    /// Everything below a folder that is not a folder itself, hidden names left out, in the order of the paths' bytes.
    package var list: @Sendable (_ folder: String) throws(DiskFault) -> [DiskEntry]
    /// The bytes of the file at a path below a folder.
    package var read: @Sendable (_ folder: String, _ path: String) throws(DiskFault) -> [UInt8]

    package init(
        list: @escaping @Sendable (String) throws(DiskFault) -> [DiskEntry],
        read: @escaping @Sendable (String, String) throws(DiskFault) -> [UInt8]
    ) {
        self.list = list
        self.read = read
    }
}

/// What tells two states of a file apart without reading it.
package struct FileStamp: Sendable, Equatable {
    /// Bytes.
    package let size: Int
    /// Nanoseconds since 1970, of the last change of its bytes.
    package let modified: Int
    /// The file's own number on its disk: another where a file was replaced by another of the same name.
    package let number: UInt64

    package init(size: Int, modified: Int = 0, number: UInt64 = 0) {
        self.size = size
        self.modified = modified
        self.number = number
    }
}

/// A name on the disk.
package struct DiskEntry: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// A file, or a link to a file that lies in the same folder.
        case file(FileStamp)
        /// A link whose target lies outside the folder.
        case linkOutside(target: String)
        /// A link to nothing, or to a folder.
        case linkElsewhere
        /// A pipe, a socket, a device.
        case special
        /// A name that is not UTF-8: other machines cannot open it. The path has its bytes as `\xE1`.
        case misnamed
        /// A folder or name that may not be read.
        case unreadable(DiskFault)
    }

    /// Relative to the folder that was listed, with `/`.
    package let path: String
    package let kind: Kind

    package init(path: String, kind: Kind) {
        self.path = path
        self.kind = kind
    }
}

/// Why the disk refused, in plain words.
package struct DiskFault: Error, Sendable, Equatable {
    package let reason: Message
    /// The machine failed, not whoever laid the file there: what else was read is in doubt too.
    package let isOfMachine: Bool

    package init(_ reason: Message, isOfMachine: Bool = false) {
        self.reason = reason
        self.isOfMachine = isOfMachine
    }
}

extension [DiskEntry] {
    /// In the order of the paths' bytes, which no locale changes.
    func inByteOrder() -> [DiskEntry] {
        sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}
