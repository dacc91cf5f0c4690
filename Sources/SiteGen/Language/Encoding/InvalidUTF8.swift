/// The offset of the first byte that is not part of valid UTF-8; nil when all are.
package func firstInvalidUTF8(in bytes: Span<UInt8>) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
