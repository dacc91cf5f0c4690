import Foundation
import Testing

@testable import Serving

@Suite("The preview notices what is saved")
struct WatchTests {
    private func withFolder(_ body: (URL) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "data/go-vap"), withIntermediateDirectories: true)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(folder)) } catch { outcome = .failure(error) }
        try FileManager.default.removeItem(at: folder)
        try outcome.get()
    }

    /// True when a change is seen within two seconds.
    private func sees(_ watch: FolderWatch) async throws -> Bool {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await watch.nextChange(); return true
            }
            group.addTask {
                try await Task.sleep(for: .seconds(2)); return false
            }
            let first = try await group.next() ?? false
            group.cancelAll()
            return first
        }
    }

    @Test(
        "a file saved deep inside, a file renamed into place, a new folder and what is saved in it later are seen; an editor's own files are not"
    )
    func changes() async throws {
        try await withFolder { folder in
            let watch = try FolderWatch([folder.path(percentEncoded: false)])
            try Data("a".utf8).write(to: folder.appending(path: "data/go-vap/2025.csv"))
            #expect(try await sees(watch))
            try Data("b".utf8).write(to: folder.appending(path: "site.yaml"), options: .atomic)
            #expect(try await sees(watch))
            try FileManager.default.createDirectory(at: folder.appending(path: "data/ba-dinh"), withIntermediateDirectories: true)
            #expect(try await sees(watch))
            try Data("c".utf8).write(to: folder.appending(path: "data/ba-dinh/2025.csv"))
            #expect(try await sees(watch))
            try await Task.sleep(for: .milliseconds(60))
            _ = try await sees(watch)
            try Data("d".utf8).write(to: folder.appending(path: ".site.yaml.swp"))
            #expect(try await !sees(watch))
        }
    }

    @Test("a folder that is not there is no change to wait for, and no crash")
    func noFolder() async throws {
        let watch = try FolderWatch(["/no/such/folder"])
        #expect(try await !sees(watch))
    }
}
