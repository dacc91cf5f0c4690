import Hashing

/// What the last build wrote, so that files that did not change are linked, not written again.
///
/// The record beside the output has a first line with the fingerprint of the SHA256SUMS it belongs to and the turn of the next build, then
/// one line per file: size, time of change in nanoseconds, path. A file is taken over only when the old SHA256SUMS gives the new file's
/// fingerprint and the old file still has the recorded size and time, so an edited file is not taken over; and since a size and a time can
/// be kept by whoever edits, each build reads a part of them again, another at each turn.
struct LastBuild {
    struct File: Equatable {
        var fingerprint: Fingerprint
        var size: Int
        var modified: Int
    }

    /// After so many builds every reused file has been read again.
    static let turns = 32

    static let none = LastBuild(files: [:], turn: 0)
    private let files: [String: File]
    /// Of this build.
    let turn: Int
    var nextTurn: Int { (turn + 1) % LastBuild.turns }

    private init(files: [String: File], turn: Int) {
        self.files = files
        self.turn = turn
    }

    subscript(path: String) -> File? { files[path] }

    /// Whether this build reads the file again before it takes it over.
    func proves(_ path: String) -> Bool { TextHash.of(path.utf8) % UInt64(LastBuild.turns) == UInt64(turn) }

    /// In: the old SHA256SUMS and the record. Out: none when they do not belong together.
    init(manifest: [UInt8], record: [UInt8]) {
        var lines = record.split(separator: UInt8(ascii: "\n"))[...]
        let head = lines.popFirst()?.split(separator: UInt8(ascii: " ")) ?? []
        guard let fingerprint = head.first, fingerprint.elementsEqual(Fingerprint(of: manifest).digits) else {
            self = .none
            return
        }
        let turn = head.count > 1 ? LastBuild.number(head[1]).map { abs($0 % LastBuild.turns) } ?? 0 : 0
        let places = Dictionary(LastBuild.places(lines).map { ($0.path, $0) }) { $1 }
        var files: [String: File] = [:]
        for line in Manifest(reading: manifest).lines {
            guard let place = places[line.path] else { continue }
            files[line.path] = File(fingerprint: line.fingerprint, size: place.size, modified: place.modified)
        }
        self.init(files: files, turn: turn)
    }

    /// The paths that a record names, whether or not it still belongs to the site.
    static func paths(record: [UInt8]) -> [String] { places(record.split(separator: UInt8(ascii: "\n")).dropFirst()).map(\.path) }

    private static func places(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [(path: String, size: Int, modified: Int)] {
        lines.compactMap { line in
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard parts.count == 3, let size = number(parts[0]), let modified = number(parts[1]) else { return nil }
            return (String(decoding: parts[2], as: UTF8.self), size, modified)
        }
    }

    static func record(_ files: [(path: String, file: File)], manifest: [UInt8], turn: Int) -> [UInt8] {
        var bytes = Fingerprint(of: manifest).digits + " \(turn)".utf8
        for (path, file) in files { bytes += "\n\(file.size) \(file.modified) \(path)".utf8 }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
