import Diagnostics

/// Reads a JSON file (RFC 8259) as the tree that YAML files give: numbers stay the text they are, `null` is blank, no key stands twice.
package func loadJSON(_ bytes: [UInt8], path: String) -> Loaded<RawDocument> {
    let opened = openText(bytes, path: path)
    guard let text = opened.value else { return Loaded(nil, opened.diagnostics) }
    var walk = JSONWalk(text.bytes, path: path)
    do throws(JSONFault) {
        walk.skipSpace()
        if walk.isAtEnd { return Loaded(nil, [emptyFile(path, bytes)]) }
        let root = try walk.value(depth: 0)
        walk.skipSpace()
        if !walk.isAtEnd { throw walk.fault(Message(vi: "tệp đã hết mà còn chữ ở đây", en: "the value has ended and more follows")) }
        return Loaded(RawDocument(path: path, root: root))
    } catch {
        return Loaded(nil, [error.diagnostic])
    }
}

/// Why a text is no JSON, and where.
struct JSONFault: Error {
    let location: SourceLocation
    let message: Message
    /// It is JSON, but more of it than is read.
    var isLimit = false

    var diagnostic: Diagnostic {
        if isLimit {
            return Diagnostic(
                .error, rule: "json-limit", at: location, message,
                suggestion: Message(
                    vi: "Giản lược đường bao trong phần mềm bản đồ, hoặc chia thành nhiều tệp.",
                    en: "Simplify the outlines in the mapping program, or split the file."))
        }
        return Diagnostic(
            .error, rule: "json-syntax", at: location, Message(vi: "không phải JSON: \(message.vi)", en: "this is no JSON: \(message.en)"),
            suggestion: Message(vi: "Xuất lại tệp từ phần mềm bản đồ.", en: "Export the file from the mapping program again."))
    }
}
