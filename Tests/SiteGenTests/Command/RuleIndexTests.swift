import Foundation
import Testing

private let isRecording = ProcessInfo.processInfo.environment["RECORD_RULES"] == "1"

/// `explain` and docs/RULES.md tell what the fixtures of Tests/Sites show. To write both anew: make docs
@Suite("Every rule is explained")
struct RuleIndexTests {
    private struct Finding: Decodable {
        let severity, rule, path, message: String
        let line, column: Int?
        let suggestion: String?

        var place: String { [path, line.map(String.init), column.map(String.init)].compactMap(\.self).joined(separator: ":") }
    }

    /// What the fixture of a rule says of it first.
    private static func shown(_ rule: String, in language: String) throws -> Finding? {
        guard Fixture.all.contains(where: { $0.name == rule }) else { return nil }
        let answer = try Fixture(name: rule).check(["--format", "json", "--lang", language])
        return try JSONDecoder().decode([Finding].self, from: Data(answer.out.utf8)).first { $0.rule == rule }
    }

    static func ruleNames() throws -> [String] {
        try Program.run("explain").out.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
    }

    @Test("the examples are those of Tests/Sites", .enabled(if: isRecording))
    func record() throws {
        func text(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
        var lines: [String] = []
        for rule in try Self.ruleNames().sorted() {
            guard let vi = try Self.shown(rule, in: "vi"), let en = try Self.shown(rule, in: "en") else { continue }
            let advice = vi.suggestion.flatMap { vi in
                en.suggestion.map { "Message(\n            vi: \(text(vi)),\n            en: \(text($0)))" }
            }
            lines.append(
                """
                    \(text(rule)): RuleExample(
                        severity: .\(vi.severity), place: \(text(Self.place(of: vi))),
                        message: Message(
                            vi: \(text(vi.message)),
                            en: \(text(en.message))),
                        suggestion: \(advice ?? "nil")),
                """)
        }
        let table =
            "// swift-format-ignore-file\nimport Diagnostics\n\n/// Written by `make docs` from Tests/Sites.\nlet ruleExamples: [String: RuleExample] = [\n\(lines.joined(separator: "\n"))\n]\n"
        try table.write(toFile: "\(Program.root)Sources/SiteGen/Command/RuleExampleTable.swift", atomically: true, encoding: .utf8)
    }

    /// Folders made for a test have names that no other run has.
    private static func place(of finding: Finding) -> String {
        finding.place.contains("/sitegen-") ? "content" : finding.place
    }

    @Test("explain shows what the fixture shows, in both languages", .disabled(if: isRecording), arguments: try Self.ruleNames())
    func example(_ rule: String) throws {
        for language in ["vi", "en"] {
            let told = try Program.run("explain", rule, "--lang", language)
            #expect(told.exit == 0 && told.err == "")
            #expect(told.out.hasPrefix("\(rule)\n\n"))
            guard let shown = try Self.shown(rule, in: language) else { continue }
            #expect(told.out.contains("    \(Self.place(of: shown)): "), "make docs")
            #expect(told.out.contains(shown.message) && shown.suggestion.map(told.out.contains) ?? true, "make docs")
        }
    }

    @Test("docs/RULES.md is what the program writes", .disabled(if: isRecording))
    func index() throws {
        let written = try String(contentsOfFile: "\(Program.root)docs/RULES.md", encoding: .utf8)
        #expect(try Program.run("explain", "--markdown").out == written, "make docs")
    }

    @Test("without a name each rule has a line for itself; a wrong name is told with what was probably meant")
    func names() throws {
        let all = try Self.ruleNames()
        #expect(all.count > 120 && Set(all).count == all.count)
        let list = try Program.run("explain", "--lang", "en").out
        #expect(
            list.contains("unknown-unit\n    Every unit that is named is in units.csv, by its id or by a name that only one unit bears.\n"))
        let wrong = try Program.run("explain", "unknown-unti")
        #expect(
            wrong.exit == 64 && wrong.out == ""
                && wrong.err == "sitegen: lỗi: không có quy tắc “unknown-unti”. Có phải là “unknown-unit”?\n")
        #expect(
            try Program.run("explain", "zzz", "--lang", "en").err
                == "sitegen: error: there is no rule “zzz”. See all of them with: sitegen explain\n")
    }
}
