import Foundation
import Testing

@Suite("sitegen diff of git revisions")
struct DiffRevisionTests {
    @Test("two commits are compared by their hashes, and neither the work tree nor the index is touched")
    func revisions() throws {
        try withRepository { repository in
            let content = repository.appending(path: "content")
            try git(["checkout", "-qb", "sua"], in: repository)
            try edit("data/go-vap/2023.csv", in: content) { $0.replacingOccurrences(of: ",103334,514100,", with: ",130334,514100,") }
            try git(["commit", "-qam", "sua so"], in: repository)
            // what lies about uncommitted is no part of either
            try edit("data/go-vap/2024.csv", in: content) { $0 + "rác\n" }
            try Data("nháp".utf8).write(to: repository.appending(path: "untracked.txt"))
            let before = try snapshot(of: repository)
            let answer = try run(["diff", "main", "sua", "--no-pages", "--format", "markdown"], in: repository)
            #expect(answer.exit == 0, "\(answer.err)")
            #expect(answer.out.contains("**Sửa 1 số liệu"))
            let hash = try git(["rev-parse", "main"], in: repository).prefix(12)
            #expect(answer.out.contains("`main \(hash)` → `sua "))
            #expect(try snapshot(of: repository) == before)
        }
    }

    @Test("a revision and a folder, and a folder of the repository that is no top")
    func mixed() throws {
        try withRepository { repository in
            try edit("data/go-vap/2023.csv", in: repository.appending(path: "content")) {
                $0.replacingOccurrences(of: ",103334,514100,", with: ",130334,514100,")
            }
            #expect(try run(["diff", "HEAD", "content", "--no-pages"], in: repository).out.hasPrefix("Sửa 1 số liệu"))
            #expect(try run(["diff", "HEAD", ".", "--no-pages"], in: repository).out.hasPrefix("Sửa 1 số liệu"))
        }
    }

    @Test("a revision without content is an empty old side; an unknown one and a place that is no repository are 69")
    func unavailable() throws {
        try withRepository { repository in
            try git(["checkout", "-q", "--orphan", "trong"], in: repository)
            try git(["rm", "-rqf", "--cached", "."], in: repository)
            try git(["commit", "-q", "--allow-empty", "-m", "trong"], in: repository)
            #expect(try run(["diff", "trong", "main", "--no-pages"], in: repository).out.hasPrefix("Nội dung cũ còn trống"))
            #expect(try run(["diff", "main", "trong", "--no-pages"], in: repository).exit == 2)
            let unknown = try run(["diff", "khong-co", "main", "--no-pages"], in: repository)
            #expect(unknown.exit == 69)
            #expect(
                unknown.err
                    == "sitegen: lỗi: “khong-co” không phải là thư mục, cũng không phải phiên bản git nào ở đây. (CI: lấy đủ lịch sử, fetch-depth: 0.)\n"
            )
            #expect(try run(["diff", "--", "--upload-pack=x", "main"], in: repository).exit == 69)
        }
        try withFolder { folder in
            let answer = try run(["diff", "main", "khac", "--lang", "en"], in: folder)
            #expect(answer.exit == 69)
            #expect(answer.err == "sitegen: error: “main” is no folder, and this is no git repository.\n")
        }
    }

    @Test("files that .gitattributes hides from an archive, and links out of it, are refused")
    func hidden() throws {
        try withRepository { repository in
            try git(["checkout", "-qb", "giau"], in: repository)
            try Data("content/data/go-vap/2023.csv export-ignore\n".utf8).write(to: repository.appending(path: ".gitattributes"))
            try Data("data/go-vap/2023.csv export-ignore\n".utf8).write(to: repository.appending(path: "content/.gitattributes"))
            try git(["add", "-A"], in: repository)
            try git(["commit", "-qm", "giau"], in: repository)
            let answer = try run(["diff", "main", "giau", "--no-pages"], in: repository)
            #expect(answer.exit == 2)
            #expect(answer.err.contains("content/data/go-vap/2023.csv"), "\(answer.err)\(answer.out)")
            try git(["checkout", "-q", "main"], in: repository)
            try git(["checkout", "-qb", "lien-ket"], in: repository)
            try FileManager.default.createSymbolicLink(
                atPath: repository.appending(path: "content/data/x.csv").path(percentEncoded: false),
                withDestinationPath: "../../../../../../etc/passwd")
            try git(["add", "-A"], in: repository)
            try git(["commit", "-qm", "lien ket"], in: repository)
            let link = try run(["diff", "main", "lien-ket", "--no-pages"], in: repository)
            #expect(link.exit == 2)
            #expect(link.out.contains("data/x.csv"))
        }
    }
}

/// A repository with the shipped content on its branch main.
private func withRepository(_ body: (URL) throws -> Void) throws {
    try withFolder { folder in
        _ = try copyContent(to: folder)
        try git(["init", "-q", "-b", "main"], in: folder)
        try git(["add", "-A"], in: folder)
        try git(["commit", "-qm", "dau"], in: folder)
        try body(folder)
    }
}

@discardableResult
private func git(_ arguments: [String], in folder: URL) throws -> String {
    let answer = try run(
        "/usr/bin/env", ["git", "-c", "user.name=Thử", "-c", "user.email=thu@example.test", "-c", "commit.gpgsign=false"] + arguments,
        in: folder)
    try #require(answer.exit == 0, "git \(arguments): \(answer.err)")
    return answer.out
}

private func run(_ arguments: [String], in folder: URL) throws -> Program.Answer { try run(Program.path, arguments, in: folder) }

private func run(_ program: String, _ arguments: [String], in folder: URL) throws -> Program.Answer {
    try withFolder { files in
        let (out, err) = (files.appending(path: "out"), files.appending(path: "err"))
        for url in [out, err] { _ = FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: nil) }
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        return Program.Answer(
            exit: process.terminationStatus, out: try String(contentsOf: out, encoding: .utf8),
            err: try String(contentsOf: err, encoding: .utf8))
    }
}
