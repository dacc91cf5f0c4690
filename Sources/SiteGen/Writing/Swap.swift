import Glibc

/// The last step: SHA256SUMS is written into the finished stage, and the stage takes the output's place at once.
struct Swap {
    let output: OutputFolder
    let state: OutputFolder.State
    let disk: OutputDisk

    /// Out: the bytes of SHA256SUMS. Afterwards the old site, if any, lies at the stage's place.
    func run(_ files: [PlannedFile], _ made: [MadeFiles]) throws -> Int {
        var entries = made.flatMap(\.files).sorted { $0.number < $1.number }.map { (path: files[$0.number].path, file: $0.file) }
        let twins = made.flatMap(\.twins)
        if !twins.isEmpty { entries = (entries + twins).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
        let manifest = Manifest(entries.map { Manifest.Line(fingerprint: $0.file.fingerprint, path: $0.path) }).bytes
        _ = try disk.write("\(output.stage)/\(Manifest.name)", manifest)
        let record = LastBuild.record(entries, manifest: manifest)
        try replace()
        // the site is in place: without a record the next build only writes everything again
        _ = Result {
            try disk.remove(output.record)
            _ = try disk.write(output.record, record)
        }
        return manifest.count
    }

    private func replace() throws {
        do {
            if state == .absent { try disk.rename(output.stage, output.path) } else { try disk.exchange(output.stage, output.path) }
        } catch let failure as SystemFailure {
            switch failure.code {
            case EBUSY: throw WritingFailure.isMountPoint(output.path)
            case EXDEV, EINVAL, ENOSYS: throw WritingFailure.cannotExchange(output.path)
            default: throw failure
            }
        }
    }
}
