import Testing

@testable import Packing

@Suite("Places of cells") struct CellPlaceTests {
    @Test(
        "places are spelt and read",
        arguments: [
            (1, 1, "A1"), (12, 6, "F12"), (9, 26, "Z9"), (9, 27, "AA9"), (1, 702, "ZZ1"), (1, 703, "AAA1"),
            (1_048_576, 16_384, "XFD1048576"),
        ])
    func spelling(row: Int, column: Int, text: String) {
        let place = CellPlace(row: row, column: column)
        #expect(place.a1 == text)
        #expect(CellPlace(text) == place)
        #expect(CellPlace(place.absolute) == place)
        #expect(CellPlace(text.lowercased()) == place)
    }

    @Test("«$» may stand before either half")
    func fixed() {
        for text in ["$F$12", "$F12", "F$12", "F12"] { #expect(CellPlace(text) == CellPlace(row: 12, column: 6)) }
        #expect(CellPlace(row: 12, column: 6).absolute == "$F$12")
    }

    @Test(
        "nothing else is a place",
        arguments: [
            "", "A", "1", "A0", "A01", "1A", "A1B", "A-1", "$", "$$A1", "A$$1", "$A$", "A1$", "A$B1", " A1", "A1 ", "XFE1", "A1048577",
            "AAAA1",
            "A99999999999999999999", "AAAAAAAAAAAAAAAAAAAAAAAA1", "Á1", "A１", "R1C1", "A1:B2", "Sheet1!A1",
        ])
    func refused(text: String) { #expect(CellPlace(text) == nil) }

    @Test("every column is read back")
    func allColumns() {
        for column in 1...CellPlace.lastColumn { #expect(CellPlace(CellPlace.letters(of: column) + "7")?.column == column) }
    }

    @Test("ranges are spelt from either corner, read, and know what they hold")
    func ranges() {
        let range = CellRange(CellPlace(row: 9, column: 1), CellPlace(row: 2, column: 3))
        #expect(range.a1 == "A2:C9")
        #expect(range.absolute == "$A$2:$C$9")
        #expect(CellRange("C9:A2") == range)
        #expect(CellRange("$A$2:$C$9") == range)
        #expect(CellRange("B2")?.a1 == "B2")
        for text in ["", ":", "A1:", ":A1", "A1:B2:C3", "A:A", "1:1"] { #expect(CellRange(text) == nil) }
        #expect(range.contains(CellPlace(row: 2, column: 1)) && !range.contains(CellPlace(row: 1, column: 1)))
        #expect(range.overlaps(CellRange(CellPlace(row: 9, column: 3))) && !range.overlaps(CellRange(CellPlace(row: 9, column: 4))))
    }

    @Test("places stand in order row by row")
    func order() {
        #expect([CellPlace(row: 2, column: 1), CellPlace(row: 1, column: 9)].sorted().map(\.a1) == ["I1", "A2"])
    }
}
