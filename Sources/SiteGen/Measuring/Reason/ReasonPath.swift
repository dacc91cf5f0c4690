import Language
import Reporting

/// The sentences that speak of pace; each says whose line it is.
extension ReasonWriter {
    var againstPath: String? {
        guard let base = assessment.baseline, let path = assessment.path, let judged = assessment.judged else { return nil }
        let change = (Fraction(judged.value) - Fraction(base.value)).exact
        let date = knownDay(judged)
        return "\(paceWord(change)): " + paceSentence(base, path, assessment.ratio, assessment.standing, assessment.nuance, date)
    }

    /// The day a value stands for where that is not 31/12; nil else.
    func knownDay(_ judged: JudgedValue) -> CivilDate? {
        judged.valueDate ?? report[assessment.area].validTo.flatMap { $0.year == judged.year && $0 < .endOfYear($0.year) ? $0 : nil }
    }

    /// «năm gốc 2021 là 30,0%, lộ trình năm 2024 là 44,0%; đã tăng 97% mức tăng cần có đến năm 2024 (đúng tiến độ: từ 95%); so với …».
    func paceSentence(_ base: Baseline, _ path: Exact, _ ratio: Exact?, _ standing: Standing, _ nuance: Standing.Nuance, _ date: CivilDate?) -> String {
        let from = say("năm gốc \(base.year) là \(figure(base.value))", "\(figure(base.value)) in the baseline year \(base.year)")
        let line = date.map { say("lộ trình đến \(day($0)) là \(figure(path))", "the path at \(day($0)) is \(figure(path))") }
            ?? say("lộ trình năm \(year) là \(figure(path))", "the path for \(year) is \(figure(path))")
        let until = date.map { say("đến \(day($0))", "by \(day($0))") } ?? say("đến năm \(year)", "by \(year)")
        let moved = ratio.map { "; " + self.moved(Fraction($0), isUp: base.value < path, until, standing, nuance) } ?? ""
        return "\(from), \(line)\(moved); "
            + say("so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm.", "against this site's own interpolated path, not a yearly assignment.")
    }

    private func paceWord(_ change: Exact) -> String {
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

    /// What p says: it compares changes, so it speaks of changes; with the threshold in force or the tolerance that decided.
    private func moved(_ ratio: Fraction, isUp: Bool, _ until: String, _ standing: Standing, _ nuance: Standing.Nuance) -> String {
        if ratio < .zero, nuance == .unchanged { return say("chưa thay đổi so với năm gốc", "unchanged since the baseline year") }
        if ratio < .zero { return say("lùi so với năm gốc", "further back than in the baseline year") }
        let tooSmall = standing == .onTrack && ratio < assessment.chronicle.thresholds.onTrack
            ? say(", phần thiếu quá nhỏ để tính là chậm", ", too little short to count") : ""
        if ratio.isZero { return say("chưa thay đổi so với năm gốc", "unchanged since the baseline year") + tooSmall }
        let rise = isUp ? say("tăng", "rise") : say("giảm", "fall")
        let thresholds = assessment.chronicle.thresholds, asked = assessment.chronicle.report.site.thresholds
        let size: String
        if ratio >= Fraction(1) {
            let times = shown(ratio, scale: 1, decimals: 2, apartFrom: thresholds.ahead)
            size = times == "1"
                ? say("đã \(rise) đúng mức cần có \(until)", "the \(rise) needed \(until) was made in full")
                : say("đã \(rise) gấp \(times) lần mức \(rise) cần có \(until)", "\(times) times the \(rise) needed \(until)")
        } else {
            let share = shown(ratio, scale: 100, decimals: 0, apartFrom: thresholds.onTrack)
            size = say("đã \(rise) \(share)% mức \(rise) cần có \(until)", "\(share)% of the \(rise) needed \(until)")
        }
        let form = NumberForm(NumberStyle(tongue), decimals: 4, cutsZeros: true)
        if nuance == .ahead { return size + say(" (vượt tiến độ: trên \(form.text(asked.ahead)) lần)", " (ahead: above \(form.text(asked.ahead)) times)") }
        let bound = form.text(asked.onTrack * 100)
        if !tooSmall.isEmpty { return size + tooSmall }
        if ratio >= Fraction(1) { return size }
        return size + say(" (đúng tiến độ: từ \(bound)%)", " (on track: from \(bound)%)")
    }

    /// Rounded to the fewest decimals, from `decimals` on, with which it lies on the same side of a threshold and of 1 as it does in truth.
    private func shown(_ ratio: Fraction, scale: Int128, decimals: Int, apartFrom threshold: Fraction) -> String {
        let value = ratio * Fraction(scale)
        for decimals in decimals...6 {
            let power = (0..<decimals).reduce(Int128(1)) { power, _ in power * 10 }
            let rounded = Fraction((value * Fraction(power) + Fraction(1, over: 2)).floor, over: power)
            let isTrue = [threshold * Fraction(scale), Fraction(scale)].allSatisfy { bound in
                (rounded < bound) == (value < bound) && (rounded > bound || !(value > bound) || decimals == 6 || bound == Fraction(scale))
            }
            if isTrue || decimals == 6 {
                return NumberForm(NumberStyle(tongue), decimals: decimals, cutsZeros: true).text(rounded.numerator, over: rounded.denominator)
            }
        }
        return ""
    }

    /// What is left, what it takes a year, and how that compares with the years so far; only while the target is still to come.
    var pace: [String] {
        guard let end = ruling.year, let needed = assessment.paceNeeded else { return [] }
        // a level that is to be kept now cannot be worked up to
        if assessment.nuance == .neverKept || assessment.nuance == .notMaintained { return [] }
        // the sentence of these standings has said it
        let left = [.inProgress, .lost, .missed].contains(assessment.standing)
            || assessment.judged.map { goal.isSatisfied(by: Fraction($0.value)) } ?? false
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
