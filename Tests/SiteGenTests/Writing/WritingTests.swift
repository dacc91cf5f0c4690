import Diagnostics
import Foundation
import Testing

@testable import Writing

@Suite("A planned site becomes a folder")
struct WritingTests {
    @Test("the first build makes the folder, its parents and SHA256SUMS; files are 0644, folders 0755")
    func firstBuild() async throws {
        let room = try Room()
        let writer = SiteWriter(output: room.path + "/deep/public/")
        let summary = try await writer.write([file("a/b/c.txt", "c"), file("index.html", "<p>Gò Vấp</p>")])
        #expect(try room.tree("deep/public").keys.sorted() == [".sitegen", "SHA256SUMS", "a/b/c.txt", "index.html"])
        #expect(try room.text("deep/public/index.html") == "<p>Gò Vấp</p>")
        let modes = try ["deep/public", "deep/public/a", "deep/public/a/b", "deep/public/a/b/c.txt", "deep/public/SHA256SUMS"].map {
            try OutputDisk.system.status("\(room.path)/\($0)")?.permissions
        }
        #expect(modes == [0o755, 0o755, 0o755, 0o644, 0o644])
        #expect(summary.files == 4 && summary.pages == 1 && summary.reused == 0)
        let sizes = try room.tree("deep/public").values.map(\.utf8.count)
        #expect(summary.bytes == sizes.reduce(0, +))
    }

    @Test("sha256sum -c agrees, and SHA256SUMS lists every file but itself and .gitignore, in byte order")
    func sha256sum() async throws {
        let room = try Room()
        try room.put("public/.gitignore", "*\n")
        try await room.write([file("đơn vị/ô.txt", "ô"), file("b.csv", ""), file("A.txt", String(repeating: "x", count: 100_000))])
        let check = Process()
        check.executableURL = URL(filePath: "/usr/bin/env")
        check.arguments = ["sha256sum", "--strict", "-c", "SHA256SUMS"]
        check.currentDirectoryURL = URL(filePath: room.output)
        let said = Pipe()
        check.standardOutput = said
        try check.run()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        check.waitUntilExit()
        #expect(check.terminationStatus == 0)
        #expect(text == ".sitegen: OK\nA.txt: OK\nb.csv: OK\nđơn vị/ô.txt: OK\n")
        #expect(try room.text("public/.gitignore") == "*\n")
    }

    @Test("the same plan again changes no byte, writes no file anew and leaves nothing behind but the workshop")
    func again() async throws {
        let room = try Room()
        let plan = [page("index.html", "a"), page("x/index.html", "b")]
        try await room.write(plan)
        let before = try room.tree()
        let second = try await room.write(plan)
        #expect(try room.tree() == before)
        #expect(second.reused == 3)
        #expect(try room.names() == [".public.sitegen", "public"])
        #expect(try room.names(".public.sitegen") == [".gitignore", "lock", "record"])
    }

    @Test("a file that changed is written, one that left the plan is gone, the others are linked")
    func changes() async throws {
        let room = try Room()
        try await room.write([file("a.txt", "1"), file("b.txt", "1"), file("old/c.txt", "1")])
        let summary = try await room.write([file("a.txt", "1"), file("b.txt", "2"), file("new/d.txt", "1")])
        #expect(try room.tree().filter { $0.key.hasSuffix(".txt") } == ["a.txt": "1", "b.txt": "2", "new/d.txt": "1"])
        #expect(try room.names("public") == [".sitegen", "SHA256SUMS", "a.txt", "b.txt", "new"])
        #expect(summary.reused == 2)
    }

    @Test("an edited file is never taken over, not even one of the same size")
    func edited() async throws {
        let room = try Room()
        try await room.write([file("a.txt", "19"), file("b.txt", "19")])
        try room.put("public/a.txt", "91")
        let summary = try await room.write([file("a.txt", "19"), file("b.txt", "19")])
        #expect(try room.text("public/a.txt") == "19")
        #expect(summary.reused == 2)
    }

    @Test("where the disk knows no hard links, files are written again")
    func noHardLinks() async throws {
        let room = try Room()
        try await room.write([file("a.txt", "1")])
        var disk = OutputDisk.system
        disk.link = { _, to in throw SystemFailure("link", to, code: EXDEV) }
        let summary = try await room.write([file("a.txt", "1")], disk: disk)
        #expect(summary.reused == 0)
        #expect(try room.text("public/a.txt") == "1")
    }

    @Test("progress counts every file once; one task and four write the same")
    func progress() async throws {
        let room = try Room()
        let plan = (0..<50).map { page("\($0)/index.html", "<a href=\"../\(($0 + 1) % 50)/index.html\">x</a>") }
        let (counts, count) = AsyncStream.makeStream(of: Int.self)
        _ = try await SiteWriter(output: room.output, tasks: 4).write(plan) { count.yield($0) }
        count.finish()
        #expect(await counts.reduce(into: []) { $0.append($1) }.sorted() == Array(1...51))
        let four = try room.tree()
        try FileManager.default.removeItem(atPath: room.output)
        let summary = try await room.write(plan, tasks: 1)
        #expect(try room.tree() == four)
        #expect(summary.links == 50)
    }
}
