import Diagnostics
import Glibc

/// Writes a planned site into a folder, all or nothing: until the last step the output is as it was, also when the program is killed.
package struct SiteWriter: Sendable {
    private let output: String
    private let tasks: Int
    private let compresses: Bool
    private let disk: OutputDisk
    private let isCurrent: @Sendable () throws -> Void

    /// - isCurrent: asked just before the new site shows; what it throws stops the build.
    /// In: the output folder («public»), how many files are made at once (by default one per core), and whether compressed twins
    /// (.gz, .br) are written beside those that gain by it.
    package init(
        output: String, tasks: Int = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), compresses: Bool = false, disk: OutputDisk = .system,
        isCurrent: @escaping @Sendable () throws -> Void = {}
    ) {
        self.isCurrent = isCurrent
        self.output = output
        self.tasks = tasks
        self.compresses = compresses
        self.disk = disk
    }

    /// In: the plan; what to call after each file with the count of files done (from any task).
    /// Throws: Problems (colliding paths, what a file's `make` throws, broken links), WritingFailure (the disk, a stranger's folder, another build).
    package func write(
        _ planned: [PlannedFile], progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> WritingSummary {
        do {
            let files = try PathRules(planned, own: [SiteWriter.marker]).files
            return try await write(files, to: try OutputFolder(output), progress: progress)
        } catch let failure as SystemFailure {
            throw WritingFailure(failure)
        }
    }

    private func write(
        _ files: [PlannedFile], to output: OutputFolder, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> WritingSummary {
        _ = try output.state(on: disk)
        let workshop = Workshop(output: output, disk: disk)
        let lock = try workshop.open()
        defer { lock.release() }
        do {
            return try await build(files, output, workshop, progress: progress)
        } catch let unsettled as UnsettledSwap {
            // what lies in the stage now is the old site, and may be wanted
            throw WritingFailure.unsettled(output.path, unsettled.failure)
        } catch {
            workshop.clear()
            throw error
        }
    }

    private func build(
        _ files: [PlannedFile], _ output: OutputFolder, _ workshop: Workshop, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> WritingSummary {
        var stopwatch = Stopwatch()
        // again, now that no other build can change it
        let state = try output.state(on: disk)
        let lastBuild = state == .ours ? try workshop.lastBuild() : .none
        try workshop.prepare()
        let staged = StagedFiles(lastBuild: lastBuild, output: output, disk: disk, compresses: compresses)
        try staged.makeFolders(for: files)
        let making = FileMaking(files: files, addresses: SiteAddresses(files.map(\.path)), progress: progress) { number, bytes, made in
            try staged.keep(number, files[number], bytes, in: &made)
        }
        let made = try await making.run(tasks: tasks)
        var summary = WritingSummary(made)
        summary.making = stopwatch.lap()
        try LinkCheck(files: files, readers: made.map(\.reader)) { try disk.read("\(output.stage)/\($0)") }.run()
        summary.checking = stopwatch.lap()
        if state != .absent { try workshop.carryLeavings(from: state) }
        try isCurrent()
        let unknown = try workshop.unknownFiles(in: state, besides: files.map(\.path))
        summary.bytes += try Swap(output: output, state: state, disk: disk, turn: lastBuild.nextTurn).run(files, made)
        summary.wasDamaged = state == .damaged
        if unknown.isEmpty { workshop.clear() } else { summary.keptAside = try workshop.keepAside() }
        summary.swapping = stopwatch.lap()
        return summary
    }

    private static let marker = PlannedFile(path: OutputFolder.marker, source: "sitegen") { Array(OutputFolder.markerText.utf8) }
}
