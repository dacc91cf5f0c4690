import Testing

@testable import Diagnostics

@Suite("One cause is one finding")
struct GatheredTests {
    private func finding(
        _ line: Int, path: String = "data/a.csv", rule: String = "unknown-unit", severity: Diagnostic.Severity = .error,
        cause: String? = "x"
    ) -> Diagnostic {
        Diagnostic(
            severity, rule: rule, at: SourceLocation(path: path, line: line, column: 1), Message(vi: "sai \(line)", en: "wrong \(line)"),
            cause: cause)
    }

    @Test("the first of a file speaks for the others and counts them")
    func counted() {
        let found = gathered([2, 3, 4, 9].map { finding($0) })
        #expect(found.map(\.message.vi) == ["sai 2; và 3 dòng nữa (dòng 3–4, 9)"])
        #expect(found.map(\.message.en) == ["wrong 2; and 3 more rows (lines 3–4, 9)"])
        #expect(found.first?.others == [3, 4, 9])
        #expect(gathered([finding(2), finding(7)]).map(\.message.en) == ["wrong 2; and 1 more row (line 7)"])
    }

    @Test("other causes, files, rules and severities stay apart, in their order")
    func apart() {
        let all = [
            finding(2), finding(3, cause: "y"), finding(4, path: "data/b.csv"), finding(5, rule: "unknown-word"),
            finding(6, severity: .warning),
            finding(7, cause: nil), finding(8, cause: nil),
        ]
        #expect(gathered(all) == all)
    }

    @Test("of many thousand the count is grouped and six runs of lines are named; JSON has every line")
    func many() {
        let found = gathered((0..<12_039).map { finding(2 * $0 + 2) })
        #expect(found.count == 1)
        #expect(found[0].message.vi == "sai 2; và 12.038 dòng nữa (dòng 4, 6, 8, 10, 12, 14, …)")
        #expect(found[0].message.en == "wrong 2; and 12,038 more rows (lines 4, 6, 8, 10, 12, 14, …)")
        #expect(json(of: found, in: .vi).contains("\"more\": 12038, \"more_lines\": [4, 6, 8, 10,"))
        #expect(json(of: found, in: .vi).contains(", 24076, 24078]}"))
    }

    @Test("a finding without others has no count in JSON")
    func jsonOfOne() {
        #expect(!json(of: [finding(2)], in: .en).contains("more"))
    }

    @Test("places of files that are no tables are places, and those without a line are only counted")
    func places() {
        let found = gathered([finding(2, path: "geo/a.geojson"), finding(2, path: "geo/a.geojson"), finding(0, path: "geo/a.geojson")])
        #expect(found.map(\.message.vi) == ["sai 2; và 2 chỗ nữa (dòng 2)"])
    }

    @Test("errors of one rule with causes of their own are told twenty times a file, the twentieth counts the rest; warnings all stand")
    func floods() {
        let found = gathered((1...30).map { finding($0, cause: "\($0)") } + (1...30).map { finding($0, severity: .warning, cause: nil) })
        #expect(found.count == 50)
        #expect(found[18].message.vi == "sai 19")
        #expect(found[19].message.vi == "sai 20; còn 10 dòng nữa có lỗi cùng loại (dòng 21–30)")
        #expect(found[19].message.en == "wrong 20; 10 more rows are wrong in the same way (lines 21–30)")
    }
}
