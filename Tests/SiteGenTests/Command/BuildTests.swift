import Foundation
import Testing

@Suite("sitegen build, from the shipped content to a publishable folder")
struct BuildTests {
    @Test("the shipped content builds, and building it again changes no byte")
    func buildsTwiceAlike() throws {
        try withFolder { folder in
            let output = folder.appending(path: "public")
            let first = try Program.run("build", "--output", output.path(percentEncoded: false))
            #expect(first.exit == 0, "\(first.err)")
            let made = try snapshot(of: output)
            #expect(made.count > 100)
            let again = try Program.run("build", "--output", output.path(percentEncoded: false))
            #expect(again.exit == 0)
            #expect(try snapshot(of: output) == made)
        }
    }

    @Test("SHA256SUMS covers every file and sha256sum agrees")
    func sumsAgree() throws {
        try withFolder { folder in
            let output = folder.appending(path: "public")
            _ = try Program.run("build", "--quiet", "--output", output.path(percentEncoded: false))
            let listed = try String(contentsOf: output.appending(path: "SHA256SUMS"), encoding: .utf8)
                .split(separator: "\n").map { String($0.dropFirst(66)) }
            let files = try snapshot(of: output).keys.filter { $0 != "SHA256SUMS" && $0 != ".gitignore" }
            #expect(Set(listed) == Set(files))
            let check = Process()
            check.executableURL = URL(filePath: "/usr/bin/sha256sum")
            check.arguments = ["--quiet", "-c", "SHA256SUMS"]
            check.currentDirectoryURL = output
            try check.run()
            check.waitUntilExit()
            #expect(check.terminationStatus == 0)
        }
    }

    @Test("quiet leaves warnings only; the summary counts what was made")
    func quietAndSummary() throws {
        try withFolder { folder in
            let output = folder.appending(path: "public").path(percentEncoded: false)
            let quiet = try Program.run("build", "--quiet", "--output", output)
            #expect(quiet.out == "" && quiet.exit == 0)
            #expect(!quiet.err.contains("Xong"), "\(quiet.err)")
            let told = try Program.run("build", "--output", output)
            for word in ["đơn vị", "chỉ tiêu", "số liệu", "trang"] { #expect(told.err.contains(word), "\(told.err)") }
        }
    }

    @Test("a wrong cell: exit 1, one message with file, line, column, unit, indicator and what to write; the site stays")
    func wrongCellLeavesTheSite() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let output = folder.appending(path: "public")
            let arguments = [
                "build", "--quiet", "--content", content.path(percentEncoded: false), "--output", output.path(percentEncoded: false),
            ]
            #expect(try Program.run(arguments).exit == 0)
            let before = try snapshot(of: output)
            let file = "data/sai/2024.csv"
            try FileManager.default.createDirectory(at: content.appending(path: "data/sai"), withIntermediateDirectories: true)
            try "unit,indicator,year,value,status\ngo-vap,learning-citizens,2020,\"140,5\",final\n"
                .write(to: content.appending(path: file), atomically: false, encoding: .utf8)
            let answer = try Program.run(arguments)
            #expect(answer.exit == 1)
            #expect(answer.err.contains("\(file):2:31: lỗi: "), "\(answer.err)")
            #expect(answer.err.contains("go-vap") && answer.err.contains("learning-citizens") && answer.err.contains("140,5"))
            #expect(answer.err.components(separatedBy: ": lỗi: ").count == 2)
            #expect(try snapshot(of: output) == before)
        }
    }

    @Test("a folder that sitegen did not make is never emptied")
    func strangersFolderIsLeft() throws {
        try withFolder { folder in
            let output = folder.appending(path: "photos")
            try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
            try Data("ảnh".utf8).write(to: output.appending(path: "a.jpg"))
            let answer = try Program.run("build", "--output", output.path(percentEncoded: false))
            #expect(answer.exit == 1)
            #expect(answer.err.contains("photos"))
            #expect(try snapshot(of: output) == ["a.jpg": Data("ảnh".utf8)])
        }
    }

    @Test("wrong usage ends with 64")
    func usage() throws {
        #expect(try Program.run("build", "--no-such-option").exit == 64)
        #expect(try Program.run("remind").exit == 64)
    }
}
