import Diagnostics
import Testing

@testable import Loading

@Suite("A CSV file is accepted quietly")
struct CSVAcceptanceTests {
    @Test("when its cells stand between commas")
    func commas() throws {
        let table = try #require(csv("unit,year,value\ngo-vap,2024,55.5\n").value)
        #expect(table.header.map(\.value) == ["unit", "year", "value"])
        #expect(table.rows == [["go-vap", "2024", "55.5"]])
    }

    @Test("when its cells stand between semicolons, so that the comma is free for decimals")
    func semicolons() throws {
        let table = try #require(csv("unit;year;value\ngo-vap;2024;55,5\n").value)
        #expect(table.rows == [["go-vap", "2024", "55,5"]])
    }

    @Test("with a line above the header that names what stands between the cells", arguments: ["\n", "\r\n"])
    func declaredDelimiter(end: String) throws {
        let table = try #require(csv("\u{FEFF}sep=;\(end)unit;a,b,c\(end)go-vap;55,5\(end)").value)
        #expect(table.header.map(\.value) == ["unit", "a,b,c"])
        #expect(table.header[1].location == SourceLocation(path: "data/a.csv", line: 2, column: 6))
        #expect(table.rows == [["go-vap", "55,5"]])
        #expect(table.location(0, 1) == SourceLocation(path: "data/a.csv", line: 3, column: 8))
    }

    @Test(
        "with blank cells behind the last column, in the header or in rows",
        arguments: [
            "a,b\n1,2,,\n3,4, ,\"\"\n", "a,b,,\n1,2,,\n3,4,,\n", "a,b,\n1,2\n3,4,\u{A0},,\n",
        ])
    func blankCellsBehind(text: String) throws {
        let loaded = csv(text)
        #expect(loaded.findings == [])
        #expect(try #require(loaded.value).rows == [["1", "2"], ["3", "4"]])
    }

    @Test("when the header is one column")
    func oneColumn() throws {
        let table = try #require(csv("unit\ngo-vap\nba-dinh").value)
        #expect(table.rows == [["go-vap"], ["ba-dinh"]])
    }

    @Test("when a header quotes a name with the other delimiter in it")
    func quotedHeader() throws {
        let table = try #require(csv("\"a;b;c\",d\n1,2\n").value)
        #expect(table.header.map(\.value) == ["a;b;c", "d"])
    }

    @Test("with a byte order mark, CR LF, and no line end at the end", arguments: ["\r\n", "\n", "\r"])
    func lineEnds(end: String) throws {
        let table = try #require(csv("\u{FEFF}unit,year\(end)go-vap,2024\(end)\(end)ba-dinh,2025").value)
        #expect(table.rows == [["go-vap", "2024"], ["ba-dinh", "2025"]])
        #expect(table.location(0, 0) == SourceLocation(path: "data/a.csv", line: 2, column: 1))
        #expect(table.line(1) == 4)
        #expect(table.header[0].location == SourceLocation(path: "data/a.csv", line: 1, column: 1))
    }

    @Test("with spaces and no-break spaces round cells, inside quotes too")
    func spaces() throws {
        let table = try #require(csv("unit , note\n\u{A0}go-vap\t,\" \u{A0}a b\u{202F} \"\n").value)
        #expect(table.header.map(\.value) == ["unit", "note"])
        #expect(table.rows == [["go-vap", "a b"]])
        #expect(table.location(0, 0).column == 2)
    }

    @Test("with letters in NFD, which become NFC")
    func decomposed() throws {
        let table = try #require(csv("unit,note\nx,hóa học\n".decomposedForTest).value)
        #expect(Array(table.text(0, 1).utf8) == Array("hóa học".utf8))
        #expect(table.column(named: "note") == 1)
    }

    @Test("with quoted cells of several lines, doubled quotes and delimiters")
    func quotedCells() throws {
        let table = try #require(csv("a,b,c\n\"một\nhai\",\"nói \"\"có\"\"\",\"x,y\"\n1,2,3\n").value)
        #expect(table.rows == [["một\nhai", "nói \"có\"", "x,y"], ["1", "2", "3"]])
    }

    @Test("with blank lines, and rows of delimiters only as spreadsheets leave them")
    func blankLines() throws {
        let table = try #require(csv("\n  \na,b\n\n1,2\n,\n \n3,4\n\u{A0},\n").value)
        #expect(table.rows == [["1", "2"], ["3", "4"]])
        #expect((0..<2).map(table.line) == [5, 8])
    }

    @Test("with empty cells, which are blank and not zero")
    func blanks() throws {
        let table = try #require(csv("a,b,c\n,0,\"\"\n").value)
        #expect((0..<3).map { table.isBlank(0, $0) } == [true, false, true])
        #expect((0..<3).map { table.location(0, $0).column } == [1, 2, 4])
    }

    @Test("and asked for a column it does not have, it says so")
    func noSuchColumn() throws {
        #expect(try #require(csv("a,b\n1,2\n").value).column(named: "c") == nil)
    }
}

extension String {
    /// This text in NFD.
    var decomposedForTest: String {
        // letters of the tests only: base letter and combining marks
        let table: [Character: String] = [
            "ó": "o\u{301}", "ọ": "o\u{323}", "ộ": "o\u{323}\u{302}", "ậ": "a\u{323}\u{302}", "ò": "o\u{300}",
        ]
        return map { table[$0] ?? String($0) }.joined()
    }
}
