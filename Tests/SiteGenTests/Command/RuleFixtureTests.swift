import Foundation
import Testing

/// Habit 4 of docs/HOUSE.md: one rule, one file, one line in the list, one fixture.
@Suite("Rules, their files, their list and their fixtures")
struct RuleFixtureTests {
    /// Found when pages are made or written, not by `check`; the tests of those rooms hold their words.
    static let foundWhileBuilding: Set = ["missing-string", "path", "template", "template-field"]
    /// Said of a comparison by `diff`, which no single folder can show.
    static let foundWhileComparing: Set = ["large-content"]
    /// Of a copy to be signed; of a draft it is no fault.
    static let foundWhilePrinting: Set = ["final-copy"]
    /// Said of workbooks that came in; tests of Collecting show each (the rest of its sentences bear their names as arguments).
    static let foundWhileCollecting: Set = [
        "form-column", "form-data", "form-final", "form-layout", "form-number", "form-row", "form-row-blank", "form-remarks",
        "form-row-lacking",
        "form-sheet", "form-twice", "form-two-tables", "target-value", "unit-list", "workbook",
    ]
    /// Said of what the machine does while it reads: shown by Tests/Trust and ChangedFilesTests.
    static let ofTheMachine: Set = ["content-changed", "disk-fault"]

    @Test("each rule has one file, one line in Validation.swift and one folder in Tests/Sites, of the same name")
    func oneOfEach() throws {
        let files = try Self.ruleFiles()
        #expect(files.count > 50)
        #expect(files.filter { kebab($0.key) != $0.value }.map(\.key) == [], "the file is called otherwise than its rule")
        let list = try Self.listed()
        #expect(list.sorted() == files.keys.sorted())
        #expect(files.values.filter { !Self.folders.contains($0) }.sorted() == [], "rules without a fixture")
    }

    @Test("each refusal of a parser has a folder in Tests/Sites")
    func parsersToo() throws {
        let names = try Self.parserRules()
        #expect(names.count > 20)
        #expect(names.filter { !Self.folders.contains($0) } == [], "refusals without a fixture")
    }

    @Test("no other room invents a rule that nobody has decided about")
    func noOthers() throws {
        var others: Set<String> = []
        for file in try Self.sources(below: "") where !file.path.contains("/Loading/") && !file.path.contains("/Reporting/Rules/") {
            others.formUnion(file.text.matches(of: /rule: "([a-z0-9-]+)"/).map { String($0.1) })
        }
        #expect(
            others
                == Self.foundWhileBuilding.union(Self.foundWhileComparing).union(Self.foundWhilePrinting).union(Self.foundWhileCollecting))
    }

    @Test("the folder of a rule shows that rule at work", arguments: try Self.ruleFiles().values.sorted() + Self.parserRules())
    func showsTheRule(_ rule: String) throws {
        struct Finding: Decodable { let rule: String }
        let answer = try Fixture(name: rule).check(["--format", "json"])
        let found = try JSONDecoder().decode([Finding].self, from: Data(answer.out.utf8))
        #expect(found.map(\.rule).contains(rule), "\(answer.out)")
    }

    private static let folders = Set(Fixture.all.map(\.name))

    /// File name without ending -> the name of the rule in it.
    private static func ruleFiles() throws -> [String: String] {
        let files = try ["Fields", "Records", "Whole"].flatMap { try sources(below: "Reporting/Rules/\($0)") }
        return try Dictionary(
            uniqueKeysWithValues: files.map { file in
                let name = try #require(file.text.firstMatch(of: /Rule\(\s*"([a-z-]+)", why: why/)?.1, "no rule in \(file.path)")
                return (URL(filePath: file.path).deletingPathExtension().lastPathComponent, String(name))
            })
    }

    /// The types named in the list, a line each.
    private static func listed() throws -> [String] {
        let text = try String(contentsOfFile: "\(Program.root)Sources/SiteGen/Reporting/Rules/Validation.swift", encoding: .utf8)
        return text.split(separator: "\n").compactMap { $0.wholeMatch(of: /\s{4}(\w+)\.rule,/).map { String($0.1) } }
    }

    @Test("each refusal of a parser is explained in the table of them, and none that is not there any more")
    func parsersAreExplained() throws {
        let table = try String(contentsOfFile: "\(Program.root)Sources/SiteGen/Loading/LoadingRuleTable.swift", encoding: .utf8)
        let explained = table.matches(of: /NamedRule\(\s*"([a-z0-9-]+)"/).map { String($0.1) }
        #expect(explained.sorted() == (try Self.parserRules() + Self.ofTheMachine).sorted())
    }

    /// Every text of the room Loading that is a name with hyphens: it has no others.
    private static func parserRules() throws -> [String] {
        let names = try sources(below: "Loading").filter { !$0.path.hasSuffix("RuleTable.swift") }.flatMap {
            $0.text.matches(of: /"([a-z0-9]+(?:-[a-z0-9]+)+)"/).map { String($0.1) }
        }
        return Set(names).subtracting(ofTheMachine).sorted()
    }

    private static func sources(below folder: String) throws -> [(path: String, text: String)] {
        let base = "\(Program.root)Sources/SiteGen/\(folder)"
        return try FileManager.default.subpathsOfDirectory(atPath: base).filter { $0.hasSuffix(".swift") }.sorted().map {
            ("\(base)/\($0)", try String(contentsOfFile: "\(base)/\($0)", encoding: .utf8))
        }
    }
}

/// `UnknownUnit` is `unknown-unit`.
private func kebab(_ name: String) -> String {
    name.reduce(into: "") { $0 += $1.isUppercase && !$0.isEmpty ? "-" + $1.lowercased() : $1.lowercased() }
}
