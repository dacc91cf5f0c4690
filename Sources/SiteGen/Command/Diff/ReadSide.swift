import Diagnostics
import Loading
import Reporting

/// One side as read: its report, or what is wrong with it.
struct ReadSide: Sendable {
    let isEmpty: Bool
    let report: Report?
    let diagnostics: [Diagnostic]

    /// A side without any content.
    static let empty = ReadSide()

    private init() { (isEmpty, report, diagnostics) = (true, nil, []) }

    init(_ raw: RawContent, isTrusted: Bool) async {
        isEmpty = false
        let rows = raw.data.reduce(0) { $0 + $1.rowCount }
        if rows > mostRows, !isTrusted {
            report = nil
            diagnostics = [
                Diagnostic(
                    .error, rule: "large-content", at: SourceLocation(path: "data"),
                    Message(
                        vi: "có \(rows) dòng số liệu, diff đọc tối đa \(mostRows)",
                        en: "there are \(rows) rows of data, diff reads at most \(mostRows)"),
                    suggestion: Message(vi: "Nếu tin nội dung này, thêm --trusted.", en: "If you trust this content, add --trusted."))
            ]
            return
        }
        let validated = await validate(raw)
        (report, diagnostics) = (validated.report, validated.diagnostics)
    }
}

/// Both sides, and which of their files differ. Where none does, both are one and the same.
func readSides(_ base: SideFolder, _ head: SideFolder, isTrusted: Bool) async -> (base: ReadSide, head: ReadSide, differing: Set<String>) {
    let disk = isTrusted ? Disk.onMachine : .capped
    guard let old = base.folder, let new = head.folder else {
        return (.empty, await read(head, disk, isTrusted), [])
    }
    let pair = await loadPair(base: old, head: new, disk: disk)
    if pair.differing.isEmpty, pair.base.diagnostics == pair.head.diagnostics {
        let side = await ReadSide(pair.head, isTrusted: isTrusted)
        return (side, side, [])
    }
    async let first = ReadSide(pair.base, isTrusted: isTrusted)
    async let second = ReadSide(pair.head, isTrusted: isTrusted)
    return (await first, await second, pair.differing)
}

private func read(_ side: SideFolder, _ disk: Disk, _ isTrusted: Bool) async -> ReadSide {
    guard let folder = side.folder else { return .empty }
    return await ReadSide(await loadContent(root: folder, disk: disk), isTrusted: isTrusted)
}

private let mostRows = 1_000_000
private let mostBytes = 64 << 20

extension Disk {
    /// The machine's disk, which refuses a folder that is larger than any report needs.
    fileprivate static let capped = Disk(
        list: { folder throws(DiskFault) in
            let entries = try Disk.onMachine.list(folder)
            let size = entries.reduce(0) { sum, entry in if case .file(let stamp) = entry.kind { sum + stamp.size } else { sum } }
            if size > mostBytes {
                throw DiskFault(
                    Message(
                        vi: "nội dung lớn \(size >> 20) MB, diff đọc tối đa 64 MB; nếu tin nội dung này, thêm --trusted",
                        en: "the content has \(size >> 20) MB, diff reads at most 64 MB; if you trust it, add --trusted"))
            }
            return entries
        },
        read: Disk.onMachine.read)
}
