import Foundation
import Testing

/// A small site of Tests/Truth and what a careful person concludes from it: `expected/export.csv` holds the columns of the export
/// that matter, row by row; `expected/refused.txt` what the refusal must name.
struct TruthCase: Sendable, CustomTestStringConvertible {
    let name: String
    var testDescription: String { name }

    static let all: [TruthCase] = Fixture.names(in: "Tests/Truth").map(TruthCase.init)

    var content: String { "Tests/Truth/\(name)/content" }

    func expected(_ file: String) throws -> String? {
        let path = "\(Program.root)Tests/Truth/\(name)/expected/\(file)"
        return FileManager.default.fileExists(atPath: path) ? try String(contentsOfFile: path, encoding: .utf8) : nil
    }
}

@Suite("What the program concludes is what the facts allow")
struct TruthTests {
    @Test("every case is told as its folder expects", arguments: TruthCase.all)
    func concludes(_ site: TruthCase) throws {
        let answer = try Program.run("export", "--content", site.content)
        if let refused = try site.expected("refused.txt") {
            #expect(answer.exit == 1)
            for word in refused.split(separator: "\n") { #expect(answer.err.contains(word), "\(answer.err)") }
            return
        }
        #expect(answer.exit == 0, "\(answer.err)")
        let wanted = try #require(try site.expected("export.csv")), rows = cells(answer.out)
        let table = cells(wanted)
        let header = try #require(table.first), columns = try #require(rows.first)
        let places = try header.map { name in try #require(columns.firstIndex(of: name), "no column \(name)") }
        #expect(rows.dropFirst().map { row in places.map { row[$0] } } == Array(table.dropFirst()))
    }

    /// No cell before the last column, the reason, needs quotes in these sites.
    private func cells(_ csv: String) -> [[String]] {
        csv.split(separator: "\n").map { line in
            var parts: [String] = [], cell = "", isQuoted = false
            for letter in line {
                if letter == "\"" {
                    isQuoted.toggle()
                } else if letter == ",", !isQuoted {
                    parts.append(cell); cell = ""
                } else {
                    cell.append(letter)
                }
            }
            return parts + [cell]
        }
    }
}
