import Diagnostics

/// Reads a content folder: every file to its parser, on all cores; what was found on the way is in `diagnostics`, worst first.
package func loadContent(root: String, disk: Disk) async -> RawContent {
    do throws(DiskFault) {
        let entries = try disk.list(root)
        return gathered(await loaded(entries.map { ContentFile(entry: $0, root: root, disk: disk) }), entries)
    } catch {
        return unreadable(root, error)
    }
}

/// Each file's record, in the files' own order.
func loaded(_ files: [ContentFile]) async -> [ContentRecord] {
    let records = await withTaskGroup(of: (Int, ContentRecord).self) { group in
        for (index, file) in files.enumerated() { group.addTask { (index, file.load()) } }
        var records = [ContentRecord?](repeating: nil, count: files.count)
        for await (index, record) in group { records[index] = record }
        return records
    }
    return records.compactMap(\.self)
}

/// A folder that cannot be read holds nothing but that finding.
func unreadable(_ root: String, _ fault: DiskFault) -> RawContent {
    var content = RawContent()
    content.diagnostics = [unreadableFolder(root, fault)]
    return content
}

/// The records of a folder, in the order of its paths, as one content.
func gathered(_ records: [ContentRecord], _ entries: [DiskEntry]) -> RawContent {
    var content = RawContent()
    let twins = twins(among: entries)
    for (record, entry) in zip(records, entries) {
        if let twin = twins[entry.path] { content.diagnostics.append(twin) } else { content.add(record) }
    }
    content.listing = entries
    content.diagnostics += missingFiles(entries)
    content.diagnostics.sort()
    return content
}

func unreadableFolder(_ root: String, _ fault: DiskFault) -> Diagnostic {
    Diagnostic(
        .error, rule: "content-folder", at: SourceLocation(path: root),
        Message(vi: "không đọc được thư mục nội dung: \(fault.reason.vi)", en: "the content folder cannot be read: \(fault.reason.en)"),
        suggestion: Message(vi: "Chỉ đúng thư mục bằng --content.", en: "Name the folder with --content."))
}

/// The three files without which there is no site.
private func missingFiles(_ entries: [DiskEntry]) -> [Diagnostic] {
    ["indicators.yaml", "site.yaml", "units.csv"].filter { name in !entries.contains { $0.path.lowercased() == name } }.map { name in
        Diagnostic(
            .error, rule: "missing-file", at: SourceLocation(path: name),
            Message(vi: "thiếu tệp này trong thư mục nội dung", en: "the content folder lacks this file"),
            suggestion: Message(vi: "Tạo tệp \(name).", en: "Create \(name)."))
    }
}

/// Files whose names differ only in capitals, but the first of each: Windows and macOS keep only one of them, and nobody knows which is meant.
private func twins(among entries: [DiskEntry]) -> [String: Diagnostic] {
    var first: [String: String] = [:], twins: [String: Diagnostic] = [:]
    for entry in entries where ![.ignored, .unknown].contains(ContentPlace(path: entry.path)) {
        guard let earlier = first.updateValue(entry.path, forKey: entry.path.lowercased()) else { continue }
        first[entry.path.lowercased()] = earlier
        twins[entry.path] = Diagnostic(
            .error, rule: "file-named-twice", at: SourceLocation(path: entry.path),
            Message(
                vi: "tên tệp chỉ khác «\(earlier)» về chữ hoa, chữ thường: máy Windows chỉ giữ được một trong hai",
                en: "the name differs from «\(earlier)» only in capitals: Windows keeps only one of the two"),
            suggestion: Message(vi: "Giữ tệp đúng, xóa hoặc đổi tên tệp kia.", en: "Keep the right file; delete or rename the other."))
    }
    return twins
}

extension RawContent {
    fileprivate mutating func add(_ record: ContentRecord) {
        diagnostics += record.diagnostics
        if let bytes = record.unread { unread[record.path] = bytes }
        switch (record.place, record.content) {
        case (.site, .document(let document)): site = document
        case (.indicators, .document(let document)): indicators = document
        case (.plan, .document(let document)): plans.append(document)
        case (.strings, .document(let document)): strings.append(document)
        case (.geo, .document(let document)): geo.append(document)
        case (.units, .table(let table)): units = table
        case (.unitChanges, .table(let table)): unitChanges = table
        case (.dutyResults, .table(let table)): dutyResults = table
        case (.receipts, .table(let table)): receipts = table
        case (.data, .table(let table)): data.append(table)
        case (.published, .table(let table)): published.append(table)
        case (.narrative, .markdown(let markdown)): narratives.append(markdown)
        case (.page, .markdown(let markdown)): pages.append(markdown)
        case (.picture, .picture(let picture)): pictures.append(picture)
        default: break
        }
    }
}
