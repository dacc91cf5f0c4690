import Diagnostics
import Language
import Loading
import Testing

@testable import Reporting

@Suite("A run as a whole")
struct WholeRunTests {
    @Test("all problems of one run are reported together, errors before warnings, in reading order")
    func everythingTogether() async {
        #expect(
            await found([
                "units.csv":
                    "id,name,kind,parent,valid_from,valid_to\nquan,Quận Hòa Bình,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,,\n",
                "data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,140\nphuong-1,citizens,24,40\n",
                "data/2023.csv": "unit,indicator,year,value\nquan,citizen,2023,140\n",
            ]).map { $0.prefix { $0 != " " } + " " + $0.split(separator: " ")[1] + " " + $0.split(separator: " ")[2] } == [
                "data/2023.csv:2:6: error unknown-indicator:",
                "data/2024.csv:2:20: error percentage-range:",
                "data/2024.csv:3:19: error wrong-year:",
                "units.csv:3:1: warning parent-life:",
            ])
    }

    @Test("an error leaves no report, a warning does")
    func reportOnlyWithoutErrors() async {
        let broken = await validated(["data/2024.csv": "unit,indicator,year,value\nquan,citizens,2024,140\n"])
        #expect(broken.report == nil)
        let odd = await validated([
            "units.csv": "id,name,kind,parent,valid_from,valid_to\nquan,Quận,district,,,2025-06-30\nphuong-1,Phường 1,ward,quan,,\n"
        ])
        #expect(odd.report?.warnings.map(\.rule) == ["parent-life"])
    }

    @Test("messages speak English too")
    func english() async {
        #expect(
            await foundInData("phuong-1,citizens,2024,,12,9,", in: .en) == [
                "data/2024.csv:3:25: error numerator-above-denominator: Phường 1, indicator «Công dân học tập», 2024: the numerator 12 is above the denominator 9 → Check both cells; they may have changed places."
            ])
    }

    @Test("a place in a quoted cell of several lines, under a byte order mark, counts characters")
    func exactPlaces() async {
        #expect(
            await found([
                "data/2024.csv": "\u{FEFF}note,unit,indicator,year,value\r\n\"Số liệu\r\ncủa Phường\",quan,citizens,2024,140\r\n"
            ]).map { $0.prefix { $0 != " " } } == ["data/2024.csv:3:32:"])
    }

    @Test("messages carry the ids of unit and indicator")
    func idsOfUnitAndIndicator() async throws {
        let found = try #require(
            await validated(["data/2024.csv": "unit,indicator,year,value\nQuận hoà bình,Công dân học tập,2024,140\n"]).diagnostics.first)
        #expect(found.unit == "quan")
        #expect(found.indicator == "citizens")
    }

    @Test("the same content gives the same messages, whatever order its files were read in")
    func sameEveryTime() async {
        let first = await foundInData("qaun,citizens,2024,40,,,\nquan,citizen,2023,,12,9,\nphuong-1,families,2024,-3,,,")
        for _ in 0..<5 {
            #expect(await foundInData("qaun,citizens,2024,40,,,\nquan,citizen,2023,,12,9,\nphuong-1,families,2024,-3,,,") == first)
        }
    }

    @Test("words that pages need and nobody wrote are errors, with the key that was probably meant")
    func missingStrings() async throws {
        let report = try #require(await validated(["strings/vi.yaml": "standing:\n  onTrack: Đúng tiến độ\n"]).report)
        #expect(report.strings[.vi]?["standing.onTrack"] == "Đúng tiến độ")
        let missing = report.missing(keys: ["standing.onTrack", "standing.onTrak", "page.title"], in: .vi)
        #expect(
            missing.map { "\($0.location): \($0.rule): \($0.message.vi) → \($0.suggestion?.vi ?? "")" } == [
                "strings/vi.yaml:1: missing-string: Thiếu chữ cho khóa «page.title» → Thêm page: → title: \"…\" vào tệp.",
                "strings/vi.yaml:1: missing-string: Thiếu chữ cho khóa «standing.onTrak» → Có phải là “standing.onTrack”?",
            ])
        #expect(report.missing(keys: ["a"], in: .en).map(\.location.path) == ["strings/en.yaml"])
    }
}

@Suite("One wrong cell is one message")
struct OneMessageTests {
    @Test(
        "400 beside 16/16 is out of range, and that is all that is said of it",
        arguments: [
            ("400,16,16,", "percentage-range"), ("40,17,16,", "numerator-above-denominator"), (",17,16,", "numerator-above-denominator"),
            (",-5,16,", "negative-number"), (",5,0,", "zero-denominator"), ("4O,16,16,", "wrong-number"), (",16,,", "numerator-alone"),
            (",,,", "unfilled-row"), (",,,final", "value-missing"), ("40,,,missing", "value-beside-missing"),
            ("100,16,16,finall", "unknown-word"),
        ])
    func oneRule(_ cells: String, _ rule: String) async {
        let found = await validated([
            "data/2024.csv": "unit,indicator,year,value,numerator,denominator,status\nquan,citizens,2024,\(cells)\n"
        ])
        #expect(found.diagnostics.map(\.rule) == [rule])
    }

    @Test("a day of another year and of no life is only of another year")
    func asOfOnce() async {
        let found = await validated(["data/2024.csv": "unit,indicator,year,as_of,value\nquan,citizens,2024,2026-06-30,40\n"])
        #expect(found.diagnostics.map(\.rule) == ["as-of-year"])
    }

    @Test("an unknown indicator is named to programs as it was written")
    func unknownIndicatorIsNamed() async {
        let found = await validated(["data/2024.csv": "unit,indicator,year,value\nquan,citizen,2024,40\n"])
        #expect(found.diagnostics.map(\.unit) == ["quan"])
        #expect(found.diagnostics.map(\.indicator) == ["citizen"])
    }
}

@Suite("Children and their sums")
struct ChildrenTests {
    @Test(
        "while a ward has not reported, and for wards that did not live then, nothing is compared",
        arguments: [
            "quan,wards,2024,,2,2,\nphuong-1,literacy,2024,2,,,",
            "quan,wards,2024,,2,2,\nphuong-1,literacy,2024,2,,,\nphuong-2,literacy,2024,,,,missing",
            "quan,wards,2025,,1,1,\nphuong-1,literacy,2025,2,,,",
            "quan,wards,2024,,1,1,\nphuong-1,literacy,2024,2,,,\nphuong-2,literacy,2024,,,,not_applicable",
        ])
    func onlyWhenAllReported(_ rows: String) async {
        #expect(await foundInData(rows) == [])
    }
}
