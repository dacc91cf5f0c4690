import Diagnostics
import Language

enum WrongYear {
    private static let why = Message(
        vi: "Năm có bốn chữ số, từ 1900 đến 2100. Năm học gồm hai năm, và chỉ cơ quan biết muốn nói năm nào.",
        en: "A year has four digits and lies between 1900 and 2100. A school year is two of them, and only its office knows which is meant."
    )

    static let rule: Rule = Rule("wrong-year", why: why)
    static let years = 1900...2100

    static func finding(_ found: Located<String>, field: String, _ subject: Subject) -> Finding {
        let (what, advice) =
            meaning(of: found.value) ?? (
                Message(vi: "không phải năm", en: "which is not a year"),
                Message(
                    vi: "Ghi năm bốn chữ số từ \(years.lowerBound) đến \(years.upperBound), ví dụ 2025.",
                    en: "Write a year of four digits from \(years.lowerBound) to \(years.upperBound), such as 2025.")
            )
        return rule.error(
            at: found.location, subject,
            vi: "«\(field)» ghi «\(found.value)», \(what.vi)", en: "«\(field)» says «\(found.value)», \(what.en)", suggestion: advice,
            cause: "\(field) \(found.value)")
    }

    /// What a text that is no year says all the same, and what to write.
    private static func meaning(of text: String) -> (Message, Message)? {
        let named = namedYears(in: text)
        if named.count == 2, named[1] == named[0] + 1 { return schoolYear(named[0], named[1]) }
        if named.count == 2, named[0] < named[1] { return period(named[0], named[1]) }
        if let date = SpreadsheetDate(text) { return shownAsDate(text, date) }
        if let year = groupedYear(text) ?? (named.count == 1 && !text.contains(where: \.isLetter) ? named[0] : nil) {
            return (
                Message(vi: "không phải năm bốn chữ số", en: "which is not just a year of four digits"),
                Message(vi: "Ghi \(year).", en: "Write \(year).")
            )
        }
        return nil
    }

    private static func schoolYear(_ first: Int, _ second: Int) -> (Message, Message) {
        (
            Message(vi: "là năm học, không phải một năm", en: "which is a school year, not one year"),
            Message(
                vi:
                    "Giá trị của một năm tính đến 31/12: ghi \(first) cho số liệu đầu năm học, \(second) cho số liệu cuối năm học (thêm as_of, ví dụ \(second)-05-31).",
                en:
                    "A year's value stands at 31 December: write \(first) for figures of the school year's beginning, \(second) for those of its end (with as_of, such as \(second)-05-31)."
            )
        )
    }

    private static func period(_ first: Int, _ last: Int) -> (Message, Message) {
        (
            Message(vi: "là nhiều năm, không phải một năm", en: "which is several years, not one"),
            Message(
                vi: "Mỗi năm ghi một dòng; số chung cho cả giai đoạn thì ghi năm cuối, \(last).",
                en: "Write one row a year; for a figure of the whole period write its last year, \(last).")
        )
    }

    /// «16/07/1905» is the number 2024 in a column of dates.
    private static func shownAsDate(_ text: String, _ date: SpreadsheetDate) -> (Message, Message)? {
        guard let day = date.day else { return nil }
        let serial = SpreadsheetDate.serial(of: day)
        if day.year < 1910, years.contains(serial) {
            return (
                Message(vi: "là số \(serial) mà Excel hiện thành ngày", en: "the number \(serial), which a spreadsheet shows as a date"),
                Message(
                    vi: "Ghi \(serial); định dạng cột thành Số hoặc Văn bản.",
                    en: "Write \(serial); format the column as a number or as text.")
            )
        }
        return (Message(vi: "là một ngày", en: "which is a day"), whole(day.year))
    }

    private static func whole(_ year: Int) -> Message {
        Message(
            vi: "Ghi \(year); ngày của số liệu, khi không phải 31/12, ghi ở as_of.",
            en: "Write \(year); the day of the figure, where it is not 31 December, belongs in as_of.")
    }

    /// «2.024», «2 024».
    private static func groupedYear(_ text: String) -> Int? {
        let digits = text.filter(\.isWholeNumber)
        guard digits.count == 4, text.count == 5, text.first == digits.first, let year = Int(digits), years.contains(year) else {
            return nil
        }
        return year
    }

    /// The years in a text: one, or two where «2023/24» stands; none where its numbers say something else.
    private static func namedYears(in text: String) -> [Int] {
        let numbers = text.split(whereSeparator: { !$0.isWholeNumber }).compactMap { number in Int(number).map { (number.utf8.count, $0) } }
        let full = numbers.filter { $0.0 == 4 && years.contains($0.1) }.map(\.1)
        let rest = numbers.filter { $0.0 != 4 }
        switch (full.count, rest.count) {
        case (2, _) where rest.allSatisfy({ $0.0 == 1 }): return full
        case (1, 0): return full
        case (1, 1):
            let (width, number) = rest[0], year = full[0], isBehind = numbers[1].0 == width
            let second = year / 100 * 100 + number + (number < year % 100 ? 100 : 0)
            if isBehind, width == 2, second == year + 1 || (number > 12 && second > year) { return [year, second] }
            // a month, a quarter, a half
            return (1...12).contains(number) ? [year] : []
        case (0, 2) where rest.allSatisfy({ $0.0 == 2 }) && rest[1].1 == (rest[0].1 + 1) % 100: return [2000 + rest[0].1, 2001 + rest[0].1]
        default: return []
        }
    }
}
