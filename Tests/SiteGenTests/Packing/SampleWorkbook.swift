import Packing

/// A workbook that uses all that the room offers: a form as an office gets it, its list of sources, and a sheet that nobody sees.
enum SampleWorkbook {
    static let hostile = [
        "=1+1", "+84 28", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\";\"y\")", "a ]]> b & <c/> \"d\" 'e'", "_x000D_", "_x000d_ và _xZZZZ_",
        "__x0041__",
        "phường «Gò Vấp» 🏫👩‍🏫", "Go\u{0300} Va\u{0302}\u{0301}p", "  hai đầu  ", "dòng 1\ndòng 2", "tab\there", "\n", "1e5", "TRUE", "01",
    ]

    static let workbook: Workbook = {
        var workbook = Workbook(created: "2025-12-31", sheets: [form, sources, list])
        workbook.title = "Phiếu số liệu năm 2025 <thử>"
        workbook.subject = "Xã hội học tập"
        workbook.author = "Phòng Văn hoá – Xã hội"
        workbook.language = "vi-VN"
        workbook.properties = [
            DocumentProperty("sitegen.unit", "go-vap"), DocumentProperty("sitegen.year", "2025"), DocumentProperty("Ghi chú", "a & b\nc"),
        ]
        workbook.names = [DefinedName("trang_thai", list.reference(to: CellRange("A1:A3")!))]
        workbook.isStructureLocked = true
        return workbook
    }()

    static let list: Sheet = {
        var sheet = Sheet(name: "Danh mục: trạng thái")
        sheet.isHidden = true
        sheet.rows = ["chính thức", "sơ bộ", "không phát sinh"].map { Row([.text($0)]) }
        sheet.isProtected = true
        return sheet
    }()

    static let sources: Sheet = {
        var sheet = Sheet(name: "Văn bản lạ")
        sheet.columns = [Column(width: 40)]
        sheet.rows = hostile.map { Row([.text($0)]) }
        sheet.textNumbers = [CellRange("A1:A40")!]
        return sheet
    }()

    static let title = CellStyle {
        $0.isBold = true
        $0.size = 14
        $0.horizontal = .center
        $0.vertical = .center
    }
    static let head = CellStyle {
        $0.isBold = true
        $0.colour = Colour(0xFFFFFF)
        $0.fill = Colour(0x1F3A5F)
        $0.borders = .all
        $0.horizontal = .center
        $0.vertical = .center
        $0.wraps = true
    }
    static let line = CellStyle {
        $0.borders = .all
        $0.vertical = .top
        $0.wraps = true
    }
    static let input = line.with {
        $0.fill = Colour(0xFFF8E1)
        $0.isLocked = false
        $0.numberFormat = "#,##0"
    }
    static let rate = line.with { $0.numberFormat = "0.0\"%\"" }
    static let note = line.with {
        $0.isItalic = true
        $0.isUnderlined = true
        $0.borderColour = Colour(0x7F7F7F)
        $0.borders = [.top, .bottom]
        $0.horizontal = .left
        $0.indent = 1
        $0.isLocked = false
        $0.numberFormat = "@"
    }

    static let form: Sheet = {
        var sheet = Sheet(name: "Phiếu 2025")
        sheet.tabColour = Colour(0x1F3A5F)
        sheet.columns = [8, 44, 14, 14, 12, 18, 30].map { Column(width: $0) } + [Column(width: 10, isHidden: true)]
        sheet.append(Row([.text("PHIẾU SỐ LIỆU NĂM 2025", title)], height: 30))
        sheet.append(
            Row([
                .text("Đơn vị: phường Gò Vấp"), .blank(), .text("Hạn gửi:"), .number("46022", line.with { $0.numberFormat = "dd/mm/yyyy" }),
            ]))
        sheet.append(Row())
        sheet.append(
            Row(["TT", "Chỉ tiêu", "Tử số", "Mẫu số", "Tỷ lệ", "Trạng thái", "Ghi chú"].map { .text($0, head) } + [.text("mã", head)]))
        let names = [
            "Tỷ lệ người trong độ tuổi lao động được công nhận danh hiệu «Công dân học tập» theo tiêu chí của Bộ Giáo dục và Đào tạo",
            "Tỷ lệ cơ quan được công nhận là đơn vị học tập", "Tỷ lệ biết chữ mức độ 2",
        ]
        for (index, name) in names.enumerated() {
            let row = 5 + index
            var label = Cell.text(name, line)
            if index == 1 { label.link = SheetLink(sources.reference(to: CellRange("A2")!), tip: "Xem văn bản") }
            var numerator = index == 0 ? Cell.number("1250.5", input) : Cell.blank(input)
            if index == 0 {
                numerator.comment = CellComment(
                    author: "sitegen", "Tìm thấy 1250,5: số người là số nguyên.\nViết lại không có phần lẻ & gửi lại <trước> 15/01.")
            }
            var state = Cell.blank(input)
            if index == 2 { state.comment = CellComment(author: "Người kiểm tra", "Chọn trong danh sách.") }
            sheet.append(
                Row([
                    .number("\(index + 1)", line), label, numerator, index == 0 ? .number("2000", input) : .blank(input),
                    .formula(
                        "IF(OR(C\(row)=\"\",D\(row)=\"\"),\"\",C\(row)/D\(row)*100)", cached: index == 0 ? .number("62.525") : .text(""),
                        rate),
                    state, .blank(note), .text("chi-tieu-\(index)"),
                ]))
        }
        sheet.append(Row([.blank(line), .text("Đủ số liệu"), .boolean(true, line), .formula("SUM(C5:C7)", line)], isHidden: true))
        sheet.merged = [CellRange("A1:G1")!, CellRange("A2:B2")!]
        sheet.frozenRows = 4
        sheet.frozenColumns = 2
        sheet.selected = CellPlace("C5")
        sheet.isProtected = true
        sheet.showsGrid = false
        let whole = Validation.Note("Số nguyên", "Chỉ viết chữ số, không có dấu chấm ngăn cách.")
        sheet.validations = [
            Validation(.whole(.atLeast("0")), in: [CellRange("C5:C6")!], prompt: whole, error: Validation.Note("Sai", "Cần một số từ 0.")),
            Validation(
                .decimal(.between("0", "1000000")), in: [CellRange("D5:D7")!],
                error: Validation.Note("Sai", String(repeating: "ấ", count: 300)),
                alert: .warning),
            Validation(
                .list(list.reference(to: CellRange("A1:A3")!)), in: [CellRange("F5:F6")!],
                prompt: Validation.Note(String(repeating: "Trạng thái ", count: 5), "Chọn trong danh sách")),
            Validation(.list("trang_thai"), in: [CellRange("F7")!]),
            Validation(.custom("LEN(G5)<=200"), in: [CellRange("G5:G7")!]),
            Validation(.decimal(.atMost("D7")), in: [CellRange("C7")!]),
            Validation(.date(.atLeast("DATE(2025,1,1)")), in: [CellRange("D2")!]),
        ]
        sheet.conditionalFills = [
            ConditionalFill("AND(C5<>\"\",D5<>\"\",C5>D5)", in: [CellRange("C5:D7")!], fill: Colour(0xFFC7CE), colour: Colour(0x9C0006)),
            ConditionalFill("C5=\"\"", in: [CellRange("C5:C7")!, CellRange("F5:F7")!], fill: Colour(0xFFF2CC)),
        ]
        sheet.paper.isLandscape = true
        sheet.paper.repeatedRows = 4...4
        sheet.paper.area = CellRange("A1:G40")
        sheet.paper.footer = Footer(
            left: [.text("Gò Vấp & Hạnh Thông, 2025")], centre: [.text("12")], right: [.text("Trang "), .page, .text("/"), .pages])
        return sheet
    }()
}
