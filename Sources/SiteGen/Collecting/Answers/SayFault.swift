import Diagnostics
import Language
import Packing
import Reporting

/// What is wrong with a number in a cell, and what to write there.
extension Say {
    func fault(_ fault: CellFault, _ cell: SentCell, _ area: AreaRef, _ indicator: IndicatorRef) -> Diagnostic {
        let (words, advice) = fault.said(isShare: known.report[indicator].unitOfMeasure == .percent)
        return Diagnostic(
            .error, rule: "form-number", at: place(cell.place).location, unit: known.report[area].id, indicator: known.report[indicator].id,
            words, suggestion: advice)
    }

}

extension CellFault {
    /// What is wrong, and what a form should say instead.
    func said(isShare: Bool) -> (Message, Message) {
        switch self {
        case .uncalculated(let formula):
            return (
                Message(vi: "công thức «\(shown(formula))» chưa có giá trị lưu", en: "the formula «\(shown(formula))» has no stored value"),
                Message(
                    vi: "Mở bằng Excel, bấm Lưu rồi gửi lại; hoặc gõ số thay công thức.",
                    en: "Open it in Excel, save it and send it again; or type the number instead.")
            )
        case .error(let code, let formula):
            let of = formula.map { " của công thức «\(shown($0))»" } ?? "", en = formula.map { " of the formula «\(shown($0))»" } ?? ""
            return (
                Message(vi: "ô báo lỗi «\(code)»\(of)", en: "the cell shows the error «\(code)»\(en)"),
                Message(
                    vi: code == "#DIV/0!"
                        ? "Điền tử số và mẫu số; nếu chưa có số liệu thì xóa ô và ghi tình trạng «chưa có số liệu»."
                        : "Sửa công thức hoặc gõ số; nếu chưa có số liệu thì xóa ô và ghi tình trạng «chưa có số liệu».",
                    en: code == "#DIV/0!"
                        ? "Fill in both counts; where there is no figure, clear the cell and set the status to «missing»."
                        : "Mend the formula or type the number; where there is no figure, clear the cell and set the status to «missing».")
            )
        case .day(let day):
            let (written, guess) = ("\(day.day)/\(day.month)/\(day.year)", "\(day.day)/\(day.month)")
            return (
                Message(vi: "ô chứa ngày \(written), không phải số", en: "the cell holds the day \(day.iso), no number"),
                Message(
                    vi:
                        "Excel đổi «\(guess)» thành ngày: định dạng ô là Số hoặc Văn bản rồi gõ lại; «5 trên 11» thì ghi tử số và mẫu số ở hai ô.",
                    en:
                        "Excel makes a day of «\(guess)»: format the cell as a number or text and type it again; for «5 of 11» fill in both counts."
                )
            )
        case .outside(let stored, let shown):
            let seen = form(shown)
            return (
                Message(
                    vi: "ô định dạng % chứa \(stored), màn hình hiện \(seen.vi) %: ngoài 0–100",
                    en: "the cell is formatted as % and holds \(stored), shown as \(seen.en) %: outside 0–100"),
                Message(vi: "Gõ lại kèm dấu %, ví dụ \(stored)%.", en: "Type it again with the sign, such as \(stored)%.")
            )
        case .fraction(let text, let percent):
            let seen = form(percent), own = text.replacing(".", with: ",")
            return (
                Message(
                    vi: "ô ghi \(own) không có dấu %, các ô khác của cột có %: là \(seen.vi) % hay \(own) %?",
                    en: "the cell says \(text) without %, and other cells of the column have it: \(seen.en) % or \(text) %?"),
                Message(vi: "Ghi rõ «\(seen.vi)%» hoặc «\(own)%».", en: "Write «\(seen.en)%» or «\(text)%».")
            )
        case .doubtfulFormat(let text):
            return (
                Message(
                    vi: "định dạng của ô có điều kiện, lúc hiện %, lúc không (ô chứa \(text))",
                    en: "the cell's format shows % for some numbers and not for others (it holds \(text))"),
                Message(
                    vi: "Định dạng ô là Văn bản rồi gõ đúng số đang hiện.", en: "Format the cell as text and type the number that is shown."
                )
            )
        case .percentOfCount(let text):
            return (
                Message(vi: "«\(text)» có dấu %, mà ô này là số lượng", en: "«\(text)» has a percent sign, and the cell is for a count"),
                Message(
                    vi: "Ghi số lượng, ví dụ 24420; tỷ lệ ghi ở cột «\(ColumnRole.value.words.vi)».",
                    en: "Write the count, such as 24420; a rate belongs in «\(ColumnRole.value.words.en)».")
            )
        case .flag(let flag):
            return (
                Message(vi: "ô ghi \(flag ? "TRUE" : "FALSE"), không phải số", en: "the cell says \(flag ? "TRUE" : "FALSE"), no number"),
                Message(vi: "Ghi số.", en: "Write a number.")
            )
        case .apostrophe(let rest):
            return (
                Message(
                    vi: "«'\(rest)» có dấu nháy thật trong ô (không phải dấu nháy ẩn của Excel)",
                    en: "«'\(rest)» has a real apostrophe in the cell (not the hidden one of Excel)"),
                Message(vi: "Ghi \(rest).", en: "Write \(rest).")
            )
        case .number(let fault): return (said(fault), advice(fault, isShare))
        }
    }

    private func said(_ fault: NumberFault) -> Message {
        switch fault {
        case .empty: Message(vi: "ô trống", en: "the cell is blank")
        case .missingDigits(let found): Message(vi: "«\(found)» thiếu chữ số", en: "«\(found)» lacks digits")
        case .ambiguousGrouping(let found, let grouped, let decimal):
            Message(
                vi: "chữ «\(found)»: là \(form(grouped).vi) (dấu phân nhóm) hay \(form(decimal).vi) (số thập phân)?",
                en: "the text «\(found)»: \(form(grouped).en) (grouped) or \(form(decimal).en) (a decimal)?")
        case .misplacedGrouping(let found):
            Message(vi: "«\(found)»: dấu chấm, dấu phẩy đặt sai chỗ", en: "«\(found)»: dots and commas stand in the wrong places")
        case .exponent(let found):
            Message(vi: "«\(found)» là dạng rút gọn của bảng tính", en: "«\(found)» is a number shortened by a spreadsheet")
        case .notFinite(let found): Message(vi: "«\(found)» không phải số", en: "«\(found)» is no number")
        case .spreadsheetError(let found): Message(vi: "«\(found)» là lỗi công thức", en: "«\(found)» is a formula error")
        case .letters(let found): Message(vi: "«\(found)» có chữ trong ô số", en: "«\(found)» has letters in a cell for a number")
        case .strayCharacter(let found, let character):
            Message(
                vi: "«\(found)» có ký tự «\(character)» không thuộc về số",
                en: "«\(found)» has «\(character)», which has no place in a number")
        case .tooManyDigits(let found, let limit):
            Message(vi: "«\(found)» có hơn \(limit) chữ số", en: "«\(found)» has more than \(limit) digits")
        }
    }

    private func advice(_ fault: NumberFault, _ isShare: Bool) -> Message {
        switch fault {
        case .ambiguousGrouping(_, let grouped, _):
            let digits = NumberForm(.data, decimals: 0).text(grouped)
            return Message(
                vi: "Ghi \(digits), không dấu chấm, dấu phẩy.", en: "Write \(digits), without signs.")
        case .letters(let found):
            let digits = onlyNumber(in: found)
            return digits.isEmpty
                ? Message(
                    vi: "Xóa chữ; chưa có số liệu thì ghi ở cột «\(ColumnRole.status.words.vi)».",
                    en: "Delete the words; say that there is no figure in «\(ColumnRole.status.words.en)».")
                : Message(
                    vi: "Chỉ ghi \(digits); phần giải thích ghi ở «\(ColumnRole.note.words.vi)».",
                    en: "Write only \(digits); explanations belong in «\(ColumnRole.note.words.en)».")
        default:
            return isShare
                ? Message(vi: "Ghi tỷ lệ như 55,5 hoặc 55,5%.", en: "Write a rate such as 55.5 or 55.5%.")
                : Message(vi: "Ghi số không dấu, ví dụ 24420.", en: "Write the number without signs, such as 24420.")
        }
    }

    /// The one number that words stand beside, as «17 550 người»; «» where there are several, or words that change it.
    private func onlyNumber(in text: String) -> String {
        let runs = text.split { !($0.isASCII && $0.isNumber) && !" .,".contains($0) }.map { $0.filter { $0 != " " } }
            .filter { $0.contains(where: \.isNumber) }
        return runs.count == 1 && !Scale.isOther(text, than: nil) ? runs[0].trimmingSigns : ""
    }

    private func form(_ number: DecimalNumber) -> (vi: String, en: String) {
        (NumberForm(.vietnamese, decimals: number.scale).text(number), NumberForm(.english, decimals: number.scale).text(number))
    }

    private func shown(_ formula: String) -> String { "=" + (formula.count > 60 ? formula.prefix(60) + "…" : formula) }
}

extension String {
    /// Without dots and commas at the ends.
    fileprivate var trimmingSigns: String {
        var text = Substring(self)
        while let last = text.last, ".,".contains(last) { text.removeLast() }
        while let first = text.first, ".,".contains(first) { text.removeFirst() }
        return String(text)
    }
}
