import Diagnostics
import Foundation
import Glibc

@testable import Writing

/// Whether the long campaigns run: make test-long.
let isLong = ProcessInfo.processInfo.environment["SITEGEN_LONG"] != nil

/// A folder of its own for one test, and what a test wants to see of it.
final class Room: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)").path(percentEncoded: false)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { _ = Result { try FileManager.default.removeItem(atPath: path) } }

    var output: String { path + "/public" }

    func put(_ file: String, _ text: String) throws {
        let place = URL(filePath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: place, atomically: false, encoding: .utf8)
    }

    func text(_ file: String) throws -> String { try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8) }

    /// Every file below `folder` with its text, «-> target» for a link.
    func tree(_ folder: String = "public") throws -> [String: String] {
        var tree: [String: String] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/\(folder)") {
            guard let status = try OutputDisk.system.status("\(path)/\(folder)/\(name)") else { continue }
            if status.kind == .file {
                tree[name] = String(decoding: try OutputDisk.system.read("\(path)/\(folder)/\(name)"), as: UTF8.self)
            }
            if status.kind == .link { tree[name] = "-> link" }
        }
        return tree
    }

    func names(_ folder: String = "") throws -> [String] { try OutputDisk.system.names("\(path)/\(folder)") }

    @discardableResult
    func write(_ files: [PlannedFile], tasks: Int = 2, disk: OutputDisk = .system) async throws -> WritingSummary {
        try await SiteWriter(output: output, tasks: tasks, disk: disk).write(files)
    }

    /// Out: what was refused, in English, one line each; empty when all went well.
    func faults(_ files: [PlannedFile], disk: OutputDisk = .system) async -> [String] {
        await faults { try await write(files, disk: disk) }
    }

    /// The same of a check that writes nothing.
    func faultsUnwritten(_ files: [PlannedFile]) async -> [String] {
        await faults { _ = try await SiteCheck(files).run(tasks: 1) }
    }

    private func faults(_ work: () async throws -> Void) async -> [String] {
        do {
            try await work()
            return []
        } catch let problems as Problems {
            return problems.diagnostics.map { "\($0.location): \($0.message.en)" + ($0.suggestion.map { " [\($0.en)]" } ?? "") }
        } catch let failure as WritingFailure {
            return [failure.message.en.replacingOccurrences(of: path + "/", with: "")]
        } catch {
            return ["\(error)"]
        }
    }
}

func file(_ path: String, _ text: String, source: String = "test") -> PlannedFile {
    PlannedFile(path: path, source: source) { Array(text.utf8) }
}

func page(_ path: String, _ body: String, source: String = "test") -> PlannedFile {
    file(path, "<!doctype html><html lang=\"vi\"><body>\(body)</body></html>", source: source)
}
