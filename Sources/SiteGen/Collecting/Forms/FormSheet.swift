import Diagnostics
import Language
import Packing
import Reporting

/// The sheet that is filled in.
struct FormSheet {
    private(set) var sheet: Sheet
    let title: String
    let content: FormContent
    private let lists: FormLists
    private let returned: ReturnedAnswer?
    var language: FormWords { content.words }
    private var words: FormWords { content.words }
    /// The row of each indicator.
    private(set) var rows: [IndicatorRef: Int] = [:]

    init(_ content: FormContent, _ lists: FormLists, _ returned: ReturnedAnswer?) {
        self.content = content
        self.lists = lists
        self.returned = returned
        title = content.words.say("BIỂU SỐ LIỆU NĂM \(content.year)", "FIGURES OF \(content.year)")
        sheet = Sheet(name: content.words.say("Biểu \(content.year)", "Form \(content.year)"))
    }

    mutating func lay() {
        sheet.columns = FormColumn.allCases.map { Column(width: $0.width) }
        sheet.isProtected = true
        sheet.showsGrid = false
        layHead()
        let head = sheet.append(Row(FormColumn.allCases.map { .text(heading($0), FormStyle.head) }))
        (sheet.frozenRows, sheet.frozenColumns) = (head, FormColumn.name.rawValue)
        sheet.paper.isLandscape = true
        sheet.paper.repeatedRows = head...head
        sheet.paper.margins = Margins(top: 15, bottom: 18, left: 15, right: 12)
        sheet.paper.footer = Footer(left: [.text(content.unitName)], right: [.page, .text("/"), .pages])
        for (place, entry) in content.entries.enumerated() { lay(entry, place + 1) }
        laySignatures()
        validate(from: head + 1)
        sheet.selected = firstInput(head + 1)
    }

    private func heading(_ column: FormColumn) -> String {
        column.role.map { words.say($0.words) } ?? words.say("Năm \(content.year - 1)", "In \(content.year - 1)")
    }

    // MARK: above the table

    private mutating func layHead() {
        func add(_ text: String, _ style: CellStyle, lines: Int = 1) {
            let row = sheet.append(Row([.text(text, style)], height: Double(20 * lines)))
            sheet.merged.append(CellRange(rows: row...row, columns: 1...FormColumn.allCases.count))
        }
        add(title, FormStyle.title)
        add(words.say("Đơn vị báo cáo: \(content.office)", "Unit: \(content.office)"), FormStyle.strong)
        let plans = content.plans.joined(separator: "; ")
        if !plans.isEmpty { add(words.say("Căn cứ: \(plans)", "Under: \(plans)"), FormStyle.line, lines: 1 + plans.count / 190) }
        if let receiver = content.receiver {
            let day = content.deadline.map { words.say("; gửi trước ngày \(words.day($0))", "; send before \(words.day($0))") } ?? ""
            add(words.say("Nơi nhận: \(receiver)", "Send it to: \(receiver)") + day, FormStyle.strong)
        } else if let deadline = content.deadline {
            add(words.say("Gửi trước ngày \(words.day(deadline))", "Send it before \(words.day(deadline))"), FormStyle.strong)
        }
        add(
            words.say(
                "Chỉ điền vào ô màu vàng. Tỷ lệ được tính tự động từ số đạt và tổng số. Cách điền: trang «Hướng dẫn».",
                "Fill in the yellow cells only; the rate is worked out from the counts. How: sheet «Guide»."),
            FormStyle.small)
    }

    // MARK: rows

    private mutating func lay(_ entry: FormContent.Entry, _ number: Int) {
        let row = sheet.rows.count + 1
        rows[entry.reference] = row
        sheet.append(Row(FormColumn.allCases.map { cell($0, entry, number, row) }))
    }

    private func cell(_ column: FormColumn, _ entry: FormContent.Entry, _ number: Int, _ row: Int) -> Cell {
        switch column {
        case .order: .number(String(number), FormStyle.middle)
        case .code: .text(entry.id, FormStyle.code)
        case .name: .text(entry.name, FormStyle.shown)
        case .counted: .text(entry.counted, FormStyle.shown)
        case .unitOfMeasure: .text(entry.unitOfMeasure, FormStyle.middle)
        case .target: .text(entry.target, FormStyle.middle)
        case .before: .text(entry.before.isEmpty ? "–" : entry.before, FormStyle.middle)
        case .numerator, .denominator:
            entry.measure == .percent ? filled(column, entry, FormStyle.count) : .text("–", FormStyle.barred)
        case .value: value(entry, row)
        case .status: filled(column, entry, FormStyle.state)
        case .source, .note: filled(column, entry, FormStyle.words)
        }
    }

    private func value(_ entry: FormContent.Entry, _ row: Int) -> Cell {
        switch entry.measure {
        case .percent:
            // a rate alone that came back stays to be seen, in a cell that takes another
            if let rate = returned?.cell(entry.reference, .value), rate.formula == nil, returned?.hasCounts(entry.reference) == false {
                return filled(.value, entry, FormStyle.amount)
            }
            let above = FormColumn.numerator.place(row).a1, below = FormColumn.denominator.place(row).a1
            let formula = "IF(AND(ISNUMBER(\(above)),ISNUMBER(\(below)),N(\(below))>0),\(above)/\(below),\"\")"
            return .formula(formula, cached: returned == nil ? .text("") : nil, FormStyle.rate)
        case .count: return filled(.value, entry, FormStyle.count)
        case .amount: return filled(.value, entry, FormStyle.amount)
        case .level, .boolean: return filled(.value, entry, FormStyle.state)
        }
    }

    /// A cell to fill in, with what was sent before, marked where that is wrong.
    private func filled(_ column: FormColumn, _ entry: FormContent.Entry, _ style: CellStyle) -> Cell {
        guard let returned, let role = column.role else { return .blank(style) }
        var cell = returned.cell(entry.reference, role)?.written(style) ?? .blank(style)
        if let fault = returned.fault(entry.reference, role) {
            cell.style = (cell.style ?? style).with { $0.fill = FormStyle.red }
            let advice = fault.suggestion.map { "\n" + words.say($0) } ?? ""
            cell.comment = CellComment(
                author: content.receiver ?? "sitegen", words.say(fault.message) + advice)
        }
        return cell
    }

    // MARK: below the table

    /// Who made the form at the left, who signs at the right, as on a decree's annex.
    private mutating func laySignatures() {
        sheet.append(Row())
        let plain = CellStyle { $0.horizontal = .center }
        let (bold, italic) = (plain.with { $0.isBold = true }, plain.with { $0.isItalic = true })
        var lines: [(left: String, right: String, CellStyle)] = [
            ("", words.say("…………, ngày … tháng … năm 20…", "Date: …………"), italic),
            (words.say("NGƯỜI LẬP BIỂU", "PREPARED BY"), words.say("THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT"), bold),
            (
                words.say("(Ký, ghi rõ họ tên, điện thoại)", "(Signature, name, telephone)"),
                words.say("(Ký, đóng dấu, ghi rõ họ tên)", "(Signature, name)"), italic
            ),
        ]
        if content.hasCommittee { lines[1].right = words.say("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", lines[1].right) }
        for (left, right, style) in lines {
            var cells = Array(repeating: Cell.blank(), count: FormColumn.allCases.count)
            cells[FormColumn.name.rawValue - 1] = .text(left, style.with { $0.vertical = .top })
            cells[FormColumn.numerator.rawValue - 1] = .text(right, style.with { ($0.wraps, $0.vertical) = (true, .top) })
            let row = sheet.append(Row(cells, height: right.contains("\n") ? 34 : 17))
            sheet.merged.append(CellRange(rows: row...row, columns: FormColumn.numerator.rawValue...FormColumn.note.rawValue))
        }
    }

    private func firstInput(_ row: Int) -> CellPlace {
        (content.entries.first?.measure == .percent ? FormColumn.numerator : .value).place(row)
    }

    // MARK: what cells take

    private mutating func validate(from first: Int) {
        func ranges(_ column: FormColumn, _ isMeant: (FormContent.Entry) -> Bool) -> [CellRange] {
            content.entries.enumerated().filter { isMeant($0.element) }.map { CellRange(column.place(first + $0.offset)) }
        }
        let all = CellRange(FormColumn.status.place(first), FormColumn.status.place(first + max(0, content.entries.count - 1)))
        sheet.validations.append(
            Validation(
                .list(lists.statuses), in: [all],
                error: .init(
                    words.say("Tình trạng", "Status"),
                    words.say("Chọn một dòng trong danh sách, hoặc để trống.", "Choose from the list, or leave it blank."))))
        func add(_ rule: Validation.Rule, _ ranges: [CellRange], _ text: String) {
            if ranges.isEmpty { return }
            sheet.validations.append(Validation(rule, in: ranges, error: .init(words.say("Số chưa đúng", "Not a figure"), text)))
        }
        let whole = words.say("Gõ số nguyên, không dấu chấm, dấu phẩy, không chữ.", "Type a whole number, without signs and words.")
        add(
            .whole(.atLeast("0")),
            ranges(.numerator) { $0.measure == .percent } + ranges(.denominator) { $0.measure == .percent }
                + ranges(.value) { $0.measure == .count }, whole)
        add(.decimal(.atLeast("0")), ranges(.value) { $0.measure == .amount }, words.say("Gõ số, không chữ.", "Type a number."))
        add(
            .list(lists.answers), ranges(.value) { $0.measure == .boolean },
            words.say("Chọn «\(words.yes)» hoặc «\(words.no)».", "Choose «\(words.yes)» or «\(words.no)»."))
        add(
            .whole(.between("0", "20")), ranges(.value) { $0.measure == .level && $0.levels.isEmpty },
            words.say("Gõ số của mức.", "Type the number of the level."))
        for entry in content.entries where entry.measure == .level {
            guard let list = lists.levels[entry.reference], let row = rows[entry.reference] else { continue }
            add(
                .list(list), [CellRange(FormColumn.value.place(row))],
                words.say("Chọn một mức trong danh sách.", "Choose a level from the list."))
        }
    }
}
