import Hashing

/// Files made for the stage: hashed, then written, or linked from the last build where they did not change.
struct StagedFiles: Sendable {
    let lastBuild: LastBuild
    let output: OutputFolder
    let disk: OutputDisk
    /// Whether compressed twins are written beside the files.
    let compresses: Bool

    /// The folders that the files lie in.
    func makeFolders(for files: [PlannedFile]) throws {
        var folders: Set<String> = []
        for file in files { folders.formUnion(PathRules.folders(of: file.path)) }
        // a folder's path sorts before the paths in it
        for folder in folders.sorted() { try disk.makeFolder("\(output.stage)/\(folder)") }
    }

    func keep(_ number: Int, _ planned: PlannedFile, _ bytes: [UInt8], in made: inout MadeFiles) throws {
        let fingerprint = Fingerprint(of: bytes)
        let (file, isReused) = try put(planned.path, fingerprint) { bytes }
        if isReused { made.reused += 1 }
        made.files.append((number, file))
        guard compresses, Twin.suits(planned.path, bytes) else { return }
        for twin in Twin.allCases {
            let path = planned.path + twin.rawValue
            // of an unchanged file the twin is unchanged too: packing it again would cost more than all else
            let old = lastBuild[planned.path]?.fingerprint == fingerprint ? lastBuild[path] : nil
            made.twins.append((path, try put(path, old?.fingerprint) { try twin.make(bytes) }.file))
        }
    }

    /// Writes a file, or links the last build's where that has the same fingerprint. In: nil where that is not known yet.
    private func put(
        _ path: String, _ fingerprint: Fingerprint?, _ make: () throws -> [UInt8]
    ) throws -> (file: LastBuild.File, isReused: Bool) {
        let place = "\(output.stage)/\(path)"
        if let fingerprint, let old = lastBuild[path], old.fingerprint == fingerprint, try link(path, to: place, if: old) {
            return (old, true)
        }
        let bytes = try make()
        let status = try disk.write(place, bytes)
        return (LastBuild.File(fingerprint: fingerprint ?? Fingerprint(of: bytes), size: status.size, modified: status.modified), false)
    }

    /// Out: false when the old file is not what the last build wrote, or cannot have a second name.
    private func link(_ path: String, to place: String, if old: LastBuild.File) throws -> Bool {
        let before = "\(output.path)/\(path)"
        guard let status = try disk.status(before), status.kind == .file, status.permissions == 0o644,
            status.size == old.size, status.modified == old.modified
        else { return false }
        if lastBuild.proves(path), try Fingerprint(of: disk.read(before)) != old.fingerprint { return false }
        do {
            try disk.link(before, place)
            return true
        } catch is SystemFailure {
            // some file systems know no hard links: writing it again is as good
            return false
        }
    }
}
