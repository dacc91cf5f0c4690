import Language
import Packing
import Reporting

/// The workbook that a unit fills in: one row an indicator, what is to be filled in unlocked and yellow, lists for states, the rate worked out
/// from the counts; a sheet of explanations, and a hidden one with the lists. The same content gives the same bytes.
///
/// - returned: what was sent back and what is wrong with it; then the form is filled with it, the wrong cells marked, and its first sheet tells
///   what to mend.
/// Throws: Packing.WorkbookFault, which would be a mistake of this program.
package func makeForm(_ content: FormContent, returning returned: ReturnedAnswer? = nil) throws(Packing.WorkbookFault) -> [UInt8] {
    let lists = FormLists(content)
    var form = FormSheet(content, lists, returned)
    form.lay()
    var book = Workbook(created: "\(content.year)-01-01")
    let words = content.words
    book.title = form.title
    book.subject = content.unitName
    book.author = content.receiver ?? ""
    book.language = words.say("vi-VN", "en")
    book.properties = [
        DocumentProperty(FormProperty.version, "1"), DocumentProperty(FormProperty.unit, content.unitID),
        DocumentProperty(FormProperty.year, String(content.year)),
    ]
    book.sheets = (returned.map { [mendSheet($0, form)] } ?? []) + [form.sheet, guideSheet(content), lists.sheet]
    return try packed(book)
}

/// The lists that cells offer, in a sheet nobody sees: within a rule there is room for 255 characters only.
struct FormLists {
    private(set) var sheet: Sheet
    let statuses: String
    let answers: String
    /// By indicator.
    private(set) var levels: [IndicatorRef: String] = [:]

    init(_ content: FormContent) {
        let words = content.words
        sheet = Sheet(name: words.say("Danh mục", "Lists"))
        sheet.isHidden = true
        var columns: [[String]] = [ObservationStatus.allCases.map(words.status), [words.yes, words.no]]
        for entry in content.entries where entry.measure == .level && !entry.levels.isEmpty {
            columns.append(entry.levels)
        }
        let deepest = columns.map(\.count).max() ?? 0
        for row in 0..<deepest { sheet.append(Row(columns.map { row < $0.count ? .text($0[row]) : .blank() })) }
        let named = sheet
        func list(_ column: Int) -> String {
            named.reference(to: CellRange(rows: 1...max(1, columns[column].count), columns: column + 1...column + 1))
        }
        (statuses, answers) = (list(0), list(1))
        var next = 2
        for entry in content.entries where entry.measure == .level && !entry.levels.isEmpty {
            levels[entry.reference] = list(next)
            next += 1
        }
    }
}

/// What every indicator means, what counts as its whole, what the states mean, by when and to whom.
private func guideSheet(_ content: FormContent) -> Sheet {
    let words = content.words
    var sheet = Sheet(name: words.say("Hướng dẫn", "Guide"))
    sheet.columns = [Column(width: 46), Column(width: 34), Column(width: 60)]
    sheet.showsGrid = false
    sheet.isProtected = true
    sheet.paper.isLandscape = true
    func add(_ cells: [String], _ style: CellStyle) { sheet.append(Row(cells.map { .text($0, style) })) }
    add([words.say("Cách điền biểu", "How to fill in the form")], FormStyle.title.with { $0.horizontal = .left })
    for line in guide(content) {
        let row = sheet.append(Row([.text(line, FormStyle.line)]))
        sheet.merged.append(CellRange(rows: row...row, columns: 1...3))
        sheet.rows[row - 1].height = Double(16 * (1 + line.count / 125))
    }
    add([], FormStyle.line)
    add([words.say("Tình trạng số liệu", "Status"), words.say("Giải thích", "Means")], FormStyle.head)
    for status in ObservationStatus.allCases { add([words.status(status), words.meaning(status)], FormStyle.shown) }
    add([], FormStyle.line)
    add(
        [words.say("Chỉ tiêu", "Indicator"), words.say("Tính trên", "Counted among"), words.say("Định nghĩa", "Definition")], FormStyle.head
    )
    for entry in content.entries { add([entry.name, entry.counted, entry.definition], FormStyle.shown) }
    return sheet
}

private func guide(_ content: FormContent) -> [String] {
    let words = content.words
    var lines = [
        words.say(
            "Chỉ điền vào ô màu vàng. Tỷ lệ được tính tự động từ số đạt và tổng số; không nhập vào cột tỷ lệ. Ô có dấu «–» không phải điền.",
            "Fill in the yellow cells only. The rate is worked out from the two counts and is not typed. Cells with «–» stay as they are."),
        words.say(
            "Chưa có số liệu: để trống ô số và chọn «\(words.status(.missing))». Đơn vị không có đối tượng thuộc diện tính: chọn «\(words.status(.notApplicable))».",
            "Where there is no figure, leave it blank and choose «\(words.status(.missing))». Where there is nothing to count, choose «\(words.status(.notApplicable))»."
        ),
        words.say(
            "Nhập số liền nhau, không có dấu chấm, dấu phẩy (ví dụ: 24420). Nội dung giải thích ghi ở cột «Ghi chú».",
            "Type counts without signs: 24420. Explanations belong in «Note»."),
        words.say(
            "Không thêm, xóa dòng, cột; không sửa tên và mã chỉ tiêu. Lưu tệp ở định dạng .xlsx.",
            "Add and delete no rows and columns; names and codes of indicators stay. Save it as .xlsx."),
    ]
    if let deadline = content.deadline {
        let day = words.day(deadline)
        lines.append(
            words.say("Gửi trước ngày \(day)", "Send it before \(day)")
                + (content.receiver.map { words.say(", đến \($0).", ", to \($0).") } ?? "."))
    } else if let receiver = content.receiver {
        lines.append(words.say("Gửi đến \(receiver).", "Send it to \(receiver)."))
    }
    if !content.contacts.isEmpty {
        let contacts = content.contacts.joined(separator: "; ")
        lines.append(words.say("Liên hệ khi cần hướng dẫn: \(contacts)", "Questions about this form: \(contacts)"))
    }
    return lines
}
