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
    let changes: Changes
    do {
        changes = try JSONDecoder().decode(Changes.self, from: Data(bytes))
    } catch {
        throw ReviewReadingFault(
            message: Message(
                vi: "tệp không phải là kết quả của `sitegen diff --format json`: \(reason(error))",
                en: "the file is not what `sitegen diff --format json` writes: \(reason(error))"))
    }
    guard changes.schema == Changes.schema else {
        throw ReviewReadingFault(
            message: Message(
                vi: "tệp theo lược đồ \(changes.schema); bản này đọc lược đồ \(Changes.schema)",
                en: "the file follows schema \(changes.schema); this program reads schema \(Changes.schema)"))
    }
    return changes.counted()
}

/// The key and what is wrong with it, as far as the decoder says; never the file's own text.
func reason(_ error: any Error) -> String {
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
