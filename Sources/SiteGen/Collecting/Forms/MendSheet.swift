import Diagnostics
import Language
import Packing
import Reporting

/// «Cần sửa»: which cell, what stands there, what to write; a click on a line leads to its cell.
func mendSheet(_ returned: ReturnedAnswer, _ form: FormSheet) -> Sheet {
    let words = form.language
    var sheet = Sheet(name: words.say("Cần sửa", "To mend"))
    sheet.columns = [Column(width: 8), Column(width: 46), Column(width: 52), Column(width: 56)]
    sheet.tabColour = Colour(0xC92A2A)
    sheet.showsGrid = false
    sheet.isProtected = true
    sheet.paper.isLandscape = true
    let count = returned.faults.count
    sheet.append(
        Row([
            .text(
                words.say(
                    "\(count) chỗ cần sửa, sửa ở trang «\(form.sheet.name)» rồi gửi lại tệp này",
                    "\(count) places to mend in the sheet «\(form.sheet.name)»; then send this file back"),
                FormStyle.title.with { $0.horizontal = .left })
        ]))
    let head = sheet.append(
        Row(
            [
                words.say("Ô", "Cell"), words.say("Dòng", "Row"), words.say("Đang ghi", "What stands there"),
                words.say("Cần ghi", "What to write"),
            ].map { .text($0, FormStyle.head) }))
    sheet.frozenRows = head
    sheet.paper.repeatedRows = head...head
    for line in form.mendLines(returned) {
        let link = line.place.map { SheetLink(form.sheet.reference(to: CellRange($0))) }
        sheet.append(
            Row([
                Cell(.text(line.place?.a1 ?? "–"), FormStyle.middle.with { $0.isUnderlined = link != nil }, link: link),
                .text(line.row, FormStyle.shown), .text(line.found, FormStyle.shown), .text(line.advice, FormStyle.shown),
            ]))
    }
    return sheet
}

/// One thing to mend: where in the new form, what stands there, what to write.
struct MendLine {
    let place: CellPlace?
    /// The row's indicator, or the cell of the old file where the new form has none.
    let row: String
    let found: String
    let advice: String
}

extension FormSheet {
    func mendLines(_ returned: ReturnedAnswer) -> [MendLine] {
        returned.faults.map { fault in
            let place = place(of: fault, returned)
            let old = fault.location.path.split(separator: "!").dropFirst().joined(separator: "!")
            let elsewhere =
                old.isEmpty
                ? language.say("(cả tệp)", "(the whole file)")
                : language.say("(ô \(old) của tệp đã gửi)", "(cell \(old) of the file that was sent)")
            return MendLine(
                place: place, row: place.flatMap { name(in: $0) } ?? elsewhere, found: language.say(fault.message),
                advice: fault.suggestion.map(language.say) ?? "")
        }
    }

    /// Where in the new form a fault is to be mended.
    private func place(of fault: Diagnostic, _ returned: ReturnedAnswer) -> CellPlace? {
        guard let (indicator, role) = returned.spot(of: fault), let row = rows[indicator],
            let column = FormColumn.allCases.first(where: { $0.role == role })
        else { return nil }
        return column.place(row)
    }

    private func name(in place: CellPlace) -> String? {
        guard let cell = sheet.rows[place.row - 1].cells.dropFirst(FormColumn.name.rawValue - 1).first, case .text(let name) = cell.value
        else { return nil }
        return name
    }
}

/// The letter that goes with it: what to mend, line by line, and by when.
package func returnLetter(_ returned: ReturnedAnswer, _ content: FormContent) -> String {
    let words = content.words, count = returned.faults.count
    var text = words.say("Kính gửi: \(content.unitName)\n\n", "To: \(content.unitName)\n\n")
    text += words.say(
        "Biểu số liệu năm \(content.year) của đơn vị có \(count) chỗ cần sửa:\n",
        "\(count) places of your form for \(content.year) are to be mended:\n")
    var form = FormSheet(content, FormLists(content), returned)
    form.lay()
    for (place, line) in form.mendLines(returned).enumerated() {
        let cell = line.place.map { words.say("Ô \($0.a1), ", "Cell \($0.a1), ") } ?? ""
        text += "\(place + 1). \(cell)\(line.row): \(line.found)" + (line.found.hasSuffix("?") ? "\n" : ".\n")
        text += line.advice.isEmpty ? "" : "   → \(line.advice)\n"
    }
    text += words.say(
        "\nCác ô ấy được tô đỏ trong tệp kèm theo (trang «Cần sửa» kể đủ). Xin sửa ngay trong tệp đó và gửi lại",
        "\nThey are marked red in the enclosed file (sheet «To mend» lists them). Please mend them there and send that file back")
    text += content.deadline.map { words.say(" trước ngày \(words.day($0)).\n", " before \(words.day($0)).\n") } ?? ".\n"
    if !content.contact.isEmpty { text += words.say("Liên hệ: \(content.contact)\n", "Contact: \(content.contact)\n") }
    return text
}
