import Language
import Reporting

/// The sentences that speak of pace; each says whose line it is.
extension ReasonWriter {
    var againstPath: String? {
        guard let base = assessment.baseline, let path = assessment.path, let judged = assessment.judged else { return nil }
        let from = say("năm gốc \(base.year) là \(figure(base.value))", "\(figure(base.value)) in the baseline year \(base.year)")
        let line = say("lộ trình năm \(year) là \(figure(path))", "the path for \(year) is \(figure(path))")
        let change = (Fraction(judged.value) - Fraction(base.value)).exact
        return "\(word(change, base)): \(from), \(line)\(ratio); "
            + say("so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm.", "against this site's own interpolated path, not a yearly assignment.")
    }

    private func word(_ change: Exact, _ base: Baseline) -> String {
        switch (assessment.standing, assessment.nuance) {
        case (.onTrack, .ahead): say("Vượt tiến độ", "Ahead")
        case (.onTrack, _): say("Đúng tiến độ", "On track")
        case (.behind, .unchanged): say("Chậm tiến độ, không đổi so với năm gốc", "Behind, unchanged since the baseline year")
        case (.behind, _): say("Chậm tiến độ", "Behind")
        default:
            change.numerator > 0
                ? say("Cao hơn năm gốc \(size(change))", "\(size(change)) above the baseline year")
                : say("Thấp hơn năm gốc \(size(change))", "\(size(change)) below the baseline year")
        }
    }

    /// «, đi được 0,82 quãng đường (đúng tiến độ: từ 0,95)», with the threshold in force or the tolerance that decided.
    private var ratio: String {
        guard let ratio = assessment.ratio, assessment.standing != .movingAway else { return "" }
        let form = NumberForm(NumberStyle(tongue), decimals: 2)
        let shown = form.text(Int128(ratio.numerator), over: Int128(ratio.denominator))
        let thresholds = report.site.thresholds
        let bound = form.text(assessment.nuance == .ahead ? thresholds.ahead : thresholds.onTrack)
        if assessment.nuance == .ahead {
            return say(", đi được \(shown) quãng đường (vượt tiến độ: trên \(bound))", ", \(shown) of the way (ahead: above \(bound))")
        }
        if assessment.standing == .onTrack, Fraction(ratio) < assessment.chronicle.thresholds.onTrack {
            return say(
                ", đi được \(shown) quãng đường nhưng chênh lệch quá nhỏ để tính là chậm", ", \(shown) of the way but too little short to count")
        }
        return say(", đi được \(shown) quãng đường (đúng tiến độ: từ \(bound))", ", \(shown) of the way (on track: from \(bound))")
    }

    /// What is left, what it takes a year, and how that compares with the years so far; only while the target is still to come.
    var pace: [String] {
        guard let end = target.year, end > year, let needed = assessment.paceNeeded else { return [] }
        // the sentence of these standings has said it
        let left = assessment.standing == .inProgress || assessment.standing == .lost
            ? nil : say("Còn cách chỉ tiêu \(gap)\(toGo).", "\(gap) from the target\(toGo).")
        let need = say("Từ nay đến năm \(end) cần \(moves(needed)) mỗi năm", "Until \(end) it must go \(moves(needed)) a year")
        guard let soFar = assessment.paceSoFar, let base = assessment.baseline else { return [left, need + "."].compactMap(\.self) }
        let past = soFar.numerator == 0
            ? say("từ năm \(base.year) đến nay không đổi", "since \(base.year) it is unchanged")
            : say("từ năm \(base.year) đến nay bình quân \(moves(soFar)) mỗi năm", "since \(base.year) it went \(moves(soFar)) a year on average")
        return [left, "\(need); \(past)\(factor(needed, soFar))."].compactMap(\.self)
    }

    private func moves(_ pace: Exact) -> String {
        (pace.numerator > 0 ? say("tăng ", "up ") : say("giảm ", "down ")) + size(pace)
    }

    /// «, cần nhanh gấp 2,4 lần».
    private func factor(_ needed: Exact, _ soFar: Exact) -> String {
        guard (needed.numerator > 0) == (soFar.numerator > 0), soFar.numerator != 0 else { return "" }
        let times = Fraction(needed) / Fraction(soFar)
        if times <= Fraction(1) { return say(", giữ nhịp này là đủ", ", this pace is enough") }
        let shown = NumberForm(NumberStyle(tongue), decimals: 1, cutsZeros: true).text(times.numerator, over: times.denominator)
        if shown == "1" { return say(", cần nhanh hơn một chút", ", slightly faster is needed") }
        return say(", cần nhanh gấp \(shown) lần", ", \(shown) times as fast is needed")
    }
}
