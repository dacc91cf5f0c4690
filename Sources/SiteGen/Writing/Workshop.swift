import Glibc

/// The folder beside the output where a build works (see OutputFolder): locked, cleared, and the record of the last build read.
struct Workshop {
    let output: OutputFolder
    let disk: OutputDisk

    /// Out: the lock against a second build. What a killed build left is cleared.
    func open() throws -> HeldLock {
        try makeFolders(output.parent)
        if try disk.status(output.workshop) == nil { try make(output.workshop) }
        guard let lock = try disk.lock(output.lock) else { throw WritingFailure.busy(output.path) }
        do {
            let ignore = output.workshop + "/.gitignore"
            if try disk.status(ignore) == nil { _ = try disk.write(ignore, Array("*\n".utf8)) }
            try disk.remove(output.stage)
            return lock
        } catch {
            lock.release()
            throw error
        }
    }

    /// An empty stage, but for the .gitignore that is carried over.
    func prepare() throws {
        try disk.makeFolder(output.stage)
        let ignore = output.path + "/.gitignore"
        guard let status = try disk.status(ignore) else { return }
        guard status.kind == .file else { throw WritingFailure.stranger(output.path, [".gitignore"]) }
        _ = try disk.write(output.stage + "/.gitignore", try disk.read(ignore))
    }

    /// Throws when the output holds files that no build wrote: replacing it would lose them.
    func lastBuild() throws -> LastBuild {
        let bytes = try disk.read("\(output.path)/\(Manifest.name)")
        let foreign = try output.foreignFiles(Manifest(reading: bytes), on: disk).foreign
        if !foreign.isEmpty { throw WritingFailure.foreignFiles(output.path, foreign) }
        guard try disk.status(output.record)?.kind == .file else { return .none }
        return LastBuild(manifest: bytes, record: try disk.read(output.record))
    }

    /// Copies what programs left in the output into the stage: it is not ours to remove, nor part of the site.
    func carryLeavings(from state: OutputFolder.State) throws {
        let manifest = Manifest(reading: state == .ours ? try disk.read("\(output.path)/\(Manifest.name)") : [])
        for path in try output.foreignFiles(manifest, on: disk).leavings {
            let target = "\(output.stage)/\(path)"
            if try disk.status(target) != nil { continue }
            try makeFolders(target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "")
            _ = try disk.write(target, try disk.read("\(output.path)/\(path)"))
        }
    }

    /// Removes the stage. What cannot be removed now is removed by the next build, and must not hide what went wrong before.
    func clear() { _ = Result { try disk.remove(output.stage) } }

    private func makeFolders(_ path: String) throws {
        if try path.isEmpty || disk.status(path) != nil { return }
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        try makeFolders(parent)
        try make(path)
    }

    /// A second build may have made it a moment ago.
    private func make(_ path: String) throws {
        do {
            try disk.makeFolder(path)
        } catch let failure as SystemFailure where failure.code == EEXIST {
            return
        }
    }
}
