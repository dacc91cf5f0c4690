import Glibc

/// The last step: SHA256SUMS is written into the finished stage, all of it is brought to the disk, and the stage takes the output's place at
/// once. A power cut before or after leaves the old site or the new one, whole.
struct Swap {
    let output: OutputFolder
    let state: OutputFolder.State
    let disk: OutputDisk
    /// Which part of the reused files the next build proves.
    let turn: Int

    /// Out: the bytes of SHA256SUMS. Afterwards the old site, if any, lies at the stage's place.
    func run(_ files: [PlannedFile], _ made: [MadeFiles]) throws -> Int {
        var entries = made.flatMap(\.files).sorted { $0.number < $1.number }.map { (path: files[$0.number].path, file: $0.file) }
        let twins = made.flatMap(\.twins)
        if !twins.isEmpty { entries = (entries + twins).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) } }
        let manifest = Manifest(entries.map { Manifest.Line(fingerprint: $0.file.fingerprint, path: $0.path) }).bytes
        _ = try disk.write("\(output.stage)/\(Manifest.name)", manifest)
        let record = LastBuild.record(entries, manifest: manifest, turn: turn)
        // every byte and every name, before one of them shows
        try disk.syncAll(output.stage)
        try replace()
        try settle()
        // the site is in place: without a record the next build only writes everything again
        _ = Result {
            try disk.remove(output.record)
            _ = try disk.write(output.record, record)
        }
        return manifest.count
    }

    /// The exchange itself is on the disk before the old site is taken apart.
    private func settle() throws {
        do {
            try disk.sync(output.workshop)
            try disk.sync(output.parent)
        } catch let failure as SystemFailure {
            throw UnsettledSwap(failure: failure)
        }
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

/// The exchange was made, and the disk did not say that it will stay.
struct UnsettledSwap: Error {
    let failure: SystemFailure
}
