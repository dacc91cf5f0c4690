extension Diagnostic.Severity {
    /// «lỗi», «cảnh báo», «lưu ý»; «error», «warning», «note».
    package func word(in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.error, .vi): "lỗi"
        case (.warning, .vi): "cảnh báo"
        case (.note, .vi): "lưu ý"
        case (.error, .en): "error"
        case (.warning, .en): "warning"
        case (.note, .en): "note"
        }
    }
}

extension Diagnostic {
    /// The finding for a terminal, without a line end behind it:
    ///
    ///     data/go-vap/2024.csv:12:35: lỗi: [go-vap · cong-dan-hoc-tap] …
    ///         → what to write instead
    ///        12 | the line
    ///           |     ^
    ///
    /// - sourceLine: the line it was found in, where the file could be read.
    package func text(in language: MessageLanguage, sourceLine: String? = nil) -> String {
        let about = [unit, indicator].compactMap { $0 }.joined(separator: " · ")
        var text = printable("\(location): ") + "\(severity.word(in: language)): "
        if !about.isEmpty { text += "[\(printable(about))] " }
        text += printable(message.text(in: language))
        if let suggestion { text += "\n    → " + printable(suggestion.text(in: language)) }
        if let sourceLine, location.line > 0, !location.isWholeFile {
            text += "\n" + Excerpt(line: sourceLine, number: location.line, column: location.column).text
        }
        return text
    }
}

/// The closing line: «2 lỗi, 1 cảnh báo», «2 errors, 1 warning»; notes are counted where there are any.
package func countLine(of diagnostics: some Sequence<Diagnostic>, in language: MessageLanguage) -> String {
    var counts: [Diagnostic.Severity: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.severity, default: 0] += 1 }
    return Diagnostic.Severity.allCases.compactMap { severity in
        let count = counts[severity] ?? 0
        if severity == .note, count == 0 { return nil }
        return "\(count) \(severity.word(in: language))" + (language == .en && count != 1 ? "s" : "")
    }.joined(separator: ", ")
}
