import Diagnostics
import Language
import Loading
import Measuring
import Packing
import Reporting
import Testing

@testable import Collecting

/// A province with three communes and a plan that asks each for five indicators, and the answers they send.
struct SmallAnswers {
    var site = "number_format: none\n"
    /// More files of the content.
    var more: [String: String] = [:]

    var raw: RawContent {
        get async {
            var files = [
                "site.yaml": "title: Thử\npublisher: Sở\nreport_year: 2027\ncontact: Phòng tổng hợp\n\(site)",
                "strings/vi.yaml": "counted: {}\n",
                "indicators.yaml": """
                - {id: citizens, name: Tỷ lệ công dân học tập, group: g, unit_measure: percent, direction: up, denominator: người lớn}
                - {id: libraries, name: Số thư viện, group: g, unit_measure: count, direction: up}
                - {id: money, name: Kinh phí, group: g, unit_measure: amount, direction: up}
                - {id: literacy, name: Mức độ xóa mù chữ, group: g, unit_measure: level, direction: up, levels: [Chưa đạt, Mức độ 1, Mức độ 2]}
                - {id: title, name: Được công nhận, group: g, unit_measure: boolean, direction: up}

                """,
                "units.csv": """
                id,name,kind,parent,valid_from,valid_to
                tinh,Tỉnh Thử,province,,,
                xa-a,Xã An,commune,tinh,,
                xa-b,Xã Bình,commune,tinh,,
                phuong-c,Phường Cao,ward,tinh,,

                """,
                "plans/ke-hoach.yaml": """
                id: ke-hoach
                title: Kế hoạch thử
                number: 1/KH
                issuer: UBND tỉnh
                contact: Sở Thử
                unit: tinh
                period: [2026, 2030]
                targets:
                  - {indicator: citizens, year: 2030, comparison: at_least, value: 60, applies_to: children}
                  - {indicator: libraries, year: 2030, comparison: at_least, value: 3, applies_to: children}
                  - {indicator: money, year: 2030, comparison: at_least, value: 100, applies_to: children}
                  - {indicator: literacy, year: 2030, comparison: at_least, value: 2, applies_to: children}
                  - {indicator: title, year: 2030, comparison: achieve, value: true, applies_to: children}
                duties:
                  - {id: ke-hoach-1, section: IV, agency: UBND các xã, role: lead, text: Báo cáo, reporting: true, to: Sở Thử, deadlines: [{every: year, before: 12-15}]}

                """,
            ]
            files.merge(more) { $1 }
            return await loadContent(root: "content", disk: .holding(files))
        }
    }

    func report() async throws -> Report {
        let part = await soundPart(of: await raw, for: .scaffold)
        let problems = part.problems.map { "\($0.location): \($0.message.en)" }
        return try #require(part.report, "\(problems)")
    }

    func collected(_ files: [SentFile], replaces: Bool = false, unit: String? = nil) async throws -> Collecting.Collection {
        let report = try await report()
        return await collect(
            files, into: await raw, report, CollectOrder(year: 2027, unit: unit.flatMap { report.area(id: $0) }, replaces: replaces))
    }

    /// The form of a unit as it is sent out, filled in: by indicator what stands in its cells, by column.
    func form(_ unit: String, _ filled: [String: [FormColumn: Cell]]) async throws -> [UInt8] {
        let report = try await report(), area = try #require(report.area(id: unit))
        let made = FormContent(area, year: 2027, report, Asked(report))
        let content = try #require(made)
        var form = FormSheet(content, FormLists(content), nil)
        form.lay()
        var sheet = form.sheet
        for (indicator, cells) in filled {
            let reference = try #require(report.indicator(id: indicator)), row = try #require(form.rows[reference])
            for (column, cell) in cells { sheet.rows[row - 1].cells[column.rawValue - 1] = cell }
        }
        var book = Workbook(created: "2027-01-01", sheets: [sheet])
        book.properties = [
            DocumentProperty(FormProperty.version, "1"), DocumentProperty(FormProperty.unit, unit),
            DocumentProperty(FormProperty.year, "2027"),
        ]
        return try packed(book)
    }

    /// Every indicator of a unit, without a fault.
    static let sound: [String: [FormColumn: Cell]] = [
        "citizens": [.numerator: .number("550"), .denominator: .number("1000")], "libraries": [.value: .number("4")],
        "money": [.value: .number("12.345")], "literacy": [.value: .text("Mức độ 2")], "title": [.value: .text("đạt"), .note: .text("=x")],
    ]
}

/// A sheet of somebody's own, row by row.
func ownWorkbook(_ rows: [[Cell]], named name: String = "Biểu", merged: [String] = []) throws -> [UInt8] {
    var sheet = Sheet(name: name)
    for row in rows { sheet.append(Row(row)) }
    sheet.merged = merged.compactMap { CellRange($0) }
    return try packed(Workbook(created: "2027-01-01", sheets: [sheet]))
}

extension Collecting.Collection {
    /// «path: severity place: message», in order.
    var said: [String] { files.flatMap { file in file.found.filter { $0.severity != .note }.map { "\($0.location): \($0.message.vi)" } } }

    func text(_ path: String) -> String { written.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "" }
}
