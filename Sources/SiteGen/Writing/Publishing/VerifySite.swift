import Diagnostics
import Hashing

/// How a folder differs from its own SHA256SUMS.
package struct SiteFaults: Sendable, Equatable {
    /// Files that agree.
    package var sound = 0
    /// Listed, but not there.
    package var missing: [String] = []
    /// There, but with other bytes.
    package var changed: [String] = []
    /// There, but not listed.
    package var foreign: [String] = []
    /// Listed, hidden by their names and not there: no fault, but said.
    package var hidden = 0

    package var isSound: Bool { missing.isEmpty && changed.isEmpty && foreign.isEmpty }
}

/// In: a folder that holds a site, here or copied back from a server. Out: what is not as it was built.
/// Throws: WritingFailure where it holds no SHA256SUMS that sitegen can have written.
///
/// - ignoring: paths, or beginnings of paths that end in «/», that are nobody's fault: what a portal adds, or leaves out.
package func verifySite(_ folder: String, ignoring: [String] = [], disk: OutputDisk = .system) throws -> SiteFaults {
    do {
        let output = try OutputFolder(folder)
        let manifest = try Manifest(checking: folder + "/" + Manifest.name, on: disk)
        var faults = SiteFaults()
        for line in manifest.lines {
            let path = "\(output.path)/\(line.path)"
            guard try disk.status(path)?.kind == .file else {
                // many programs that carry files leave out those whose names begin with a point
                if isHidden(line.path) { faults.hidden += 1 } else if !isIgnored(line.path, ignoring) { faults.missing.append(line.path) }
                continue
            }
            if try Fingerprint(of: disk.read(path)) == line.fingerprint {
                faults.sound += 1
            } else if !isIgnored(line.path, ignoring) {
                faults.changed.append(line.path)
            }
        }
        let found = try output.foreignFiles(manifest, on: disk)
        faults.foreign = (found.foreign + found.leavings.filter(isBackup)).filter { !isIgnored($0, ignoring) }
        return faults
    } catch let failure as SystemFailure {
        throw WritingFailure(reading: failure)
    }
}

private func isHidden(_ path: String) -> Bool { path.split(separator: "/").contains { $0.hasPrefix(".") } }

private func isIgnored(_ path: String, _ ignoring: [String]) -> Bool {
    ignoring.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
}

extension Manifest {
    /// A SHA256SUMS that may come from anywhere: every line must be one of ours, and no path may leave the folder.
    init(checking path: String, on disk: OutputDisk) throws {
        let bytes: [UInt8]
        do {
            guard try disk.status(path)?.kind == .file else { throw WritingFailure.noManifest(path) }
            bytes = try disk.read(path)
        } catch let failure as SystemFailure {
            throw WritingFailure(reading: failure)
        }
        self.init(reading: bytes)
        let count = bytes.count { $0 == UInt8(ascii: "\n") }
        guard count == lines.count, lines.allSatisfy({ PathRules.shapeFault(of: $0.path) == nil }),
            bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
        else {
            throw WritingFailure.foreignManifest(path)
        }
    }
}

extension WritingFailure {
    fileprivate static func noManifest(_ path: String) -> Self {
        Self(
            Message(vi: "Không có tệp “\(path)”.", en: "There is no file “\(path)”."),
            suggestion: Message(
                vi: "Chỉ tới thư mục do sitegen dựng, hoặc tệp SHA256SUMS của lần trước.",
                en: "Name a folder that sitegen built, or the SHA256SUMS of the last time."))
    }

    fileprivate static func foreignManifest(_ path: String) -> Self {
        Self(
            Message(
                vi: "“\(path)” không phải SHA256SUMS do sitegen ghi, hoặc đã bị sửa.",
                en: "“\(path)” is not a SHA256SUMS written by sitegen, or it was edited."),
            suggestion: Message(
                vi: "Lấy lại tệp SHA256SUMS nguyên vẹn từ máy chủ.", en: "Fetch the unaltered SHA256SUMS from the server again."))
    }

    /// Words for a failing read.
    fileprivate init(reading failure: SystemFailure) {
        self.init(
            Message(
                vi: "Không đọc được “\(failure.path)” (\(failure.call): \(failure.words)).",
                en: "“\(failure.path)” could not be read (\(failure.call): \(failure.words))."))
    }
}
