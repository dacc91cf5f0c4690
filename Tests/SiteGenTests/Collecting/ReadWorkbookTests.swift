import Language
import Packing
import Testing

@testable import Collecting

/// What is read of a workbook, whoever wrote it, and what none may do.
@Suite struct ReadWorkbookTests {
    private static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    /// A workbook with one sheet, part by part.
    private func workbook(
        sheet: String, strings: String? = nil, styles: String? = nil, workbookProperties: String = "", xmlns: String = spreadsheet,
        more: [String: String] = [:]
    ) throws -> [UInt8] {
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var related = "<Relationship Id=\"r9\" Type=\"\(relations)/worksheet\" Target=\"/xl/trang/mot.xml\"/>"
        var parts = [
            "_rels/.rels":
                "<Relationships xmlns=\"x\"><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"xl/so.xml\"/></Relationships>",
            "xl/so.xml":
                "<workbook xmlns=\"\(xmlns)\" xmlns:r=\"\(relations)\"><workbookPr \(workbookProperties)/><sheets><sheet name=\"Biểu\" sheetId=\"7\" r:id=\"r9\"/></sheets></workbook>",
            "xl/trang/mot.xml": sheet.hasPrefix("<!DOCTYPE") || sheet.hasPrefix("<worksheet")
                ? sheet : "<worksheet xmlns=\"\(xmlns)\"><sheetData>\(sheet)</sheetData></worksheet>",
        ]
        if let strings {
            related += "<Relationship Id=\"r2\" Type=\"\(relations)/sharedStrings\" Target=\"chu.xml\"/>"
            parts["xl/chu.xml"] = "<sst xmlns=\"\(xmlns)\">\(strings)</sst>"
        }
        if let styles {
            related += "<Relationship Id=\"r3\" Type=\"\(relations)/styles\" Target=\"./kieu.xml\"/>"
            parts["xl/kieu.xml"] = "<styleSheet xmlns=\"\(xmlns)\">\(styles)</styleSheet>"
        }
        parts["xl/_rels/so.xml.rels"] = "<Relationships xmlns=\"x\">\(related)</Relationships>"
        parts.merge(more) { $1 }
        let writer = ArchiveWriter()
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) { try writer.add(name, Array(text.utf8)) }
        return try writer.finish()
    }

    private func cells(_ bytes: [UInt8]) throws -> [String] {
        try readWorkbook(bytes).sheets.flatMap { $0.rows.flatMap { $0.cells.map { "\($0.place.a1) \($0.content) \($0.format)" } } }
    }

    @Test func cellsOfEveryKindAreReadInAnyNamespace() throws {
        let sheet = """
            <row r="2"><c r="B2" t="s"><v>0</v></c><c t="b"><v>true</v></c><c t="inlineStr"><is><r><t>a</t></r><rPh><t>no</t></rPh><r><t xml:space="preserve"> b</t></r></is></c></row>
            <row><c t="str"><f>A1</f><v>x_x000D_y_x005F_z</v></c><c t="e"><v>#N/A</v></c><c s="1"><v>0.555</v></c><c><f>SUM(A1)</f><v></v></c><c s="2"><v>45966</v></c></row>
            <row r="9"><c r="A9" s="1"/></row>
            """
        let styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-42A]dd/mm/yyyy\"/></numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/></cellXfs>"
        let expected = [
            "B2 text(\"Xã\") plain", "C2 flag(true) plain", "D2 text(\"a b\") plain", "A3 text(\"x\\ry_z\") plain",
            "B3 error(\"#N/A\") plain",
            "C3 number(\"0.555\") percent", "D3 uncalculated plain",
        ]
        for xmlns in [Self.spreadsheet, "http://purl.oclc.org/ooxml/spreadsheetml/main"] {
            let found = try cells(try workbook(sheet: sheet, strings: "<si><t>Xã</t></si>", styles: styles, xmlns: xmlns))
            #expect(Array(found.prefix(7)) == expected)
            #expect(found.count == 8)
        }
    }

    @Test func daysAreCountedFromWhereTheWorkbookCounts() throws {
        let sheet = "<row><c s=\"0\"><v>45966.5</v></c></row>", styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        func day(_ properties: String) throws -> String? {
            guard
                case .day(let day)? = try readWorkbook(try workbook(sheet: sheet, styles: styles, workbookProperties: properties)).sheets[0]
                    .rows[0].cells.first?.content
            else { return nil }
            return day.iso
        }
        #expect(try day("") == "2025-11-05")
        #expect(try day("date1904=\"1\"") == "2029-11-06")
    }

    @Test func aFormatIsAPercentOnlyWhereThePercentIsShown() {
        let codes = [
            "0.0%", "0\"%\"", "0\\%", "General", "[Red]0.00%;0", "[$-42A]dd/mm/yyyy", "[h]:mm", "0_M", "#,##0 \"đồng\"", "0.00E+00", "yyyy",
        ]
        #expect(
            codes.map { "\(cellFormat(ofCode: $0))" } == [
                "percent", "plain", "plain", "plain", "percent", "date", "date", "plain", "plain", "plain", "date",
            ])
    }

    @Test func aDocumentTypeEndsTheReading() throws {
        let bomb =
            "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;\">]><worksheet xmlns=\"\(Self.spreadsheet)\"><sheetData><row><c t=\"str\"><v>&c;</v></c></row></sheetData></worksheet>"
        #expect(throws: SentFileFault.documentType(part: "xl/trang/mot.xml")) { try readWorkbook(try workbook(sheet: bomb)) }
    }

    @Test func whatIsMoreThanAFormEverHoldsIsRefused() throws {
        let many = "<row>" + String(repeating: "<c><v>1</v></c>", count: WorkbookLimit.cells + 1) + "</row>"
        #expect(throws: SentFileFault.tooMany(what: .cells, limit: WorkbookLimit.cells)) { try readWorkbook(try workbook(sheet: many)) }
        let deep = "<worksheet>" + String(repeating: "<a>", count: 300)
        #expect(throws: SentFileFault.damaged(part: "xl/trang/mot.xml")) { try readWorkbook(try workbook(sheet: deep)) }
    }

    @Test func rowsThatAreOnlyFormattedLeaveNothing() throws {
        let bytes = try workbook(
            sheet: String(repeating: "<row s=\"1\" customFormat=\"1\"><c s=\"1\"/><c s=\"1\"/></row>", count: 50_000)
                + "<row><c><v>7</v></c></row>")
        #expect(try cells(bytes) == ["A50001 number(\"7\") plain"])
    }

    @Test func partsThatAreMissingOrSpoiltAreNamed() throws {
        #expect(throws: SentFileFault.damaged(part: "xl/trang/mot.xml")) { try readWorkbook(try workbook(sheet: "<row><c><v>1</row>")) }
        #expect(throws: SentFileFault.damaged(part: "xl/trang/mot.xml")) {
            try readWorkbook(try workbook(sheet: "<row><c t=\"s\"><v>3</v></c></row>", strings: "<si><t>a</t></si>"))
        }
        let writer = ArchiveWriter()
        try writer.add("doc.txt", Array("x".utf8))
        #expect(throws: SentFileFault.otherArchive) { try readWorkbook(try writer.finish()) }
        #expect(throws: SentFileFault.empty) { try readWorkbook([]) }
        #expect(throws: SentFileFault.notAWorkbook) { try readWorkbook(Array("a;b\n".utf8)) }
    }

    @Test func numbersKeepTheDigitsThatAreShown() throws {
        #expect(plainNumber("0.55500000000000005")?.hundredfold == DecimalNumber(mantissa: 555, scale: 1))
        #expect(plainNumber("1")?.hundredfold.mantissa == 100)
        #expect(plainNumber("1.0000000000000001E-5")?.scale == 5)
        #expect(plainNumber("98.59")?.mantissa == 9859)
    }
}
