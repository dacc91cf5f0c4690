import Foundation
import Testing

@Suite("sitegen diff, from outside")
struct DiffTests {
    @Test("two folders: one sentence first, exit 0, although something changed")
    func folders() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("data/go-vap/2023.csv", in: copy) { $0.replacingOccurrences(of: ",103334,514100,", with: ",130334,514100,") }
            let answer = try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages")
            #expect(answer.exit == 0, "\(answer.err)")
            #expect(answer.out.hasPrefix("Sửa 1 số liệu"))
            #expect(answer.out.contains("có thể gõ nhầm thứ tự chữ số"))
            #expect(answer.err == "")
        }
    }

    @Test("nothing changes: the sentence says so, and no page is made")
    func nothing() throws {
        let answer = try Program.run("diff", "content", "content", "--fail-on", "changes")
        #expect(answer.exit == 0)
        let sentence = answer.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            sentence.wholeMatch(of: /Không có thay đổi về số liệu, đánh giá, mục tiêu, thuyết minh; 0\/\d+ trang thay đổi\./) != nil,
            "\(answer.out)")
    }

    @Test("a file that says the same in another form is only counted")
    func restyled() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("data/go-vap/2023.csv", in: copy) { "\u{FEFF}" + $0.replacingOccurrences(of: "\n", with: "\r\n") }
            let answer = try Program.run(
                "diff", "content", copy.path(percentEncoded: false), "--no-pages", "--lang", "en", "--fail-on", "changes")
            #expect(answer.exit == 0)
            #expect(answer.out.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("Different in form only: 1 file."))
        }
    }

    @Test(
        "--fail-on and --fail-above end with 1 for what they forbid, and only for that",
        arguments: [
            (["--fail-on", "changes"], 1), (["--fail-on", "removed"], 0), (["--fail-on", "structure"], 0), (["--fail-on", "none"], 0),
            (["--fail-above", "1"], 1), (["--fail-above", "10"], 0),
        ])
    func failOn(_ options: [String], _ exit: Int) throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("data/go-vap/2023.csv", in: copy) { $0.replacingOccurrences(of: ",103334,514100,", with: ",130334,514100,") }
            #expect(try Program.run(["diff", "content", copy.path(percentEncoded: false), "--no-pages"] + options).exit == Int32(exit))
        }
    }

    @Test(
        "an invalid side: its errors with file and line, exit 2, in every format",
        arguments: ["text", "markdown", "json", "html", "github", "gitlab", "sarif"])
    func invalid(_ format: String) throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("data/go-vap/2023.csv", in: copy) { $0.replacingOccurrences(of: ",103334,514100,", with: ",103334x,514100,") }
            let answer = try Program.run("diff", "content", copy.path(percentEncoded: false), "--format", format)
            #expect(answer.exit == 2)
            #expect(answer.out.contains("data/go-vap/2023.csv"), "\(answer.out)")
            #expect(answer.out.contains("103334x"), "\(answer.out)")
            let turned = try Program.run("diff", copy.path(percentEncoded: false), "content", "--format", format)
            #expect(turned.exit == 2)
        }
    }

    @Test("a link out of the folder is refused, exit 2")
    func outsideLink() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try FileManager.default.createSymbolicLink(
                atPath: copy.appending(path: "data/x.csv").path(percentEncoded: false), withDestinationPath: "/etc/passwd")
            let answer = try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages")
            #expect(answer.exit == 2)
            #expect(answer.out.contains("data/x.csv"))
            #expect(!answer.out.contains("root:"))
        }
    }

    @Test("more than 64 MB is refused, unless the content is trusted")
    func tooMuch() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            // notes for people are not read, but they count
            for name in ["data/README.md", "plans/README.md"] {
                let file = copy.appending(path: name)
                try Data().write(to: file)
                try FileHandle(forWritingTo: file).truncate(atOffset: 40 << 20)
            }
            let answer = try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages")
            #expect(answer.exit == 2)
            #expect(answer.out.contains("--trusted"), "\(answer.out)")
            #expect(try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages", "--trusted").exit == 0)
        }
    }

    @Test("old content that lacks words of today's pages is compared all the same, only not page by page")
    func olderWords() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("strings/vi.yaml", in: copy) { text in
                text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("previewNotice:") }.joined(
                    separator: "\n")
            }
            let answer = try Program.run("diff", copy.path(percentEncoded: false), "content")
            #expect(answer.exit == 0)
            #expect(answer.err == "sitegen: bản cũ thiếu từ ngữ mà trang ngày nay cần, nên không so từng trang.\n")
            #expect(answer.out.contains("previewNotice"))
            // the new side must be fit to be built
            let turned = try Program.run("diff", "content", copy.path(percentEncoded: false))
            #expect(turned.exit == 2)
            #expect(turned.out.contains("page.previewNotice"), "\(turned.out)")
        }
    }

    @Test("no old content at all: everything is new, exit 0")
    func emptyBase() throws {
        try withFolder { folder in
            let empty = folder.appending(path: "empty")
            try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
            let answer = try Program.run("diff", empty.path(percentEncoded: false), "content", "--no-pages")
            #expect(answer.exit == 0)
            #expect(answer.out.hasPrefix("Nội dung cũ còn trống, mọi thứ đều là mới: thêm "))
            #expect(try Program.run("diff", "content", empty.path(percentEncoded: false), "--no-pages").exit == 2)
        }
    }

    @Test(
        "wrong usage is 64",
        arguments: [
            [], ["a"], ["a", "b", "--max-bytes", "10"], ["a", "b", "--format", "pdf"], ["a", "b", "--link-base", "javascript:x"],
            ["a", "b", "--from-json", "x"],
        ])
    func usage(_ arguments: [String]) throws {
        #expect(try Program.run(["diff"] + arguments).exit == 64)
    }

    @Test("a saved JSON is told again as Markdown without any content; what is not ours is refused")
    func fromJSON() throws {
        try withFolder { folder in
            let copy = try copyContent(to: folder)
            try edit("data/go-vap/2023.csv", in: copy) { $0.replacingOccurrences(of: ",103334,514100,", with: ",130334,514100,") }
            let file = folder.appending(path: "diff.json").path(percentEncoded: false)
            #expect(
                try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages", "--format", "json", "--out", file).exit
                    == 0)
            let direct = try Program.run("diff", "content", copy.path(percentEncoded: false), "--no-pages", "--format", "markdown")
            let again = try Program.run("diff", "--from-json", file, "--format", "markdown")
            #expect(again.out == direct.out)
            try "{\"schema\": 1}".write(toFile: file, atomically: true, encoding: .utf8)
            let refused = try Program.run("diff", "--from-json", file, "--format", "markdown")
            #expect(refused.exit == 2)
            #expect(refused.out == "")
            #expect(refused.err.contains("không phải là kết quả của `sitegen diff --format json`"))
        }
    }
}
