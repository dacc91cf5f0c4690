import Comparing
import Diagnostics
import FoundationEssentials

/// Every change as JSON, schema 1 (docs/diff.schema.json): keys sorted, nothing cut.
func jsonReview(_ changes: Changes) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(changes)) + [UInt8(ascii: "\n")]
}

/// Why a JSON file is not one of ours.
package struct ReviewReadingFault: Error, Sendable {
    package let message: Message
}

/// Reads what `jsonReview` wrote, and nothing else: the shape is checked, the counts are made anew. The text in it stays untrusted.
package func changes(fromJSON bytes: [UInt8]) throws(ReviewReadingFault) -> Changes {
    let changes = try saved(Changes.self, bytes, by: "diff")
    try accept(changes.schema, Changes.schema)
    return changes.counted()
}

/// What a command wrote as JSON and nothing else. Throws: ReviewReadingFault, with the key that is wrong.
func saved<Shape: Decodable>(_ shape: Shape.Type, _ bytes: [UInt8], by command: String) throws(ReviewReadingFault) -> Shape {
    do { return try JSONDecoder().decode(shape, from: Data(bytes)) } catch {
        throw ReviewReadingFault(
            message: Message(
                vi: "tệp không phải là kết quả của `sitegen \(command) --format json`: \(reason(error))",
                en: "the file is not what `sitegen \(command) --format json` writes: \(reason(error))"))
    }
}

/// Throws: ReviewReadingFault, where the file follows another schema than this program reads.
func accept(_ schema: Int, _ own: Int) throws(ReviewReadingFault) {
    if schema == own { return }
    throw ReviewReadingFault(
        message: Message(
            vi: "tệp theo lược đồ \(schema); bản này đọc lược đồ \(own)",
            en: "the file follows schema \(schema); this program reads schema \(own)"))
}

/// The key and what is wrong with it, as far as the decoder says; never the file's own text.
private func reason(_ error: any Error) -> String {
    guard let fault = error as? DecodingError else { return "JSON" }
    func path(_ context: DecodingError.Context, _ last: (any CodingKey)? = nil) -> String {
        (context.codingPath + [last].compactMap(\.self)).map { $0.intValue.map { "[\($0)]" } ?? clean($0.stringValue, limit: 40) }.joined(
            separator: ".")
    }
    switch fault {
    case .keyNotFound(let key, let context): return path(context, key)
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
        return context.codingPath.isEmpty ? "JSON" : path(context)
    @unknown default: return "JSON"
    }
}
