import Diagnostics
import Language
import SmallContents
import Testing
import Wording

@testable import Composing

@Suite("Interface words")
struct WordsTests {
    @Test("the shipped Vietnamese words are complete")
    func complete() async throws {
        let (now, _) = try await measured()
        #expect(now.report.missing(keys: Words.keys, in: .vi).map(\.message.vi) == [])
    }

    @Test("the shipped file holds no word that nobody uses")
    func noStrangers() async throws {
        let (now, _) = try await measured()
        let named: Set = ["kind", "group", "counted"]
        let strangers = now.report.strings[.vi]?.keys.filter { key in
            !Words.keys.contains(key) && !named.contains(String(key.prefix { $0 != "." }))
        }
        #expect(strangers == [])
    }

    @Test("a missing word stops everything before a page is made, and is named")
    func missing() async throws {
        let words = shippedWords.replacingOccurrences(of: "  onTrack: \"Đúng tiến độ\"\n", with: "")
        let problems = await #expect(throws: Problems.self) { try await composed(["strings/vi.yaml": words]) }
        #expect(
            problems?.diagnostics.map { "\($0.location): \($0.rule): \($0.message.vi)" } == [
                "strings/vi.yaml:1: missing-string: Thiếu chữ cho khóa «standing.onTrack»"
            ])
    }
}
