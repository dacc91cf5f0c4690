import Diagnostics
import Glibc
import Synchronization

/// A folder of this run's own for what it does not keep: of a name nobody can guess, readable by its user alone, made when first asked for.
///
/// The run holds a lock on it as long as it lives. One that was killed leaves its folder without; whoever makes the next one in the same
/// place takes it away.
package final class ScratchFolder: Sendable {
    private let parent: String
    private let start: String
    private let made = Mutex<(path: String, lock: Int32, count: Int)?>(nil)

    /// - parent: nil for the system's temporary folder.
    /// - start: what its name begins with.
    package init(in parent: String? = nil, start: String = "sitegen-") {
        let system = getenv("TMPDIR").map { String(cString: $0) } ?? ""
        self.parent = parent ?? (system.isEmpty ? "/tmp" : system)
        self.start = start
    }

    deinit { remove() }

    /// A new empty folder in it, 0700. Throws: WritingFailure.
    package func make() throws -> String {
        try made.withLock { made in
            if made == nil {
                clearTheDead()
                let (path, lock) = try own()
                made = (path, lock, 0)
            }
            guard let (path, lock, count) = made else { return "" }
            let place = "\(path)/\(count + 1)"
            if mkdir(place, 0o700) != 0 { throw WritingFailure(noScratch: SystemFailure("mkdir", place)) }
            made = (path, lock, count + 1)
            return place
        }
    }

    /// Takes it away with all that it holds. Where the system refuses, the next run tries again.
    package func remove() {
        made.withLock { made in
            guard let (path, lock, _) = made else { return }
            _ = Result { try OutputDisk.system.remove(path) }
            close(lock)
            made = nil
        }
    }

    private func own() throws -> (path: String, lock: Int32) {
        while true {
            var name = Array("\(parent)/\(start)XXXXXX".utf8CString)
            guard mkdtemp(&name) != nil else { throw WritingFailure(noScratch: SystemFailure("mkdtemp", parent)) }
            let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
            let lock = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard lock >= 0 else { throw WritingFailure(noScratch: SystemFailure("open", path)) }
            var status = stat()
            // another run may have taken it for a dead one's a moment ago
            if flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK, fstat(lock, &status) == 0, status.st_nlink > 0 {
                return (path, lock)
            }
            close(lock)
        }
    }

    /// Folders like this one, of this user, that no run holds.
    private func clearTheDead() {
        let disk = OutputDisk.system
        let names: [String]
        // what cannot be listed cannot be cleared, and is no reason to stop
        do { names = try disk.names(parent) } catch { return }
        for name in names where name.hasPrefix(start) && isRandom(name.dropFirst(start.count)) {
            let path = "\(parent)/\(name)"
            let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if folder < 0 { continue }
            var status = stat()
            if fstat(folder, &status) == 0, status.st_uid == geteuid(), flock(folder, LOCK_EX | LOCK_NB) == 0 {
                _ = Result { try disk.remove(path) }
            }
            close(folder)
        }
    }

    /// What mkdtemp puts in place of the X.
    private func isRandom(_ end: Substring) -> Bool { end.utf8.count == 6 && end.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
}

extension WritingFailure {
    fileprivate init(noScratch failure: SystemFailure) {
        let why = Message(diskError: failure)
        self.init(
            Message(
                vi: "không tạo được thư mục tạm ở “\(failure.path)”: \(why.vi).",
                en: "no temporary folder can be made in “\(failure.path)”: \(why.en)."),
            suggestion: Message(
                vi: "Xem lại chỗ trống và quyền ở đó, hoặc đặt TMPDIR ở nơi khác.",
                en: "Check space and permissions there, or set TMPDIR to another place."))
    }
}
