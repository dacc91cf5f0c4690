import Diagnostics

/// A Markdown file in two: the YAML between a first line `---` and the next `---`, and the body after it.
struct FrontMatter {
    /// The lines between; nil where the file does not begin with `---`.
    let yaml: SourceText?
    let body: SourceText

    /// Splits the text; throws the diagnostic of a block that is never closed.
    static func split(_ text: SourceText) throws(Problems) -> FrontMatter {
        guard isRule(text.line(1)) else { return FrontMatter(yaml: nil, body: text) }
        guard let end = (2..<max(2, text.lineCount + 1)).first(where: { isRule(text.line($0)) }) else {
            throw Problems([unclosed(text.path)])
        }
        func part(_ first: Int, _ last: Int) -> SourceText {
            SourceText(Array(text.bytes[text.start(ofLine: first)..<text.start(ofLine: last)]), path: text.path, firstLine: first)
        }
        return FrontMatter(yaml: part(2, end), body: part(end + 1, text.lineCount + 1))
    }

    private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: [0x2D, 0x2D, 0x2D]) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private static func unclosed(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, rule: "front-matter", at: SourceLocation(path: path, line: 1, column: 1),
            Message(
                vi: "phần đầu tệp mở bằng “---” nhưng không có dòng “---” đóng lại",
                en: "the front matter opens with “---” and no line “---” closes it"),
            suggestion: Message(
                vi: "Thêm một dòng chỉ có “---” ngay trước phần lời văn.", en: "Add a line with only “---” before the text."))
    }
}
