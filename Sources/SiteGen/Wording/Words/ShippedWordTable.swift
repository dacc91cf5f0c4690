import Language
import Reporting

/// The words of figures, promises and standings as the project ships them (a test holds them against content/strings): for what must not
/// depend on the content's own words, as the review of a change of them, and for a content that has none.
extension Words {
    private static let table: [Word: (vi: String, en: String)] = [
        .standingAchieved: ("Đạt", "Met"),
        .standingEarly: ("Đạt trước hạn", "Met early"),
        .standingExceeded: ("Vượt mục tiêu", "Exceeded"),
        .standingMaintained: ("Duy trì được", "Maintained"),
        .standingLost: ("Chưa duy trì được", "Not maintained"),
        .standingFellBelow: ("Xuống dưới mức mục tiêu", "Fell below target"),
        .standingRoseAbove: ("Vượt quá mức cho phép", "Rose above the bound"),
        .standingMissed: ("Chưa đạt", "Not met"),
        .standingNeverKept: ("Chưa đạt mức phải duy trì", "Level to be kept not reached"),
        .standingAchievedAtEnd: ("Đạt (tại thời điểm kết thúc)", "Met (when the unit ended)"),
        .standingAtEnd: ("khi kết thúc: {standing}", "when it ended: {standing}"),
        .standingAtEndFigure: ("khi kết thúc: {standing} (số liệu năm {year})", "when it ended: {standing} (figure of {year})"),
        .standingAtEndDated: ("khi kết thúc: {standing} (số liệu đến {date})", "when it ended: {standing} (figure by {date})"),
        .standingInProgress: ("Đang thực hiện", "In progress"),
        .standingOnTrack: ("Đúng tiến độ", "On track"),
        .standingAhead: ("Vượt tiến độ", "Ahead"),
        .standingBehind: ("Chậm tiến độ", "Behind"),
        .standingUnchanged: ("Chậm tiến độ, không đổi so với năm gốc", "Behind, unchanged since baseline year"),
        .standingMovingAway: ("Kém hơn năm gốc", "Moving away, worse than baseline year"),
        .standingBelowBase: ("Thấp hơn năm gốc", "Moving away, below baseline year"),
        .standingAboveBase: ("Cao hơn năm gốc", "Moving away, above baseline year"),
        .standingNoData: ("Không có số liệu", "No data"),
        .standingNotReported: ("Chưa báo cáo", "Not reported"),
        .standingMissingValue: ("Chưa có số liệu", "No data yet"),
        .standingUndecided: ("Chưa đủ số liệu", "Not enough data"),
        .standingNotApplicable: ("Không áp dụng", "Not applicable"),
        .standingLapsed: ("Dừng đánh giá", "No longer assessed"),
        .statusFinal: ("chính thức", "final"),
        .statusProvisional: ("sơ bộ", "provisional"),
        .statusEstimated: ("ước tính", "estimated"),
        .statusMissing: ("chưa có số liệu", "no data yet"),
        .statusNotApplicable: ("không áp dụng", "not applicable"),
        .whenYear: ("năm {year}", "in {year}"),
        .whenNoYear: ("không nêu năm", "no year stated"),
        .booleanHeld: ("đạt", "yes"),
        .booleanNotHeld: ("chưa đạt", "no"),
        .levelNumber: ("mức độ {level}", "level {level}"),
        .unitAmount: ("triệu đồng", "million dong"),
        .targetAtLeast: ("ít nhất {value}", "at least {value}"),
        .targetAtMost: ("không quá {value}", "at most {value}"),
        .targetExactly: ("đúng {value}", "exactly {value}"),
        .targetMaintain: ("duy trì từ {value} trở lên", "maintain at {value} or above"),
        .targetMaintainWhole: ("duy trì {value}", "maintain {value}"),
        .targetMaintainBelow: ("duy trì từ {value} trở xuống", "maintain at {value} or below"),
        .targetAchieve: ("đạt {value}", "reach {value}"),
        .targetAchieveState: ("đạt", "to be met"),
        .targetMaintainState: ("duy trì kết quả đã đạt", "to keep what has been achieved"),
        .targetAvoidState: ("không để xảy ra", "to be avoided"),
        .remainingLeast: ("chưa đến {size}", "less than {size}"),
        .smallSetHeld: ("có", "yes"),
        .smallSetNotYet: ("chưa", "not yet"),
        .smallSetThatIs: ("{counts}, tức {share}", "{counts}, that is {share}"),
    ]

    private static let texts: [ReportLocale: [String: String]] = Dictionary(
        uniqueKeysWithValues: ReportLocale.allCases.map { locale in
            (
                locale,
                Dictionary(
                    uniqueKeysWithValues: table.map { word, text in
                        switch locale {
                        case .vi: (word.rawValue, text.vi)
                        case .en: (word.rawValue, text.en)
                        }
                    })
            )
        })

    /// By their keys.
    static func shippedTexts(_ locale: ReportLocale) -> [String: String] { texts[locale] ?? [:] }

    private static let words: [ReportLocale: Words] = texts.reduce(into: [:]) { words, own in
        let texts = own.value
        words[own.key] = Words(own.key) { texts[$0] }
    }

    /// Nothing but the shipped words.
    package static func shipped(_ locale: ReportLocale) -> Words { words[locale] ?? Words(locale) { _ in nil } }

    /// The content's words; the shipped ones for those it has none of.
    package convenience init(of report: Report, in locale: ReportLocale) {
        let own = report.strings[locale], texts = Self.texts[locale] ?? [:]
        self.init(locale) { own?[$0] ?? texts[$0] }
    }
}
