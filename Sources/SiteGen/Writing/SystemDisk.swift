import CDisk
import Glibc

/// The effects of Writing as system calls of Linux; each failure is a SystemFailure with its errno.
extension OutputDisk {
    /// The disk of this machine.
    package static let system = OutputDisk(
        status: status, names: names, read: read, write: write,
        permit: { path, permissions in try succeed("chmod", path, chmod(path, permissions)) },
        link: { from, to in try succeed("link", to, Glibc.link(from, to)) },
        makeFolder: { path in
            try succeed("mkdir", path, mkdir(path, 0o755))
            // whatever the umask says
            try succeed("chmod", path, chmod(path, 0o755))
        },
        rename: { from, to in try succeed("rename", to, renameat2(AT_FDCWD, from, AT_FDCWD, to, SITEGEN_RENAME_NOREPLACE)) },
        replace: { from, to in try succeed("rename", to, Glibc.rename(from, to)) },
        exchange: { one, other in try succeed("exchange", other, renameat2(AT_FDCWD, one, AT_FDCWD, other, SITEGEN_RENAME_EXCHANGE)) },
        remove: { path in try remove(path) },
        syncAll: { folder in try sync(folder, "syncfs", syncfs) }, sync: { path in try sync(path, "fsync", fsync) }, lock: lock, hold: hold)

    @Sendable private static func status(_ path: String) throws -> FileStatus? {
        var found = stat()
        if lstat(path, &found) == 0 { return FileStatus(found) }
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw SystemFailure("lstat", path)
    }

    @Sendable private static func names(_ folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw SystemFailure("opendir", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if name != ".", name != ".." { names.append(name) }
        }
        if errno != 0 { throw SystemFailure("readdir", folder) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    @Sendable private static func read(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw SystemFailure("open", path) }
        defer { close(file) }
        var found = stat()
        try succeed("fstat", path, fstat(file, &found))
        let size = Int(found.st_size)
        var bytes = [UInt8](repeating: 0, count: size)
        try bytes.withUnsafeMutableBytes { buffer in
            var count = 0
            while count < size {
                let got = Glibc.read(file, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { throw SystemFailure("read", path) }
                // a disk or a network share that gives less than it promised gave no whole file
                if got == 0 { throw SystemFailure("read", path, code: EIO) }
                count += got
            }
        }
        return bytes
    }

    @Sendable private static func write(_ path: String, _ bytes: [UInt8]) throws -> FileStatus {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw SystemFailure("open", path) }
        defer { close(file) }
        try bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let put = Glibc.write(file, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                if put < 0, errno == EINTR { continue }
                if put < 0 { throw SystemFailure("write", path) }
                done += put
            }
        }
        try succeed("fchmod", path, fchmod(file, 0o644))
        var found = stat()
        try succeed("fstat", path, fstat(file, &found))
        return FileStatus(found)
    }

    @Sendable private static func lock(_ path: String) throws -> HeldLock? {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw SystemFailure("open", path) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 {
            return HeldLock {
                // by name: a program started by another task may hold a copy of the file for a moment
                flock(file, LOCK_UN)
                close(file)
            }
        }
        let code = errno
        close(file)
        if code == EWOULDBLOCK { return nil }
        throw SystemFailure("flock", path, code: code)
    }

    @Sendable private static func hold(_ folder: String) throws -> HeldLock? {
        let place = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard place >= 0 else { throw SystemFailure("open", folder) }
        while flock(place, LOCK_EX) != 0 {
            if errno == EINTR { continue }
            close(place)
            return nil
        }
        return HeldLock {
            flock(place, LOCK_UN)
            close(place)
        }
    }

    private static func sync(_ path: String, _ call: String, _ run: (Int32) -> Int32) throws {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw SystemFailure("open", path) }
        defer { close(file) }
        // a file system that knows no such call writes through, or cannot be asked
        if run(file) != 0, ![EINVAL, ENOSYS, ENOTSUP].contains(errno) { throw SystemFailure(call, path) }
    }

    private static func remove(_ path: String) throws {
        guard let found = try status(path) else { return }
        guard found.kind == .folder else { return try succeed("unlink", path, unlink(path)) }
        for name in try names(path) { try remove("\(path)/\(name)") }
        try succeed("rmdir", path, rmdir(path))
    }

    private static func succeed(_ call: String, _ path: String, _ result: Int32) throws {
        if result != 0 { throw SystemFailure(call, path) }
    }
}
