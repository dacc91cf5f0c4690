import Diagnostics
import Loading
import Reporting
import Synchronization

/// One side as read: its report or what is wrong with it, and what each file's bytes were.
struct ReadSide: Sendable {
    let isEmpty: Bool
    let report: Report?
    let diagnostics: [Diagnostic]
    /// By path. Only compared with each other, in this run.
    let digests: [String: Int]

    init(_ side: SideFolder, isTrusted: Bool) async {
        guard let folder = side.folder else {
            (isEmpty, report, diagnostics, digests) = (true, nil, [], [:])
            return
        }
        let digests = Digests()
        let raw = await loadContent(root: folder, disk: .noting(digests, isTrusted: isTrusted))
        self.digests = digests.all
        isEmpty = false
        let rows = raw.data.reduce(0) { $0 + $1.rowCount }
        if rows > mostRows, !isTrusted {
            report = nil
            diagnostics = [Diagnostic(
                .error, rule: "large-content", at: SourceLocation(path: "data"),
                Message(vi: "có \(rows) dòng số liệu, diff đọc tối đa \(mostRows)", en: "there are \(rows) rows of data, diff reads at most \(mostRows)"),
                suggestion: Message(vi: "Nếu tin nội dung này, thêm --trusted.", en: "If you trust this content, add --trusted."))]
            return
        }
        let validated = validate(raw)
        (report, diagnostics) = (validated.report, validated.diagnostics)
    }
}

private let mostRows = 1_000_000
private let mostBytes = 64 << 20

/// What was read, file by file.
private final class Digests: Sendable {
    private let digests = Mutex<[String: Int]>([:])

    var all: [String: Int] { digests.withLock { $0 } }

    func note(_ path: String, _ bytes: [UInt8]) {
        var hasher = Hasher()
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        let digest = hasher.finalize()
        digests.withLock { $0[path] = digest }
    }
}

extension Disk {
    /// The machine's disk, which notes what it reads and refuses a folder that is larger than any report needs.
    fileprivate static func noting(_ digests: Digests, isTrusted: Bool) -> Disk {
        let disk = Disk.onMachine
        return Disk(
            list: { folder throws(DiskFault) in
                let entries = try disk.list(folder)
                let size = entries.reduce(0) { sum, entry in if case .file(let size) = entry.kind { sum + size } else { sum } }
                if size > mostBytes, !isTrusted {
                    throw DiskFault(Message(
                        vi: "nội dung lớn \(size >> 20) MB, diff đọc tối đa 64 MB; nếu tin nội dung này, thêm --trusted",
                        en: "the content has \(size >> 20) MB, diff reads at most 64 MB; if you trust it, add --trusted"))
                }
                return entries
            },
            read: { folder, path throws(DiskFault) in
                let bytes = try disk.read(folder, path)
                digests.note(path, bytes)
                return bytes
            })
    }
}
