import Foundation
import Glibc
import Synchronization

@testable import Writing

/// The power went: nothing after it happens.
struct PowerCut: Error {}

/// A disk in memory that keeps only what was synced. Between two syncs its changes wait; a power cut keeps any of them and loses the rest,
/// and of a file's bytes it keeps all, some, noughts in their place, or none.
///
/// Only what the sources promise is promised: a rename and an exchange are one step, `syncAll` and `sync` bring what they name to the disk.
final class SimulatedDisk: Sendable {
    struct Tree {
        enum Node {
            case file([UInt8], permissions: UInt32, modified: Int)
            case folder([String: Int])
        }

        var nodes: [Int: Node] = [0: .folder([:])]

        func node(_ path: String) -> Int? {
            var at = 0
            for part in path.split(separator: "/") where part != "." {
                guard case .folder(let names)? = nodes[at], let next = names[String(part)] else { return nil }
                at = next
            }
            return nodes[at] == nil ? nil : at
        }

        mutating func name(_ name: String, in folder: Int, _ node: Int?) {
            guard case .folder(var names)? = nodes[folder] else { return }
            names[name] = node
            nodes[folder] = .folder(names)
        }

        func name(_ name: String, in folder: Int) -> Int? {
            guard case .folder(let names)? = nodes[folder] else { return nil }
            return names[name]
        }

        /// Every file below a folder with its text.
        func files(_ path: String) -> [String: String] {
            var found: [String: String] = [:]
            func look(_ node: Int, _ place: String) {
                switch nodes[node] {
                case .file(let bytes, _, _)?: found[place] = String(decoding: bytes, as: UTF8.self)
                case .folder(let names)?: for (name, next) in names { look(next, place.isEmpty ? name : "\(place)/\(name)") }
                case nil: break
                }
            }
            if let node = node(path) { look(node, "") }
            return found
        }
    }

    private enum Change {
        case bytes(node: Int, [UInt8], modified: Int)
        case permissions(node: Int, UInt32)
        case name(String, folder: Int, node: Int)
        case gone(String, folder: Int)
        case move(String, folder: Int, to: String, folder2: Int, node: Int)
        case exchange(String, folder: Int, String, folder2: Int)

        var touched: [Int] {
            switch self {
            case .bytes(let node, _, _), .permissions(let node, _): [node]
            case .name(_, let folder, _), .gone(_, let folder): [folder]
            case .move(_, let a, _, let b, _), .exchange(_, let a, _, let b): [a, b]
            }
        }
    }

    private struct State {
        var live = Tree()
        var durable = Tree()
        var waiting: [Change] = []
        var next = 1
        var steps = 0
        var cutAfter = Int.max
        var clock = 1
    }

    private let state: Mutex<State>

    init() { state = Mutex(State()) }

    /// Another disk with the same on it.
    init(like other: SimulatedDisk) { state = Mutex(other.state.withLock { $0 }) }

    /// How many steps have been made, and the step after which the power goes.
    var steps: Int { state.withLock { $0.steps } }
    func cutPower(after steps: Int) { state.withLock { ($0.steps, $0.cutAfter) = (0, steps) } }

    func files(_ path: String) -> [String: String] { state.withLock { $0.live.files(path) } }

    /// What a person does to a file without telling the program: size and time stay.
    func overwrite(_ path: String, _ bytes: [UInt8]) {
        state.withLock { state in
            guard let node = state.live.node(path), case .file(_, let permissions, let modified)? = state.live.nodes[node] else { return }
            state.live.nodes[node] = .file(bytes, permissions: permissions, modified: modified)
            state.durable = state.live
        }
    }

    /// The machine starts again: what waits is kept or lost by the dice.
    func restart(_ dice: inout some RandomNumberGenerator) {
        var rolled = dice
        state.withLock { state in
            var tree = state.durable
            for change in state.waiting where Bool.random(using: &rolled) {
                Self.apply(change, to: &tree, torn: Int.random(in: 0...3, using: &rolled))
            }
            (state.live, state.durable, state.waiting) = (tree, tree, [])
            (state.steps, state.cutAfter) = (0, .max)
        }
        dice = rolled
    }

    /// - torn: 0 none of a file's bytes, 1 half of them, 2 noughts, 3 all.
    private static func apply(_ change: Change, to tree: inout Tree, torn: Int = 3) {
        switch change {
        case .bytes(let node, let bytes, let modified):
            guard case .file(_, let permissions, _)? = tree.nodes[node] else { return }
            let kept = torn == 0 ? [] : torn == 1 ? Array(bytes.prefix(bytes.count / 2)) : torn == 2 ? bytes.map { _ in 0 } : bytes
            tree.nodes[node] = .file(kept, permissions: permissions, modified: modified)
        case .permissions(let node, let permissions):
            guard case .file(let bytes, _, let modified)? = tree.nodes[node] else { return }
            tree.nodes[node] = .file(bytes, permissions: permissions, modified: modified)
        case .name(let name, let folder, let node): tree.name(name, in: folder, node)
        case .gone(let name, let folder): tree.name(name, in: folder, nil)
        case .move(let name, let folder, let to, let folder2, let node):
            guard tree.name(name, in: folder) == node else { return }
            tree.name(name, in: folder, nil)
            tree.name(to, in: folder2, node)
        case .exchange(let one, let folder, let other, let folder2):
            guard let a = tree.name(one, in: folder), let b = tree.name(other, in: folder2) else { return }
            tree.name(one, in: folder, b)
            tree.name(other, in: folder2, a)
        }
    }

    private func step<Result: Sendable>(_ work: (inout State) throws -> Result) throws -> Result {
        try state.withLock { state in
            if state.steps >= state.cutAfter { throw PowerCut() }
            state.steps += 1
            return try work(&state)
        }
    }

    private static func change(_ state: inout State, _ change: Change) {
        apply(change, to: &state.live)
        state.waiting.append(change)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        let parts = path.split(separator: "/").filter { $0 != "." }
        return (parts.dropLast().joined(separator: "/"), String(parts.last ?? ""))
    }

    private static func folder(_ state: State, of path: String, _ call: String) throws -> (Int, String) {
        let (folder, name) = split(path)
        guard let node = state.live.node(folder), case .folder? = state.live.nodes[node] else {
            throw SystemFailure(call, path, code: ENOENT)
        }
        return (node, name)
    }

    var disk: OutputDisk {
        OutputDisk(
            status: { path in try self.step { state in Self.status(state, path) } },
            names: { path in
                try self.step { state in
                    guard let node = state.live.node(path), case .folder(let names)? = state.live.nodes[node] else {
                        throw SystemFailure("opendir", path, code: ENOENT)
                    }
                    return names.keys.sorted()
                }
            },
            read: { path in
                try self.step { state in
                    guard let node = state.live.node(path), case .file(let bytes, _, _)? = state.live.nodes[node] else {
                        throw SystemFailure("open", path, code: ENOENT)
                    }
                    return bytes
                }
            },
            write: { path, bytes in
                try self.step { state in
                    let (folder, name) = try Self.folder(state, of: path, "open")
                    if state.live.name(name, in: folder) != nil { throw SystemFailure("open", path, code: EEXIST) }
                    let node = Self.newNode(&state, .file([], permissions: 0o644, modified: state.clock))
                    state.clock += 1
                    Self.change(&state, .name(name, folder: folder, node: node))
                    Self.change(&state, .bytes(node: node, bytes, modified: state.clock))
                    guard let status = Self.status(state, path) else { throw SystemFailure("fstat", path, code: EIO) }
                    return status
                }
            },
            permit: { path, permissions in
                try self.step { state in
                    guard let node = state.live.node(path) else { throw SystemFailure("chmod", path, code: ENOENT) }
                    Self.change(&state, .permissions(node: node, permissions))
                }
            },
            link: { from, to in
                try self.step { state in
                    guard let node = state.live.node(from) else { throw SystemFailure("link", from, code: ENOENT) }
                    let (folder, name) = try Self.folder(state, of: to, "link")
                    if state.live.name(name, in: folder) != nil { throw SystemFailure("link", to, code: EEXIST) }
                    Self.change(&state, .name(name, folder: folder, node: node))
                }
            },
            makeFolder: { path in
                try self.step { state in
                    let (folder, name) = try Self.folder(state, of: path, "mkdir")
                    if state.live.name(name, in: folder) != nil { throw SystemFailure("mkdir", path, code: EEXIST) }
                    let node = Self.newNode(&state, .folder([:]))
                    Self.change(&state, .name(name, folder: folder, node: node))
                }
            },
            rename: { from, to in try self.move(from, to, replacing: false) },
            replace: { from, to in try self.move(from, to, replacing: true) },
            exchange: { one, other in
                try self.step { state in
                    let (a, first) = try Self.folder(state, of: one, "exchange"),
                        (b, second) = try Self.folder(state, of: other, "exchange")
                    Self.change(&state, .exchange(first, folder: a, second, folder2: b))
                }
            },
            // one step for each name, as the system has it
            remove: { path in try self.remove(path) },
            syncAll: { _ in
                try self.step { state in
                    (state.durable, state.waiting) = (state.live, [])
                }
            },
            sync: { path in
                try self.step { state in
                    guard let node = state.live.node(path) else { throw SystemFailure("fsync", path, code: ENOENT) }
                    let settled = state.waiting.filter { $0.touched.contains(node) }
                    for change in settled { Self.apply(change, to: &state.durable) }
                    state.waiting.removeAll { $0.touched.contains(node) }
                }
            },
            lock: { path in
                try self.step { state in
                    let (folder, name) = try Self.folder(state, of: path, "open")
                    if state.live.name(name, in: folder) == nil {
                        let node = Self.newNode(&state, .file([], permissions: 0o644, modified: 0))
                        Self.change(&state, .name(name, folder: folder, node: node))
                    }
                    return HeldLock {}
                }
            },
            hold: { _ in try self.step { _ in HeldLock {} } })
    }

    /// A node that nothing names yet; it is on the disk, empty, as soon as anything of it is.
    private static func newNode(_ state: inout State, _ node: Tree.Node) -> Int {
        let number = state.next
        state.next += 1
        state.live.nodes[number] = node
        state.durable.nodes[number] = node
        return number
    }

    private static func status(_ state: State, _ path: String) -> FileStatus? {
        guard let node = state.live.node(path) else { return nil }
        var status = stat()
        switch state.live.nodes[node] {
        case .file(let bytes, let permissions, let modified)?:
            status.st_mode = S_IFREG | permissions
            status.st_size = bytes.count
            status.st_mtim = timespec(tv_sec: modified, tv_nsec: 0)
        default: status.st_mode = S_IFDIR | 0o755
        }
        return FileStatus(status)
    }

    private func move(_ from: String, _ to: String, replacing: Bool) throws {
        try step { state in
            guard let node = state.live.node(from) else { throw SystemFailure("rename", from, code: ENOENT) }
            let (a, first) = try Self.folder(state, of: from, "rename"), (b, second) = try Self.folder(state, of: to, "rename")
            if !replacing, state.live.name(second, in: b) != nil { throw SystemFailure("rename", to, code: EEXIST) }
            Self.change(&state, .move(first, folder: a, to: second, folder2: b, node: node))
        }
    }

    private func remove(_ path: String) throws {
        let names: [String]? = try step { state in
            guard let node = state.live.node(path) else { return nil }
            if case .folder(let names)? = state.live.nodes[node] { return names.keys.sorted() }
            return []
        }
        guard let names else { return }
        for name in names { try remove("\(path)/\(name)") }
        try step { state in
            let (folder, name) = try Self.folder(state, of: path, "unlink")
            Self.change(&state, .gone(name, folder: folder))
        }
    }
}

/// Dice that fall the same every time: SplitMix64 (Steele, Lea, Flood 2014).
struct SeededDice: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
