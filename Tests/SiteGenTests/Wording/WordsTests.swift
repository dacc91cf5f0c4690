import Foundation
import Language
import Measuring
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

    @Test("the words that the program carries are those of content/strings", arguments: Tongue.allCases)
    func shipped(_ tongue: Tongue) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/strings/\(tongue.rawValue).yaml")
            .standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        for (word, shipped) in Words.shippedTexts(tongue) {
            let parts = word.split(separator: ".")
            let section = try #require(text.firstRange(of: "\n\(parts[0]):\n"), "\(word)")
            let lines = text[section.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).prefix { $0.hasPrefix("  ") }
            #expect(lines.contains("  \(parts[1]): \"\(shipped)\""), "\(word)")
        }
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
