import Diagnostics

/// In: what the readers kept of all pages. Throws: every link, anchor and id that is wrong, each once with its first page.
struct LinkCheck {
    let files: [PlannedFile]
    let readers: [LinkReader]
    /// In: a file's path in the site. Out: its bytes; asked for only when a message needs a link's text.
    let bytes: (String) throws -> [UInt8]

    func run() throws {
        var faults = FaultCounts()
        for reader in readers { faults.merge(reader.faults) }
        for (wanted, pages) in missing() {
            guard let first = pages.min(), var reader = readers.first else { continue }
            let path = files[Int(first)].path
            faults.add(.noAnchor(reader.text(of: wanted, in: try bytes(path), path: path)), page: first, count: pages.count)
        }
        let diagnostics = faults.diagnostics(files)
        if !diagnostics.isEmpty { throw Problems(diagnostics) }
    }

    /// Anchors that are not where links want them, with the pages that want them.
    private func missing() -> [PageLinks.Wanted: [Int32]] {
        var anchors: [[UInt64]] = Array(repeating: [], count: files.count)
        for page in readers.lazy.flatMap(\.pages) { anchors[Int(page.page)] = page.anchors }
        var missing: [PageLinks.Wanted: [Int32]] = [:]
        for page in readers.lazy.flatMap(\.pages) {
            for wanted in page.wanted where !anchors[Int(wanted.file)].holds(wanted.anchor) {
                missing[wanted, default: []].append(page.page)
            }
        }
        return missing
    }
}
