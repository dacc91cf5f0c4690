import Language

/// The words of standings inside a sentence.
extension ReasonWriter {
    func standingWord(_ standing: Standing, _ nuance: Standing.Nuance) -> String {
        switch (standing, nuance) {
        case (.lapsed, _): say("dừng đánh giá", "no longer assessed")
        case (.notApplicable, _): say("không áp dụng", "not applicable")
        case (.noData, .missing): say("chưa có số liệu", "no figure")
        case (.noData, .undecided): say("chưa đủ số liệu", "not enough data")
        case (.noData, _): say("chưa báo cáo", "not reported")
        case (.maintained, _): say("duy trì được", "maintained")
        case (.lost, .notMaintained): say("chưa duy trì được", "not maintained")
        case (.lost, _):
            assessment.isWorseAbove ? say("vượt quá mức cho phép", "rose above the bound") : say("xuống dưới mức mục tiêu", "fell below the target")
        case (.achieved, .early): say("đạt trước hạn", "met early")
        case (.achieved, .exceeded): say("vượt mục tiêu", "exceeded")
        case (.achieved, _): say("đạt", "met")
        case (.missed, .neverKept): say("chưa đạt mức phải duy trì", "level to be kept not reached")
        case (.missed, _): say("chưa đạt", "not met")
        case (.inProgress, _): say("đang thực hiện", "in progress")
        case (.onTrack, .ahead): say("vượt tiến độ", "ahead")
        case (.onTrack, _): say("đúng tiến độ", "on track")
        case (.behind, _): say("chậm tiến độ", "behind")
        case (.movingAway, _):
            assessment.isWorseAbove ? say("cao hơn năm gốc", "above the baseline year") : say("thấp hơn năm gốc", "below the baseline year")
        }
    }
}
