import Diagnostics

enum TooManyFaults {
    private static let why = Message(
        vi: "Tệp số liệu sai hết dòng này đến dòng khác thì không đọc đến cuối: điều sai đã được nêu rồi.",
        en: "A data file that is wrong row after row is not read to its end: what is wrong has been said.")

    static let rule: Rule = Rule("too-many-faults", why: why)
    /// Rows with errors.
    static let most = 100_000

    /// Of the file as a whole, for nobody knows whom the rest speaks of.
    static func finding(_ path: String, from line: Int) -> Finding {
        rule.error(
            at: .wholeFile(path), Subject("Tệp \(path)", "File \(path)"),
            vi: "đã có \(grouped(most, by: ".")) dòng lỗi, từ dòng \(line) trở đi không đọc nữa",
            en: "\(grouped(most, by: ",")) rows have errors; from line \(line) on nothing is read",
            suggestion: Message(vi: "Sửa các lỗi đã nêu rồi kiểm tra lại.", en: "Mend what was told, then check again."))
    }
}
