import Diagnostics
import Language

enum WrongDate {
    private static let why = Message(
        vi: "Ngày ghi theo ISO (2025-06-30), hoặc ngày trước, cách bằng gạch chéo (30/6/2025), và có trong lịch.",
        en: "Dates are ISO (2025-06-30), or day first between slashes (30/6/2025), and exist in the calendar.")

    static let rule: Rule = Rule("wrong-date", why: why)

    static func finding(_ found: Located<String>, field: String, _ subject: Subject) -> Finding? {
        guard case .failure(let fault) = parseDate(found.value) else { return nil }
        let (reason, advice) =
            shown(found.value) ?? (
                reason(fault), Message(vi: "Ghi ngày như 2025-06-30 hoặc 30/6/2025.", en: "Write a date such as 2025-06-30 or 30/6/2025.")
            )
        return rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», \(reason.vi)", en: "«\(field)» says «\(found.value)», \(reason.en)",
            suggestion: advice, cause: "\(field) \(found.value)")
    }

    /// A day as spreadsheets and programs write it: by its number, with a month's name or with a time.
    private static func shown(_ text: String) -> (Message, Message)? {
        if let serial = Int(text), serial > 9999, let day = SpreadsheetDate.day(serial: serial) {
            return (
                Message(
                    vi: "là số mà Excel dùng thay ngày \(day.day)/\(day.month)/\(day.year)",
                    en: "the number by which a spreadsheet keeps \(iso(day))"),
                Message(vi: "Ghi \(iso(day)); định dạng cột thành Ngày.", en: "Write \(iso(day)); format the column as dates.")
            )
        }
        guard text.contains(":") || text.contains(where: \.isLetter), let day = SpreadsheetDate(text)?.day, day.year > 1900 else {
            return nil
        }
        return (
            Message(
                vi: "không phải ngày dạng năm-tháng-ngày hoặc ngày/tháng/năm",
                en: "which is not a date written year-month-day or day/month/year"),
            Message(vi: "Ghi \(iso(day)).", en: "Write \(iso(day)).")
        )
    }

    private static func reason(_ fault: DateFault) -> Message {
        switch fault {
        case .empty, .notDate:
            Message(
                vi: "không phải ngày dạng năm-tháng-ngày hoặc ngày/tháng/năm",
                en: "which is not a date written year-month-day or day/month/year")
        case .noSuchYear: Message(vi: "không có năm đó", en: "and there is no such year")
        case .noSuchMonth(_, let month): Message(vi: "không có tháng \(month)", en: "and there is no month \(month)")
        case .noSuchDay(_, _, let last): Message(vi: "tháng đó chỉ có \(last) ngày", en: "and that month has only \(last) days")
        }
    }
}

/// 2025-06-30.
func iso(_ date: CivilDate) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
}
