import Diagnostics

/// Items under a key that says `[]`: what an officer gets who fills in a template without taking the brackets away. Nil for any other error.
func afterEmptyList(line number: Int, in text: SourceText, at location: SourceLocation) -> Diagnostic? {
    guard plain(text.line(number)).hasPrefix("-") else { return nil }
    let earlier = (1..<max(number, 1)).reversed().first { line in
        let words = plain(text.line(line))
        return !words.isEmpty && !words.hasPrefix("#")
    }
    guard let earlier else { return nil }
    let key = plain(text.line(earlier))
    guard key.hasSuffix("[]"), key.contains(":") else { return nil }
    let place = text.firstLine + earlier - 1
    return Diagnostic(
        .error, rule: "yaml-syntax", at: location,
        Message(vi: "sau “\(key)” không thể có thêm dòng", en: "no items may follow “\(key)”"),
        suggestion: Message(vi: "Xóa [] ở dòng \(place).", en: "Delete [] on line \(place)."))
}

/// A line without the spaces around it.
private func plain(_ line: ArraySlice<UInt8>) -> Substring {
    var words = Substring(String(decoding: line, as: UTF8.self))
    while words.first == " " { words.removeFirst() }
    while words.last == " " { words.removeLast() }
    return words
}
