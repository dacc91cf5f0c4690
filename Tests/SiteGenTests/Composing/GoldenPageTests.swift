import Foundation
import Testing

@testable import Composing

@Suite("A whole unit page")
struct GoldenPageTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    @Test(
        "the page of a district, a ward, a successor says, word by word, what was looked at", arguments: ["quan", "phuong-1", "phuong-moi"])
    func golden(unit: String) async throws {
        let said = try await page("units/\(unit)/index.html").read
        let file = Self.folder.appending(path: "unit-\(unit).txt")
        // to write it anew: delete the file, run once, look at it, commit it
        let isNew = !FileManager.default.fileExists(atPath: file.path)
        if isNew { try Data(said.utf8).write(to: file) }
        #expect(!isNew, "\(file.lastPathComponent) is new: look at it")
        #expect(try String(contentsOf: file, encoding: .utf8) == said)
    }
}
