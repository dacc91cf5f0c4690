import Diagnostics
import Loading
import Testing

@testable import Reporting

@Suite("Data files read side by side")
struct RunsOfFilesTests {
    private static let header = "unit,indicator,year,value,source,note,group\n"
    private static let site = "title: Tiến độ\npublisher: UBND quận\nreport_year: 2024\ndimensions: [{id: group, name: Nhóm}]\n"

    /// Twenty-five thousand rows, of groups and sources that nobody declared and that come up one after another.
    private static let rows: [String] = (0..<25_000).map { number in
        let unit = ["quan", "phuong-1", "phuong-2"][number % 3], year = 2015 + number / 3 % 10, group = number / 30
        return "\(unit),families,\(year),\(number),Báo cáo \(group % 7),Ghi chú \(number % 11),nhom-\(group)\n"
    }

    /// In files of so many rows.
    private func content(_ size: Int, _ rows: [String] = rows) -> [String: String?] {
        var files: [String: String?] = ["site.yaml": Self.site, "plans/ke-hoach.yaml": nil, "data/2024.csv": nil]
        for start in stride(from: 0, to: rows.count, by: size) {
            files["data/tep-\(100 + start / size).csv"] = Self.header + rows[start..<min(start + size, rows.count)].joined()
        }
        return files
    }

    private func read(_ report: Report) -> [String] {
        report.observations.map { row in
            let cell = zip(report.site.dimensions, report.cells[Int(row.cell)]).map { dimension, code in
                code.map { dimension.codes[Int($0)].id } ?? ""
            }
            let words = [report.texts[Int(row.source)], report.texts[Int(row.note)]]
            return ([report[row.area].id, "\(row.year)", "\(row.value?.numerator ?? -1)"] + cell + words).joined(separator: " ")
        }
    }

    @Test("many files give what one file gives: rows, groups, sources, and the numbers they are kept under")
    func many() async throws {
        let whole = try #require(await validated(content(25_000)).report), parts = try #require(await validated(content(900)).report)
        #expect(whole.observations.count == 25_000)
        #expect(read(whole) == read(parts))
        #expect(whole.texts == parts.texts && whole.cells == parts.cells)
        #expect(whole.site.dimensions[0].codes.map(\.id) == parts.site.dimensions[0].codes.map(\.id))
        #expect(whole.observations.map(\.cell) == parts.observations.map(\.cell))
    }

    @Test("what is wrong is said in the files' order, every time")
    func wrong() async {
        var rows = Self.rows
        for place in stride(from: 500, to: rows.count, by: 1_800) { rows[place] = "quan,familie,2024,1,,,nhom-\(place)\n" }
        let said = await found(content(900, rows))
        #expect(said.count == 14)
        #expect(
            said.first
                == "data/tep-100.csv:502:6: error unknown-indicator: Quận Hòa Bình: không có chỉ tiêu «familie» → Có phải là “families”?")
        #expect(said == said.sorted())
        for _ in 0..<3 { #expect(await found(content(900, rows)) == said) }
    }

    @Test("a final value in a later file replaces the provisional one, however far apart they are read")
    func revision() async throws {
        var rows = Self.rows
        rows[3] = "quan,citizens,2023,40,,,\n"
        rows[24_000] = "quan,citizens,2023,41,,,\n"
        var files = content(900, rows)
        for (path, text) in files where path.hasPrefix("data/") {
            files[path] = text.map {
                $0.split(separator: "\n").map { line in
                    line == "unit,indicator,year,value,source,note,group"
                        ? line + ",status" : line + (line.hasPrefix("quan,citizens,2023,40") ? ",provisional" : ",final")
                }.joined(separator: "\n") + "\n"
            }
        }
        let report = try #require(await validated(files).report)
        let row = try #require(report.observations.first { report[$0.indicator].id == "citizens" })
        #expect(row.value == Rational(41) && report.superseded.map(\.value) == [Rational(40)])
    }
}
