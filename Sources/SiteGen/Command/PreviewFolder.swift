import Foundation

/// The folder in which the live preview keeps its site while it runs: in memory where that has room, as some disks take seconds to
/// clear the thousand folders of the last build; where TMPDIR is set, there. It is locked as long as its preview lives.
struct PreviewFolder {
    /// Where the site is built.
    var site: String { folder + "/site" }
    private let folder: String
    private let lock: Int32

    private static let memory = "/dev/shm"
    private static let prefix = "sitegen-serve-"
    /// A site of a thousand units, twice.
    private static let room = 3 << 30

    /// A new folder, for this user only. What this user's previews left that were killed is removed; a folder that is locked, or that no
    /// preview made, stays. Throws: Refusal where none can be made.
    init() throws {
        let process = ProcessInfo.processInfo
        let isInMemory = process.environment["TMPDIR"] == nil && Self.hasRoom(Self.memory)
        let base = isInMemory ? Self.memory : FileManager.default.temporaryDirectory.path(percentEncoded: false)
        for name in FileManager.default.names(in: base) where name.hasPrefix(Self.prefix) { Self.removeLeft("\(base)/\(name)") }
        var template = Array("\(base)/\(Self.prefix)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Self.refusal(base) }
        folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        lock = open(folder + "/lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw Self.refusal(folder) }
    }

    /// Removes the folder with all that is in it.
    func remove() throws { try FileManager.default.removeItem(atPath: folder) }

    private static func refusal(_ folder: String) -> Refusal {
        let words = String(cString: strerror(errno))
        return Refusal(
            vi: "không tạo được thư mục tạm cho bản xem trước trong “\(folder)”: \(words). Chọn nơi khác bằng biến TMPDIR.",
            en: "no folder for the preview can be made in “\(folder)”: \(words). Choose another place by TMPDIR.")
    }

    /// Only what this user's preview made and holds no longer; what cannot be removed stays.
    private static func removeLeft(_ folder: String) {
        var found = stat()
        guard lstat(folder, &found) == 0, found.st_mode & S_IFMT == S_IFDIR, found.st_uid == getuid() else { return }
        let lock = open(folder + "/lock", O_RDWR | O_CLOEXEC | O_NOFOLLOW)
        guard lock >= 0 else { return }
        defer { close(lock) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else { return }
        _ = Result { try FileManager.default.removeItem(atPath: folder) }
    }

    /// Both its own limit and the machine's free memory.
    private static func hasRoom(_ folder: String) -> Bool {
        var found = statvfs()
        guard statvfs(folder, &found) == 0, access(folder, W_OK) == 0, Int(found.f_bavail) * Int(found.f_frsize) >= room else { return false }
        let memory = FileManager.default.contents(atPath: "/proc/meminfo").map { String(decoding: $0, as: UTF8.self) } ?? ""
        let line = memory.split(separator: "\n").first { $0.hasPrefix("MemAvailable:") }
        return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 << 10 >= room } ?? false
    }
}

extension FileManager {
    /// The names in a folder; none where it cannot be read.
    fileprivate func names(in folder: String) -> [String] {
        switch Result(catching: { try contentsOfDirectory(atPath: folder) }) {
        case .success(let names): names
        case .failure: []
        }
    }
}
