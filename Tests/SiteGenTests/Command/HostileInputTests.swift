import Foundation
import Testing

@Suite("Content without end comes to an end")
struct HostileInputTests {
    /// The shipped content with some files more.
    private func check(_ files: [String: String], _ arguments: [String] = []) throws -> Program.Answer {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            for (path, text) in files {
                let file = content.appending(path: path)
                try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: file, atomically: false, encoding: .utf8)
            }
            return try Program.run(["check", "--content", content.path(percentEncoded: false), "--templates", "none"] + arguments)
        }
    }

    private let head = "---\ntitle: X\n---\n\n"

    @Test("marks inside one another end in a sentence with their line", arguments: ["* ", "> ", "![", "*a **b ", "[", "- > "])
    func depth(_ mark: String) throws {
        let answer = try check(["pages/x.md": head + String(repeating: mark, count: 20_000) + "x"])
        let isText = ["[", "![", "*a **b "].contains(mark)
        #expect(answer.exit == (isText ? 0 : 1))
        #expect(isText || answer.out.hasPrefix("pages/x.md:5:"), "\(answer.out)")
    }

    @Test("a thousand findings are printed, and how many more there are of each kind; the machine formats have all")
    func manyFindings() throws {
        let files = ["pages/x.md": head + String(repeating: "x <b>\n", count: 1_200)]
        let text = try check(files), english = try check(files, ["--lang", "en"])
        #expect(text.exit == 0)
        #expect(text.out.components(separatedBy: ": cảnh báo: ").count == 1_001)
        #expect(
            text.out.hasSuffix("\n… và 203 cảnh báo nữa, xem đủ bằng sitegen check --format json\n0 lỗi, 1203 cảnh báo\n"),
            "\(text.out.suffix(300))")
        #expect(
            english.out.hasSuffix("\n… and 203 warnings more, see them all with sitegen check --format json\n0 errors, 1203 warnings\n"))
        #expect(try check(files, ["--format", "json"]).out.components(separatedBy: "\"rule\": ").count == 1_204)
        #expect(try check(files, ["--format", "gitlab"]).out.components(separatedBy: "\"check_name\":").count == 1_204)
        #expect(try check(files, ["--format", "sarif"]).out.components(separatedBy: "\"ruleId\":").count == 1_204)
    }

    @Test(
        "what is quoted of a long cell, key or line is its beginning",
        arguments: [
            ("data/x.csv", "unit,indicator,year,value\n\(String(repeating: "x", count: 90_000)),learning-citizens,2024,1\n"),
            ("data/x.csv", "unit,indicator,year,value,\(String(repeating: "x", count: 90_000))\n"),
            ("data/x.csv", "unit,indicator,year,value\ngo-vap,learning-citizens,2024,\(String(repeating: "1", count: 90_000))\n"),
            ("plans/x.yaml", "id: x\ntitle: X\nissuer: x\nunit: \(String(repeating: "z", count: 90_000))\nperiod: [2021, 2030]\n"),
            ("plans/x.yaml", "\"\(String(repeating: "k", count: 90_000))\": 1\n"),
            ("geo/x.geojson", "{\"type\": \"\(String(repeating: "x", count: 90_000))\"}"),
            ("geo/x.geojson", String(repeating: "x", count: 90_000)),
            ("pages/x.md", "---\ntitle: X\n---\n\n[a](\(String(repeating: "x", count: 90_000)))\n"),
            ("pages/x.md", "---\ntitle: X\n---\n\n{{ \(String(repeating: "x", count: 90_000)) }}\n"),
        ])
    func quoted(_ path: String, _ text: String) throws {
        for arguments in [[], ["--format", "json"], ["--format", "sarif"]] {
            let answer = try check([path: text], arguments)
            #expect(answer.exit == 1)
            #expect(answer.out.utf8.count < 12_000, "\(path): \(answer.out.prefix(2_000))")
        }
    }

    @Test("a chain of units is told at its hundred and first link, whatever is asked")
    func chain() throws {
        let units = try String(contentsOfFile: "\(Program.root)content/units.csv", encoding: .utf8)
        let chain = (0..<2_000).map { "u\($0),Đơn vị \($0),ward,\($0 == 0 ? "" : "u\($0 - 1)"),,,,,\n" }.joined()
        let answer = try check(["units.csv": units + chain])
        #expect(
            answer.exit == 1 && answer.out.contains("«u101»: đứng dưới quá 100 cấp «parent»")
                && answer.out.hasSuffix("\n1 lỗi, 3 cảnh báo\n"), "\(answer.out)")
    }
}
