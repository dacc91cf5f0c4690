import Diagnostics

/// What a file that should be text is refused for. A file of no bytes has no line either.
func emptyFile(_ path: String, _ bytes: [UInt8]) -> Diagnostic {
    Diagnostic(
        .error, rule: "empty-file", at: bytes.isEmpty ? SourceLocation(path: path) : .wholeFile(path),
        Message(vi: "tệp trống, không có nội dung", en: "the file is empty"),
        suggestion: Message(vi: "Điền nội dung hoặc xóa tệp.", en: "Fill it in or delete it."))
}
