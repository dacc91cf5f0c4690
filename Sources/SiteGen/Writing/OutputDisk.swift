import Glibc

/// What Writing does to the disk, as closures, so that a test can let any of them fail. Errors: SystemFailure.
package struct OutputDisk: Sendable {
    /// Out: nil when nothing is there.
    package var status: @Sendable (_ path: String) throws -> FileStatus?
    /// Out: the names in a folder, in byte order.
    package var names: @Sendable (_ folder: String) throws -> [String]
    package var read: @Sendable (_ path: String) throws -> [UInt8]
    /// Makes a new file, 0644.
    package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> FileStatus
    /// Sets who may read and write a file: the lower nine bits of its mode.
    package var permit: @Sendable (_ path: String, _ permissions: UInt32) throws -> Void
    /// Makes a second name for a file.
    package var link: @Sendable (_ from: String, _ to: String) throws -> Void
    /// Makes a folder, 0755.
    package var makeFolder: @Sendable (_ path: String) throws -> Void
    /// Renames; refuses to replace anything.
    package var rename: @Sendable (_ from: String, _ to: String) throws -> Void
    /// Renames a file onto another, or onto nothing, in one step.
    package var replace: @Sendable (_ from: String, _ to: String) throws -> Void
    /// Exchanges two folders in one step.
    package var exchange: @Sendable (_ one: String, _ other: String) throws -> Void
    /// Removes a file, or a folder with all it holds; links are removed, not followed.
    package var remove: @Sendable (_ path: String) throws -> Void
    /// All that was written to the file system of this folder is on the disk when it returns, whatever a power cut does then.
    package var syncAll: @Sendable (_ folder: String) throws -> Void
    /// The same of one file's bytes, or of the names in one folder.
    package var sync: @Sendable (_ path: String) throws -> Void
    /// Out: nil when another process holds it. The kernel releases it when the process ends, however it ends.
    package var lock: @Sendable (_ path: String) throws -> HeldLock?
    /// Waits until no other process of ours replaces a file of this folder. Out: nil where the file system knows no such lock.
    package var hold: @Sendable (_ folder: String) throws -> HeldLock?
}

extension OutputDisk {
    /// Makes a folder and those it lies in, as far as they are not there. A second process may have made one a moment ago.
    func makeFolders(_ path: String) throws {
        if try path.isEmpty || status(path) != nil { return }
        try makeFolders(path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "")
        do { try makeFolder(path) } catch let failure as SystemFailure where failure.code == EEXIST { return }
    }
}

/// A lock that is held until `release`.
package struct HeldLock: Sendable {
    package let release: @Sendable () -> Void
}
