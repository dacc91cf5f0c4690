import Foundation
import Testing

@testable import Writing

@Suite("Only a folder that sitegen made is replaced")
struct StrangerTests {
    let plan = [page("index.html", "new")]

    @Test("a folder with anybody's files is refused and kept")
    func stranger() async throws {
        let room = try Room()
        try room.put("public/thư.docx", "x")
        #expect(await room.faults(plan) == ["The folder “public” was not made by sitegen (it holds: thư.docx); nothing was removed."])
        #expect(try room.names() == ["public"])
        #expect(try room.tree() == ["thư.docx": "x"])
    }

    @Test(
        "a folder whose marker or SHA256SUMS is somebody else's is refused",
        arguments: [
            ["SHA256SUMS": ""], [".sitegen": ""], [".sitegen": "other\n", "SHA256SUMS": ""],
        ])
    func halfMarked(_ files: [String: String]) async throws {
        let room = try Room()
        for (name, text) in files { try room.put("public/" + name, text) }
        let faults = await room.faults(plan)
        #expect(faults.count == 1 && faults[0].hasPrefix("The folder “public” was not made by sitegen"))
        #expect(try room.tree() == files)
    }

    @Test("files put into our folder are not lost either")
    func foreignFiles() async throws {
        let room = try Room()
        try await room.write(plan)
        try room.put("public/a/CNAME", "x")
        #expect(await room.faults(plan) == ["“public” holds 1 file(s) that sitegen did not make (a/CNAME); nothing was removed."])
        #expect(try room.text("public/a/CNAME") == "x")
    }

    @Test("what file managers, spreadsheets and editors leave behind stops no build, is carried over and is no part of the site")
    func leavings() async throws {
        let room = try Room()
        try room.put("public/THUMBS.DB", "x")
        #expect(await room.faults(plan) == [], "a folder with nothing else is empty")
        for name in [".DS_Store", "units/Desktop.ini", "~$bang.xlsx", "index.html.bak", "notes~"] { try room.put("public/" + name, "mine") }
        for _ in 0..<2 { #expect(await room.faults(plan) == []) }
        #expect(
            try room.tree().keys.sorted() == [
                ".DS_Store", ".sitegen", "SHA256SUMS", "THUMBS.DB", "index.html", "index.html.bak", "notes~", "units/Desktop.ini",
                "~$bang.xlsx",
            ])
        #expect(try room.text("public/units/Desktop.ini") == "mine")
        #expect(try room.text("public/SHA256SUMS").contains("index.html\n"))
        #expect(try !room.text("public/SHA256SUMS").lowercased().contains("thumbs"))
        #expect(try verifySite(room.output).foreign == ["index.html.bak", "notes~"], "a copy of a page is told when the site is verified")
    }

    @Test("an empty folder, or one that only holds a .gitignore, is ours; the .gitignore is carried over")
    func emptyFolder() async throws {
        let room = try Room()
        try room.put("public/.gitignore", "*\n!.gitignore\n")
        #expect(await room.faults(plan) == [])
        #expect(await room.faults(plan) == [])
        #expect(try room.text("public/.gitignore") == "*\n!.gitignore\n")
        #expect(try !room.text("public/SHA256SUMS").contains("gitignore"))
    }

    @Test("a file, a link, «.» and «/» are no output folders")
    func noFolders() async throws {
        let room = try Room()
        try room.put("public", "x")
        #expect(await room.faults(plan) == ["“public” is a file, not a folder."])
        try FileManager.default.removeItem(atPath: room.output)
        try room.put("real/keep.txt", "x")
        try FileManager.default.createSymbolicLink(atPath: room.output, withDestinationPath: room.path + "/real")
        #expect(await room.faults(plan) == ["“public” is a symbolic link; sitegen only replaces a real folder."])
        #expect(try room.tree("real") == ["keep.txt": "x"])
        for output in ["", ".", "/", "a/..", "//"] {
            await #expect(throws: WritingFailure.notAFolderName(output)) { try await SiteWriter(output: output).write(plan) }
        }
    }

    @Test("a mount point is refused before anything is made")
    func mountPoint() async throws {
        let failure = await #expect(throws: WritingFailure.self) { try await SiteWriter(output: "/proc").write(plan) }
        #expect(failure?.message.en == "“/proc” is a mount point and cannot be replaced in one step.")
        #expect(failure?.suggestion?.vi == "Dùng một thư mục con của nó: --output /proc/site")
    }
}
