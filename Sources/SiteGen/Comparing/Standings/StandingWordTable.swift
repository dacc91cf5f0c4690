import Measuring

/// The words for a standing with its nuance, both languages: those of the badges as the project ships them (a test holds the two together),
/// and not the content's, so that a change of the content cannot change what its review says.
///
/// - isWorseAbove: what is above the baseline is the worse.
func standingWord(_ standing: Standing, _ nuance: Standing.Nuance, isWorseAbove: Bool) -> Said {
    switch (standing, nuance) {
    case (.lapsed, _): Said(vi: "dừng đánh giá", en: "no longer assessed")
    case (.notApplicable, _): Said(vi: "không áp dụng", en: "not applicable")
    case (.noData, .missing): Said(vi: "chưa có số liệu", en: "no data yet")
    case (.noData, .undecided): Said(vi: "chưa đủ số liệu", en: "not enough data")
    case (.noData, _): Said(vi: "chưa báo cáo", en: "not reported")
    case (.maintained, _): Said(vi: "duy trì được", en: "maintained")
    case (.lost, .fellBelow): isWorseAbove ? Said(vi: "vượt quá mức cho phép", en: "rose above the bound") : Said(vi: "xuống dưới mức mục tiêu", en: "fell below target")
    case (.lost, _): Said(vi: "chưa duy trì được", en: "not maintained")
    case (.achieved, .early): Said(vi: "đạt trước hạn", en: "met early")
    case (.achieved, .exceeded): Said(vi: "vượt mục tiêu", en: "exceeded")
    case (.achieved, _): Said(vi: "đạt", en: "met")
    case (.missed, .neverKept): Said(vi: "chưa đạt mức phải duy trì", en: "level to be kept not reached")
    case (.missed, _): Said(vi: "chưa đạt", en: "not met")
    case (.inProgress, _): Said(vi: "đang thực hiện", en: "in progress")
    case (.onTrack, .ahead): Said(vi: "vượt tiến độ", en: "ahead")
    case (.onTrack, _): Said(vi: "đúng tiến độ", en: "on track")
    case (.behind, .unchanged): Said(vi: "chậm tiến độ, không đổi so với năm gốc", en: "behind, unchanged since baseline year")
    case (.behind, _): Said(vi: "chậm tiến độ", en: "behind")
    case (.movingAway, _): isWorseAbove ? Said(vi: "cao hơn năm gốc", en: "moving away, above baseline year") : Said(vi: "thấp hơn năm gốc", en: "moving away, below baseline year")
    }
}
