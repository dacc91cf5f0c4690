import Diagnostics

/// Makes every file of the site: several tasks take from the ordered list; each file is composed, rendered, read for links, kept and
/// forgotten.
struct FileMaking: Sendable {
    let files: [PlannedFile]
    let addresses: SiteAddresses
    /// In: how many files are done.
    let progress: @Sendable (Int) -> Void
    /// What becomes of a file. In: its number in the list, its bytes. Out: into what its task made.
    let keep: @Sendable (Int, [UInt8], inout MadeFiles) throws -> Void

    /// Out: one result per task. Throws: Problems with all that was wrong in any file, or the first failure of the disk.
    func run(tasks: Int) async throws -> [MadeFiles] {
        let turnstile = Turnstile(files.count)
        let results = try await withThrowingTaskGroup(of: (MadeFiles, [Diagnostic]).self) { group in
            for _ in 0..<max(1, tasks) { group.addTask { try await take(from: turnstile) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let diagnostics = FileMaking.once(results.flatMap(\.1))
        if !diagnostics.isEmpty { throw Problems(diagnostics) }
        return results.map(\.0)
    }

    private func take(from turnstile: Turnstile) async throws -> (MadeFiles, [Diagnostic]) {
        var made = MadeFiles(reader: LinkReader(addresses))
        var diagnostics: [Diagnostic] = []
        do {
            while let number = turnstile.take() {
                try Task.checkCancellation()
                do {
                    let bytes = try files[number].make()
                    made.reader.read(bytes, path: files[number].path, number: number)
                    try keep(number, bytes, &made)
                } catch let problems as Problems {
                    diagnostics += problems.diagnostics
                }
                progress(turnstile.done())
                // a preview answers in between
                await Task.yield()
            }
        } catch {
            turnstile.stop()
            throw error
        }
        return (made, diagnostics)
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
