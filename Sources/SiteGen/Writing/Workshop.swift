/// The folder beside the output where a build works (see OutputFolder): locked, cleared, and the record of the last build read.
struct Workshop {
    let output: OutputFolder
    let disk: OutputDisk

    /// Out: the lock against a second build. What a killed build left is cleared.
    func open() throws -> HeldLock {
        try disk.makeFolders(output.parent)
        if try disk.status(output.workshop) == nil { try disk.makeFolders(output.workshop) }
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
        try carry(".gitignore", status)
    }

    /// Throws when the output holds files that no build wrote: replacing it would lose them.
    func lastBuild() throws -> LastBuild {
        let bytes = try disk.read("\(output.path)/\(Manifest.name)")
        let foreign = try output.foreignFiles(Manifest(reading: bytes), on: disk).foreign
        if !foreign.isEmpty { throw WritingFailure.foreignFiles(output.path, foreign) }
        guard try disk.status(output.record)?.kind == .file else { return .none }
        return LastBuild(manifest: bytes, record: try disk.read(output.record))
    }

    /// Carries what programs left in the output into the stage: it is not ours to remove, nor part of the site.
    func carryLeavings(from state: OutputFolder.State) throws {
        let manifest = Manifest(reading: state == .ours ? try disk.read("\(output.path)/\(Manifest.name)") : [])
        for path in try output.foreignFiles(manifest, on: disk).leavings {
            let target = "\(output.stage)/\(path)"
            guard try disk.status(target) == nil, let status = try disk.status("\(output.path)/\(path)") else { continue }
            try disk.makeFolders(target.lastIndex(of: "/").map { String(target[..<$0]) } ?? "")
            try carry(path, status)
        }
    }

    /// The file itself, with all that the system knows of it; a copy where it can have no second name.
    private func carry(_ path: String, _ status: FileStatus) throws {
        let (from, to) = ("\(output.path)/\(path)", "\(output.stage)/\(path)")
        do { try disk.link(from, to) } catch is SystemFailure {
            _ = try disk.write(to, try disk.read(from))
            try disk.permit(to, status.permissions)
        }
    }

    /// The files of a damaged site that hold something and that neither its marks nor the new plan know: somebody's own, perhaps.
    func unknownFiles(in state: OutputFolder.State, besides planned: [String]) throws -> [String] {
        if state != .damaged { return [] }
        let sums = "\(output.path)/\(Manifest.name)"
        var known = Set(planned).union(try output.recordedPaths(on: disk))
        if try disk.status(sums)?.kind == .file { known.formUnion(Manifest(reading: try disk.read(sums)).lines.map(\.path)) }
        for twin in Twin.allCases { known.formUnion(planned.map { $0 + twin.rawValue }) }
        return try output.foreignFiles(known, on: disk).foreign.filter {
            try disk.status("\(output.path)/\($0)").map { $0.kind != .file || $0.size > 0 } ?? false
        }
    }

    /// Puts what lies in the stage, after the exchange the old site, out of the way of the next build. Out: where it is.
    func keepAside() throws -> String {
        var place = output.workshop + "/damaged"
        var count = 1
        while try disk.status(place) != nil {
            count += 1
            place = "\(output.workshop)/damaged-\(count)"
        }
        try disk.rename(output.stage, place)
        return place
    }

    /// Removes the stage. What cannot be removed now is removed by the next build, and must not hide what went wrong before.
    func clear() { _ = Result { try disk.remove(output.stage) } }
}
