import Diagnostics
import Foundation
import Glibc
import Testing

@testable import Writing

@Suite("A build that fails leaves the output as it was")
struct FailureTests {
    private func withOldSite(_ work: (Room) async throws -> Void) async throws {
        let room = try Room()
        try await room.write([page("index.html", "old")])
        let before = try room.tree()
        try await work(room)
        #expect(try room.tree() == before)
        #expect(try room.names(".public.sitegen") == [".gitignore", "lock", "record"])
        // and the next build works
        #expect(await room.faults([page("index.html", "new")]) == [])
    }

    @Test("a file that cannot be made: all problems of all files are told")
    func failingFiles() async throws {
        @Sendable func problem(_ path: String) -> Problems {
            Problems([Diagnostic(.error, rule: "x", at: SourceLocation(path: path, line: 3), Message(vi: "Hỏng.", en: "Broken."))])
        }
        try await withOldSite { room in
            let plan = [
                PlannedFile(path: "b.html", source: "b") { throw problem("data/b.csv") }, page("index.html", "new"),
                PlannedFile(path: "a.html", source: "a") { throw problem("data/a.csv") },
            ]
            #expect(await room.faults(plan) == ["data/a.csv:3: Broken.", "data/b.csv:3: Broken."])
        }
    }

    @Test("a broken link")
    func brokenLink() async throws {
        try await withOldSite { room in
            #expect(
                await room.faults([page("index.html", "<a href=\"x.html\">x</a>", source: "site.yaml")])
                    == ["site.yaml: Page “index.html”: the link “x.html” leads to no file."])
        }
    }

    @Test("a full disk, in the middle and at SHA256SUMS", arguments: ["index.html", "SHA256SUMS"])
    func fullDisk(_ name: String) async throws {
        try await withOldSite { room in
            try room.put("public/.gitignore", "*")
            var disk = OutputDisk.system
            disk.write = { path, bytes in
                if path.hasSuffix("stage/" + name) { throw SystemFailure("write", path, code: ENOSPC) }
                return try OutputDisk.system.write(path, bytes)
            }
            #expect(
                await room.faults([page("index.html", "new")], disk: disk)
                    == ["The disk is full (writing “.public.sitegen/stage/\(name)”); the output is as it was."])
            try FileManager.default.removeItem(atPath: room.output + "/.gitignore")
        }
    }

    @Test(
        "an output that cannot be exchanged",
        arguments: [
            (EBUSY, "“public” is a mount point and cannot be replaced in one step."),
            (EXDEV, "The file system of “public” cannot exchange two folders in one step."),
            (EINVAL, "The file system of “public” cannot exchange two folders in one step."),
            (EACCES, "No permission to write “public”; the output is as it was."),
        ])
    func exchange(_ code: Int32, _ message: String) async throws {
        try await withOldSite { room in
            var disk = OutputDisk.system
            disk.exchange = { _, other in throw SystemFailure("exchange", other, code: code) }
            #expect(await room.faults([page("index.html", "new")], disk: disk) == [message])
        }
    }

    @Test("a parent folder that may not be written")
    func readOnlyParent() async throws {
        let room = try Room()
        var disk = OutputDisk.system
        disk.makeFolder = { throw SystemFailure("mkdir", $0, code: EROFS) }
        #expect(
            await room.faults([page("index.html", "")], disk: disk) == [
                "No permission to write “.public.sitegen”; the output is as it was."
            ])
        #expect(try room.names() == [])
    }

    @Test("the words for a full disk in Vietnamese")
    func inVietnamese() {
        let failure = WritingFailure(SystemFailure("write", "public/a.html", code: ENOSPC))
        #expect(failure.message.vi == "Hết chỗ trên đĩa khi ghi “public/a.html”; thư mục kết quả vẫn như cũ.")
        #expect(failure.suggestion?.vi == "Giải phóng chỗ trên đĩa rồi chạy lại.")
    }

    @Test("what a killed build left, before or after the exchange, is cleaned up by the next")
    func leftovers() async throws {
        let room = try Room()
        try await room.write([page("index.html", "old")])
        try room.put(".public.sitegen/stage/deep/half.html", "<p>")
        try room.put(".public.sitegen/record", "cut off")
        let summary = try await room.write([page("index.html", "new")])
        #expect(summary.reused == 0)
        #expect(try room.tree().keys.sorted() == [".sitegen", "SHA256SUMS", "index.html"])
        #expect(try room.names(".public.sitegen") == [".gitignore", "lock", "record"])
    }

    @Test("a second build at the same time is refused, and the first one finishes")
    func twoBuilds() async throws {
        let room = try Room()
        let second = PlannedFile(path: "index.html", source: "test") { Array("<p>1</p>".utf8) }
        let lock = try #require(try Workshop(output: OutputFolder(room.output), disk: .system).open() as HeldLock?)
        #expect(await room.faults([second]) == ["Another build is writing to “public”."])
        lock.release()
        #expect(await room.faults([second]) == [])
        #expect(try room.text("public/index.html") == "<p>1</p>")
    }
}
