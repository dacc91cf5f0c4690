import Diagnostics
import Language
import Reporting

/// What a form says, in the language of the content's papers.
struct FormWords: Sendable {
    private let locale: ReportLocale

    init(_ locale: ReportLocale) { self.locale = locale }

    func say(_ vi: String, _ en: String) -> String {
        switch locale {
        case .vi: vi
        case .en: en
        }
    }

    func say(_ both: (vi: String, en: String)) -> String { say(both.vi, both.en) }

    func say(_ message: Message) -> String { say(message.vi, message.en) }

    func text(_ bilingual: Bilingual) -> String { say(bilingual.vi, bilingual.en ?? bilingual.vi) }

    func day(_ day: CivilDate) -> String { say(day.short, day.iso) }

    /// The states of an observation, as the list of a form offers them and as data files read them.
    func status(_ status: ObservationStatus) -> String {
        switch status {
        case .final: say("chính thức", "final")
        case .provisional: say("sơ bộ", "provisional")
        case .estimated: say("ước tính", "estimated")
        case .missing: say("chưa có số liệu", "missing")
        case .notApplicable: say("không áp dụng", "not_applicable")
        }
    }

    func meaning(_ status: ObservationStatus) -> String {
        switch status {
        case .final:
            say(
                "Số liệu đã được phê duyệt. Để trống cột này cũng hiểu là chính thức.",
                "The figure is settled. A blank cell means the same.")
        case .provisional: say("Số liệu đã thống kê, còn có thể điều chỉnh.", "The figure was counted and may still change.")
        case .estimated: say("Số liệu ước tính, chưa thống kê.", "The figure is an estimate.")
        case .missing: say("Chưa có số liệu; để trống các ô số.", "There is no figure yet; leave the cells for figures blank.")
        case .notApplicable: say("Đơn vị không có đối tượng thuộc diện tính.", "There is nothing to count in this unit.")
        }
    }

    var yes: String { say("đạt", "yes") }
    var no: String { say("chưa đạt", "no") }

    func unitOfMeasure(_ indicator: Indicator) -> String {
        switch indicator.unitOfMeasure {
        case .percent: "%"
        case .count: say("số lượng", "count")
        case .level: say("mức", "level")
        case .boolean: say("đạt/chưa đạt", "yes/no")
        case .amount: say("triệu đồng", "million VND")
        }
    }
}
