import Foundation
import Testing

/// A tiny site of Tests/Sites: `content/`, and in `expected/` all that the program says of it.
struct Fixture: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }

    static let all: [Fixture] = names(in: "Tests/Sites").map(Fixture.init)
    /// The files that `expected/` may hold, and how the program is asked for what they say.
    static let questions = [
        "check.txt": [], "check.en.txt": ["--lang", "en"], "check.json": ["--format", "json"],
    ]

    var expected: String { "\(Program.root)Tests/Sites/\(name)/expected" }

    /// What the program says, asked from the project's folder, so that every path it prints is the same on every machine.
    func check(_ arguments: [String]) throws -> Program.Answer {
        let content = "Tests/Sites/\(name)/content"
        // these sites have no words for pages: what is tried is the content alone
        let arguments = ["--templates", "none"] + arguments
        guard let make = Self.made[name] else { return try Program.run(["check", "--content", content] + arguments) }
        return try withFolder { folder in
            let copy = folder.appending(path: "content")
            try FileManager.default.copyItem(at: URL(filePath: "\(Program.root)\(content)"), to: copy)
            try make(copy)
            return try Program.run(["check", "--content", copy.path(percentEncoded: false)] + arguments)
        }
    }

    /// What git cannot keep is made when it is tested.
    private static let made: [String: @Sendable (URL) throws -> Void] = [
        "large-file": { content in
            let file = content.appending(path: "data/2024.csv")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
            try FileHandle(forWritingTo: file).truncate(atOffset: 65 << 20)
        },
        // a disk of Windows could not keep the two
        "file-named-twice": { content in
            let folder = content.appending(path: "data")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for name in ["a.csv", "A.CSV"] {
                try "unit,indicator,year,value\nquan,citizens,2024,40\n".write(
                    to: folder.appending(path: name), atomically: true, encoding: .utf8)
            }
        },
        // as a .zip of Windows leaves it: one byte a letter
        "name-not-utf8": { content in
            let folder = content.appending(path: "data")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let path =
                Array(folder.appending(path: "b").path(percentEncoded: false).utf8CString.dropLast()) + [
                    CChar(bitPattern: 0xE1), 0x6F, 0x2E, 0x63, 0x73, 0x76, 0,
                ]
            try #require(creat(path, 0o644) >= 0)
        },
        // too long to be kept
        "json-limit": { content in
            let file = content.appending(path: "geo/xa.geojson")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(("[" + String(repeating: "1,", count: 2_000_000) + "1]").utf8).write(to: file)
        },
        "too-many-faults": { content in
            let file = content.appending(path: "data/2024.csv")
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(("unit,indicator,year,value\n" + String(repeating: "quan,citizens,2024,x\n", count: 100_001)).utf8).write(to: file)
        },
        "too-many-records": { content in
            let items = (0...10_000).map { "- {id: i\($0), name: Chỉ tiêu, group: models, unit_measure: count, direction: up}\n" }.joined()
            try Data(items.utf8).write(to: content.appending(path: "indicators.yaml"))
        },
        "unreadable-file": { content in
            let folder = content.appending(path: "data")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try #require(mkfifo(folder.appending(path: "2024.csv").path(percentEncoded: false), 0o600) == 0)
        },
    ]

    /// The visible names in a folder of the project, in order.
    static func names(in folder: String) -> [String] {
        let found = FileManager.default.enumerator(atPath: "\(Program.root)\(folder)")
        var names: [String] = []
        while let name = found?.nextObject() as? String {
            found?.skipDescendants()
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }
}

@Suite("The sites of Tests/Sites: what is accepted, what is refused, in which words")
struct FixtureTests {
    @Test("all that is said of a site is what its folder expects, and errors end with 1", arguments: Fixture.all)
    func saysWhatIsExpected(_ site: Fixture) throws {
        let golden = Fixture.names(in: "Tests/Sites/\(site.name)/expected")
        #expect(golden.filter { Fixture.questions[$0] == nil } == [], "nobody asks for this")
        for (file, arguments) in Fixture.questions.sorted(by: { $0.key < $1.key }) where file == "check.txt" || golden.contains(file) {
            let answer = try site.check(arguments)
            #expect(answer.err == "")
            let hasErrors =
                file.hasSuffix(".json") ? answer.out.contains("\"severity\": \"error\"") : !answer.out.contains(/(^|\n)0 (lỗi|errors),/)
            #expect(answer.exit == (hasErrors ? 1 : 0))
            guard golden.contains(file) else {
                Issue.record("Tests/Sites/\(site.name)/expected/\(file) is not there yet; the program says:\n\(answer.out)")
                continue
            }
            let expected = try String(contentsOfFile: "\(site.expected)/\(file)", encoding: .utf8)
            #expect(answer.out == expected, "\(file) of \(site.name)")
        }
    }

    @Test("what is accepted is accepted quietly", arguments: Fixture.all.filter { $0.name.hasPrefix("accepted-") })
    func acceptedQuietly(_ site: Fixture) throws {
        #expect(try site.check([]).out == "0 lỗi, 0 cảnh báo\n")
    }

    @Test("notes are no reason to stop, not even with --strict", arguments: ["rounded-number", "derived-row"])
    func notes(_ name: String) throws {
        let answer = try Fixture(name: name).check(["--strict"])
        #expect(answer.exit == 0 && answer.out.hasSuffix("\n0 lỗi, 0 cảnh báo, 1 lưu ý\n"), "\(answer.out)")
        #expect(try Fixture(name: name).check(["--format", "github"]).out.contains("::notice "))
        #expect(try Fixture(name: name).check(["--format", "sarif"]).out.contains("\"level\":\"note\""))
        #expect(try Fixture(name: name).check(["--format", "gitlab"]).out.contains("\"severity\":\"info\""))
    }

    @Test("a cause that repeats in a file is one item in every format, with its count; JSON has every line")
    func oneCause() throws {
        let site = Fixture(name: "duplicate-observation-of-a-file")
        let count = "và 5 dòng nữa (dòng 3–7)"
        for format in ["text", "github", "gitlab", "sarif", "json"] {
            let answer = try site.check(["--format", format])
            #expect(answer.exit == 1 && answer.out.components(separatedBy: count).count == 2, "\(format): \(answer.out)")
        }
        #expect(try site.check(["--format", "json"]).out.contains("\"more\": 5, \"more_lines\": [3, 4, 5, 6, 7]}"))
    }

    @Test("warnings alone end with 0, with --strict with 1; the words are the same")
    func strict() throws {
        let site = Fixture(name: "parent-life")
        let (mild, strict) = (try site.check([]), try site.check(["--strict"]))
        #expect((mild.exit, strict.exit) == (0, 1))
        #expect(mild.out.hasSuffix("\n0 lỗi, 1 cảnh báo\n"))
        #expect(strict.out == mild.out)
        #expect(try Fixture(name: "clean-site").check(["--strict"]).exit == 0)
    }
}
