import Foundation
import Language
import Testing

@testable import Reporting

@Suite("What is accepted quietly")
struct AcceptanceTests {
    @Test("the small site is sound: a report, and nothing to say")
    func smallSiteIsSound() async throws {
        #expect(await found([:]) == [])
        let report = try #require(await validated().report)
        #expect(report.areas.map(\.id) == ["quan", "phuong-1", "phuong-2"])
        let value = report.series(AreaRef(0), IndicatorRef(0)).first?.value
        #expect(value == Rational(40))
    }

    @Test(
        "55,55 and 55.55 and «55,55%» and spaces round them are the same percentage",
        arguments: ["55,55", "55.55", "\"55,55%\"", " 55.55 % "])
    func decimalForms(_ written: String) async throws {
        let cell = written.contains(",") && !written.contains("\"") ? "\"\(written)\"" : written
        let report = try #require(await validated(["data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,\(cell)\n"]).report)
        #expect(report.observations.map(\.value) == [Rational(5555, over: 100)])
    }

    @Test("a semicolon between cells, a byte order mark and CRLF are what spreadsheets write")
    func spreadsheetForm() async throws {
        let text = "\u{FEFF}unit;indicator;year;value\r\nquan;citizens;2024;55,5\r\n"
        let report = try #require(await validated(["data/2024.csv": text]).report)
        #expect(report.observations.map(\.value) == [Rational(555, over: 10)])
    }

    @Test(
        "a unit may be named instead, hóa or hoá, composed or not, in capitals or not",
        arguments: ["Quận Hòa Bình", "quận hoà bình", "QUẬN HOÀ BÌNH", "Qua\u{323}\u{302}n Ho\u{300}a Bi\u{300}nh"])
    func namesOfUnits(_ name: String) async throws {
        let report = try #require(await validated(["data/2024.csv": "unit,indicator,year,value\n\(name),citizens,2024,40\n"]).report)
        #expect(report.observations.map(\.area) == [AreaRef(0)])
        #expect(report.areas[0].name == "Quận Hòa Bình")
    }

    @Test("55,55 and 55,56 both agree with 5/9: rounded or cut off", arguments: ["55.55", "55.56", "55.6", "56", "55"])
    func roundedOrCut(_ value: String) async throws {
        let report = try #require(
            await validated(["data/2024.csv": "unit,indicator,year,value,numerator,denominator\nquan,citizens,2024,\(value),5,9\n"]).report)
        #expect(report.observations.map(\.value) == [Rational(500, over: 9)])
    }

    @Test("yes and no in three ways", arguments: [("true", 1), ("có", 1), ("Đạt", 1), ("false", 0), ("không", 0), ("chưa đạt", 0)])
    func yesAndNo(_ word: String, _ value: Int64) async throws {
        let report = try #require(
            await validated(["data/2024.csv": "unit,indicator,year,value\nquan,network,2024,\(word)\nquan,citizens,2024,40"]).report)
        #expect(report.series(AreaRef(0), IndicatorRef(3)).map(\.value) == [Rational(value)])
    }

    @Test("every word that the site shows for a status is read as that status", arguments: ObservationStatus.allCases)
    func statusesAsShown(_ status: ObservationStatus) async throws {
        let words = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../content/strings/vi.yaml"),
            encoding: .utf8)
        let section = try #require(words.components(separatedBy: "\nstatus:\n").dropFirst().first)
        let shown = try #require(section.firstMatch(of: try Regex("\(status): \"([^\"]+)\"", as: (Substring, Substring).self))).output.1
        let value = status == .missing || status == .notApplicable ? "" : "40"
        for word in [String(shown), shown.uppercased(), shown.decomposedStringWithCanonicalMapping, status.code] {
            let report = await validated(["data/2024.csv": "unit,indicator,year,value,status\nquan,citizens,2024,\(value),\(word)\n"])
                .report
            #expect(report?.observations.map(\.status) == [status], "\(word)")
        }
    }

    @Test("1.669.074 has one reading; 1.669 has it once number_format is declared")
    func groupedCounts() async throws {
        let plain = try #require(
            await validated(["data/2024.csv": "unit,indicator,year,value\nquan,families,2024,1.669.074\nquan,citizens,2024,40"]).report)
        #expect(plain.series(AreaRef(0), IndicatorRef(1)).map(\.value) == [Rational(1_669_074)])
        let declared = try #require(
            await validated([
                "site.yaml": "title: A\npublisher: B\nreport_year: 2024\nnumber_format: vi\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,families,2024,1.669\nquan,citizens,2024,40",
            ]).report)
        #expect(declared.series(AreaRef(0), IndicatorRef(1)).map(\.value) == [Rational(1669)])
    }

    @Test("a later final row replaces a provisional one, in the same file or in a later one; both are kept")
    func revision() async throws {
        let report = try #require(
            await validated([
                "data/2024.csv":
                    "unit,indicator,year,value,status\nquan,citizens,2024,39,provisional\nphuong-1,citizens,2024,1,estimated\nphuong-1,citizens,2024,2,final\n",
                "data/2024b.csv": "unit,indicator,year,value,status\nquan,citizens,2024,40,final\n",
            ]).report)
        #expect(report.observations.map(\.value) == [Rational(40), Rational(2)])
        #expect(report.observations.map { $0.supersedes.map { report.superseded[Int($0)].value } } == [Rational(39), Rational(1)])
        #expect(report.observations.map { "\(report.files[Int($0.file)]):\($0.line)" } == ["data/2024b.csv:2", "data/2024.csv:4"])
    }

    @Test("no row, missing, not applicable and 0 are four different things")
    func fourThings() async throws {
        let report = try #require(
            await validated([
                "data/2024.csv":
                    "unit,indicator,year,value,status\nquan,citizens,2022,0,\nquan,citizens,2023,,missing\nquan,citizens,2024,,not_applicable\n"
            ]).report)
        let rows = report.series(AreaRef(0), IndicatorRef(0))
        #expect(rows.map(\.year) == [2022, 2023, 2024])
        #expect(rows.map(\.value) == [Rational(0), nil, nil])
        #expect(rows.map(\.status) == [.final, .missing, .notApplicable])
    }

    @Test("a blank dimension is the total; totals and breakdowns lie apart")
    func dimensions() async throws {
        let report = try #require(
            await validated([
                "site.yaml":
                    "title: A\npublisher: B\nreport_year: 2024\ndimensions: [{id: sex, name: Giới tính, codes: {f: Nữ, m: Nam}}]\n",
                "data/2024.csv":
                    "unit,indicator,year,value,numerator,denominator,sex\nquan,citizens,2024,,10,30,f\nquan,citizens,2024,,30,70,m\nquan,citizens,2024,,40,100,\n",
            ]).report)
        #expect(report.series(AreaRef(0), IndicatorRef(0)).map(\.value) == [Rational(40)])
        #expect(report.observations(of: AreaRef(0)).map { report.cells[Int($0.cell)] } == [[nil], [0], [1]])
    }

    @Test("rows of bare commas are no rows")
    func blankRows() async throws {
        let report = try #require(await validated(["data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,40\n,,,\n"]).report)
        #expect(report.observations.count == 1)
    }
}
