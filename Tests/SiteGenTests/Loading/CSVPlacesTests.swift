import Diagnostics
import Testing

@testable import Loading

@Suite("Every cell of a CSV file knows its place")
struct CSVPlacesTests {
    @Test("with columns counted in characters, not bytes")
    func characters() throws {
        let table = try #require(csv("a,b\nđường Nguyễn,x\n").value)
        #expect(table.location(0, 1) == SourceLocation(path: "data/a.csv", line: 2, column: 14))
    }

    @Test("with letters in NFD counted once")
    func decomposed() throws {
        let table = try #require(csv("a,b\nGo\u{300} Va\u{302}\u{301}p,x\n").value)
        #expect(table.location(0, 1).column == 8)
    }

    @Test("after a cell of several lines, inside the row and below it")
    func multiline() throws {
        let table = try #require(csv("a,b,c\n\"một\r\nhai\",x,\"y\nz\"\n1,2,3\n").value)
        let place = { (row: Int, column: Int) in "\(table.location(row, column))" }
        #expect([place(0, 0), place(0, 1), place(0, 2)] == ["data/a.csv:2:1", "data/a.csv:3:6", "data/a.csv:3:8"])
        #expect([place(1, 0), place(1, 2)] == ["data/a.csv:5:1", "data/a.csv:5:5"])
    }

    @Test("at the opening quote of a quoted cell, whether or not it was rewritten")
    func quotes() throws {
        let table = try #require(csv("a,b,c\n  \"x\" , \"y \"\"z\"\"\",\"\n w\"\n").value)
        #expect((0..<3).map { table.location(0, $0).column } == [3, 9, 19])
        #expect(table.rows == [["x", "y \"z\"", "w"]])
    }

    @Test("and gives its bytes without a copy")
    func bytes() throws {
        let table = try #require(csv("a,b\n1, 23 \n").value)
        #expect(table.withBytes(0, 1) { Array($0) } == [0x32, 0x33])
        #expect(table.withReader { reader in (0..<2).map { reader.bytes(0, $0).count } } == [1, 2])
    }
}
