import Diagnostics
import Glibc

/// The output folder and the workshop beside it.
///
/// For an output «public» the workshop is the folder «.public.sitegen» in the same parent, so that both lie on one file
/// system: `lock` (held while building), `stage` (the new site; after the exchange the old one, until it is removed; whatever
/// a killed build left there is removed by the next) and `record` (sizes and times of the files last written, see LastBuild).
/// The record is kept out of the site because times differ from build to build while the site must not.
struct OutputFolder {
    /// A file of the site that says who made the folder.
    static let marker = ".sitegen"
    static let markerText =
        "sitegen\nThư mục này do sitegen tạo và được thay cả thư mục mỗi lần dựng.\nMade by sitegen, replaced as a whole by every build.\n"

    enum State: Equatable {
        /// Nothing there.
        case absent
        /// Empty, or with nothing but a .gitignore and what programs leave behind.
        case empty
        /// Made by sitegen.
        case ours
        /// Made by sitegen, and its marks or its SHA256SUMS are not whole: a power cut, before builds were brought to the disk, or a hand.
        case damaged
    }

    let path: String
    let parent: String
    private let before: String
    private let name: String
    var workshop: String { hidden("sitegen") }
    var stage: String { workshop + "/stage" }
    var record: String { workshop + "/record" }
    var lock: String { workshop + "/lock" }

    init(_ written: String) throws(WritingFailure) {
        let trimmed = String(written.reversed().drop { $0 == "/" }.reversed())
        let name = trimmed.split(separator: "/").last.map(String.init) ?? ""
        guard !trimmed.isEmpty, name != ".", name != ".." else { throw .notAFolderName(written) }
        path = trimmed
        self.name = name
        before = String(trimmed.dropLast(name.count))
        parent = before.isEmpty ? "." : before == "/" ? "/" : String(before.dropLast())
    }

    /// A hidden name beside the folder: `.public.sitegen`.
    func hidden(_ ending: String) -> String { "\(before).\(name).\(ending)" }

    /// Out: what stands at the output's place. Throws: WritingFailure when it must not be replaced.
    func state(on disk: OutputDisk) throws -> State {
        guard let status = try disk.status(path) else { return .absent }
        switch status.kind {
        case .link: throw WritingFailure.isLink(path)
        case .file, .other: throw WritingFailure.isFile(path)
        case .folder: break
        }
        if let around = try disk.status(parent), around.kind == .folder, around.device != status.device {
            throw WritingFailure.isMountPoint(path)
        }
        let names = try disk.names(path).filter { $0 != ".gitignore" && !isLeaving($0) }
        if names.isEmpty { return .empty }
        switch try mark(on: disk) {
        case .whole: return try manifest(on: disk) != nil ? .ours : .damaged
        // what a power cut leaves of a file: its name
        case .hollow where try names.contains(Manifest.name) || disk.status(workshop) != nil: return .damaged
        case .hollow, .none:
            let recorded = Set(try recordedPaths(on: disk))
            if try recorded.isEmpty || !foreignFiles(recorded, on: disk).foreign.isEmpty { throw WritingFailure.stranger(path, names) }
            return .damaged
        }
    }

    private enum Mark { case whole, hollow, none }

    private func mark(on disk: OutputDisk) throws -> Mark {
        let marker = "\(path)/\(OutputFolder.marker)"
        guard try disk.status(marker)?.kind == .file else { return .none }
        let bytes = try disk.read(marker)
        if bytes.starts(with: "sitegen\n".utf8) { return .whole }
        return bytes.allSatisfy { $0 == 0 } ? .hollow : .none
    }

    /// What SHA256SUMS lists; nil where it is not there, or not as a build wrote it.
    private func manifest(on disk: OutputDisk) throws -> Manifest? {
        let place = "\(path)/\(Manifest.name)"
        guard try disk.status(place)?.kind == .file else { return nil }
        return Manifest(whole: try disk.read(place))
    }

    /// The files that the last build noted, whether or not they are what stands there now.
    func recordedPaths(on disk: OutputDisk) throws -> [String] {
        guard try disk.status(record)?.kind == .file else { return [] }
        return LastBuild.paths(record: try disk.read(record))
    }

    /// The files in a folder that no build of ours wrote, those apart that programs left there.
    func foreignFiles(_ manifest: Manifest, on disk: OutputDisk) throws -> (foreign: [String], leavings: [String]) {
        try foreignFiles(Set(manifest.lines.map(\.path)), on: disk)
    }

    func foreignFiles(_ ours: Set<String>, on disk: OutputDisk) throws -> (foreign: [String], leavings: [String]) {
        let known = ours.union([Manifest.name, ".gitignore"])
        var foreign: [String] = [], leavings: [String] = []
        func look(in folder: String) throws {
            for name in try disk.names(folder.isEmpty ? path : "\(path)/\(folder)") {
                let inside = folder.isEmpty ? name : "\(folder)/\(name)"
                if known.contains(inside) { continue }
                switch try disk.status("\(path)/\(inside)")?.kind {
                case .folder?: try look(in: inside)
                case .file? where isLeaving(name): leavings.append(inside)
                default: foreign.append(inside)
                }
            }
        }
        try look(in: "")
        return (foreign, leavings)
    }
}
