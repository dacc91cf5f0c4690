import Measuring
import Reporting
import Telling
import Wording

/// One of the sentences a vice-chairman asks for.
package struct ToldFinding {
    enum Kind { case best, furthest, noneShort, unknown }
    let kind: Kind
    /// Before it, where no head of a list says it: «Còn xa nhất:».
    private let lead: String?
    /// «Đơn vị học tập, 34,3% so với 50% năm 2025 (còn thiếu 33 đơn vị)»
    let said: [Inline]

    init(_ kind: Kind, lead: String? = nil, _ said: [Inline]) { (self.kind, self.lead, self.said) = (kind, lead, said) }

    /// The whole sentence.
    package var inlines: [Inline] { (lead.map { [.text("\($0) ")] } ?? []) + said + (kind == .noneShort ? [] : [.text(".")]) }
}

/// What rose most, what is furthest from its target, what is missing.
extension Edition {
    /// - area: the unit that the page speaks of; what belongs to a unit below it is said with that unit's name.
    /// - year: the report year in which they were judged.
    package func toldFindings(_ entries: [Entry], of area: AreaRef, in year: Int) -> [ToldFinding] {
        let judged = entries.filter(\.isJudged)
        if judged.isEmpty { return [] }
        let findings = YearFindings(judged, of: area, year: year, report: report, words: words)
        var told: [ToldFinding] = []
        if let best = findings.best { told.append(risen(best, of: area)) }
        if let furthest = findings.furthest {
            if let wanting = wanting(furthest, of: area) { told.append(wanting) }
        } else if findings.isNoneShort {
            let sentence = words[judged.allSatisfy(\.isDecided) ? .sentenceNoneBehind : .sentenceNoneKnownBehind]
            told.append(ToldFinding(.noneShort, [.text(sentence)]))
        }
        if let unknown = unknown(findings.unknown, of: area) { told.append(unknown) }
        return told
    }

    /// «Tiến bộ nhiều nhất: Công dân học tập, tăng 2,3 điểm phần trăm so với năm 2023.»
    private func risen(_ entry: Entry, of area: AreaRef) -> ToldFinding {
        let change = words.change(of: entry, report[entry.indicator])
        var said: [Inline] = [.text("\(subject(entry, of: area)), "), .strong([.text(change?.size ?? "")])]
        if change?.isIllustrative ?? false { said.append(star) }
        if let remarks = change?.remarks, !remarks.isEmpty { said.append(.text(" \(remarks)")) }
        return ToldFinding(.best, lead: words[.sentenceBest], said)
    }

    /// «Còn xa nhất: Đơn vị học tập, 34,3% so với 50% năm 2025 (còn thiếu 33 đơn vị).»
    private func wanting(_ entry: Entry, of area: AreaRef) -> ToldFinding? {
        let indicator = report[entry.indicator]
        guard let headline = entry.headline, let judged = headline.judged, let remaining = words.remaining(headline, indicator) else {
            return nil
        }
        let target = report[headline.target]
        let goal = target.year.map { year in
            " "
                + words.fill(
                    .sentenceTarget, ("target", words.figure(target.value, indicator, isTarget: true)), ("year", String(year)))
        }
        var said: [Inline] = [.text("\(subject(entry, of: area)), "), .strong([.text(words.figure(judged.value, indicator))])]
        if judged.illustrative { said.append(star) }
        return ToldFinding(.furthest, lead: words[.sentenceFurthest], said + [.text("\(goal ?? "") (\(remaining))")])
    }

    /// «Chưa có số liệu để đánh giá 2 chỉ tiêu: Công dân học tập (Phường 1, Phường 2); Gia đình học tập.» Each indicator once.
    private func unknown(_ silent: [Entry], of area: AreaRef) -> ToldFinding? {
        if silent.isEmpty { return nil }
        var order: [IndicatorRef] = []
        var units: [IndicatorRef: [AreaRef]] = [:]
        for entry in silent {
            if units[entry.indicator] == nil { order.append(entry.indicator) }
            units[entry.indicator, default: []].append(entry.series.area)
        }
        let names = order.map { indicator in
            let all = units[indicator] ?? []
            if all == [area] { return name(indicator) }
            let more =
                all.count > 3 ? " " + words.fill(.rangeMore, ("count", String(all.count - 3)), ("what", kindOf(all, words))) : ""
            return "\(name(indicator)) (" + all.prefix(3).map { name($0) }.joined(separator: ", ") + more + ")"
        }
        let lead = words.fill(.sentenceMissing, ("count", String(order.count)))
        return ToldFinding(.unknown, lead: lead, [.text(names.joined(separator: "; "))])
    }

    /// «Công dân học tập», «Công dân học tập (Phường 5)».
    private func subject(_ entry: Entry, of area: AreaRef) -> String {
        name(entry.indicator) + (entry.series.area == area ? "" : " (\(name(entry.series.area)))")
    }
}

/// What the sentences are about: chosen once, however they are said.
struct YearFindings {
    /// Gained most since the year before.
    let best: Entry?
    /// Furthest from its target, of those whose distance has words.
    let furthest: Entry?
    /// Something was decided, and nothing fell or falls short.
    let isNoneShort: Bool
    /// Judged, but nobody reported.
    let unknown: [Entry]

    /// In: the entries that are judged. Where units are not compared at all, none but the page's own is singled out.
    init(_ judged: [Entry], of area: AreaRef, year: Int, report: Report, words: Words) {
        let named = report.site.ranking == .off ? judged.filter { $0.series.area == area } : judged
        // a gain of a year before is no progress of this one
        let now = named.filter { $0.latest?.year == year }
        let best = now.compactMap { entry in gain(entry, report).map { (entry: entry, gain: $0) } }.max { $0.gain < $1.gain }?.entry
        let rest = named.filter { $0 !== best }
        // the first of equals, and of those whose distance has words
        let short = rest.compactMap { entry in lack(entry, report).map { (entry: entry, lack: $0) } }
        let order = short.indices.sorted { (short[$1].lack, $0) < (short[$0].lack, $1) }
        self.best = best
        furthest = order.lazy.map { short[$0].entry }.first { $0.headline.flatMap { words.remaining($0, report[$0.indicator]) } != nil }
        isNoneShort = judged.contains(where: \.isDecided) && !judged.contains { $0.isShort || $0.wasShort }
        unknown = judged.filter { $0.headline?.standing == .noData }
    }
}

/// Points gained in the target's direction since the year before: of a share that was counted in both years, out of one set, by one
/// display unit at least, and with more (or fewer) counted than before. A smaller denominator alone is no progress.
private func gain(_ entry: Entry, _ report: Report) -> Rational? {
    let indicator = report[entry.indicator]
    guard indicator.unitOfMeasure == .percent, let latest = entry.latest, let before = entry.before,
        let above = latest.numerator, let earlier = before.numerator, latest.denominator != nil, before.denominator != nil,
        entry.series.countedChange(from: before.year, to: latest.year) == nil,
        let rise = entry.series.change(from: before.year, to: latest.year)?.difference
    else { return nil }
    let isUp = indicator.direction == .up
    let gain = isUp ? rise : Rational(-rise.numerator, over: rise.denominator)
    let least = Rational(1, over: (0..<max(0, min(indicator.decimals, 15))).reduce(Int64(1)) { power, _ in power * 10 })
    return gain >= least && (isUp ? above > earlier : above < earlier) ? gain : nil
}

/// Which part of the whole way is still to go; only of what is behind or not reached: a target that is being met in time is not
/// far away. The way begins at the baseline; where there is none, or one that had met the target, at nought.
private func lack(_ entry: Entry, _ report: Report) -> Double? {
    guard entry.isShort, let headline = entry.headline, let distance = headline.distance else { return nil }
    let target = report[headline.target].value.double
    let way = headline.baseline.map { abs(target - $0.value.double) } ?? 0
    return abs(distance.double) / (way > 0 && headline.standing != .lost ? way : max(abs(target), 1))
}

extension Entry {
    /// Behind its path or not met, now or, of a unit that ended, when it did.
    package var isInTrouble: Bool { isShort || wasShort }
    /// Of a unit that ended, when it did.
    var wasInTrouble: Bool { wasShort }

    /// Behind its path, fallen back, or not met.
    fileprivate var isShort: Bool {
        switch headline?.standing {
        case .behind, .movingAway, .missed, .lost: true
        case .achieved, .maintained, .onTrack, .inProgress, .noData, .notApplicable, .lapsed, nil: false
        }
    }

    /// The same of a unit that ended, when it did.
    fileprivate var wasShort: Bool {
        switch headline?.standingAtEnd {
        case .behind, .movingAway, .missed, .lost: true
        default: false
        }
    }

    /// Whether its value says that it is behind or is not.
    var isDecided: Bool {
        switch headline?.standing {
        case .achieved, .maintained, .onTrack: true
        default: isShort
        }
    }
}
