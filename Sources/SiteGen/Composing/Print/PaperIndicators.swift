import Language
import Measuring
import Rendering
import Reporting
import Wording

/// One indicator under its letter: the number, its change, each target with its standing, why (in the office's words), the chart.
extension Paper {
    mutating func items(_ entries: [Entry]) {
        for (place, entry) in entries.enumerated() { item(entry, listLetter(place)) }
    }

    private mutating func item(_ entry: Entry, _ letter: String) {
        let indicator = edition.report[entry.indicator]
        sheet.raw("<h4>")
        sheet.text("\(letter)) \(edition.name(entry.indicator))")
        sheet.raw("</h4>\n<p>")
        // a verdict that was passed in a year before stands beside what is known of this one
        let isOver = entry.headline.map { $0.judgedYear < year && entry.series.point(in: year)?.value != nil } ?? false
        valueSentence(isOver ? Entry(entry.series, [], report: edition.report, year: year) : entry, indicator)
        for assessment in entry.assessments {
            sheet.raw(" ")
            targetSentence(assessment, indicator)
        }
        sheet.raw("</p>\n")
        whys(entry.indicator)
        figure(entry)
    }

    private mutating func valueSentence(_ entry: Entry, _ indicator: Indicator) {
        guard let latest = entry.latest else {
            absent(entry)
            return breakNote(entry)
        }
        if latest.year < year {
            absent(entry)
            sheet.text(" ")
        }
        let when =
            latest.asOf.map { words.fill(.whenAsOf, ("date", words.date($0))) } ?? words.fill(.whenYear, ("year", String(latest.year)))
        sheet.text(words.fill(latest.year < year ? .printLastKnown : .printResult, ("when", when)) + " ")
        sheet.raw("<b>")
        let small = SmallShare(indicator, latest.numerator, latest.denominator)
        if let small {
            sheet.smallSet(small, noun: sheet.counted(entry.indicator, of: area, year: latest.year))
        } else if indicator.unitOfMeasure == .level {
            sheet.text(words.figure(latest.value, indicator).loweredFirst)
        } else {
            sheet.figure(latest.value, indicator)
        }
        sheet.raw("</b>")
        if latest.illustrative { sheet.illustrativeMark() }
        if let small {
            if !small.isOne { sheet.text(" (\(words.figure(latest.value, indicator)))") }
        } else if indicator.unitOfMeasure == .percent, let numerator = latest.numerator, let denominator = latest.denominator {
            sheet.raw(" (")
            sheet.share(numerator, denominator)
            sheet.raw(")")
        }
        if let denominator = edition.denominator(entry.indicator, of: area, year: latest.year) {
            note(words.fill(.indicatorDenominatorIs, ("text", denominator)) + ".")
        }
        if latest.status != .final { sheet.text(", " + words.fill(.printStatus, ("status", words[latest.status.word]))) }
        if entry.before != nil || entry.isBroken {
            sheet.text(entry.isBroken ? "; " : ", ")
            sheet.change(entry, indicator)
        }
        sheet.text(".")
        breakNote(entry)
    }

    /// Of the paper's own year: what was said of another is not said of this one.
    private mutating func absent(_ entry: Entry) {
        let absence =
            entry.series.point(in: year).map { words.absence($0, edition.report[entry.indicator]) }
            ?? edition.silenceInWords(area, entry.indicator, year)
        sheet.text(words.fill(.printAbsent, ("year", String(year)), ("absence", absence)))
    }

    /// The rule or resolution that cut the series, where it was cut up to this year.
    private mutating func breakNote(_ entry: Entry) {
        guard let pause = entry.series.breaks.last(where: { $0.year <= year }),
            entry.series.points.contains(where: { $0.year < pause.year })
        else { return }
        note(words.said(pause))
    }

    /// «Mục tiêu 2025: ít nhất 50%; đánh giá: Đúng tiến độ, còn thiếu 3 điểm phần trăm.»
    private mutating func targetSentence(_ assessment: Assessment, _ indicator: Indicator) {
        let target = edition.report[assessment.target]
        sheet.text("\(words.targetYear(target)): \(words.promise(target, indicator)); ")
        sheet.text(words[.printAssessed] + " ")
        sheet.fullBadge(assessment)
        if let remaining = words.remaining(assessment, indicator), assessment.standing != .lapsed { sheet.text(", \(remaining)") }
        sheet.text(".")
    }

    /// What the ticks of its chart count, where they do not say so themselves: «người», «triệu đồng».
    private func unitBeneath(_ indicator: IndicatorRef) -> String? {
        switch edition.report[indicator].unitOfMeasure {
        case .amount: words[.unitAmount]
        case .count: words.counted(edition.report[indicator].id)
        case .percent, .level, .boolean: nil
        }
    }

    private mutating func figure(_ entry: Entry) {
        guard let drawing = drawings[entry.indicator] else { return }
        sheet.raw("<figure role=\"presentation\" id=\"")
        sheet.text("\(key)-hinh-\(drawing.number)")
        sheet.raw("\">")
        sheet.markup.raw(bytes: drawing.svg.bytes)
        let caption =
            words.fill(.printChart, ("number", String(drawing.number))) + ". " + edition.name(entry.indicator)
            + (unitBeneath(entry.indicator).map { " (\($0))" } ?? "")
        sheet.element("<figcaption>", caption, "</figcaption></figure>\n")
        if entry.series.points.contains(where: \.illustrative) { sheet.noteIllustrative() }
    }
}
