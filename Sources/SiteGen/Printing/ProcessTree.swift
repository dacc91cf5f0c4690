import Glibc

/// A process and all it started, as /proc shows them: how much memory they hold together, and an end to all of them.
struct ProcessTree {
    let root: Int32

    /// Bytes; the proportional share, so that memory that several processes share counts once.
    func memory() -> Int { members().reduce(0) { $0 + Self.memory(of: $1) } }

    /// Children first, so that none is left to start more.
    func kill() {
        for member in members().reversed() { _ = Glibc.kill(member, SIGKILL) }
    }

    private func members() -> [Int32] {
        var children: [Int32: [Int32]] = [:]
        for id in Self.all() {
            if let parent = Self.parent(of: id) { children[parent, default: []].append(id) }
        }
        var members = [root]
        var next = 0
        while next < members.count {
            members += children[members[next]] ?? []
            next += 1
        }
        return members
    }

    private static func all() -> [Int32] {
        guard let folder = opendir("/proc") else { return [] }
        defer { closedir(folder) }
        var found: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if let id = Int32(name) { found.append(id) }
        }
        return found
    }

    /// The fourth field of `stat`; the second is a name in brackets that may hold anything.
    private static func parent(of id: Int32) -> Int32? {
        guard let text = read("/proc/\(id)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        return fields.count > 1 ? Int32(fields[1]) : nil
    }

    private static func memory(of id: Int32) -> Int {
        guard let text = read("/proc/\(id)/smaps_rollup") else { return 0 }
        for line in text.split(separator: "\n") where line.hasPrefix("Pss:") {
            return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
        }
        return 0
    }

    private static func read(_ path: String) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 8192)
        let count = Glibc.read(file, &buffer, buffer.count)
        return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
    }
}
