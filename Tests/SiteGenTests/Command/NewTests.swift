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

    @Test("an unknown unit is refused with the one that was meant")
    func unknownUnit() throws {
        let answer = try Program.run("new", "year", "go-vapp", "2026")
        #expect(answer.exit == 1)
        #expect(answer.err.contains("Có phải là “go-vap”?"))
    }
}
