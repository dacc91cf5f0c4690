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
        .ruleAchieved: (
            "Giá trị thỏa mục tiêu. «Đạt trước hạn» khi thỏa trước năm mục tiêu; «Vượt mục tiêu» khi cao hơn ít nhất một đơn vị hiển thị, hoặc một phần tử với tập đếm được.",
            "The value satisfies the target. ‘Met early’ when it does so before the target year; ‘Exceeded’ when it is higher by at least one unit of the last digit shown, or by one element where the set can be counted."
        ),
        .ruleMaintained: (
            "Mục tiêu là duy trì, và giá trị trong năm vẫn thỏa.",
            "The target is to maintain, and the value of the year still satisfies it."
        ),
        .ruleOnTrack: (
            "Mức thay đổi từ năm gốc bằng hoặc hơn ngưỡng «đúng tiến độ» của mức cần có theo lộ trình nội suy; «Vượt tiến độ» khi trên ngưỡng vượt.",
            "The change since the baseline year is at least the ‘on track’ threshold of the change needed on the interpolated path; ‘Ahead’ above the upper threshold."
        ),
        .ruleInProgress: (
            "Chưa đến hạn và không có lộ trình để so: chỉ nêu khoảng cách còn lại. Cũng dùng cho mục tiêu khuyến khích và mục tiêu không nêu năm.",
            "Not yet due and no path to compare with: only the remaining distance is stated. Also used for targets that are encouraged or name no year."
        ),
        .ruleBehind: (
            "Mức thay đổi từ năm gốc dưới ngưỡng «đúng tiến độ», nhưng không lùi so với năm gốc.",
            "The change since the baseline year is below the ‘on track’ threshold, but the value has not moved back from that year."
        ),
        .ruleMovingAway: (
            "Giá trị kém hơn năm gốc quá nửa đơn vị hiển thị. Ở từng chỉ tiêu nói rõ là «Thấp hơn năm gốc»; với chỉ tiêu càng thấp càng tốt là «Cao hơn năm gốc».",
            "The value is worse than in the baseline year by more than half a unit of the last digit shown. For a single indicator the words are ‘Moving away, below baseline year’, or, where lower is better, ‘Moving away, above baseline year’."
        ),
        .ruleLost: (
            "Mục tiêu là duy trì mà giá trị không thỏa, hoặc năm gốc đã thỏa mục tiêu mà nay không còn.",
            "The target is to maintain and the value does not satisfy it, or the baseline year satisfied the target and the value no longer does."
        ),
        .ruleMissed: (
            "Đã đến hoặc qua năm mục tiêu mà giá trị không thỏa. Không dùng cho mục tiêu «khuyến khích», «xem xét» hoặc không nêu năm.",
            "The target year has come or passed and the value does not satisfy the target. Not used for targets that are ‘encouraged’, to be ‘considered’, or without a year."
        ),
        .ruleNoData: (
            "Không có gì để đánh giá: «Chưa báo cáo» là không có dòng số liệu; «Chưa có số liệu» là đơn vị báo chưa có; «Chưa đủ số liệu» là các đơn vị trực thuộc báo cáo chưa đủ để kết luận.",
            "There is nothing to assess: ‘Not reported’ means that there is no row of data; ‘No data yet’ that the unit reports it has none; ‘Not enough data’ that too few of the units below have reported to reach a conclusion."
        ),
        .ruleNotApplicable: (
            "Đơn vị báo chỉ tiêu không áp dụng.",
            "The unit reports that the indicator does not apply."
        ),
        .ruleLapsed: (
            "Đơn vị kết thúc hoạt động trước khi đến hạn và chưa có giá trị cho năm mục tiêu. Chỉ tiêu không tính là chưa đạt và không tự chuyển cho đơn vị kế thừa.",
            "The unit ended before the target was due and has no value for the target year. Not counted as a failure; the target does not pass to successors automatically."
        ),
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
