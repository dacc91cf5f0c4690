/// What Writing does to the disk, as closures, so that a test can let any of them fail. Errors: SystemFailure.
package struct OutputDisk: Sendable {
    /// Out: nil when nothing is there.
    package var status: @Sendable (_ path: String) throws -> FileStatus?
    /// Out: the names in a folder, in byte order.
    package var names: @Sendable (_ folder: String) throws -> [String]
    package var read: @Sendable (_ path: String) throws -> [UInt8]
    /// Makes a new file, 0644.
    package var write: @Sendable (_ path: String, _ bytes: [UInt8]) throws -> FileStatus
    /// Makes a second name for a file.
    package var link: @Sendable (_ from: String, _ to: String) throws -> Void
    /// Makes a folder, 0755.
    package var makeFolder: @Sendable (_ path: String) throws -> Void
    /// Renames; refuses to replace anything.
    package var rename: @Sendable (_ from: String, _ to: String) throws -> Void
    /// Exchanges two folders in one step.
    package var exchange: @Sendable (_ one: String, _ other: String) throws -> Void
    /// Removes a file, or a folder with all it holds; links are removed, not followed.
    package var remove: @Sendable (_ path: String) throws -> Void
    /// Out: nil when another process holds it. The kernel releases it when the process ends, however it ends.
    package var lock: @Sendable (_ path: String) throws -> HeldLock?
}

/// A lock that is held until `release`.
package struct HeldLock: Sendable {
    package let release: @Sendable () -> Void
}
