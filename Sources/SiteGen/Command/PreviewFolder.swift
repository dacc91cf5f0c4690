import Foundation

/// The folder in which the live preview keeps its site while it runs: in memory where that has room, as some disks take seconds to
/// clear the thousand folders of the last build; where TMPDIR is set, there.
enum PreviewFolder {
    private static let memory = "/dev/shm"
    /// A site of a thousand units, twice.
    private static let room = 3 << 30

    /// A new folder, for this user only. What previews left that were killed is removed.
    static func make() throws -> URL {
        let process = ProcessInfo.processInfo
        let isInMemory = process.environment["TMPDIR"] == nil && free(in: memory) >= room
        let base = isInMemory ? URL(filePath: memory) : FileManager.default.temporaryDirectory
        for name in try FileManager.default.contentsOfDirectory(atPath: base.path(percentEncoded: false)) where isLeft(name) {
            // another user's stays
            _ = Result { try FileManager.default.removeItem(at: base.appending(path: name)) }
        }
        let folder = base.appending(path: prefix + String(process.processIdentifier))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    private static let prefix = "sitegen-serve-"

    /// Of a process that is no more.
    private static func isLeft(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), let number = Int32(name.dropFirst(prefix.count)), number > 0 else { return false }
        return kill(number, 0) != 0 && errno == ESRCH
    }

    private static func free(in folder: String) -> Int {
        var found = statvfs()
        guard statvfs(folder, &found) == 0, access(folder, W_OK) == 0 else { return 0 }
        return Int(found.f_bavail) * Int(found.f_frsize)
    }
}
