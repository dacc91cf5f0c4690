import Foundation
import Testing

@Suite("sitegen new, scaffolds that never overwrite")
struct NewTests {
    @Test("a unit, a plan, a year and a narrative can be started, and the folder stays valid")
    func scaffoldsAreValid() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let path = content.path(percentEncoded: false)
            let commands = [
                ["new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "ward", "--from", "2025-07-01", "--content", path],
                ["new", "plan", "ke-hoach-mau", "--unit", "phuong-mau", "--first", "2026", "--last", "2030", "--content", path],
                ["new", "narrative", "phuong-mau", "2026", "--content", path],
                ["new", "year", "phuong-mau", "2026", "--content", path],
            ]
            for command in commands {
                let answer = try Program.run(command)
                #expect(answer.exit == 0, "\(command): \(answer.err)")
                let again = try Program.run(command)
                #expect(again.exit == 1 && again.err.contains("không ghi đè"), "\(command): \(again.err)")
            }
            #expect(try String(contentsOf: content.appending(path: "units.csv"), encoding: .utf8).contains("phuong-mau,Phường Mẫu,ward"))
            let check = try Program.run("check", "--content", path)
            #expect(check.exit == 0, "\(check.out)")
        }
    }

    @Test("a new content folder grows unit by unit into a site")
    func newSite() throws {
        try withFolder { folder in
            let path = folder.appending(path: "noi-dung").path(percentEncoded: false)
            for command in [
                ["new", "site", path, "--year", "2026"],
                ["new", "unit", "phuong-mau", "--name", "Phường Mẫu", "--kind", "ward", "--from", "2025-07-01", "--content", path],
                ["new", "plan", "ke-hoach-mau", "--unit", "phuong-mau", "--first", "2026", "--last", "2030", "--content", path],
            ] {
                let answer = try Program.run(command)
                #expect(answer.exit == 0, "\(command): \(answer.err)")
            }
            try edit("plans/ke-hoach-mau.yaml", in: URL(filePath: path)) { text in
                text.replacing("targets: []", with: "targets:\n  - {indicator: learning-citizens, year: 2030, comparison: at_least, value: 60}")
            }
            #expect(try Program.run("new", "year", "phuong-mau", "2026", "--content", path).exit == 0)
            try edit("data/phuong-mau/2026.csv", in: URL(filePath: path)) { $0.replacing(",,,,,missing", with: ",,,5,9,provisional") }
            let output = folder.appending(path: "public")
            let built = try Program.run("build", "--content", path, "--output", output.path(percentEncoded: false))
            #expect(built.exit == 0, "\(built.err)")
            let page = try String(contentsOf: output.appending(path: "units/phuong-mau/index.html"), encoding: .utf8)
            #expect(page.contains("55,6%") && page.contains("5/9"))
            let again = try Program.run("new", "site", path, "--year", "2026")
            #expect(again.exit == 1 && again.err.contains("không ghi đè"))
        }
    }

    @Test("an output inside the content, or around it, is refused")
    func overlappingOutput() throws {
        try withFolder { folder in
            let content = try copyContent(to: folder)
            let before = try snapshot(of: content)
            for output in [content.appending(path: "data/out"), folder] {
                let answer = try Program.run("build", "--content", content.path(percentEncoded: false), "--output", output.path(percentEncoded: false))
                #expect(answer.exit == 1)
                #expect(answer.err.contains("chọn một thư mục riêng bằng --output"), "\(answer.err)")
            }
            #expect(try snapshot(of: content) == before)
        }
    }

    @Test("years, dates and ids that cannot be are wrong usage")
    func wrongArguments() throws {
        #expect(try Program.run("new", "year", "go-vap", "20266").exit == 64)
        #expect(try Program.run("new", "unit", "x", "--name", "X", "--kind", "ward", "--from", "01/07/2025").exit == 64)
        #expect(try Program.run("new", "plan", "Kế hoạch", "--unit", "go-vap", "--first", "2026", "--last", "2030").exit == 64)
    }

    @Test("an unknown unit is refused with the one that was meant")
    func unknownUnit() throws {
        let answer = try Program.run("new", "year", "go-vapp", "2026")
        #expect(answer.exit == 1)
        #expect(answer.err.contains("Có phải là “go-vap”?"))
    }
}
