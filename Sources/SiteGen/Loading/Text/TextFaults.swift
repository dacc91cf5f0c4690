import Diagnostics

/// What a file that should be text is refused for.
func emptyFile(_ path: String) -> Diagnostic {
    Diagnostic(
        .error, rule: "empty-file", at: SourceLocation(path: path),
        Message(vi: "tệp trống, không có nội dung", en: "the file is empty"),
        suggestion: Message(vi: "Điền nội dung hoặc xóa tệp.", en: "Fill it in or delete it."))
}
