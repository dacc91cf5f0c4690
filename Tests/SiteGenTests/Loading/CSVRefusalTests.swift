import Diagnostics
import Testing

@testable import Loading

@Suite("A CSV file is refused")
struct CSVRefusalTests {
    @Test("when a quote is never closed, at the place where it opened")
    func openQuote() {
        let loaded = csv("a,b\n1,2\n3,\"bốn\n5,6\n7,8\n")
        #expect(loaded.value == nil)
        #expect(
            loaded.findings == [
                "data/a.csv:3:3: error: csv-quotes: dấu ngoặc kép mở ở đây không được đóng đúng; phần còn lại của tệp không đọc được"
                    + " → Đặt cả ô trong một cặp \"…\"; dấu ngoặc kép bên trong ô viết hai lần: \"\"."
            ])
    }

    @Test("when text follows a closing quote, at the quote that opened")
    func textAfterQuote() {
        #expect(csv("a,b\n1,\"hai\nba\"x\n").places == ["data/a.csv:2:3: csv-quotes"])
    }

    @Test("when a quote stands inside an unquoted cell, at that quote")
    func quoteInside() {
        #expect(csv("a,b\n1,Trường \"A\"\n").places == ["data/a.csv:2:10: csv-quotes"])
    }

    @Test("when a row has more cells than the header: the other rows go on")
    func longRow() throws {
        let loaded = csv("unit,value\ngo-vap,55,5\nba-dinh,60\n")
        #expect(try #require(loaded.value).rows == [["ba-dinh", "60"]])
        #expect(
            loaded.findings == [
                "data/a.csv:2:11: error: csv-row-width: dòng có 3 ô, dòng tiêu đề có 2 ô"
                    + " → Bỏ ô thừa; nếu trong ô có dấu ngăn cách (ví dụ 55,5) thì đặt cả ô trong dấu ngoặc kép: \"55,5\"."
            ])
    }

    @Test("when a row has fewer cells than the header")
    func shortRow() {
        #expect(
            csv("a,b,c\n1,2\n").findings == [
                "data/a.csv:2:4: error: csv-row-width: dòng có 2 ô, dòng tiêu đề có 3 ô"
                    + " → Thêm dấu ngăn cách cho đủ 3 ô; ô trống vẫn cần dấu ngăn cách."
            ])
    }

    @Test("with twenty rows of the wrong width named and the others counted")
    func manyRows() {
        let loaded = csv("a,b\n" + String(repeating: "1\n", count: 25))
        #expect(loaded.diagnostics.count == 21)
        #expect(loaded.findings.last == "data/a.csv:22: error: csv-row-width: còn 5 dòng nữa có số ô khác dòng tiêu đề (2 ô)")
    }

    @Test("when two columns have one name, or a column has none")
    func header() {
        let loaded = csv("unit,year,unit,,x\n1,2,3,4,5\n")
        #expect(loaded.value == nil)
        #expect(
            loaded.findings == [
                "data/a.csv:1:11: error: csv-header: tên cột “unit” xuất hiện hai lần (lần đầu ở ký tự thứ 1)"
                    + " → Giữ lại một cột, xóa hoặc đổi tên cột kia.",
                "data/a.csv:1:16: error: csv-header: cột thứ 4 không có tên → Ghi tên cột vào dòng đầu, hoặc xóa hẳn cột thừa.",
            ])
    }

    @Test("with the unit and the indicator of a row of the wrong width, where the row goes so far")
    func rowOfTheWrongWidthIsNamed() throws {
        let found = csv("unit,indicator,year,value\ngo-vap,citizens,2024,55,5\nba-dinh\n").diagnostics
        #expect(found.map { "\($0.location): \($0.unit ?? "?") \($0.indicator ?? "?")" } == ["data/a.csv:2:25: go-vap citizens", "data/a.csv:3:8: ba-dinh ?"])
    }

    @Test("when a report's title stands above the names of the columns, with one message", arguments: [
        "SỐ LIỆU NĂM 2024,,\nunit,year,value\na,2024,1\n", "SỐ LIỆU NĂM 2024\nunit,year,value\na,2024,1\n", "UBND QUẬN,,,Mẫu 1\nunit,year,value,note\na,2024,1,\n",
    ])
    func title(text: String) {
        #expect(csv(text).findings == [
            "data/a.csv:1:1: error: csv-header: dòng đầu không phải dòng tên cột"
                + " → Dòng đầu phải là tên các cột (trong data/: unit,indicator,year,…); xóa dòng tiêu đề báo cáo và ô gộp.",
        ])
    }

    @Test("when its cells stand between tabs, with one message", arguments: ["unit\tyear\nquan\t2024\n", "sep=\t\nunit\tyear\nquan\t2024\n"])
    func tabs(text: String) {
        #expect(csv(text).findings == [
            "data/a.csv:1: error: csv-tabs: các cột đang cách nhau bằng phím Tab → Lưu lại thành CSV UTF-8 (dấu phẩy hoặc chấm phẩy).",
        ])
    }

    @Test("when it is a spreadsheet that was only renamed", arguments: [[0x50, 0x4B, 3, 4, 0, 0], [0xD0, 0xCF, 0x11, 0xE0, 0]] as [[UInt8]])
    func renamed(bytes: [UInt8]) {
        #expect(loadCSV(bytes, path: "data/a.csv").findings == [
            "data/a.csv: error: excel-file: đây là tệp Excel đổi tên thành .csv → Mở tệp bằng Excel, chọn Tệp › Lưu thành › CSV UTF-8.",
        ])
    }

    @Test("when it holds nothing", arguments: ["", "\n\n", "\u{FEFF}", ",,\n"])
    func empty(text: String) {
        #expect(csv(text).findings == ["data/a.csv: error: empty-file: tệp trống, không có nội dung → Điền nội dung hoặc xóa tệp."])
    }
}
