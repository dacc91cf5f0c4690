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
                    "Có \(count) nội dung cần chỉnh sửa. Đề nghị chỉnh sửa ở trang «\(form.sheet.name)» và gửi lại tệp này.",
                    "\(count) places to mend in the sheet «\(form.sheet.name)»; then send this file back"),
                FormStyle.title.with { $0.horizontal = .left })
        ]))
    let head = sheet.append(
        Row(
            [
                words.say("Ô", "Cell"), words.say("Chỉ tiêu", "Indicator"), words.say("Nội dung sai", "What is wrong"),
                words.say("Cách chỉnh sửa", "What to write"),
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

    /// Where in the new form a fault is to be mended: its own cell, or the first to fill in where a whole row is in question.
    private func place(of fault: Diagnostic, _ returned: ReturnedAnswer) -> CellPlace? {
        let spot = returned.spot(of: fault)
        guard let entry = content.entries.first(where: { $0.reference == spot?.0 || spot == nil && $0.id == fault.indicator }),
            let row = rows[entry.reference]
        else { return nil }
        let column = FormColumn.allCases.first { $0.role != nil && $0.role == spot?.1 }
        let first: FormColumn = entry.measure == .percent ? .numerator : .value
        return (column.map { [.order, .code, .name].contains($0) ? first : $0 } ?? first).place(row)
    }

    private func name(in place: CellPlace) -> String? {
        guard let cell = sheet.rows[place.row - 1].cells.dropFirst(FormColumn.name.rawValue - 1).first, case .text(let name) = cell.value
        else { return nil }
        return name
    }
}

/// The letter that goes with it: what to mend, line by line, and by when.
///
/// - day: on which the answer came in; a deadline that had passed by then is not named again.
package func returnLetter(_ returned: ReturnedAnswer, _ content: FormContent, on day: CivilDate?) -> String {
    let words = content.words
    var form = FormSheet(content, FormLists(content), returned)
    form.lay()
    let lines = form.mendLines(returned)
    var text = words.say("Kính gửi: \(content.office)\n\n", "To: \(content.office)\n\n")
    text += words.say(
        "Qua rà soát, biểu số liệu năm \(content.year) của quý đơn vị có \(lines.count) nội dung cần chỉnh sửa:\n",
        "\(lines.count) places of your form for \(content.year) are to be mended:\n")
    for (place, line) in lines.enumerated() {
        let cell = line.place.map { words.say("Ô \($0.a1), ", "Cell \($0.a1), ") } ?? ""
        text += "\(place + 1). \(cell)\(line.row): \(line.found)" + (line.found.hasSuffix("?") ? "\n" : ".\n")
        text += line.advice.isEmpty ? "" : "   → \(line.advice)\n"
    }
    let hasCells = lines.contains { $0.place != nil }
    text +=
        hasCells
        ? words.say(
            "\nCác ô cần chỉnh sửa được tô đỏ trong tệp gửi kèm (trang «Cần sửa» liệt kê đủ). ",
            "\nThey are marked red in the enclosed file (sheet «To mend» lists them). ") : "\n"
    text += words.say(
        "Đề nghị quý đơn vị chỉnh sửa trực tiếp trên tệp gửi kèm và gửi lại", "Please mend them in the enclosed file and send it back")
    text += content.receiver.map { words.say(" \($0)", " to \($0)") } ?? ""
    if let deadline = content.deadline, day.map({ $0 <= deadline }) ?? true {
        text += words.say(" trước ngày \(words.day(deadline)).\n", " before \(words.day(deadline)).\n")
    } else {
        text += words.say(" trong thời gian sớm nhất.\n", " as soon as you can.\n")
    }
    let contacts = content.contacts.joined(separator: "; ")
    if !contacts.isEmpty { text += words.say("Liên hệ: \(contacts)\n", "Contact: \(contacts)\n") }
    return text + words.say("Trân trọng.\n", "Yours faithfully.\n")
}
