import Diagnostics
import Glibc

/// Makes every file of a planned site and forgets it: finds all that a build would refuse, and writes nothing.
package struct SiteCheck: Sendable {
    private let files: [PlannedFile]

    /// Throws: Problems (colliding or unfit paths).
    package init(_ planned: [PlannedFile]) throws(Problems) { files = try PathRules(planned).files }

    /// In: how many files are made at once, by default one per core. Out: how many pages there are.
    /// Throws: Problems (what a file's `make` throws, broken links), CancellationError.
    package func run(tasks: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) async throws -> Int {
        let made = try await FileMaking(files: files, addresses: SiteAddresses(files.map(\.path)), progress: { _ in }, keep: { _, _, _ in })
            .run(tasks: tasks)
        try LinkCheck(files: files, readers: made.map(\.reader)) { path in try files.first { $0.path == path }?.make() ?? [] }.run()
        return made.reduce(0) { $0 + $1.reader.htmlPages }
    }
}
