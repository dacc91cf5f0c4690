import Comparing
import Testing

@testable import Reviewing

@Suite("The review on a terminal")
struct TextTests {
    @Test("tells the same, in lines of at most 80 characters")
    func whole() async throws {
        let text = String(decoding: try review(try await sampleChanges(), as: .text, ReviewOptions(language: .en)), as: UTF8.self)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(
            text.hasPrefix(
                """
                1 value changed, 1 added, 1 removed; 1 unit changes standing (1 worse), by
                report year: 2022–2024: 1 unit a year (1 worse); 1 target changes, 1 text
                changes, 1 new warning; 1 of 214 pages change.

                STANDINGS THAT CHANGE (1)
                  ▼ worse: Quận Hòa Bình · Learning citizens · at least 65% (2025)
                    ahead, 56.1% → moving away, below baseline year, 36.1% (report 2024); on
                      track, 50.4% → behind, 50.4% (reports 2022 to 2023, figures of 2023)
                    due to the target raised 60% → 65%; the figure of 2024: 56.1% → 36.1%

                DATA (3)
                  Quận Hòa Bình · Learning citizens · 2024
                    56.1% → 36.1% −20.0 points ▃▆█▁
                    more than 3 times the usual yearly change

                """))
    }

    @Test("lets nothing through that could command the terminal", arguments: hostileTexts.indices)
    func hostileCells(_ index: Int) async throws {
        let text = String(
            decoding: try review(try hostile(try await sampleChanges(), hostileTexts[index]), as: .text, ReviewOptions()), as: UTF8.self)
        #expect(
            !text.unicodeScalars.contains {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || (0x202A...0x202E).contains($0.value)
            })
        #expect(text.count < 200_000)
    }

    @Test("an empty old side is said")
    func empty() async throws {
        var changes = Changes(program: "sitegen", base: Side(name: "a"), head: Side(name: "b"))
        changes.values = try await sampleChanges().values
        var base = Side(name: "a")
        base.isEmpty = true
        var first = Changes(program: "sitegen", base: base, head: Side(name: "b"))
        first.values = changes.values.filter { $0.edit == .added }
        #expect(summarySentence(of: first.counted(), .vi) == "Nội dung cũ còn trống, mọi thứ đều là mới: thêm 1 số liệu.")
    }
}
