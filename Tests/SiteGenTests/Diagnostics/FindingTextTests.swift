import Testing

@testable import Diagnostics

@Suite("Findings as text and JSON")
struct FindingTextTests {
    private let ambiguous = Diagnostic(
        .error, rule: "ambiguous-number", at: SourceLocation(path: "data/go-vap/2024.csv", line: 12, column: 20),
        unit: "go-vap", indicator: "learning-units",
        Message(vi: "“1.669” có thể là 1669 hoặc 1,669", en: "“1.669” may be 1669 or 1.669"),
        suggestion: Message(vi: "Ghi 1669, hoặc khai báo number_format.", en: "Write 1669, or declare number_format."))
    private let missing = Diagnostic(
        .warning, rule: "no-observation", at: SourceLocation(path: "plans/go-vap.yaml"),
        Message(vi: "chưa có số liệu", en: "no observation"))

    @Test func `a finding is told in Vietnamese with its line and a caret`() {
        #expect(
            ambiguous.text(in: .vi, sourceLine: "go-vap,units,2024,1.669") == """
                data/go-vap/2024.csv:12:20: lỗi: [go-vap · learning-units] “1.669” có thể là 1669 hoặc 1,669
                    → Ghi 1669, hoặc khai báo number_format.
                   12 | go-vap,units,2024,1.669
                      |                    ^
                """)
    }

    @Test func `a finding is told in English`() {
        #expect(
            ambiguous.text(in: .en) == """
                data/go-vap/2024.csv:12:20: error: [go-vap · learning-units] “1.669” may be 1669 or 1.669
                    → Write 1669, or declare number_format.
                """)
    }

    @Test func `what is unknown is left out`() {
        #expect(missing.text(in: .vi, sourceLine: "id: go-vap") == "plans/go-vap.yaml: cảnh báo: chưa có số liệu")
        #expect(missing.text(in: .en) == "plans/go-vap.yaml: warning: no observation")
    }

    @Test func `content that is quoted cannot command the terminal`() {
        let finding = Diagnostic(
            .error, rule: "r", at: SourceLocation(path: "a.csv", line: 1, column: 2),
            Message(vi: "thấy “\u{1B}[31m\n\u{202E}x”", en: ""))
        #expect(
            finding.text(in: .vi, sourceLine: "a\u{1B}[31m") == """
                a.csv:1:2: lỗi: thấy “⟨U+001B⟩[31m⏎⟨U+202E⟩x”
                    1 | a [31m
                      |  ^
                """)
    }

    @Test func `the list closes with a count`() {
        #expect(countLine(of: [ambiguous, ambiguous, missing], in: .vi) == "2 lỗi, 1 cảnh báo")
        #expect(countLine(of: [ambiguous, ambiguous, missing], in: .en) == "2 errors, 1 warning")
        #expect(countLine(of: [ambiguous], in: .en) == "1 error, 0 warnings")
        #expect(countLine(of: [], in: .vi) == "0 lỗi, 0 cảnh báo")
    }

    @Test func `notes are counted where there are any, behind the rest`() {
        let note = Diagnostic(
            .note, rule: "rounded-number", at: SourceLocation(path: "a.csv", line: 2), Message(vi: "làm tròn", en: "rounded"))
        #expect(countLine(of: [note, missing], in: .vi) == "0 lỗi, 1 cảnh báo, 1 lưu ý")
        #expect(countLine(of: [note, note], in: .en) == "0 errors, 0 warnings, 2 notes")
        #expect(note.text(in: .vi) == "a.csv:2: lưu ý: làm tròn")
        #expect([note, missing, ambiguous].sorted() == [ambiguous, missing, note])
    }

    @Test func `JSON has nine members in order, null where unknown`() {
        #expect(
            json(of: [ambiguous, missing], in: .vi) == """
                [
                {"severity": "error", "rule": "ambiguous-number", "path": "data/go-vap/2024.csv", "line": 12, "column": 20, "unit": "go-vap", "indicator": "learning-units", "message": "“1.669” có thể là 1669 hoặc 1,669", "suggestion": "Ghi 1669, hoặc khai báo number_format."},
                {"severity": "warning", "rule": "no-observation", "path": "plans/go-vap.yaml", "line": null, "column": null, "unit": null, "indicator": null, "message": "chưa có số liệu", "suggestion": null}
                ]

                """)
        #expect(json(of: [], in: .vi) == "[]\n")
    }

    @Test func `JSON strings are escaped`() {
        let finding = Diagnostic(
            .error, rule: "r", at: SourceLocation(path: "a\\b.csv"),
            Message(vi: "", en: "“\"”\n\t\r\u{0}\u{1F}\u{7F}\u{2028}é"))
        #expect(json(of: [finding], in: .en).contains(#""path": "a\\b.csv""#))
        #expect(json(of: [finding], in: .en).contains(#""message": "“\"”\n\t\r\u0000\u001f\u007f\u2028é""#))
    }

    @Test func `findings stand worst first, then in reading order`() {
        let later = Diagnostic(
            .error, rule: "a", at: SourceLocation(path: "data/go-vap/2024.csv", line: 13, column: 1), Message(vi: "", en: ""))
        #expect([missing, later, ambiguous].sorted() == [ambiguous, later, missing])
    }
}

@Suite("The excerpt of a source line")
struct ExcerptTests {
    @Test func `tabs are shown as one space, so the caret stands beneath its character`() {
        #expect(Excerpt(line: "a\tb\tc", number: 3, column: 5).text == "    3 | a b c\n      |     ^")
    }

    @Test func `a letter with its marks is one column`() {
        #expect(Excerpt(line: "Vie\u{302}\u{323}t,x", number: 1, column: 6).text == "    1 | Vie\u{302}\u{323}t,x\n      |      ^")
    }

    @Test func `the caret may stand one behind the line, for what is missing`() {
        #expect(Excerpt(line: "ab", number: 1, column: 3).text == "    1 | ab\n      |   ^")
        #expect(Excerpt(line: "ab", number: 1, column: 4).text == "    1 | ab")
        #expect(Excerpt(line: "ab", number: 1, column: 0).text == "    1 | ab")
        #expect(Excerpt(line: "", number: 1, column: 1).text == "    1 | \n      | ^")
    }

    @Test(arguments: [1, 60, 61, 62, 150, 240, 299, 300, 301])
    func `a long line is cut to 120 characters with its column in sight`(column: Int) throws {
        let line = (0..<300).map { String($0 % 10) }.joined()
        let lines = Excerpt(line: line, number: 7, column: column).text.split(separator: "\n").map(Array.init)
        try #require(lines.count == 2)
        let shown = lines[0].dropFirst(8)
        #expect(shown.filter { $0 != "…" }.count == 120)
        #expect(shown.contains("…"))
        let caret = try #require(lines[1].firstIndex(of: "^"))
        if column <= 300 {
            #expect(lines[0][caret] == Character(String((column - 1) % 10)))
        } else {
            #expect(caret == lines[0].count)
        }
    }

    @Test func `long line numbers widen the margin`() {
        #expect(Excerpt(line: "x", number: 1_234_567, column: 1).text == "1234567 | x\n        | ^")
    }
}
