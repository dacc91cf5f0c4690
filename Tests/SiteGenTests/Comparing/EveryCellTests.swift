import Foundation
import Loading
import Measuring
import Reporting
import Reviewing
import Testing

@testable import Comparing

/// Every cell of the data of one shipped plan, changed alone.
@Suite("Every single cell of a plan's data")
struct EveryCellTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content").standardized

    static let years = 2021...2025

    /// The shipped content of Can Tho alone: the catalogue, the units, its plan and its data.
    private static func shipped() throws -> [String: String] {
        var files: [String: String] = [:]
        for path in ["site.yaml", "indicators.yaml", "units.csv", "unit-changes.csv", "plans/can-tho-2024.yaml"]
            + years.map({ "data/can-tho/\($0).csv" })
        {
            files[path] = try String(contentsOf: root.appending(path: path), encoding: .utf8)
        }
        return files
    }

    @Test("gives exactly the change of that cell, or is refused", arguments: years)
    func everyCell(year: Int) async throws {
        let files = try Self.shipped()
        let before = try await judged(files)
        let path = "data/can-tho/\(year).csv"
        let table = try #require(files[path]).split(separator: "\n").map { cells(of: String($0)) }
        let columns = table[0]
        var (told, refused) = (0, 0)
        for (line, row) in table.enumerated().dropFirst() {
            for (place, column) in columns.enumerated() {
                guard let cell = other(row, columns, place, before.report) else { continue }
                var changedTable = table
                changedTable[line][place] = cell
                let text = changedTable.map { $0.map(quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
                let validated = await validate(
                    await loadContent(root: "content", disk: .holding(files.merging([path: text]) { _, new in new })))
                guard let report = validated.report else {
                    refused += 1
                    continue
                }
                let changes = changesBetween(
                    before, measure(report, year: before.year), named: (Side(name: "a"), Side(name: "b")), program: "thử")
                let what = "\(path):\(line + 1) \(column): «\(row[place])» → «\(cell)»"
                told += 1
                if ["unit", "indicator", "year"].contains(column) {
                    #expect(changes.values.map(\.edit.rawValue).sorted() == ["added", "removed"], "\(what)")
                } else {
                    #expect(changes.values.map(\.edit) == [.changed], "\(what)")
                    let fields = Set(changes.values.flatMap(\.fields)).subtracting(
                        ["numerator", "denominator"].contains(column) ? ["value"] : [])
                    #expect(fields == [column], "\(what)")
                    #expect(changes.values.first?.unit.id == row[0] && changes.values.first?.indicator.id == row[1], "\(what)")
                    #expect(changes.values.first?.place.line == line + 1, "\(what)")
                }
                #expect(changes.records.isEmpty && changes.texts.isEmpty, "\(what)")
            }
        }
        // most cells are told; those that would contradict another cell (a count beside a missing value) are refused by the rules
        #expect(told > 5 * (table.count - 1))
        #expect(refused < 2 * (table.count - 1))
    }

    /// Another content for one cell that may well be right; nil where there is none.
    private func other(_ row: [String], _ columns: [String], _ place: Int, _ report: Report) -> String? {
        let cell = row[place]
        switch columns[place] {
        case "unit": return "can-tho-ninh-kieu"
        case "indicator": return report.indicators.first { $0.id != cell && $0.unitOfMeasure == .percent && $0.derivation == nil }?.id
        case "year": return cell == "2022" ? "2020" : "2019"
        case "as_of": return "\(row[2])-03-31"
        // a share and its counts contradict each other when only one moves
        case "value": return cell.isEmpty || !row[place + 1].isEmpty ? nil : cell == "true" ? "false" : "1"
        case "numerator": return Int(cell).map { "\($0 - 1)" }
        case "denominator": return Int(cell).map { "\($0 + 1)" }
        case "status": return cell == "final" ? "provisional" : cell == "missing" ? "not_applicable" : "final"
        case "illustrative": return cell == "true" ? "false" : "true"
        case "published": return "2025-04-01"
        default: return cell + " (soát lại)"
        }
    }

    private func cells(of line: String) -> [String] {
        var cells = [""], isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    private func quoted(_ cell: String) -> String { cell.contains(",") ? "\"\(cell)\"" : cell }
}
