import Diagnostics

/// The reason why bytes are no text that may be read, or nil: not UTF-8, or a control character.
func refuseText(_ bytes: [UInt8], path: String) -> Diagnostic? {
    if let offset = invalidUTF8Offset(bytes) {
        return Diagnostic(
            .error, rule: "not-utf8", at: sourceLocation(of: offset, in: bytes, path: path),
            Message(vi: "tệp không phải UTF-8", en: "the file is not UTF-8"))
    }
    return nil
}

/// The first byte that is not UTF-8.
func invalidUTF8Offset(_ bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
