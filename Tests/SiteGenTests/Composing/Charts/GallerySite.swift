import Foundation
import Loading
import Measuring
import Reporting
import SmallContents
import Testing
import Wording

@testable import Composing

/// The content that ships, and the gallery's, where every unit is a state: both as editions whose charts can be asked for.
enum ChartSite: String, CaseIterable, CustomTestStringConvertible {
    case shipped, gallery

    var testDescription: String { rawValue }

    /// The files that the gallery's content differs in may be given anew.
    func edition(_ changes: [String: String] = [:]) async throws -> Edition {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../..").standardized
        let folder = root.appending(path: self == .shipped ? "content" : "Tests/Gallery/content")
        var files = ["strings/vi.yaml": shippedWords]
        let paths = try #require(FileManager.default.enumerator(atPath: folder.path))
        while let path = paths.nextObject() as? String {
            guard path.contains(".") else { continue }
            files[path] = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        }
        files.merge(changes) { $1 }
        let validated = await validate(await loadContent(root: "content", disk: .holding(files)))
        #expect(validated.diagnostics.filter { $0.severity == .error }.map { "\($0.location): \($0.message.vi)" } == [])
        let report = try #require(validated.report)
        let history = measure(report, years: 2021...report.site.reportYear)
        let now = try #require(history[report.site.reportYear])
        let strings = report.strings[.vi]
        return Edition(now, history: history, words: Words(.vi) { strings?[$0] }, assets: [:])
    }

    func charts(_ changes: [String: String] = [:]) async throws -> [SiteChart] { SiteChart.all(try await edition(changes)) }
}
