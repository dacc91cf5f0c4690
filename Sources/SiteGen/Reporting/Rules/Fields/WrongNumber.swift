import Diagnostics
import Language

enum WrongNumber {
    private static let why = Message(
        vi: "Số là số, và là số nguyên ở chỗ đếm được.",
        en: "A number is a number, and a whole one where things are counted.")

    static let rule: Rule = Rule("wrong-number", why: why)

    /// - hasStatus: the row can say in `status` that there is no number.
    static func finding(
        _ fault: NumberFault, field: String, hasStatus: Bool = false, at place: SourceLocation, _ subject: Subject
    ) -> Finding {
        if case .ambiguousGrouping = fault {
            return AmbiguousNumber.finding(fault.found, field: field, at: place, subject)
        }
        let date = SpreadsheetDate(fault.found)
        let why = date == nil ? reason(fault) : becameDate
        return rule.error(
            at: place, subject,
            vi: "«\(field)» ghi «\(fault.found)», \(why.vi)", en: "«\(field)» says «\(fault.found)», \(why.en)",
            suggestion: hasStatus && saysNothing(fault.found) ? useStatus : date.map(number) ?? advice(fault),
            cause: "\(field) \(fault.found)")
    }

    /// A comma split «55,5%» where nobody put it in quotes, and its rest stands in the next column.
    static func split(_ before: String, _ found: Located<String>, field: String, _ subject: Subject) -> Finding {
        let whole = "\(before),\(found.value)"
        return rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», phần sau dấu phẩy của «\(whole)» ở ô trước",
            en: "«\(field)» says «\(found.value)», what stands behind the comma of «\(whole)» in the cell before",
            suggestion: Message(
                vi: "Đặt cả ô trong dấu ngoặc kép: \"\(whole)\", hoặc ghi \(whole.replacing(",", with: ".")).",
                en: "Put the whole cell in quotes: \"\(whole)\", or write \(whole.replacing(",", with: "."))."), cause: "\(field) split")
    }

    private static let becameDate = Message(vi: "Excel đã đổi số này thành ngày", en: "a date that a spreadsheet has made of a number")

    private static func number(_ date: SpreadsheetDate) -> Message {
        let pairs = date.pairs.prefix(1).map { ("\($0.0),\($0.1)", "\($0.0).\($0.1)") }
        let (vi, en) = pairs.first ?? ("5,9", "5.9")
        return Message(
            vi: "Có phải là \(vi)? Định dạng cột thành Số hoặc Văn bản rồi gõ lại.",
            en: "Did you mean \(en)? Format the column as a number or as text, then type it again.")
    }

    static func notWhole(_ found: Located<String>, field: String, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không phải số nguyên",
            en: "«\(field)» says «\(found.value)», which is not a whole number",
            suggestion: Message(vi: "Ghi số nguyên, ví dụ 12.", en: "Write a whole number such as 12."), cause: "\(field) \(found.value)")
    }

    /// Of keys that take a whole number of a range.
    static func outside(_ range: ClosedRange<Int>, _ found: Located<String>, field: String, _ subject: Subject) -> Finding {
        rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», không phải số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
            en: "«\(field)» says «\(found.value)», which is not a whole number from \(range.lowerBound) to \(range.upperBound)",
            suggestion: Message(vi: "Ghi số nguyên trong khoảng đó.", en: "Write a whole number in that range."))
    }

    /// Words and signs that offices write where there is no number.
    private static func saysNothing(_ text: String) -> Bool {
        absences.contains(nameKey(text)) || text.allSatisfy { "-–—.…/xX".contains($0) }
    }

    private static let absences = Set(
        [
            "chưa có", "chưa có số liệu", "chưa báo cáo", "chưa", "không", "không có", "không có số liệu", "không áp dụng", "n/a", "na",
            "null", "nan",
        ].map(nameKey))

    private static let useStatus = Message(
        vi: "Xóa chữ này và ghi status là missing (chưa có số liệu) hoặc not_applicable (không áp dụng).",
        en: "Delete these words and set status to missing (no data yet) or not_applicable.")

    private static func reason(_ fault: NumberFault) -> Message {
        switch fault {
        case .empty: Message(vi: "để trống", en: "which is blank")
        case .missingDigits: Message(vi: "thiếu chữ số", en: "where digits are missing")
        case .misplacedGrouping: Message(vi: "dấu chấm, dấu phẩy đặt sai chỗ", en: "where dots and commas stand in the wrong places")
        case .exponent: Message(vi: "dạng rút gọn của bảng tính", en: "a number shortened by a spreadsheet")
        case .notFinite: Message(vi: "không phải số hữu hạn", en: "which is not a finite number")
        case .spreadsheetError: Message(vi: "lỗi công thức của bảng tính", en: "a formula error of a spreadsheet")
        case .letters: Message(vi: "có chữ lẫn trong số", en: "where letters are mixed with the number")
        case .strayCharacter(_, let character):
            Message(vi: "có ký tự «\(character)» không thuộc về số", en: "where «\(character)» has no place in a number")
        case .tooManyDigits(_, let limit): Message(vi: "nhiều hơn \(limit) chữ số", en: "more than \(limit) digits")
        case .ambiguousGrouping: Message(vi: "hiểu được theo hai cách", en: "which can be read in two ways")
        }
    }

    /// «1e3» is mostly 1000, but whoever writes it should say so.
    private static func exponent(_ found: String) -> Message {
        guard let number = spelledOut(exponent: found) else {
            return Message(vi: "Ghi đủ các chữ số.", en: "Write all digits.")
        }
        let digits = NumberForm(.data, decimals: number.scale).text(number)
        return Message(vi: "Ghi đủ các chữ số: \(digits) nếu đúng là số đó.", en: "Write all digits: \(digits) if that is meant.")
    }

    private static func advice(_ fault: NumberFault) -> Message {
        switch fault {
        case .spreadsheetError:
            Message(
                vi: "Sửa công thức trong bảng tính rồi lưu lại, hoặc ghi status là missing.",
                en: "Mend the formula and save again, or set status to missing.")
        case .exponent(let found) where !found.contains("+"): exponent(found)
        case .exponent: Message(vi: "Định dạng cột là số rồi ghi đủ các chữ số.", en: "Format the column as a number and write all digits.")
        case .letters, .strayCharacter:
            Message(
                vi: "Chỉ ghi số, ví dụ 55,5; phần giải thích ghi ở cột note.",
                en: "Write only the number, such as 55.5; explanations belong in note.")
        default: Message(vi: "Ghi số như 1669, 55,55 hoặc 55,55%.", en: "Write a number such as 1669, 55.55 or 55.55%.")
        }
    }
}
