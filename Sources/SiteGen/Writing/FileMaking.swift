import Diagnostics

/// Makes every file of the site in the stage: several tasks take from the ordered list; each file is composed, rendered,
/// hashed, read for links, written (or linked from the last build when it did not change) and forgotten.
struct FileMaking: Sendable {
    let files: [PlannedFile]
    let addresses: SiteAddresses
    let lastBuild: LastBuild
    let output: OutputFolder
    let disk: OutputDisk
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
        let place = "\(output.stage)/\(planned.path)"
        if let old = lastBuild[planned.path], old.fingerprint == fingerprint, try link(planned.path, to: place, if: old) {
            made.reused += 1
            made.files.append((number, old))
            return
        }
        let status = try disk.write(place, bytes)
        made.files.append((number, LastBuild.File(fingerprint: fingerprint, size: status.size, modified: status.modified)))
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
