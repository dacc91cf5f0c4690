import Foundation
import Testing

@testable import Reporting

@Suite("The list of rules")
struct RuleListTests {
    private static let here = URL(filePath: #filePath).deletingLastPathComponent()

    private static func swiftFiles(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).filter { $0.pathExtension == "swift" }
    }

    @Test("one rule, one line, one file")
    func oneFileARule() throws {
        let folder = Self.here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/SiteGen/Reporting/Rules")
        let files = try ["Fields", "Records", "Whole"].flatMap { try Self.swiftFiles(in: folder.appending(path: $0)) }
        let names = try files.map { file in
            let text = try String(contentsOf: file, encoding: .utf8)
            return try #require(text.firstMatch(of: /Rule\(\s*"([a-z-]+)", why: why/)?.1, "no rule in \(file.lastPathComponent)")
        }
        #expect(names.map(String.init).sorted() == rules.map(\.name).sorted())
        #expect(Set(names).count == names.count)
    }

    @Test("every rule has a test that expects its message")
    func everyRuleIsTested() throws {
        let texts = try Self.swiftFiles(in: Self.here).map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let untested = rules.map(\.name).filter {
            !texts.contains("error \($0): ") && !texts.contains("warning \($0): ") && !texts.contains("note \($0): ")
        }
        #expect(untested == [])
    }
}
