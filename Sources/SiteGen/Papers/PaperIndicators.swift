import Composing
import Language
import Measuring
import Reporting
import Telling
import Wording

/// One indicator under its letter: the number, its change, each target with its standing, why (in the office's words); the charts follow.
extension Paper {
    mutating func items(_ entries: [Entry]) -> [Block] {
        var told: [Block] = []
        for (place, entry) in entries.enumerated() { told += item(entry, listLetter(place)) }
        return told
    }

    private mutating func item(_ entry: Entry, _ letter: String) -> [Block] {
        let indicator = edition.report[entry.indicator]
        // a verdict that was passed in a year before stands beside what is known of this one
        let isOver = entry.headline.map { $0.judgedYear < year && entry.series.point(in: year)?.value != nil } ?? false
        var sentence = valueSentence(isOver ? Entry(entry.series, [], report: edition.report, year: year) : entry, indicator)
        for assessment in toldOnce(entry.assessments, indicator) {
            noteGround(of: assessment)
            sentence.append(.text(" " + targetSentence(assessment, indicator)))
        }
        if let number = charts.firstIndex(where: { $0.indicator == entry.indicator }).map({ $0 + 1 }) {
            let chart = words.fill(.printChart, ("number", String(number)))
            sentence += [.text(" " + words[.printSee] + " "), .link(address(of: "hinh-\(number)"), chart), .text(".")]
        }
        return [
            .heading(level: 4, [.text("\(letter)) \(edition.name(entry.indicator))")]), .paragraph(Paragraph(sentence)),
        ] + whys(entry.indicator)
    }

    private mutating func valueSentence(_ entry: Entry, _ indicator: Indicator) -> [Inline] {
        guard let latest = entry.latest else { return [.text(absent(entry))] + breakNote(entry) }
        let when =
            latest.asOf.map { words.fill(.whenAsOf, ("date", words.date($0))) } ?? words.fill(.whenYear, ("year", String(latest.year)))
        let absence = latest.year < year ? absent(entry) + " " : ""
        var told: [Inline] = [
            .text(absence + words.fill(latest.year < year ? .printLastKnown : .printResult, ("when", when)) + " ")
        ]
        let small = SmallShare(indicator, latest.numerator, latest.denominator)
        let figure: String
        if let small {
            let noun = edition.report.counted(entry.indicator, of: area, year: latest.year, in: words.locale)
            figure = words.counts(small) + (small.isOne ? "" : noun.map { "\u{A0}" + countedForm($0, isOne: false) } ?? "")
        } else {
            figure =
                indicator.unitOfMeasure == .level
                ? words.figure(latest.value, indicator).loweredFirst : words.saidFigure(latest.value, indicator)
        }
        told.append(.strong([.text(figure)]))
        if latest.illustrative {
            told.append(edition.star)
            noteIllustrative()
        }
        if let small {
            if !small.isOne { told.append(.text(" (\(words.figure(latest.value, indicator)))")) }
        } else if indicator.unitOfMeasure == .percent, let numerator = latest.numerator, let denominator = latest.denominator {
            told.append(.text(" (\(words.whole(Int(numerator)))/\(words.whole(Int(denominator))))"))
        }
        if let denominator = edition.denominator(entry.indicator, of: area, year: latest.year) {
            told += note(words.fill(.indicatorDenominatorIs, ("text", denominator)) + ".")
        }
        if latest.status != .final { told.append(.text(", " + words.fill(.printStatus, ("status", words[latest.status.word])))) }
        if entry.before != nil || entry.isBroken, let change = words.change(of: entry, indicator) {
            let said = [change.size, change.remarks].filter { !$0.isEmpty }.joined(separator: " ")
            told.append(.text((entry.isBroken ? "; " : ", ") + said))
            if change.isIllustrative { noteIllustrative() }
        }
        told.append(.text("."))
        return told + breakNote(entry)
    }

    /// Of the paper's own year: what was said of another is not said of this one.
    private func absent(_ entry: Entry) -> String {
        let absence =
            entry.series.point(in: year).map { words.absence($0, edition.report[entry.indicator]) }
            ?? edition.silenceInWords(area, entry.indicator, year)
        return words.fill(.printAbsent, ("year", String(year)), ("absence", absence))
    }

    /// The rule or resolution that cut the series, where it was cut up to this year.
    private mutating func breakNote(_ entry: Entry) -> [Inline] {
        guard let pause = entry.series.breaks.last(where: { $0.year <= year }),
            entry.series.points.contains(where: { $0.year < pause.year })
        else { return [] }
        return note(words.said(pause))
    }

    /// «Mục tiêu 2025: ít nhất 50%; đánh giá: Đúng tiến độ, còn thiếu 3 điểm phần trăm.»
    private func targetSentence(_ assessment: Assessment, _ indicator: Indicator) -> String {
        let target = edition.report[assessment.target]
        let missing = assessment.standing == .lapsed ? nil : words.remaining(assessment, indicator)
        return "\(words.targetYear(target)): \(words.promise(target, indicator)); \(words[.printAssessed]) \(words.full(assessment))"
            + (missing.map { ", \($0)" } ?? "") + "."
    }

    /// What the ticks of its chart count, where they do not say so themselves: «người», «triệu đồng».
    private func unitBeneath(_ indicator: IndicatorRef) -> String? {
        switch edition.report[indicator].unitOfMeasure {
        case .amount: words[.unitAmount]
        case .count: words.counted(edition.report[indicator].id)
        case .percent, .level, .boolean: nil
        }
    }

    /// Two abreast.
    mutating func figures() -> [Block] {
        var told: [Block] = []
        for start in stride(from: 0, to: charts.count, by: 2) {
            let pair = (start..<min(start + 2, charts.count)).map { place in
                let chart = charts[place]
                let caption =
                    words.fill(.printChart, ("number", String(place + 1))) + ". " + edition.name(chart.indicator)
                    + (unitBeneath(chart.indicator).map { " (\($0))" } ?? "")
                return Block.figure(Figure(chart.plot, caption: [.text(caption)], place: self.place("hinh-\(place + 1)")))
            }
            told.append(.beside(pair))
        }
        for chart in charts where measured.series(area, chart.indicator).points.contains(where: \.illustrative) { noteIllustrative() }
        return told
    }
}
