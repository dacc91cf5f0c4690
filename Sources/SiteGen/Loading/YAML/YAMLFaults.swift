import Diagnostics
import Yams

/// An error of Yams as a diagnostic at its place.
func yamlFault(_ error: YamlError, in text: SourceText) -> Diagnostic {
    func place(_ mark: Mark) -> SourceLocation {
        text.location(at: text.offset(line: mark.line, scalarColumn: mark.column))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
        if let fault = afterEmptyList(line: mark.line, in: text, at: place(mark)) { return fault }
        // an open quote is found only at the file's end: its beginning says more
        let opening = context.flatMap { $0.text.contains("quoted scalar") && problem.contains("end of stream") ? $0.mark : nil }
        return yamlSyntaxFault(problem, at: place(opening ?? mark))
    case .composer(_, let problem, let mark, _):
        if problem.contains("alias") {
            return Diagnostic(.error, rule: "yaml-feature", at: place(mark), YAMLFeature.alias.message)
        }
        return secondDocument(at: place(mark))
    case .duplicatedKeysInMapping(let keys, let context):
        return repeatedKey(keys.first ?? "", first: context.mark, in: text)
    default:
        return yamlSyntaxFault("\(error)", at: SourceLocation(path: text.path, line: text.firstLine))
    }
}

private func secondDocument(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
        .error, rule: "yaml-documents", at: location,
        Message(
            vi: "một tệp chỉ chứa một tài liệu YAML; ở đây bắt đầu tài liệu thứ hai",
            en: "a file holds one YAML document; a second begins here"),
        suggestion: Message(
            vi: "Xóa dòng “---” này, hoặc chuyển phần sau sang tệp khác.",
            en: "Delete this “---” line, or move what follows to another file."))
}

private func repeatedKey(_ key: String, first: Mark, in text: SourceText) -> Diagnostic {
    let firstOffset = text.offset(line: first.line, scalarColumn: first.column)
    let earlier = text.location(at: firstOffset)
    let location = secondUse(of: key, first: firstOffset, in: text).map { text.location(at: $0) } ?? earlier
    return Diagnostic(
        .error, rule: "yaml-duplicate-key", at: location,
        Message(
            vi: "mục “\(key)” được viết hai lần (lần đầu ở dòng \(earlier.line))",
            en: "the key “\(key)” is written twice (first on line \(earlier.line))"),
        suggestion: Message(vi: "Giữ lại một mục.", en: "Keep one of them."))
}
