import Language
import Measuring
import Reporting

/// The sentences that speak of pace; each says whose line it is.
extension ReasonSayer {
    /// «năm gốc 2021 là 30,0%, lộ trình năm 2024 là 44,0%; đã tăng 97% mức tăng cần có đến năm 2024 (đúng tiến độ: từ 95%); so với …».
    func sentence(_ pace: Reason.Pace) -> String {
        let base = pace.baseline, path = figure(pace.path)
        let from = say("năm gốc \(base.year) là \(figure(base.value))", "\(figure(base.value)) in the baseline year \(base.year)")
        let line =
            pace.day.map { say("lộ trình đến \(day($0)) là \(path)", "the path at \(day($0)) is \(path)") }
            ?? say("lộ trình năm \(year) là \(path)", "the path for \(year) is \(path)")
        return "\(from), \(line)\(pace.move.flatMap { said($0, pace) }.map { "; " + $0 } ?? ""); "
            + say(
                "so với lộ trình nội suy của trang, không phải chỉ tiêu giao hằng năm.",
                "against this site's own interpolated path, not a yearly assignment.")
    }

    func paceWord(_ pace: Reason.Pace, _ change: Rational) -> String {
        switch (pace.standing, pace.nuance) {
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

    /// With the threshold in force or the tolerance that decided; nil where the standing's word has said it.
    private func said(_ move: Reason.Move, _ pace: Reason.Pace) -> String? {
        let until = pace.day.map { say("đến \(day($0))", "by \(day($0))") } ?? say("đến năm \(year)", "by \(year)")
        let rise = pace.isUp ? say("tăng", "rise") : say("giảm", "fall")
        switch move {
        case .unchanged(let isTolerated):
            return say("chưa thay đổi so với năm gốc", "unchanged since the baseline year") + said(isTolerated ? .tolerance : nil)
        case .back: return pace.standing == .movingAway ? nil : say("lùi so với năm gốc", "further back than in the baseline year")
        case .whole(let bound):
            return say("đã \(rise) đúng mức cần có \(until)", "the \(rise) needed \(until) was made in full") + said(bound)
        case .times(let times, let bound):
            let number = number(times)
            return say("đã \(rise) gấp \(number) lần mức \(rise) cần có \(until)", "\(number) times the \(rise) needed \(until)")
                + said(bound)
        case .percent(let share, let bound):
            let number = number(share)
            return say("đã \(rise) \(number)% mức \(rise) cần có \(until)", "\(number)% of the \(rise) needed \(until)") + said(bound)
        }
    }

    private func said(_ bound: Reason.Bound?) -> String {
        let form = NumberForm(NumberStyle(words.locale), decimals: 4, cutsZeros: true)
        return switch bound {
        case nil: ""
        case .tolerance: say(", phần thiếu quá nhỏ để tính là chậm", ", too little short to count")
        case .ahead(let bound): say(" (vượt tiến độ: trên \(form.text(bound)) lần)", " (ahead: above \(form.text(bound)) times)")
        case .onTrack(let bound): say(" (đúng tiến độ: từ \(form.text(bound * 100))%)", " (on track: from \(form.text(bound * 100))%)")
        }
    }

    /// A number that was rounded where it was found.
    private func number(_ rounded: WideRational) -> String {
        NumberForm(NumberStyle(words.locale), decimals: 6, cutsZeros: true).text(rounded.numerator, over: rounded.denominator)
    }

    // MARK: What it takes from here

    /// What is left, what it takes a year, and how that compares with the years so far.
    var outlook: [String?] {
        guard let outlook = reason.outlook else { return [] }
        let left = outlook.left.map { say("Còn cách chỉ tiêu \(away($0)).", "\(away($0, " from the target")).") }
        let need = say(
            "Từ nay đến năm \(outlook.until) cần \(moves(outlook.needed)) mỗi năm",
            "Until \(outlook.until) it must go \(moves(outlook.needed)) a year")
        guard let past = outlook.past else { return [left, need + "."] }
        let sofar =
            past.pace.numerator == 0
            ? say("từ năm \(past.since) đến nay không đổi", "since \(past.since) it is unchanged")
            : say(
                "từ năm \(past.since) đến nay bình quân \(moves(past.pace)) mỗi năm",
                "since \(past.since) it went \(moves(past.pace)) a year on average")
        return [left, "\(need); \(sofar)\(past.factor.map(faster) ?? "")."]
    }

    private func moves(_ pace: Rational) -> String { (pace.numerator > 0 ? say("tăng ", "up ") : say("giảm ", "down ")) + size(pace) }

    /// «, cần nhanh gấp 2,4 lần».
    private func faster(_ times: WideRational) -> String {
        if times <= WideRational(1) { return say(", giữ nhịp này là đủ", ", this pace is enough") }
        let shown = NumberForm(NumberStyle(words.locale), decimals: 1, cutsZeros: true).text(times.numerator, over: times.denominator)
        if shown == "1" { return say(", cần nhanh hơn một chút", ", slightly faster is needed") }
        return say(", cần nhanh gấp \(shown) lần", ", \(shown) times as fast is needed")
    }

    // MARK: The growth-rate method

    func said(_ outcome: GrowthRate.Outcome) -> String {
        let same = outcome.isUnchanged ? say(", không đổi", ", no change") : ""
        let form = NumberForm(NumberStyle(words.locale), decimals: 2)
        let progress = outcome.progress.map { ", P = \(form.text($0))" } ?? ""
        return say("Theo phương pháp tốc độ tăng: ", "By the growth-rate method: ") + said(outcome.category) + same + progress + "."
    }

    private func said(_ category: GrowthRate.Category) -> String {
        switch category {
        case .achieved: say("đã đạt", "target achieved")
        case .substantial: say("tiến bộ rõ", "substantial progress")
        case .moderate: say("tiến bộ vừa", "moderate progress")
        case .limited: say("tiến bộ ít", "limited progress")
        case .deterioration: say("xấu đi", "deterioration")
        case .missed: say("chưa đạt khi đã qua năm mục tiêu", "missed")
        case .notAvailable: say("chưa đủ số liệu", "not enough data")
        }
    }

    func said(_ fault: GrowthRate.Fault) -> String? {
        switch fault {
        case .onlyBeforeBaseYear(let year):
            say(
                "Không tính được tốc độ tăng: chưa có số liệu từ năm gốc \(year).",
                "No growth rate: there are no values since the baseline year \(year).")
        case .targetYearNotAfterBase(let year):
            say(
                "Không tính được tốc độ tăng: năm mục tiêu \(year) không sau năm gốc.",
                "No growth rate: the target year \(year) is not after the baseline year.")
        case .missingDirection, .unknownDirection: nil
        }
    }
}
