import Diagnostics

/// Makes every file of the site in the stage: several tasks take from the ordered list; each file is composed, rendered,
/// hashed, read for links, written (or linked from the last build when it did not change) and forgotten.
struct FileMaking: Sendable {
    let files: [PlannedFile]
    let addresses: SiteAddresses
    let lastBuild: LastBuild
    let output: OutputFolder
    let disk: OutputDisk
    /// Whether compressed twins are written beside the files.
    let compresses: Bool
    /// In: how many files are done.
    let progress: @Sendable (Int) -> Void

    /// Out: one result per task. Throws: Problems with all that was wrong in any file, or the first failure of the disk.
    func run(tasks: Int) async throws -> [MadeFiles] {
        try makeFolders()
        let turnstile = Turnstile(files.count)
        let results = try await withThrowingTaskGroup(of: (MadeFiles, [Diagnostic]).self) { group in
            for _ in 0..<max(1, tasks) { group.addTask { try take(from: turnstile) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let diagnostics = FileMaking.once(results.flatMap(\.1))
        if !diagnostics.isEmpty { throw Problems(diagnostics) }
        return results.map(\.0)
    }

    private func take(from turnstile: Turnstile) throws -> (MadeFiles, [Diagnostic]) {
        var made = MadeFiles(reader: LinkReader(addresses))
        var diagnostics: [Diagnostic] = []
        do {
            while let number = turnstile.take() {
                try Task.checkCancellation()
                do {
                    try make(number, into: &made)
                } catch let problems as Problems {
                    diagnostics += problems.diagnostics
                }
                progress(turnstile.done())
            }
        } catch {
            turnstile.stop()
            throw error
        }
        return (made, diagnostics)
    }

    private func make(_ number: Int, into made: inout MadeFiles) throws {
        let planned = files[number]
        let bytes = try planned.make()
        let fingerprint = Fingerprint(of: bytes)
        made.reader.read(bytes, path: planned.path, number: number)
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
        if let fingerprint, let old = lastBuild[path], old.fingerprint == fingerprint, try link(path, to: place, if: old) { return (old, true) }
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
        do {
            try disk.link(before, place)
            return true
        } catch is SystemFailure {
            // some file systems know no hard links: writing it again is as good
            return false
        }
    }

    private func makeFolders() throws {
        var folders: Set<String> = []
        for file in files { folders.formUnion(PathRules.folders(of: file.path)) }
        // a folder's path sorts before the paths in it
        for folder in folders.sorted() { try disk.makeFolder("\(output.stage)/\(folder)") }
    }

    /// The same place of a template fails on a thousand pages: it is told once, for the first of them.
    private static func once(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        struct Place: Hashable {
            let rule: String
            let location: SourceLocation
        }
        var seen: Set<Place> = []
        return Set(diagnostics).sorted().filter { found in
            found.rule != "template-field" || seen.insert(Place(rule: found.rule, location: found.location)).inserted
        }
    }
}
