/// What the last build wrote, so that files that did not change are linked, not written again.
///
/// The record beside the output has a first line with the fingerprint of the SHA256SUMS it belongs to, then one line per
/// file: size, time of change in nanoseconds, path. A file is taken over only when the old SHA256SUMS gives the new file's
/// fingerprint and the old file still has the recorded size and time, so an edited file is never taken over.
struct LastBuild {
    struct File: Equatable {
        var fingerprint: Fingerprint
        var size: Int
        var modified: Int
    }

    static let none = LastBuild(files: [:])
    private let files: [String: File]

    private init(files: [String: File]) { self.files = files }

    subscript(path: String) -> File? { files[path] }

    /// In: the old SHA256SUMS and the record. Out: none when they do not belong together.
    init(manifest: [UInt8], record: [UInt8]) {
        var lines = record.split(separator: UInt8(ascii: "\n"))[...]
        guard let head = lines.popFirst(), head.elementsEqual(Fingerprint(of: manifest).digits) else {
            self = .none
            return
        }
        var places: [String: (size: Int, modified: Int)] = [:]
        for line in lines {
            let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2)
            guard parts.count == 3, let size = LastBuild.number(parts[0]), let modified = LastBuild.number(parts[1]) else { continue }
            places[String(decoding: parts[2], as: UTF8.self)] = (size, modified)
        }
        var files: [String: File] = [:]
        for line in Manifest(reading: manifest).lines {
            guard let place = places[line.path] else { continue }
            files[line.path] = File(fingerprint: line.fingerprint, size: place.size, modified: place.modified)
        }
        self.init(files: files)
    }

    static func record(_ files: [(path: String, file: File)], manifest: [UInt8]) -> [UInt8] {
        var bytes = Fingerprint(of: manifest).digits
        for (path, file) in files { bytes += "\n\(file.size) \(file.modified) \(path)".utf8 }
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
}
