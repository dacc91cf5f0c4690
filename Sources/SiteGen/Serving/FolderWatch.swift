import Glibc

/// Watches folders with all they hold, by inotify.
package final class FolderWatch: Sendable {
    private let folders: [String]
    private let inotify: Int32

    /// Throws the system's refusal (no such folder, too many watches).
    package init(_ folders: [String]) throws(WatchFailure) {
        self.folders = folders
        inotify = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard inotify >= 0 else { throw WatchFailure(code: errno) }
        if let failure = FolderWatch.watch(folders, inotify) { throw failure }
    }

    deinit { close(inotify) }

    /// Returns when something has changed since the last time, and then nothing for a moment: a save is often several events.
    /// Looks two hundred times a second: a thread that waits would be one less to build on.
    package func nextChange() async throws {
        while !drain() { try await Task.sleep(for: .milliseconds(5)) }
        // for half a second at most, as a program that copies files for ever would never let it build
        for _ in 0..<60 {
            try await Task.sleep(for: .milliseconds(8))
            if !drain() { break }
        }
        // new folders are watched from now on; what came into them before is in the build that follows
        _ = FolderWatch.watch(folders, inotify)
    }

    private static func watch(_ folders: [String], _ inotify: Int32) -> WatchFailure? {
        let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR)
        for folder in folders {
            if inotify_add_watch(inotify, folder, events) < 0, errno != ENOENT, errno != ENOTDIR { return WatchFailure(code: errno) }
            if let failure = watch(subfolders(of: folder), inotify) { return failure }
        }
        return nil
    }

    private static func subfolders(of folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if entry.pointee.d_type == UInt8(DT_DIR), !name.hasPrefix(".") { found.append("\(folder)/\(name)") }
        }
        return found
    }

    /// Reads all that is waiting. Out: whether any of it is of interest: editors write files of their own beside the one they save.
    private func drain() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        var isNews = false
        while true {
            let count = read(inotify, &buffer, buffer.count)
            if count <= 0 { return isNews }
            var at = 0
            let head = MemoryLayout<inotify_event>.size
            while at + head <= count {
                let length = buffer.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: at, as: inotify_event.self).len) }
                let name = buffer[(at + head)..<min(count, at + head + length)].prefix { $0 != 0 }
                if !FolderWatch.isOfAnEditor(name) { isNews = true }
                at += head + length
            }
        }
    }

    private static func isOfAnEditor(_ name: ArraySlice<UInt8>) -> Bool {
        guard let first = name.first, let last = name.last else { return false }
        return first == UInt8(ascii: ".") || first == UInt8(ascii: "#") || last == UInt8(ascii: "~") || name.elementsEqual("4913".utf8)
    }
}

/// The system does not let us watch.
package struct WatchFailure: Error {
    package let code: Int32
}
