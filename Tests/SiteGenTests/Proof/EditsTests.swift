import Diagnostics
import Foundation
import Testing

@testable import Writing

@Suite("After any edits a site built over its old self is that of a clean build, byte for byte", .serialized)
struct EditsTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// 10,000 behind make test-long.
    private static let count = environment["SITEGEN_LONG"] == nil ? 200 : 10_000
    /// A failing run is made again with the seed that its message names.
    private static let seed = environment["SITEGEN_SEED"].flatMap(Int.init) ?? 14

    @Test("in one process: content, words and templates, one edit at a time")
    func edits() async throws {
        let site = try EditedSite()
        var dice = SeededDice(Self.seed)
        var disk = OutputDisk.system
        // what is proved here is not that it reaches the disk
        disk.syncAll = { _ in }
        disk.sync = { _ in }
        var built = 0, refused = 0
        for number in 1...Self.count {
            let (said, undo) = try site.edit(&dice)
            let about = Comment(rawValue: "seed \(Self.seed), edit \(number): \(said)")
            // the preview is built from the same state of the process
            let isPreviewed = Self.count > 200 || number % 4 == 0
            let preview = isPreviewed ? try await site.planned(isPreview: true) : nil
            let before = try site.written("public")
            guard let files = try await site.planned(isPreview: false),
                try await isBuilt(files, to: "public", of: site, disk)
            else {
                refused += 1
                #expect(try site.written("public") == before, about)
                try undo()
                continue
            }
            built += 1
            let now = try site.written("public")
            // anew, from the files alone
            let again = try #require(try await site.planned(isPreview: false), about)
            _ = try await isBuilt(again, to: "clean", of: site, disk)
            #expect(try now == site.written("clean"), about)
            try FileManager.default.removeItem(atPath: site.folder + "/clean")
            if !isPreviewed { continue }
            let previewed = try made(preview ?? []), previewAgain = try made(try await site.planned(isPreview: true) ?? [])
            #expect(previewed == previewAgain && preview != nil, about)
        }
        print("\(built) edits built, \(refused) refused")
        #expect(built > Self.count / 4 && refused > Self.count / 20, "\(built) built, \(refused) refused")
    }

    /// The files; of a template that asks in vain for what only a preview has, what is said of that.
    private func made(_ files: [PlannedFile]) throws -> [[UInt8]] {
        do {
            return try files.map { try $0.make() }
        } catch let problems as Problems {
            return problems.diagnostics.map { Array("\($0)".utf8) }
        }
    }

    private func isBuilt(_ files: [PlannedFile], to output: String, of site: EditedSite, _ disk: OutputDisk) async throws -> Bool {
        do {
            _ = try await SiteWriter(output: "\(site.folder)/\(output)", tasks: 1, disk: disk).write(files)
            return true
        } catch is Problems { return false }
    }
}
