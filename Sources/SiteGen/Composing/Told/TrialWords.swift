import Language
import Telling
import Wording

/// Words that only the pages on trial say; once these are the pages, the words belong into content/strings.
struct TrialWords {
    private let locale: ReportLocale

    init(_ locale: ReportLocale) { self.locale = locale }

    func year(_ year: Int) -> String { said("Năm \(year)", "\(year)") }
    var years: String { said("Các năm", "Years") }
    func targets(_ count: Int, _ words: Words) -> String {
        said("\(words.whole(count)) chỉ tiêu: ", "\(words.whole(count)) indicator\(plural(count)): ")
    }
    func until(_ year: Int?, _ words: Words) -> String {
        year.map { said("Đến \($0)", "By \($0)") } ?? words[.targetNoYear]
    }
    func until(_ year: Int?, _ count: Int, _ words: Words) -> String {
        said("\(until(year, words)): \(words.whole(count)) chỉ tiêu", "\(until(year, words)): \(words.whole(count)) target\(plural(count))")
    }
    func caption(_ unit: String, _ year: Int) -> String {
        said("\(unit): kết quả năm \(year), kém nhất trước", "\(unit): results of \(year), worst first")
    }
    var notSet: String { said("không đặt", "none set") }
    var why: String { said("Vì sao, từng năm", "Why, year by year") }
    var others: String { said("Các đơn vị khác, định nghĩa", "Other units, definition") }
    var drawing: String { said("Tải hình vẽ (SVG)", "Download the drawing (SVG)") }
    func duties(_ year: Int) -> String { said("Nhiệm vụ năm \(year)", "Duties of \(year)") }
    var about: String { said("Về đơn vị", "About the unit") }
    var kind: String { said("Loại", "Kind") }
    var illustrative: Sign { Sign("*", meaning: said("số liệu minh họa, không phải kết quả thật", "made-up figures, no real results")) }

    /// What the signs in the drawings of all rows are.
    func key(_ milestones: [Int]) -> String {
        let ticks = zip(["┃", "│"], milestones).map { "\($0) \($1)" }
        return (["○ \(said("năm gốc", "base"))", "◌ \(said("năm trước", "year before"))", "● \(said("mới nhất", "latest"))"] + ticks)
            .joined(separator: "  ")
    }

    private func plural(_ count: Int) -> String { count == 1 ? "" : "s" }

    private func said(_ vi: String, _ en: String) -> String {
        switch locale {
        case .vi: vi
        case .en: en
        }
    }
}
