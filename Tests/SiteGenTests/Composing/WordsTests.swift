import Diagnostics
import Language
import Testing

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
        #expect(problems?.diagnostics.map { "\($0.location): \($0.rule): \($0.message.vi)" } == [
            "strings/vi.yaml:1: missing-string: Thiếu chữ cho khóa «standing.onTrack»"
        ])
    }

    @Test("placeholders are filled; a name that nobody gives stays to be seen")
    func placeholders() {
        #expect(Phrase("còn {a} của {b}").filled([("a", "3")]) == "còn 3 của {b}")
        #expect(Phrase("{a}{a} và {b}.").filled([("b", "2"), ("a", "1")]) == "11 và 2.")
        #expect(Phrase("không có gì").filled([("a", "1")]) == "không có gì")
        #expect(Phrase("mở { không đóng").filled([]) == "mở { không đóng")
    }

    @Test("a date or period of published figures is written as its page writes dates; what is no date stays as it is", arguments: [
        ("2025-08", "tháng 8/2025", "August 2025"), ("2025-02", "tháng 02/2025", "February 2025"), ("2025-11-28", "28/11/2025", "28 November 2025"),
        ("2025-Q1", "quý I/2025", "Q1 2025"), ("2016-2017", "2016–2017", "2016–2017"), ("2024", "2024", "2024"), ("2024/2025", "2024/2025", "2024/2025"),
        ("2025 (đầu năm)", "2025 (đầu năm)", "2025 (đầu năm)"), ("2025-13", "2025-13", "2025-13"), ("2025-02-30", "2025-02-30", "2025-02-30"), ("", "", ""),
    ])
    func periods(_ written: String, _ vi: String, _ en: String) {
        #expect(Words(.vi) { _ in nil }.period(written) == vi)
        #expect(Words(.en) { _ in nil }.period(written) == en)
    }
}
