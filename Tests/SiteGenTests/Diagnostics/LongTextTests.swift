import Testing

@testable import Diagnostics

@Suite("What is told of content without end")
struct LongTextTests {
    @Test("a long quotation is cut to its beginning; a message of ordinary length is left as it is")
    func quotation() {
        let short = "«\(String(repeating: "x", count: 400))» không có"
        #expect(Message(vi: short, en: "").vi == short)
        let long = String(repeating: "ộ", count: 100_000)
        #expect(
            Message(vi: "không có đơn vị «\(long)»: Excel", en: "“\(long)” is not known").vi
                == "không có đơn vị «\(String(repeating: "ộ", count: 200))…»: Excel")
        #expect(Message(vi: "", en: "“\(long)” is not known").en == "“\(String(repeating: "ộ", count: 200))…” is not known")
    }

    @Test("whatever else is long is cut at its end")
    func tail() {
        let message = Message(vi: String(repeating: "a → ", count: 100_000), en: "«" + String(repeating: "»", count: 100_000))
        #expect(message.vi.unicodeScalars.count == 3_001 && message.vi.hasSuffix("…"))
        #expect(message.en.unicodeScalars.count == 3_001)
    }

    @Test("a unit's or an indicator's id is cut too")
    func names() {
        let long = String(repeating: "x", count: 100_000)
        let finding = Diagnostic(.error, rule: "r", at: SourceLocation(path: "a"), unit: long, indicator: "b", Message(vi: "", en: ""))
        #expect(finding.unit == String(repeating: "x", count: 200) + "…")
        #expect(finding.indicator == "b")
    }

    @Test("of a line of megabytes the part round the column is shown, as of any other", arguments: [1, 61, 45_001, 90_000, 90_001])
    func excerpt(column: Int) {
        let line = String(repeating: "đường 12,", count: 10_000), same = Array("đường 12,")
        let lines = Excerpt(line: line, number: 7, column: column).text.split(separator: "\n").map(Array.init)
        #expect(lines.count == 2)
        let shown = lines[0].dropFirst(8).filter { $0 != "…" }
        #expect(shown.count == 120)
        #expect(zip(shown, shown.dropFirst(9)).allSatisfy { $0 == $1 })
        guard let caret = lines[1].firstIndex(of: "^") else { return #expect(Bool(false), "no caret") }
        #expect(column == 90_001 ? caret == lines[0].count : lines[0][caret] == same[(column - 1) % 9])
        #expect(lines[0].last == "…" || column > 90_000 - 60)
    }

    @Test("an excerpt of a line beyond its end has no caret")
    func beyond() {
        let line = String(repeating: "x", count: 100_000)
        #expect(Excerpt(line: line, number: 1, column: 0).text == "    1 | \(String(repeating: "x", count: 120))…")
        #expect(Excerpt(line: line, number: 1, column: 500_000).text.split(separator: "\n").count == 1)
    }

    @Test("a file as a whole is told beside its first line, and shows none")
    func wholeFile() {
        let finding = Diagnostic(.error, rule: "r", at: .wholeFile("a.md"), Message(vi: "sai", en: "wrong"))
        #expect(finding.text(in: .vi, sourceLine: "---") == "a.md:1: lỗi: sai")
        #expect(json(of: [finding], in: .vi).contains("\"line\": 1, \"column\": null"))
    }
}

@Suite("Findings are kept one by one up to a number of each kind")
struct KeptFindingsTests {
    private func finding(_ line: Int, rule: String = "wrong-number", path: String = "data/a.csv", cause: String? = nil) -> Diagnostic {
        Diagnostic(
            .error, rule: rule, at: SourceLocation(path: path, line: line, column: 1), Message(vi: "sai \(line)", en: "wrong \(line)"),
            cause: cause)
    }

    @Test("of the rest the first speaks for the lines of the others; other kinds are not touched")
    func crowd() {
        var kept = KeptFindings()
        for line in 1...20_005 { kept.take(finding(line)) }
        kept.take(finding(1, rule: "unknown-unit"))
        kept.take(finding(1, path: "data/b.csv"))
        #expect(kept.each.count == 20_002)
        #expect(kept.crowds.map(\.speaker.location.line) == [20_001])
        #expect(kept.crowds.map(\.lines) == [[20_002, 20_003, 20_004, 20_005]])
        let told = gathered(kept.all)
        #expect(told.count == 22)
        #expect(told[19].message.vi == "sai 20; còn 19.985 dòng nữa có lỗi cùng loại (dòng 21–20005)")
        #expect(kept.crowds[0].oneByOne.map(\.location.line) == Array(20_001...20_005))
    }

    @Test("what shares a cause that is told is counted with it, what has another is not")
    func causes() {
        var kept = KeptFindings()
        for line in 1...20_000 { kept.take(finding(line, cause: line == 1 ? "x" : "y")) }
        for line in 20_001...20_004 { kept.take(finding(line, cause: ["x", "y", "z", "u"][line - 20_001])) }
        let told = gathered(kept.all)
        #expect(
            told.map(\.message.vi) == [
                "sai 1; và 1 dòng nữa (dòng 20001)", "sai 2; và 19.999 dòng nữa (dòng 3–20000, 20002)",
                "sai 20003; còn 1 dòng nữa có lỗi cùng loại (dòng 20004)",
            ])
    }

    @Test("no words are made for what is only counted")
    func counted() {
        var kept = KeptFindings(), worded = 0
        func lazily(_ line: Int, _ cause: String?) -> LazyDiagnostic {
            LazyDiagnostic(.error, rule: "wrong-number", at: SourceLocation(path: "data/a.csv", line: line), cause: cause) {
                worded += 1
                return LazyDiagnostic.Words(unit: nil, indicator: nil, Message(vi: "sai", en: "wrong"), suggestion: nil)
            }
        }
        kept.take(lazily(1, nil))
        #expect(worded == 1)
        for line in 1...20_000 { kept.take(finding(line)) }
        kept.take([lazily(20_002, nil), lazily(20_003, "x")])
        #expect(worded == 1 && kept.errorCount == 20_003)
        #expect(kept.crowds.map(\.lines) == [[20_002, 20_003]])
    }

    @Test("work done beside other work adds up to the same")
    func together() {
        var parts = [KeptFindings(), KeptFindings()], whole = KeptFindings()
        for line in 1...50_000 {
            parts[line <= 30_000 ? 0 : 1].take(finding(line))
            whole.take(finding(line))
        }
        var sum = KeptFindings()
        for part in parts { sum.take(part) }
        #expect(gathered(sum.all).map(\.message.vi) == gathered(whole.all).map(\.message.vi))
    }
}
