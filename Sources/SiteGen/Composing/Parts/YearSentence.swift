import Measuring
import Reporting

/// The sentences a vice-chairman asks for: what rose most, what is furthest from its target, what is missing.
extension Sheet {
    mutating func yearSentence(_ entries: [Entry]) {
        let judged = entries.filter(\.isJudged)
        if judged.isEmpty { return }
        raw("<ul class=\"sentence\">")
        if let best = judged.compactMap({ entry in gain(entry).map { (entry, $0) } }).max(by: { $0.1 < $1.1 }), best.1 > 0 {
            risen(best.0)
        }
        if let furthest = judged.compactMap({ entry in lack(entry).map { (entry, $0) } }).max(by: { $0.1 < $1.1 }) { wanting(furthest.0) }
        let silent = judged.filter { $0.headline?.standing == .noData }
        if !silent.isEmpty {
            raw("<li>")
            text(words.fill(.sentenceMissing, ("count", String(silent.count))))
            raw(" ")
            separated(silent) { $0.text($0.edition.name($1.indicator)) }
            raw(".</li>")
        }
        raw("</ul>\n")
    }

    /// «Tăng nhiều nhất: Công dân học tập, tăng 2,3 điểm phần trăm so với năm 2023.»
    private mutating func risen(_ entry: Entry) {
        raw("<li>")
        word(.sentenceBest)
        raw(" ")
        text(edition.name(entry.indicator))
        if let year = entry.latest?.year, year != edition.year { raw(", "); text(words.fill(.whenYear, ("year", String(year)))) }
        raw(" <b>")
        change(entry, report[entry.indicator])
        raw("</b>.</li>")
    }

    /// «Còn xa mục tiêu nhất: Phường học tập, còn thiếu 3 phường so với mục tiêu năm 2025.»
    private mutating func wanting(_ entry: Entry) {
        guard let headline = entry.headline, let remaining = words.remaining(headline, report[entry.indicator]) else { return }
        raw("<li>")
        word(.sentenceFurthest)
        raw(" ")
        text(edition.name(entry.indicator))
        raw(" <b>")
        text(remaining)
        raw("</b>")
        if let year = report[headline.target].year { raw(" "); text(words.fill(.sentenceTarget, ("year", String(year)))) }
        raw(".</li>")
        if headline.judged?.illustrative == true { noteIllustrative() }
    }

    /// Points gained in the better direction since the year before; only percentages can be set side by side.
    private func gain(_ entry: Entry) -> Double? {
        let indicator = report[entry.indicator]
        guard indicator.unitOfMeasure == .percent, let latest = entry.latest, let before = entry.before else { return nil }
        let rise = latest.value.double - before.value.double
        return indicator.direction == .up ? rise : -rise
    }

    /// Points still missing; only of targets that are judged and open.
    private func lack(_ entry: Entry) -> Double? {
        guard report[entry.indicator].unitOfMeasure == .percent, let headline = entry.headline, headline.standing != .lapsed,
            let distance = headline.distance, words.remaining(headline, report[entry.indicator]) != nil
        else { return nil }
        return abs(distance.double)
    }
}
