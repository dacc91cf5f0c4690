import Charting
import Measuring
import Reporting
import Wording

/// A narrative's text with its numbers taken from the data, so that text and table cannot disagree.
extension Sheet {
    mutating func pieces(of section: Narrative.Section, _ narrative: Narrative) {
        if narrative.status == .draft { element("<p class=\"draft-mark\">", words[.pageDraftMark], "</p>\n") }
        let told = edition.narrativeWords
        if told.tongue == words.tongue { return written(section, narrative) }
        // what an office wrote stays in its language, its numbers too
        let own = words
        raw(told.tongue == .vi ? "<div lang=\"vi\">" : "<div lang=\"en\">")
        words = told
        written(section, narrative)
        words = own
        raw("</div>\n")
    }

    private mutating func written(_ section: Narrative.Section, _ narrative: Narrative) {
        // a paragraph cannot hold a chart: it ends before the chart, and begins again for what follows
        var isInParagraph = false, wasInterrupted = false
        let told = told(section, narrative)
        for (number, piece) in section.pieces.enumerated() {
            switch piece {
            case .html(let html):
                let ends = html.hasPrefix("</p>")
                if wasInterrupted, !ends { raw("<p>") }
                run(html, from: wasInterrupted && ends ? 4 : 0, told, number)
                wasInterrupted = false
                if let isOpen = leavesParagraphOpen(html) { isInParagraph = isOpen }
            case .link(let address):
                if wasInterrupted { raw("<p>") }
                wasInterrupted = false
                openLink(address.target)
            case .linkEnd: closeLink()
            case .picture(let use):
                if wasInterrupted { raw("<p>") }
                wasInterrupted = false
                picture(report.shown(use))
            case .reference(let index):
                guard case .chart(let area, let indicator) = narrative.references[index] else {
                    reference(narrative.references[index], told.numbers[number], isOpening: told.openings.contains(number))
                    marks(told.marks[NounPhrases.Place(piece: number, offset: 0)])
                    continue
                }
                wasInterrupted = isInParagraph
                if isInParagraph, !markup.removeEnd("<p>") { raw("</p>\n") }
                chart(area, indicator, in: narrative.year)
            }
        }
    }

    /// A run of HTML, with the marks of the numbers whose phrases end in it.
    private mutating func run(_ html: String, from start: Int, _ told: ToldNumbers, _ piece: Int) {
        let ends = told.marks.keys.filter { $0.piece == piece && $0.offset > start }.sorted()
        if ends.isEmpty { return markup.raw(safe: start == 0 ? html : String(html.dropFirst(start))) }
        let bytes = Array(html.utf8)
        var from = start
        for end in ends {
            markup.raw(bytes: Array(bytes[from..<end.offset]))
            marks(told.marks[end])
            from = end.offset
        }
        markup.raw(bytes: Array(bytes[from...]))
    }

    /// nil where no paragraph begins or ends in a run of HTML.
    private func leavesParagraphOpen(_ html: String) -> Bool? {
        let bytes = Array(html.utf8)
        for end in bytes.indices.reversed() where bytes[end] == UInt8(ascii: ">") {
            let tag = bytes[...end]
            if tag.hasSuffix("<p>") { return true }
            if tag.hasSuffix("</p>") { return false }
        }
        return nil
    }

    /// - number: what is known of it, where it is one.
    /// - isOpening: its sentence begins with it.
    private mutating func reference(_ reference: DataReference, _ number: ToldNumbers.Number?, isOpening: Bool) {
        switch reference {
        case .value, .change: text(number?.text ?? "")
        case .target(let area, let indicator, let year):
            guard let target = target(area, indicator, year) else { return word(.targetNone) }
            text(number?.text ?? words.figure(target.value, report[indicator], isTarget: true))
        case .standing(let area, let indicator, let year):
            standing(area, indicator, year, isOpening: isOpening)
        case .chart: break
        }
    }

    func target(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int) -> Target? {
        edition.shelf.targets[Int(indicator.index)].map { report[$0] }.first { target in
            guard target.year == year else { return false }
            return target.appliesTo == .unit ? target.unit == area : report[area].parent == target.unit
        }
    }

    private mutating func standing(_ area: AreaRef, _ indicator: IndicatorRef, _ year: Int, isOpening: Bool) {
        guard let measured = edition.measured(in: year) else { return word(.absentNotReported) }
        let rows = measured.assessments(of: area, on: indicator)
        let entry = Entry(measured.series(area, indicator), rows, report: report, year: year)
        guard let headline = entry.headline else { return word(.targetNone) }
        if edition.isPrinted, !isOpening {
            // a sentence on paper has no badges: the word is one of its own
            if headline.standing.isPace { notePace() }
            text(words[headline.word].loweredInSentence)
        } else {
            badge(headline)
        }
        if headline.isIllustrative { noteIllustrative() }
    }

    /// As what is known was judged in the year that the text is about, with what could then be expected.
    private mutating func chart(_ area: AreaRef, _ indicator: IndicatorRef, in year: Int) {
        // paper shows each chart once, and says there where
        if edition.isPrinted {
            raw("<!--chart ")
            text(report[area].id)
            raw(" ")
            text(report[indicator].id)
            return raw("-->")
        }
        let measured = edition.measured(in: year) ?? edition.measured
        let rows = measured.assessments(of: area, on: indicator)
        let series = measured.series(area, indicator)
        let subject = ChartSubject(measured: measured, words: words, series: series, assessments: rows, id: nextChart())
        var drawing = Markup()
        edition.charts.targetPath(subject, &drawing)
        if drawing.isEmpty { return }
        let model = report[indicator]
        let counted = model.unitOfMeasure == .count ? words.counted(model.id) : nil
        raw("<figure class=\"charts\"><figcaption>")
        text(
            words.fill(
                .chartCaption, ("indicator", words.text(model.name)), ("measure", counted ?? words[model.unitOfMeasure.word]),
                ("unit", report[area].name)))
        raw("</figcaption>")
        markup.raw(bytes: drawing.bytes)
        raw("</figure>\n")
        if series.points.contains(where: \.illustrative) { noteIllustrative() }
    }
}

extension Narrative {
    /// A section of the printed report by its anchor («chi-dao»); nil: the running text before any anchor.
    func section(_ anchor: String?) -> Section? {
        sections.first { $0.indicator == nil && $0.anchor == anchor }
    }
}

extension Narrative.Section {
    /// What the office calls a part of the report, where that says more than the part's own name.
    func ownHeading(under standard: String) -> String? {
        guard let heading, !heading.isEmpty, !standard.lowercased().contains(heading.lowercased()) else { return nil }
        return heading
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ end: StaticString) -> Bool { end.withUTF8Buffer { suffix($0.count).elementsEqual($0) } }
}
