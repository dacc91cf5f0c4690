import Foundation
import Testing

@testable import Packing

@Suite("Workbooks") struct WorkbookTests {
    private static func bytes(_ change: (inout Workbook) -> Void) throws -> [UInt8] {
        var workbook = Workbook(created: "2025-12-31", sheets: [Sheet(name: "A")])
        change(&workbook)
        return try packed(workbook)
    }

    /// The rows' XML of a sheet with these cells in one row.
    private static func sheet(_ cells: [Cell]) throws -> String {
        try SmallArchive.text("xl/worksheets/sheet1.xml", in: bytes { $0.sheets[0].rows = [Row(cells)] })
    }

    private static func texts(_ texts: [String]) throws -> [String] {
        let table = try SmallArchive.text("xl/sharedStrings.xml", in: bytes { $0.sheets[0].rows = texts.map { Row([.text($0)]) } })
        return table.matches(of: /<t(?: xml:space="preserve")?>([^<]*)<\/t>/).map { String($0.output.1) }
    }

    @Test("the same workbook gives the same bytes")
    func sameBytes() throws {
        #expect(try packed(SampleWorkbook.workbook) == packed(SampleWorkbook.workbook))
    }

    @Test("every part is read back, and is named in the list of kinds")
    func parts() throws {
        let archive = try packed(SampleWorkbook.workbook)
        let kinds = try SmallArchive.text("[Content_Types].xml", in: archive)
        let named = kinds.matches(of: /PartName="\/([^"]+)"/).map { String($0.output.1) }
        #expect(
            named == [
                "xl/workbook.xml", "xl/styles.xml", "xl/theme/theme1.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml",
                "xl/comments1.xml",
                "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
            ])
        for name in named { #expect(try SmallArchive.text(name, in: archive).hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"")) }
        for (name, folder) in [
            "_rels/.rels": "", "xl/_rels/workbook.xml.rels": "xl/", "xl/worksheets/_rels/sheet1.xml.rels": "xl/worksheets/",
        ] {
            let targets = try SmallArchive.text(name, in: archive).matches(of: /Target="([^"]+)"/).map { folder + $0.output.1 }
            #expect(!targets.isEmpty)
            for target in targets {
                let path = target.replacing("worksheets/../", with: "")
                #expect(try ArchiveReader(archive).holds(path), "\(name) -> \(path)")
            }
        }
    }

    @Test("every part is XML")
    func wellFormed() throws {
        let archive = try packed(SampleWorkbook.workbook)
        #expect(archive.directory.count == 16)
        for entry in archive.directory {
            let length = Int(archive[entry + 28]), name = String(decoding: archive[(entry + 46)..<(entry + 46 + length)], as: UTF8.self)
            #expect(try Elements.balanced(SmallArchive.text(name, in: archive)), "\(name)")
        }
    }

    @Test("text stays text, letter for letter")
    func hostileText() throws {
        #expect(
            try Self.texts([
                "=1+1", "]]>", "<a b=\"c\">&amp;", "_x000D_", "_x12_", "🏫", "Go\u{0300}", "a\u{0}b\u{1B}\u{7F}\u{85}\u{FFFE}c", "d\r\ne\rf",
            ])
                == ["=1+1", "]]&gt;", "&lt;a b=\"c\"&gt;&amp;amp;", "_x005F_x000D_", "_x12_", "🏫", "Go\u{0300}", "abc", "d\ne\nf"])
        #expect(
            try Self.texts(["_x000D_x000D_", "__x0041__", "_x000d_", "_x00g0_"]) == [
                "_x005F_x000D_x005F_x000D_", "__x005F_x0041__", "_x005F_x000d_", "_x00g0_",
            ])
    }

    @Test("texts in another normal form are other texts, and equal ones stand once")
    func normalForms() throws {
        #expect(try Self.texts(["Gò", "Go\u{0300}", "Gò"]).map { Array($0.utf8) } == ["Gò", "Go\u{0300}"].map { Array($0.utf8) })
    }

    @Test("a text that reads like a formula or a number is marked as text for whoever edits it")
    func quoted() throws {
        let archive = try Self.bytes { $0.sheets[0].rows = [Row([.text("=1+1"), .text("a"), .number("-1")])] }
        #expect(try SmallArchive.text("xl/styles.xml", in: archive).matches(of: /quotePrefix="1"/).count == 1)
        let rows = try SmallArchive.text("xl/worksheets/sheet1.xml", in: archive)
        #expect(rows.contains("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\"><v>-1</v></c>"))
        #expect(!rows.contains("<f>"))
    }

    @Test("each kind of value is written as its kind")
    func values() throws {
        let rows = try Self.sheet([
            .number("12.50"), .number("-1E-3"), .boolean(true), .boolean(false), .formula("=A1&\"<\"", cached: .text(" ")),
            .formula("A1*2", cached: .number("25")), .formula("A1"), .blank(), .blank(CellStyle { $0.isLocked = false }),
        ])
        #expect(
            rows.contains(
                "<c r=\"A1\"><v>12.50</v></c><c r=\"B1\"><v>-1E-3</v></c><c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"b\"><v>0</v></c>"
                    + "<c r=\"E1\" t=\"str\"><f>A1&amp;\"&lt;\"</f><v> </v></c><c r=\"F1\"><f>A1*2</f><v>25</v></c>"
                    + "<c r=\"G1\"><f>A1</f></c><c r=\"I1\" s=\"1\"/>"))
    }

    @Test(
        "what is no decimal number is refused with its cell", arguments: ["", "1,5", "1.000,5", "nan", "inf", "0x10", "1e999", " 1", "một"])
    func notANumber(text: String) {
        #expect(throws: WorkbookFault.notANumber(sheet: "A", cell: "B1", text: text)) { try Self.sheet([.blank(), .number(text)]) }
        #expect(throws: WorkbookFault.notANumber(sheet: "A", cell: "A1", text: text)) {
            try Self.sheet([.formula("B1", cached: .number(text))])
        }
    }

    @Test("only a formula without a value has the workbook worked out when it is opened")
    func calculated() throws {
        func isCalculated(_ cell: Cell) throws -> Bool {
            try SmallArchive.text("xl/workbook.xml", in: Self.bytes { $0.sheets[0].rows = [Row([cell])] }).contains("fullCalcOnLoad")
        }
        #expect(try isCalculated(.formula("1+1")))
        #expect(try !isCalculated(.formula("1+1", cached: .number("2"))))
        #expect(try !isCalculated(.text("=1+1")))
    }

    @Test("what Excel would call damaged is refused")
    func refused() throws {
        let long = String(repeating: "é", count: 32_767)
        _ = try Self.sheet([.text(long)])
        #expect(throws: WorkbookFault.textTooLong(sheet: "A", cell: "A1")) { try Self.sheet([.text(long + "é")]) }
        #expect(throws: WorkbookFault.noVisibleSheet) { try Self.bytes { $0.sheets[0].isHidden = true } }
        #expect(throws: WorkbookFault.noVisibleSheet) { try Self.bytes { $0.sheets = [] } }
        #expect(throws: WorkbookFault.repeatedSheet("a")) { try Self.bytes { $0.sheets.append(Sheet(name: "a")) } }
        #expect(throws: WorkbookFault.repeatedProperty("P")) {
            try Self.bytes { $0.properties = [DocumentProperty("p", ""), DocumentProperty("P", "")] }
        }
        for time in ["", "2025", "31/12/2025", "2025-12-31T00:00", "2025-12-31T00:00:00+07:00"] {
            #expect(throws: WorkbookFault.notATime(time)) { try Self.bytes { $0.created = time } }
        }
        #expect(throws: WorkbookFault.unsoundMerge(sheet: "A", range: "A1")) { try Self.bytes { $0.sheets[0].merged = [CellRange("A1")!] } }
        #expect(throws: WorkbookFault.unsoundMerge(sheet: "A", range: "B1:C2")) {
            try Self.bytes { $0.sheets[0].merged = [CellRange("A1:B1")!, CellRange("B1:C2")!] }
        }
        #expect(throws: WorkbookFault.beyondSheet(sheet: "A", place: "A0:A3")) {
            try Self.bytes { $0.sheets[0].merged = [CellRange(rows: 0...3, columns: 1...1)] }
        }
        let wide = [Cell](repeating: .blank(), count: CellPlace.lastColumn) + [.number("1")]
        #expect(throws: WorkbookFault.beyondSheet(sheet: "A", place: "XFE1")) { try Self.sheet(wide) }
    }

    @Test(
        "names of sheets are made such as Excel takes",
        arguments: [
            ("Phiếu 2025", "Phiếu 2025"), ("a[b]:c*d?e/f\\g", "a-b--c-d-e-f-g"), ("'trích'", "trích"), ("", "-"), ("'''", "-"),
            ("History", "History-"), ("a\u{1}\nb", "a-b"), (String(repeating: "ấ", count: 40), String(repeating: "ấ", count: 31)),
            (String(repeating: "🏫", count: 20), String(repeating: "🏫", count: 15)),
            ("123456789 123456789 123456789 '2", "123456789 123456789 123456789"),
        ])
    func sheetNames(asked: String, given: String) { #expect(Sheet(name: asked).name == given) }

    @Test("a sheet is named in formulas with quotes that it cannot break out of")
    func references() throws {
        #expect(Sheet(name: "A").reference(to: CellRange("A1:B2")!) == "'A'!$A$1:$B$2")
        #expect(Sheet(name: "Ô'nhập").reference(to: CellRange("B2")!) == "'Ô''nhập'!$B$2")
    }

    @Test("the words of a check are cut where Excel would refuse the file, and between letters")
    func longNotes() throws {
        let form = try SmallArchive.text("xl/worksheets/sheet1.xml", in: packed(SampleWorkbook.workbook))
        #expect(form.contains("error=\"\(String(repeating: "ấ", count: 255))\""))
        #expect(form.contains("promptTitle=\"Trạng thái Trạng thái Trạng thái\""))
        #expect("🏫🏫".cut(to: 3) == "🏫")
        #expect("e\u{301}".cut(to: 1) == "")
    }

    @Test("equal styles stand once, and the usual one is the first")
    func styles() throws {
        let bold = CellStyle { $0.isBold = true }
        let archive = try Self.bytes {
            $0.sheets[0].rows = [
                Row([
                    .text("a"), .text("b", CellStyle()), .text("c", bold), .text("d", bold.with { $0.isLocked = false }), .text("e", bold),
                ])
            ]
        }
        let rows = try SmallArchive.text("xl/worksheets/sheet1.xml", in: archive)
        #expect(rows.matches(of: /\ss="(\d)"/).map(\.output.1) == ["1", "2", "1"])
        let styles = try SmallArchive.text("xl/styles.xml", in: archive)
        #expect(styles.contains("<fonts count=\"2\"><font><sz val=\"12\"/><color theme=\"1\"/><name val=\"Times New Roman\"/>"))
        #expect(styles.contains("<cellXfs count=\"3\">"))
    }

    @Test("a row without a height is as high as its wrapped text and its largest letters ask for; merged cells do not count")
    func heights() throws {
        let wrapped = CellStyle { $0.wraps = true }, large = CellStyle { $0.size = 20 }
        let long = "Tỷ lệ người trong độ tuổi lao động được công nhận danh hiệu công dân học tập"
        let rows = try SmallArchive.text(
            "xl/worksheets/sheet1.xml",
            in: Self.bytes {
                $0.sheets[0].columns = [Column(width: 20)]
                $0.sheets[0].rows = [
                    Row([.text("ngắn", wrapped)]), Row([.text(long, wrapped)]), Row([.text(long)]), Row([.text("a\nb\nc", wrapped)]),
                    Row([.text("tên", large)]), Row([.text(long, wrapped)], height: 15), Row([.text(long, wrapped), .blank(wrapped)]),
                    Row([.text(String(repeating: "a", count: 32_767), wrapped)]), Row([.number("1234567890123456789012345", wrapped)]),
                ]
                $0.sheets[0].merged = [CellRange("A7:B7")!]
            })
        let heights = rows.matches(of: /<row r="(\d)"(?: ht="([\d.]+)")?/).map { $0.output.2.map(String.init) ?? "" }
        #expect(heights == ["", "63", "", "47.25", "26.25", "15", "", "409.5", ""])
    }

    /// SITEGEN_DUMP=/path/to/sample.xlsx: for programs that are not ours to open (Tests/Excel).
    @Test(
        "the sample is written where other programs can open it", .enabled(if: ProcessInfo.processInfo.environment["SITEGEN_DUMP"] != nil))
    func dump() throws {
        let path = try #require(ProcessInfo.processInfo.environment["SITEGEN_DUMP"])
        try Data(packed(SampleWorkbook.workbook)).write(to: URL(filePath: path))
    }
}

/// Just enough of XML to see that every element is closed and no sign stands bare.
private enum Elements {
    static func balanced(_ xml: String) throws -> Bool {
        var open: [Substring] = []
        for match in xml.matches(of: /<(\/?)([A-Za-z][A-Za-z0-9:]*)((?: [A-Za-z0-9:]+="[^"<]*")*)(\/?)>/) {
            switch (match.output.1, match.output.4) {
            case ("/", _): guard open.popLast() == match.output.2 else { return false }
            case (_, "/"): break
            default: open.append(match.output.2)
            }
        }
        let bare = xml.replacing(
            /<\?xml[^?]*\?>|<\/?[A-Za-z][A-Za-z0-9:]*(?: [A-Za-z0-9:]+="[^"<]*")*\/?>|&(?:amp|lt|gt|quot|#9|#10);/, with: "")
        return open.isEmpty && !bare.contains { "<>&".contains($0) }
    }
}
