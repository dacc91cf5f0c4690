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
                "data/a.csv:2:8: error: csv-row-width: dòng có 3 ô, dòng tiêu đề có 2 ô: ô «55,5» ở cột «value» bị tách thành «55» và «5»"
                    + " → Đặt cả ô trong dấu ngoặc kép: \"55,5\", hoặc ghi 55.5."
            ])
    }

    @Test(
        "when a comma split a cell and the blank cell behind the row hides it",
        arguments: [
            ("quan,citizens,2024,,55,5%,,,final,,,,", "2:21", "ô «55,5%» ở cột «value» bị tách thành «55» và «5%»"),
            ("quan,citizens,2024,,55,5,,,,,,,", "2:21", "ô «55,5» ở cột «value» bị tách thành «55» và «5»"),
            ("quan,citizens,2024,,55,5,5,9,final,,,,", "2:21", "ô «55,5» ở cột «value» bị tách thành «55» và «5»"),
            ("quan,citizens,2024,,,1,669,5000,final,,,,", "2:22", "ô «1,669» ở cột «numerator» bị tách thành «1» và «669»"),
            (
                "quan,citizens,2024,,40,,,final,,Báo cáo 5, quận,,", "2:33",
                "ô «Báo cáo 5, quận» ở cột «source» bị tách thành «Báo cáo 5» và «quận»"
            ),
            (
                "Phường 1, quận Hòa Bình,citizens,2024,,40,,,,,,,", "2:1",
                "ô «Phường 1, quận Hòa Bình» ở cột «unit» bị tách thành «Phường 1» và «quận Hòa Bình»"
            ),
        ])
    func hiddenSplit(_ row: String, _ place: String, _ told: String) throws {
        let header = "unit,indicator,year,as_of,value,numerator,denominator,status,illustrative,source,published,note\n"
        let loaded = csv(header + row + "\nquan,citizens,2023,,40,,,final,,,,\n")
        #expect(try #require(loaded.value).rows.count == 1)
        #expect(
            loaded.findings.count == 1
                && loaded.findings[0].hasPrefix("data/a.csv:\(place): error: csv-row-width: dòng có 13 ô, dòng tiêu đề có 12 ô: \(told) → "),
            "\(loaded.findings)")
    }

    @Test("but rows that all end in a comma are as wide as they look", arguments: ["", ","])
    func commaBehindEveryRow(_ more: String) throws {
        let loaded = csv(
            "unit,indicator,year,value,numerator,denominator,note\n"
                + (2020...2024).map { "quan,citizens,\($0),,5,900,,\(more)\n" }.joined())
        #expect(loaded.findings == [])
        #expect(try #require(loaded.value).rows.first == ["quan", "citizens", "2020", "", "5", "900", ""])
    }

    @Test("when a row has fewer cells than the header")
    func shortRow() {
        #expect(
            csv("a,b,c\n1,2\n").findings == [
                "data/a.csv:2:4: error: csv-row-width: dòng có 2 ô, dòng tiêu đề có 3 ô"
                    + " → Thêm dấu ngăn cách cho đủ 3 ô; ô trống vẫn cần dấu ngăn cách."
            ])
    }

    @Test("with rows that are wrong in one way counted in the first, and other ways apart")
    func manyRows() {
        let loaded = csv("a,b\n" + String(repeating: "1\n", count: 25) + "1,2,3\n1\n" + "1,2,3,4,5,6\n1,2,3,4,5,6\n")
        #expect(
            loaded.diagnostics.map(\.message.vi) == [
                "dòng có 1 ô, dòng tiêu đề có 2 ô; và 25 dòng nữa (dòng 3–26, 28)",
                "dòng có 3 ô, dòng tiêu đề có 2 ô",
                "dòng có 6 ô, dòng tiêu đề có 2 ô; và 1 dòng nữa (dòng 30)",
            ])
    }

    @Test("and of two thousand wrong rows each is counted once")
    func thousands() {
        let found = csv("unit,value\n" + String(repeating: "quan,55,5\n", count: 2000)).diagnostics
        #expect(
            found.map(\.message.en) == [
                "the row has 3 cells, the header has 2: the cell «55,5» of the column «value» was split into «55» and «5»; and 1,999 more rows (lines 3–2001)"
            ])
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
        #expect(
            found.map { "\($0.location): \($0.unit ?? "?") \($0.indicator ?? "?")" } == [
                "data/a.csv:2:22: go-vap citizens", "data/a.csv:3:8: ba-dinh ?",
            ])
    }

    @Test(
        "when a report's title stands above the names of the columns, with one message",
        arguments: [
            "SỐ LIỆU NĂM 2024,,\nunit,year,value\na,2024,1\n", "SỐ LIỆU NĂM 2024\nunit,year,value\na,2024,1\n",
            "UBND QUẬN,,,Mẫu 1\nunit,year,value,note\na,2024,1,\n",
        ])
    func title(text: String) {
        #expect(
            csv(text).findings == [
                "data/a.csv:1:1: error: csv-header: dòng đầu không phải dòng tên cột"
                    + " → Dòng đầu phải là tên các cột (trong data/: unit,indicator,year,…); xóa dòng tiêu đề báo cáo và ô gộp."
            ])
    }

    @Test(
        "when its cells stand between tabs, with one message", arguments: ["unit\tyear\nquan\t2024\n", "sep=\t\nunit\tyear\nquan\t2024\n"])
    func tabs(text: String) {
        #expect(
            csv(text).findings == [
                "data/a.csv:1:1: error: csv-tabs: các cột đang cách nhau bằng phím Tab → Lưu lại thành CSV UTF-8 (dấu phẩy hoặc chấm phẩy)."
            ])
    }

    @Test(
        "when it is a spreadsheet that was only renamed", arguments: [[0x50, 0x4B, 3, 4, 0, 0], [0xD0, 0xCF, 0x11, 0xE0, 0]] as [[UInt8]])
    func renamed(bytes: [UInt8]) {
        #expect(
            loadCSV(bytes, path: "data/a.csv").findings == [
                "data/a.csv: error: excel-file: đây là tệp Excel đổi tên thành .csv → Mở tệp bằng Excel, chọn Tệp › Lưu thành › CSV UTF-8."
            ])
    }

    @Test("when it holds nothing", arguments: ["", "\n\n", "\u{FEFF}", ",,\n"])
    func empty(text: String) {
        // a file of no bytes has no line either
        let place = text.isEmpty ? "data/a.csv" : "data/a.csv:1"
        #expect(csv(text).findings == ["\(place): error: empty-file: tệp trống, không có nội dung → Điền nội dung hoặc xóa tệp."])
    }
}
