import Comparing
import Foundation
import Testing

@testable import Reviewing

@Suite("The review as JSON")
struct JSONTests {
    @Test(
        "read again, it is the same review, to the byte in every format",
        arguments: [ReviewFormat.text, .markdown, .json, .github, .gitlab, .sarif])
    func roundTrip(_ format: ReviewFormat) async throws {
        let sample = try await sampleChanges()
        let again = try changes(fromJSON: try review(sample, as: .json, ReviewOptions()))
        #expect(again == sample)
        #expect(try review(again, as: format, ReviewOptions()) == review(sample, as: format, ReviewOptions()))
    }

    @Test("counts are made anew: a file cannot claim other ones than its lists")
    func counts() async throws {
        let text = String(decoding: try review(try await sampleChanges(), as: .json, ReviewOptions()), as: UTF8.self)
        let spoiled = text.replacingOccurrences(of: "\"valuesChanged\" : 1", with: "\"valuesChanged\" : 999")
        try #require(spoiled != text)
        #expect(try changes(fromJSON: Array(spoiled.utf8)).summary.valuesChanged == 1)
    }

    @Test(
        "what is not ours is refused in words",
        arguments: [
            ("{}", "JSON"), ("[]", "JSON"), ("", "JSON"), ("{\"schema\":2}", "base"), ("\u{FEFF}{", "JSON"),
        ])
    func refused(_ text: String, _ part: String) {
        #expect(throws: ReviewReadingFault.self) { try changes(fromJSON: Array(text.utf8)) }
    }

    @Test("another schema is named")
    func schema() async throws {
        let text = String(decoding: try review(try await sampleChanges(), as: .json, ReviewOptions()), as: UTF8.self)
        let fault = #expect(throws: ReviewReadingFault.self) {
            try changes(fromJSON: Array(text.replacingOccurrences(of: "\"schema\" : 1", with: "\"schema\" : 2").utf8))
        }
        #expect(fault?.message.vi == "tệp theo lược đồ 2; bản này đọc lược đồ 1")
    }
}
