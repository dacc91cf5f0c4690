import Foundation
import Testing

@Suite("sitegen check says all that a build would say")
struct CheckTests {
    @Test(
        "missing words and what is wrong with a template are told, and nothing is written",
        arguments: [
            ("strings", "strings/vi.yaml: lỗi: thiếu tệp từ ngữ của trang web"), ("template", "noSuchField"),
        ])
    func pages(_ what: String, _ told: String) throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let templates = folder.appending(path: "Templates")
            try FileManager.default.copyItem(at: URL(filePath: Program.root + "Templates"), to: templates)
            if what == "strings" {
                try FileManager.default.removeItem(at: content.appending(path: "strings"))
            } else {
                let file = templates.appending(path: "told.mustache")
                try (String(contentsOf: file, encoding: .utf8) + "{{noSuchField}}").write(to: file, atomically: true, encoding: .utf8)
            }
            let paths = ["--content", content.path(percentEncoded: false), "--templates", templates.path(percentEncoded: false)]
            let check = try Program.run(["check"] + paths)
            #expect(check.exit == 1 && check.out.contains(told), "\(check.out)")
            #expect(
                try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() == [
                    "Templates", "content",
                ])
            let build = try Program.run(
                ["build", "--quiet", "--output", folder.appending(path: "public").path(percentEncoded: false)] + paths)
            #expect(build.exit == 1 && build.err.contains(told))
        }
    }

    @Test("without a folder of templates the content alone is checked")
    func content() throws {
        #expect(try Program.run("check", "--templates", "none").exit == 0)
    }
}
