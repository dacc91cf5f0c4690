import Language
import Measuring
import Reporting
import SmallContents
import Testing
import Wording

@testable import OpenData

@Suite("A table of open data")
struct DataTablesTests {
    private static func written(_ format: Site.DataFormat) -> String {
        var cells = CellWriter(format, columns: ["a", "b", "c", "d"])
        cells.text("=1+1; \"x\", y\nz")
        cells.number { $0 += "12.5".utf8 }
        cells.truth(true)
        cells.none()
        cells.endRow()
        return String(decoding: cells.finished(), as: UTF8.self)
    }

    @Test(
        "a cell is written as each format asks: quoted, disarmed, with the decimal sign that its readers expect",
        arguments: [
            (Site.DataFormat.csv, "a,b,c,d\n\"'=1+1; \"\"x\"\", y\nz\",12.5,true,\n"),
            (.excel, "\u{FEFF}a;b;c;d\r\n\"'=1+1; \"\"x\"\", y\nz\";12,5;true;\r\n"),
            (.json, "{\"columns\":[\"a\",\"b\",\"c\",\"d\"],\"data\":[\n[\"=1+1; \\\"x\\\", y\\nz\",12.5,true,null]\n]}\n"),
        ])
    func cells(format: Site.DataFormat, expected: String) {
        #expect(Self.written(format) == expected)
    }

    @Test("each table has as many rows as it says, and as many cells a row as it has columns", arguments: dataTables.map(\.name))
    func rows(name: String) async throws {
        let content = SmallContent(
            targets: ["year: 2025, comparison: at_least, value: 50"], data: "quan,share,2024,40\nquan,share,2023,30\n")
        let report = try await content.report(), measured = measure(report, year: 2024)
        let words = Words.shipped(.vi), table = try #require(dataTables.first { $0.name == name })
        let data = DataSource(
            measured, words: words, names: UnitNames(report, words), address: nil, reporters: report.indicators.map { _ in [] }, roots: [])
        let lines = String(decoding: try table.file(data, .csv), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 1 + table.rowCount(data))
        #expect(lines.first.map(String.init) == table.columns.map(\.name).joined(separator: ","))
        #expect(lines.allSatisfy { $0.count { $0 == "," } >= table.columns.count - 1 })
    }

    @Test("what other tables point to is a table with an id, and what names a row is among its columns")
    func keys() {
        for table in dataTables {
            let names = table.columns.map(\.name)
            #expect(table.key.allSatisfy(names.contains), "\(table.name)")
            for reference in table.references {
                #expect(names.contains(reference.column))
                #expect(dataTables.first { $0.path == reference.table }?.columns.first?.name == "id")
            }
        }
    }

    @Test("the rows of export keep their columns, in this order for ever")
    func export() async throws {
        let content = SmallContent(targets: ["year: 2025, comparison: at_least, value: 50"], data: "quan,share,2024,40\n")
        let report = try await content.report()
        let rows = exportRows(measure(report, year: 2024), words: .shipped(.vi))
        #expect(rows.map(\.cells.count) == rows.map { _ in exportColumns.count } && !rows.isEmpty)
        let csv = String(decoding: exportCSV(rows), as: UTF8.self)
        #expect(csv.hasPrefix("plan,unit,indicator,report_year,value,numerator,denominator,status,comparison,target_year,"))
        #expect(assessmentColumns.map(\.name) == exportColumns)
    }
}
