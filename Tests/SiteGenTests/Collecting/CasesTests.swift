import Diagnostics
import Foundation
import Language
import Loading
import Reporting
import Testing

@testable import Collecting

/// Forms as wards send them: what is read from each is what a careful person reads.
@Suite struct CasesTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardizedFileURL.path
    static let cases = [
        "01-percent-format", "02-merged-header", "03-columns-moved", "05-formula-no-value", "06-total-deleted-note", "07-unit-name-nfd",
        "09-libreoffice", "10-xls-renamed", "11-html-renamed", "12-password",
    ]

    @Test(arguments: cases) func aFormIsReadAsACarefulPersonReadsIt(_ name: String) async throws {
        let collection = try await collected(name)
        let file = try #require(collection.files.first)
        let written = collection.written.first
        let data = written.flatMap { loadCSV($0.bytes, path: $0.path).value }
        var refused: Set<String> = []
        for line in try expected(name) {
            let row = data.flatMap { self.row(of: line.indicator, in: $0) }
            let errors = file.found.filter { $0.indicator == line.indicator && $0.severity == .error }
            let whole: Bool = line.indicator == "*"
            switch line.outcome {
            case "read": expectRead(line, row, errors)
            case "refuse" where whole: #expect(file.isRefused && collection.written.isEmpty)
            case "refuse":
                #expect(row == nil)
                let places = errors.map(\.location.path)
                #expect(places.contains("\(name).xlsx!\(line.place)"), "\(line.indicator)")
                refused.insert(line.indicator)
            case "blank":
                let rules = Set(file.found.filter { $0.indicator == line.indicator }.map(\.rule))
                #expect(row == nil && !rules.isDisjoint(with: ["form-row-blank", "form-row-lacking"]), "\(line.indicator)")
            default:
                let places = file.found.filter { $0.severity != .error }.map(\.location.path)
                #expect(places.contains("\(name).xlsx!\(line.place)"))
            }
        }
        // nothing else was refused
        let found = Set(file.found.filter { $0.severity == .error }.compactMap(\.indicator))
        #expect(found == refused)
    }

    private func expectRead(_ line: Expected, _ row: [String: String]?, _ errors: [Diagnostic]) {
        guard let row, errors.isEmpty else {
            Issue.record("\(line.indicator) was not read: \(errors.map(\.message.vi))")
            return
        }
        #expect(row["status"] == line.status, "\(line.indicator)")
        let counts = [row["numerator"], row["denominator"], row["value"]]
        if !line.numerator.isEmpty {
            #expect(counts == [line.numerator, line.denominator, ""], "\(line.indicator)")
        } else if line.status == "missing" || line.status == "not_applicable" {
            #expect(counts == ["", "", ""], "\(line.indicator)")
        } else {
            #expect(same(row["value"] ?? "", line.value), "\(line.indicator)")
        }
    }

    @Test func aFileThatIsNoWorkbookSaysWhatItIsAndWhatToDo() async throws {
        var said: [String] = []
        for name in ["10-xls-renamed", "11-html-renamed", "12-password"] {
            let collection = try await collected(name)
            let found = try #require(collection.files.first?.found.first)
            said.append("\(found.message.vi) → \(found.suggestion?.vi ?? "")")
        }
        #expect(
            said == [
                "tệp Excel 97–2003 (.xls) → Mở bằng Excel, chọn Lưu thành «Sổ làm việc Excel (*.xlsx)» rồi gửi lại.",
                "tệp là trang HTML mang tên .xlsx (phần mềm khác xuất ra) → Mở bằng Excel, chọn Lưu thành «Sổ làm việc Excel (*.xlsx)» rồi gửi lại.",
                "tệp đặt mật khẩu khi mở → Bỏ mật khẩu (Tệp > Thông tin > Bảo vệ sổ làm việc) rồi gửi lại.",
            ])
    }

    // MARK: the shipped catalogue with the plan of the cases

    private func collected(_ name: String) async throws -> Collecting.Collection {
        let root = Self.root
        var files: [String: [UInt8]] = [:]
        for path in ["units.csv", "unit-changes.csv", "indicators.yaml", "site.yaml", "strings/vi.yaml", "strings/en.yaml"] {
            files[path] = Array(try Data(contentsOf: URL(filePath: "\(root)/content/\(path)")))
        }
        files["plans/hanh-thong-mau.yaml"] = Array(try Data(contentsOf: URL(filePath: "\(root)/Tests/Excel/cases/hanh-thong-mau.yaml")))
        let raw = await loadContent(root: "content", disk: .holding(files))
        let part = await soundPart(of: raw, for: .scaffold)
        let report = try #require(part.report)
        let bytes = Array(try Data(contentsOf: URL(filePath: "\(root)/Tests/Excel/cases/\(name).xlsx")))
        return await collect([SentFile(path: "\(name).xlsx", bytes: bytes)], into: raw, report, CollectOrder(year: 2025))
    }

    private struct Expected { let indicator, value, numerator, denominator, status, outcome, place: String }

    private func expected(_ name: String) throws -> [Expected] {
        let path = "\(Self.root)/Tests/Excel/cases/\(name).expected.csv"
        let table = try #require(loadCSV(Array(try Data(contentsOf: URL(filePath: path))), path: path).value)
        return (0..<table.rowCount).map { row in
            func cell(_ column: String) -> String { table.column(named: column).map { table.text(row, $0) } ?? "" }
            return Expected(
                indicator: cell("indicator"), value: cell("value"), numerator: cell("numerator"), denominator: cell("denominator"),
                status: cell("status"), outcome: cell("outcome"), place: cell("place"))
        }
    }

    private func row(of indicator: String, in table: RawTable) -> [String: String]? {
        (0..<table.rowCount).first { table.text($0, 1) == indicator }.map { row in
            Dictionary(uniqueKeysWithValues: table.names.indices.map { (table.names[$0], table.text(row, $0)) })
        }
    }

    private func same(_ a: String, _ b: String) -> Bool {
        if let answer = ["true": "đạt", "false": "chưa đạt"][b] { return a == answer || a == b }
        guard case .success(let one) = parseNumber(a, mayBeGrouped: false), case .success(let other) = parseNumber(b, mayBeGrouped: false)
        else { return false }
        return one.equals(other)
    }
}
