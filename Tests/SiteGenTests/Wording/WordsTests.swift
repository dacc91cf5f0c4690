import Foundation
import Language
import Measuring
import Reporting
import SmallContents
import Testing

@testable import Wording

@Suite("Words and the sentences around numbers")
struct WordsTests {
    @Test("placeholders are filled; a name that nobody gives stays to be seen")
    func placeholders() {
        #expect(Phrase("còn {a} của {b}").filled([("a", "3")]) == "còn 3 của {b}")
        #expect(Phrase("{a}{a} và {b}.").filled([("b", "2"), ("a", "1")]) == "11 và 2.")
        #expect(Phrase("không có gì").filled([("a", "1")]) == "không có gì")
        #expect(Phrase("mở { không đóng").filled([]) == "mở { không đóng")
    }

    @Test(
        "a change of a percentage is told in percentage points; one too small to show is not called none",
        arguments: [
            (23, 10, "tăng 2,3 điểm phần trăm", "up 2.3 percentage points"),
            (-4, 10, "giảm 0,4 điểm phần trăm", "down 0.4 percentage points"),
            (0, 1, "không đổi", "unchanged"), (2, 1, "tăng 2 điểm phần trăm", "up 2 percentage points"),
            (-1, 1, "giảm 1 điểm phần trăm", "down 1 percentage point"),
            (1, 1000, "tăng chưa đến 0,1 điểm phần trăm", "up less than 0.1 percentage point"),
            (5, 100, "tăng 0,1 điểm phần trăm", "up 0.1 percentage points"),
        ] as [(Int128, Int128, String, String)])
    func points(above: Int128, below: Int128, vi: String, en: String) {
        #expect(Words.shipped(.vi).changeInPoints(above, over: below, decimals: 1) == vi)
        #expect(Words.shipped(.en).changeInPoints(above, over: below, decimals: 1) == en)
    }

    @Test(
        "a change of a count names what is counted, for one and for many",
        arguments: [
            (4, 7, "tăng 3 phường", "up 3 wards"), (2000, 331, "giảm 1.669 phường", "down 1,669 wards"),
            (4, 5, "tăng 1 phường", "up 1 ward"),
            (7, 4, "giảm 3 phường", "down 3 wards"), (4, 4, "không đổi", "unchanged"),
        ])
    func counts(old: Int64, new: Int64, vi: String, en: String) async throws {
        let report = try await SmallContent(targets: ["year: 2025, comparison: at_least, value: 50"], data: "quan,share,2024,40\n").report()
        let centres = try #require(report.indicators.first { $0.id == "centres" })
        func said(_ locale: ReportLocale, _ noun: String) -> String {
            let words = Words(locale) { key in key == "counted.centres" ? noun : try? self.wordOfContent(key, locale) }
            return words.change(from: Rational(old), to: Rational(new), centres)
        }
        #expect(said(.vi, "phường") == vi)
        #expect(said(.en, "ward|wards") == en)
    }

    @Test("the words that the program carries are those of content/strings", arguments: ReportLocale.allCases)
    func shipped(_ locale: ReportLocale) throws {
        #expect(Words.shippedTexts(locale).count > 40)
        for (word, shipped) in Words.shippedTexts(locale) { #expect(try wordOfContent(word, locale) == shipped, "\(word)") }
    }

    /// As the shipped content writes it.
    private func wordOfContent(_ key: String, _ locale: ReportLocale) throws -> String? {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/strings/\(locale.rawValue).yaml")
            .standardized
        let text = try String(contentsOf: file, encoding: .utf8), parts = key.split(separator: ".")
        let section = try #require(text.firstRange(of: "\n\(parts[0]):\n"), "\(key)")
        let lines = text[section.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("  ") }
        let beginning = "  \(parts[1]): \""
        return lines.first { $0.hasPrefix(beginning) }.map { String($0.dropFirst(beginning.count).dropLast()) }
    }

    private static let rows: [(Standing, Standing.Nuance, Bool, String)] = [
        (.lapsed, .none, false, "lapsed"), (.notApplicable, .none, false, "notApplicable"), (.noData, .notReported, false, "notReported"),
        (.noData, .missing, false, "missingValue"),
        (.noData, .undecided, false, "undecided"), (.maintained, .none, false, "maintained"), (.lost, .notMaintained, false, "lost"),
        (.lost, .fellBelow, false, "fellBelow"), (.lost, .fellBelow, true, "roseAbove"),
        (.achieved, .none, false, "achieved"), (.achieved, .early, false, "early"), (.achieved, .exceeded, false, "exceeded"),
        (.missed, .none, false, "missed"), (.missed, .neverKept, false, "neverKept"),
        (.inProgress, .none, false, "inProgress"), (.onTrack, .none, false, "onTrack"), (.onTrack, .ahead, false, "ahead"),
        (.behind, .none, false, "behind"),
        (.behind, .unchanged, false, "unchanged"), (.movingAway, .none, false, "belowBase"), (.movingAway, .none, true, "aboveBase"),
    ]

    @Test("every standing bears the word of its badge", arguments: Self.rows)
    func standings(_ standing: Standing, _ nuance: Standing.Nuance, _ isWorseAbove: Bool, _ key: String) {
        #expect(standingWord(standing, nuance, isWorseAbove: isWorseAbove).rawValue == "standing.\(key)")
    }

    @Test(
        "a date or period of published figures is written as its page writes dates; what is no date stays as it is",
        arguments: [
            ("2025-08", "tháng 8/2025", "August 2025"), ("2025-02", "tháng 02/2025", "February 2025"),
            ("2025-11-28", "28/11/2025", "28 November 2025"),
            ("2025-Q1", "quý I/2025", "Q1 2025"), ("2016-2017", "2016–2017", "2016–2017"), ("2024", "2024", "2024"),
            ("2024/2025", "2024/2025", "2024/2025"),
            ("2025 (đầu năm)", "2025 (đầu năm)", "2025 (đầu năm)"), ("2025-13", "2025-13", "2025-13"),
            ("2025-02-30", "2025-02-30", "2025-02-30"), ("", "", ""),
        ])
    func periods(_ written: String, _ vi: String, _ en: String) {
        #expect(Words(.vi) { _ in nil }.period(written) == vi)
        #expect(Words(.en) { _ in nil }.period(written) == en)
    }
}
