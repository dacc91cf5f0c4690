import Foundation
import Testing

@testable import Charting
@testable import Composing

@Suite("A whole unit page")
struct GoldenPageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test("the district's page says, field by field, what was looked at", arguments: ["quan", "phuong-1", "phuong-moi"])
    func golden(unit: String) async throws {
        let charts = ChartSet(
            targetPath: { _, markup in markup.raw("<svg class=\"path\"/>") },
            bullet: { _, markup in markup.raw("<svg class=\"bullet\"/>") },
            sparkline: { _, markup in markup.raw("<svg class=\"spark\"/>") })
        let said = try await page("units/\(unit)/index.html", charts: charts).text + "\n"
        let file = Self.folder.appending(path: "unit-\(unit).txt")
        // to write it anew: delete the file, run once, look at it, commit it
        let isNew = !FileManager.default.fileExists(atPath: file.path)
        if isNew { try Data(said.utf8).write(to: file) }
        #expect(!isNew, "\(file.lastPathComponent) is new: look at it")
        #expect(try String(contentsOf: file, encoding: .utf8) == said)
    }
}
