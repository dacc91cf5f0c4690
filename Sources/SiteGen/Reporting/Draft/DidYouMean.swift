import Diagnostics
import Language

/// «Có phải là “…”?», where something near enough is known.
func didYouMean(_ nearest: String?) -> Message? {
    didYouMean(nearest.map { [$0] } ?? [])
}

/// «Có phải là “…” hoặc “…”?»
func didYouMean(_ nearest: [String]) -> Message? {
    if nearest.isEmpty { return nil }
    let quoted = nearest.map { "“\($0)”" }
    return Message(vi: "Có phải là \(quoted.joined(separator: " hoặc "))?", en: "Did you mean \(quoted.joined(separator: " or "))?")
}

/// What a spreadsheet has made of a code: a date of «5-9», 123 of «00123», 1.00E+05 of «1e5». Spreadsheets do this on opening a file, without a
/// word, and save it so.
struct SpreadsheetDamage {
    /// What happened, behind what was found.
    let what: Message
    /// What to do, with the codes that were probably meant.
    let advice: Message

    /// Nil where a spreadsheet has nothing to do with it.
    init?(_ found: String, among codes: [String]) {
        if let date = SpreadsheetDate(found) {
            self.init(date.day, codes.filter(date.canBe))
        } else if let serial = Int(found), let day = SpreadsheetDate.day(serial: serial),
            let date = SpreadsheetDate("\(day.day)/\(day.month)/\(day.year)"),
            case let meant = codes.filter(date.canBe), !meant.isEmpty
        {
            self.init(day, meant)
        } else if let number = Double(found.replacing(",", with: ".")), case let meant = codes.filter({ Double($0) == number }),
            !meant.isEmpty
        {
            let what =
                found.contains(where: \.isLetter)
                ? Message(vi: "Excel đã đổi mã này thành số rút gọn", en: "a spreadsheet has turned the code into a shortened number")
                : found.contains(where: { ".,".contains($0) })
                    ? Message(
                        vi: "một chương trình đã đổi mã này thành số thập phân", en: "a program has turned the code into a decimal number")
                    : Message(vi: "Excel đã bỏ số 0 ở đầu mã này", en: "a spreadsheet has dropped the noughts before the code")
            self.init(what: what, advice: Self.advice(meant))
        } else {
            return nil
        }
    }

    private init(_ day: CivilDate?, _ meant: [String]) {
        let named = day.map { " \($0.day)/\($0.month)/\($0.year)" } ?? ""
        self.init(
            what: Message(vi: "Excel đã đổi mã này thành ngày\(named)", en: "a spreadsheet has turned the code into a date"),
            advice: Self.advice(meant))
    }

    private init(what: Message, advice: Message) {
        self.what = what
        self.advice = advice
    }

    private static func advice(_ meant: [String]) -> Message {
        let asText = Message(
            vi: "Định dạng cột thành Văn bản (Text) rồi gõ lại mã.", en: "Format the column as Text, then type the code again.")
        guard let guess = didYouMean(Array(meant.prefix(3))) else { return asText }
        return Message(vi: "\(guess.vi) \(asText.vi)", en: "\(guess.en) \(asText.en)")
    }
}

/// What is said of a text that names nothing: with what happened to it, where a spreadsheet has spoilt it.
struct Unknown {
    private let found: Located<String>
    private let codes: [String]

    init(_ found: Located<String>, among codes: [String]) {
        self.found = found
        self.codes = codes
    }

    /// - vi, en: «không có mã phân tổ», «there is no dimension code»
    /// - advice: where nothing better is known.
    func finding(
        _ rule: Rule, vi: String, en: String, nearest: @autoclosure @escaping () -> [String], advice: @autoclosure @escaping () -> Message,
        _ subject: Subject
    ) -> Finding {
        rule.finding(.error, at: found.location, found.value) {
            let damage = SpreadsheetDamage(found.value, among: codes)
            return Rule.Words(
                subject, "\(vi) «\(found.value)»" + (damage.map { ": \($0.what.vi)" } ?? ""),
                "\(en) «\(found.value)»" + (damage.map { ": \($0.what.en)" } ?? ""), damage?.advice ?? didYouMean(nearest()) ?? advice())
        }
    }
}
