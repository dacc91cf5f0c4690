import Hashing

/// `SHA256SUMS`: one line per file, in byte order of the paths, as `sha256sum -c` reads it. It lists every file of the
/// output but itself and .gitignore.
struct Manifest {
    static let name = "SHA256SUMS"

    struct Line: Equatable {
        let fingerprint: Fingerprint
        let path: String
    }

    let lines: [Line]

    init(_ lines: [Line]) { self.lines = lines }

    /// In: the bytes of a SHA256SUMS. Lines that are none of ours are left out.
    init(reading bytes: [UInt8]) {
        lines = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard line.count > 66, let fingerprint = Fingerprint(hex: line.prefix(64)) else { return nil }
            return Line(fingerprint: fingerprint, path: String(decoding: line.dropFirst(66), as: UTF8.self))
        }
    }

    /// The same where every line is one of ours and the last has its end; else nil: torn, edited, or another program's.
    init?(whole bytes: [UInt8]) {
        self.init(reading: bytes)
        let count = bytes.count { $0 == UInt8(ascii: "\n") }
        guard count == lines.count, !lines.isEmpty, bytes.last == UInt8(ascii: "\n") else { return nil }
    }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.reduce(0) { $0 + 67 + $1.path.utf8.count })
        for line in lines {
            bytes += line.fingerprint.digits
            bytes += [UInt8(ascii: " "), UInt8(ascii: " ")]
            bytes += line.path.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }
}
