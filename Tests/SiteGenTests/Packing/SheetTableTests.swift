import Testing

@testable import Packing

@Suite("Tables within a sheet") struct SheetTableTests {
    private static func book(_ change: (inout SheetTable) -> Void = { _ in }) -> Workbook {
        var table = SheetTable("so_lieu", columns: [.init("unit"), .init("value", CellStyle { $0.numberFormat = "0.0" })])
        for value: CellValue in [.text("go-vap"), .number("28.2"), .text("ba-dinh"), .blank] { table.append(value) }
        change(&table)
        var sheet = Sheet(name: "Số liệu")
        sheet.append(Row([.text("Tên bảng")]))
        sheet.table = table
        return Workbook(created: "2025-12-31", sheets: [Sheet(name: "Bìa"), sheet])
    }

    @Test("the table lies below the rows, with its head, and is named with its columns")
    func lies() throws {
        let archive = try packed(Self.book()), part = try SmallArchive.text("xl/tables/table2.xml", in: archive)
        #expect(part.contains("ref=\"A2:B4\"") && part.contains("displayName=\"so_lieu\""))
        #expect(part.contains("<tableColumn id=\"1\" name=\"unit\"/><tableColumn id=\"2\" name=\"value\"/>"))
        #expect(!part.contains("autoFilter"))
        let sheet = try SmallArchive.text("xl/worksheets/sheet2.xml", in: archive)
        #expect(sheet.contains("<dimension ref=\"A1:B4\"/>"))
        #expect(sheet.contains("<c r=\"B3\" s=\"1\"><v>28.2</v></c>") && !sheet.contains("r=\"B4\""))
        #expect(sheet.contains("<tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts>"))
        let relations = try SmallArchive.text("xl/worksheets/_rels/sheet2.xml.rels", in: archive)
        #expect(relations.contains("Target=\"../tables/table2.xml\""))
        #expect(try SmallArchive.text("[Content_Types].xml", in: archive).contains("/xl/tables/table2.xml"))
    }

    @Test("a table without rows still reaches over one, as programs ask")
    func empty() throws {
        let book = Self.book { $0 = SheetTable("so_lieu", columns: [.init("unit")]) }
        #expect(try SmallArchive.text("xl/tables/table2.xml", in: packed(book)).contains("ref=\"A2:A3\""))
    }

    @Test(
        "what a program would call damaged is refused",
        arguments: [
            SheetTable("so lieu", columns: [.init("a")]), SheetTable("AB12", columns: [.init("a")]), SheetTable("", columns: [.init("a")]),
            SheetTable("2025", columns: [.init("a")]), SheetTable("t", columns: []), SheetTable("t", columns: [.init("")]),
            SheetTable("t", columns: [.init("Đơn vị"), .init("đơn vị")]),
        ])
    func unsound(table: SheetTable) {
        #expect(throws: WorkbookFault.unsoundTable(table.name)) { try packed(Self.book { $0 = table }) }
    }

    @Test("two tables of one name are refused")
    func repeated() {
        var book = Self.book()
        book.sheets[0].table = book.sheets[1].table
        #expect(throws: WorkbookFault.unsoundTable("so_lieu")) { try packed(book) }
    }
}
