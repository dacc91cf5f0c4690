import Diagnostics

/// Finds every `{{` of a body that is not escaped (`\{{`), closed on its line or not, and puts a token in its place.
func scanReferences(in body: SourceText) -> FedText {
    let bytes = body.bytes
    var fed: [UInt8] = []
    fed.reserveCapacity(bytes.count)
    var tokens: [ReferenceToken] = []
    var position = 0
    while position < bytes.count {
        guard isDouble(UInt8(ascii: "{"), at: position, in: bytes), !isEscaped(position, in: bytes) else {
            fed.append(bytes[position])
            position += 1
            continue
        }
        let close = closing(after: position + 2, in: bytes)
        let source = position..<(close.map { $0 + 2 } ?? position + 2)
        let token = Sentinel.reference.bytes(tokens.count)
        tokens.append(
            ReferenceToken(
                source: source, fed: fed.count..<(fed.count + token.count),
                written: String(decoding: bytes[source], as: UTF8.self),
                words: close.map { words(in: (position + 2)..<$0, of: body) }, location: body.location(at: position)))
        fed += token
        position = source.upperBound
    }
    return FedText(body: body, fed: SourceText(fed, path: body.path, firstLine: body.firstLine), tokens: tokens)
}

private func isDouble(_ byte: UInt8, at position: Int, in bytes: [UInt8]) -> Bool {
    bytes[position] == byte && position + 1 < bytes.count && bytes[position + 1] == byte
}

private func isEscaped(_ position: Int, in bytes: [UInt8]) -> Bool {
    bytes[..<position].reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
}

/// The offset of the `}}` on the same line, unless another `{{` comes first.
private func closing(after start: Int, in bytes: [UInt8]) -> Int? {
    var position = start
    while position < bytes.count, bytes[position] != 0x0A, bytes[position] != 0x0D {
        if isDouble(UInt8(ascii: "{"), at: position, in: bytes) { return nil }
        if isDouble(UInt8(ascii: "}"), at: position, in: bytes) { return position }
        position += 1
    }
    return nil
}

private func words(in range: Range<Int>, of body: SourceText) -> [Located<String>] {
    body.bytes.withUnsafeBufferPointer { bytes in
        var words: [Located<String>] = []
        var start = range.lowerBound, position = start
        func endWord() {
            guard start < position else { return }
            words.append(Located(String(decoding: bytes[start..<position], as: UTF8.self), at: body.location(at: start)))
        }
        while position < range.upperBound {
            let width = blankWidth(at: position, before: range.upperBound, in: bytes)
            if width > 0 {
                endWord()
                start = position + width
            }
            position += max(width, 1)
        }
        endWord()
        return words
    }
}
