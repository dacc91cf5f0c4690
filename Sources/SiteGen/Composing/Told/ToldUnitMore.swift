import Charting
import Diagnostics
import Drawing
import Language
import Measuring
import Reporting
import Telling
import Wording

/// What a row of a unit's page unfolds to: of what the share is, why each target stands as it does, which units are behind, the office's
/// words, the path, every year.
extension ToldUnitPage {
    func more(_ entry: Entry, _ indicator: Indicator) -> Fold {
        let others = Link(edition.address(Routes.indicator(indicator.id)), [.text(words[.toldOthers])])
        var blocks = about(entry, indicator) + entry.assessments.map { reason($0, indicator) } + childrenBehind(entry)
        for why in edition.reportIndex.newestWhys(area, entry.indicator, by: edition.year) { blocks += edition.told(why) }
        let subject = ChartSubject(
            measured: edition.measured, words: words, series: entry.series, assessments: entry.assessments, id: indicator.id)
        let facts = PathFacts(subject)
        if let facts {
            let address = SiteChart.address(of: .targetPath, report[area].id, indicator.id)
            let files = report.site.embeds ? [Link(edition.address(Routes.chart(address)), [.text(words[.toldDrawing])])] : []
            blocks.append(.figure(Telling.Figure(targetPathChart(facts, .narrow).plot, caption: [], files: files + [others])))
        }
        blocks += drawnBeside(entry, indicator)
        blocks.append(.table(series(entry, indicator)))
        blocks += [recomputed(entry, indicator), breakdown(entry, indicator)].compactMap { $0.map(Block.table) }
        if facts == nil { blocks.append(.paragraph(Paragraph([.link(others)], role: .note))) }
        return Fold([.text(words[.toldMore])], blocks)
    }

    /// Indicators that the unit has neither a target nor a value of, but an answer.
    var otherAnswers: [Block] {
        let answered = edition.reportIndex.answered(area, by: edition.year).subtracting(entries.map(\.indicator))
        return edition.reportIndex.groups.flatMap(\.indicators).filter(answered.contains).map { indicator in
            let whys = edition.reportIndex.newestWhys(area, indicator, by: edition.year)
            let id = report[indicator].id
            let name: [Inline] = [.link(edition.address(Routes.indicator(id)), edition.name(indicator))]
            return .section(Telling.Section(name, place: Place(id), whys.flatMap { edition.told($0) }))
        }
    }

    /// What the indicator belongs to, and what its share is of.
    private func about(_ entry: Entry, _ indicator: Indicator) -> [Block] {
        var said: [String] = []
        if let parent = indicator.parent { said.append(words.fill(.indicatorWithin, ("indicator", edition.name(parent)))) }
        if let denominator = edition.denominator(entry.indicator, of: area, year: entry.latest?.year ?? edition.year) {
            said.append(words.fill(.indicatorDenominatorIs, ("text", denominator)))
        }
        return said.isEmpty ? [] : [.paragraph(Paragraph([.text(said.joined(separator: " · "))], role: .note))]
    }

    /// «Mục tiêu 2025: ít nhất 50%.», the reason with its numbers and verdict, how near it was, whose words they are.
    private func reason(_ assessment: Assessment, _ indicator: Indicator) -> Block {
        let target = report[assessment.target]
        var said = "\(words.promise(target, indicator)). \(words.reason(assessment)) "
        if assessment.isSensitive, !isWhole(assessment, target, indicator) {
            said += words.fill(.assessmentSensitive, ("size", words.leastStep(assessment, indicator))) + " "
        }
        let source = edition.origin(of: assessment.target)
        var beside = " · \(words.wording(target.wording))"
        if let denominator = target.denominator {
            beside += " · " + words.fill(.indicatorDenominatorIs, ("text", words.text(denominator)))
        }
        return .text(
            .strong([.text("\(words.targetYear(target)): ")]), .text(said),
            .note([.text(source + beside)]))
    }

    /// All of it is asked and all of it is there: that one step less would be less needs no saying.
    private func isWhole(_ assessment: Assessment, _ target: Target, _ indicator: Indicator) -> Bool {
        let whole = indicator.direction == .up && indicator.unitOfMeasure == .percent ? Rational(100) : Rational(0)
        return target.value == whole && assessment.judged?.value == whole
    }

    /// Beneath a share of children: which of them do not count into it yet, and which have not said.
    private func childrenBehind(_ entry: Entry) -> [Block] {
        guard case .shareOfChildren = report[entry.indicator].derivation else { return [] }
        func contributions(_ year: Int) -> [Contribution] {
            edition.measured.chronicle.contributions(to: area, entry.indicator, year: year)
        }
        // of the report year; of the year whose value is shown where none of them has said anything since
        let isSpokenOf = contributions(edition.year).contains { $0.state != .notReported }
        guard let year = isSpokenOf ? edition.year : entry.latest?.year else { return [] }
        let contributions = contributions(year)
        let groups: [(Word, [Contribution])] = [
            (.belowNotYet, contributions.filter { $0.isSatisfied == false }),
            (.belowSilent, contributions.filter { $0.state == .notReported }),
            (.belowMissing, contributions.filter { $0.state == .missing }),
        ]
        return groups.compactMap { word, children in
            if children.isEmpty { return nil }
            let links = children.map { [Inline.link(edition.address(Routes.unit(report[$0.area].id)), edition.name($0.area))] }
            let lead = words.fill(word, ("year", String(year)), ("count", String(children.count)))
            var said: [Inline] = [.text("\(lead) ")] + Array(links.joined(separator: [.text("; ")]))
            if children.contains(where: { $0.value?.illustrative == true }) { said.append(edition.star) }
            return .paragraph(Paragraph(said + [.text(".")]))
        }
    }

    /// What the drawing shows besides the unit's own values and targets: what the plan above asks of its own unit, and where the line leads.
    private func drawnBeside(_ entry: Entry, _ indicator: Indicator) -> [Block] {
        let above = entry.headline.map { report.targetsAbove($0.target.plan, on: entry.indicator) } ?? []
        var said = above.compactMap { reference -> String? in
            let target = report[reference]
            return target.year.map {
                "\(words[.chartParentTarget]) \($0): \(words.promise(target, indicator)) (\(edition.origin(of: reference)))"
            }
        }
        if let projection = nextProjection(entry.headline, among: entry.assessments, along: entry.series)?.projection {
            let form = words.form(drawnFrom: entry.series, indicator), year = projection.year
            let span = "\(projection.years.first ?? year)–\(projection.years.last ?? year)"
            let range = words.fill(
                .rowProjectionRange, ("count", String(projection.years.count)), ("years", span), ("low", form.text(projection.low)),
                ("high", words.measured(form.text(projection.high), indicator)))
            let value = words.measured(form.text(projection.atTarget), indicator)
            said.append("\(words.fill(.rowProjection, ("year", String(year)))): \(value) (\(range))")
        }
        return said.isEmpty ? [] : [.paragraph(Paragraph([.text(said.joined(separator: " · "))], role: .note))]
    }

    // MARK: Years

    /// Every year of the series, those without a word too, and every break between them. One source of all rows is said once.
    private func series(_ entry: Entry, _ indicator: Indicator) -> Table {
        let series = entry.series, points = Dictionary(series.points.map { ($0.year, $0) }) { first, _ in first }
        let first = series.points.first.map { min($0.year, edition.year) } ?? edition.year
        let shown = series.points.filter { $0.year <= edition.year }
        let sources = Set(shown.filter { $0.observation != nil }.map(source))
        // what was computed has no source of its own
        let isOne = sources.count == 1 && shown.allSatisfy { $0.observation != nil || $0.value == nil }
        let common = isOne ? sources.first : nil
        func row(_ year: String, _ value: [Inline], _ source: String) -> Table.Row {
            let cells = [Table.Cell([.text(year)]), Table.Cell(value)]
            return Table.Row(common == nil ? cells + [Table.Cell([.text(source)])] : cells)
        }
        var rows: [Table.Row] = []
        for year in first...edition.year {
            rows += series.breaks.filter { $0.year == year && year > first }.map {
                Table.Row([Table.Cell([.text(words.said($0))], span: common == nil ? 3 : 2)])
            }
            if let point = points[year] {
                let when = [String(year), point.asOf.map { words.fill(.whenAsOf, ("date", words.date($0))) }]
                rows.append(row(when.compactMap(\.self).joined(separator: ", "), value(point, indicator), source(point)))
            } else if report[area].isAlive(in: year) {
                rows.append(row(String(year), [.text(words[edition.silence(area, entry.indicator, year)])], ""))
            }
        }
        var caption: [Inline] = [
            .text(words.fill(.tableSeries, ("indicator", words.text(indicator.name)), ("unit", report[area].name)))
        ]
        if let common, !common.isEmpty { caption += [.text(" "), .note([.text("\(words[.columnSource]): \(common)")])] }
        let columns = [
            Table.Column([.text(words[.columnYear])], .name), Table.Column([.text(words[.columnValue])]),
            Table.Column([.text(words[.columnSource])]),
        ]
        return Table(
            caption: caption, columns: common == nil ? columns : Array(columns.dropLast()), groups: [Table.Group(rows)], isSortable: false)
    }

    private func source(_ point: Series.Point) -> String {
        guard let observation = point.observation.map({ report.observations[$0] }) else { return "" }
        return [report.texts[Int(observation.source)], report.texts[Int(observation.note)]].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The figure, its counts, where it comes from, and what a revision or a derivation says besides.
    private func value(_ point: Series.Point, _ indicator: Indicator) -> [Inline] {
        guard let value = point.value else { return [.text(words.absence(point, indicator))] }
        let told = figure(value, point, indicator, isIllustrative: point.illustrative)
        var beside: [[Inline]] = []
        if point.originWord != .statusFinal { beside.append([.text(words[point.originWord].loweredFirst)]) }
        if let derived = point.derived {
            beside.append([.text(words.fill(.derivedDiffers, ("value", words.saidFigure(derived, indicator))))])
        }
        if let earlier = point.observation.flatMap({ report.observations[$0].supersedes }) {
            let old = report.superseded[Int(earlier)]
            if let value = old.value {
                let isSmall = SmallShare(indicator, old.numerator, old.denominator) != nil
                let said = isSmall ? words.fullFigure(value, old, indicator) : words.saidFigure(value, indicator)
                let earlier = words.fill(.originRevised, ("status", words[old.status.word]), ("value", said))
                beside.append([.text(earlier)] + (old.illustrative ? [edition.star] : []))
            }
        }
        return told + beside.flatMap { [.text(" · ")] + $0 }
    }

    /// «28,2%* · 145.879/517.300»; of a small set the counts first.
    private func figure(_ value: Rational, _ counted: some Counted, _ indicator: Indicator, isIllustrative: Bool) -> [Inline] {
        let star = isIllustrative ? [edition.star] : []
        if let small = SmallShare(indicator, counted.numerator, counted.denominator) {
            // of one element too: the drawing has an axis in percent
            return [.text("\(words.counts(small)) (\(words.figure(value, indicator)))")] + star
        }
        var told: [Inline] = [.quantity(words.quantity(value, indicator))] + star
        if let above = counted.numerator, let below = counted.denominator {
            told.append(.text(" · \(words.whole(Int(above)))/\(words.whole(Int(below)))"))
        }
        return told
    }

    /// «Tính lại theo địa giới mới»: earlier values of a merged unit, summed from those that became it; apart from what was reported.
    private func recomputed(_ entry: Entry, _ indicator: Indicator) -> Table? {
        guard let series = edition.measured.chronicle.recomputed(area, entry.indicator) else { return nil }
        let rows = series.points.filter { $0.year <= edition.year }.map { point in
            let parts = point.parts.map { [Inline.link(edition.address(Routes.unit(report[$0].id)), edition.name($0))] }
            return Table.Row([
                Table.Cell([.text(String(point.year))]),
                Table.Cell(figure(point.value, point, indicator, isIllustrative: point.illustrative)),
                Table.Cell(Array(parts.joined(separator: [.text("; ")]))),
            ])
        }
        let caption = words.fill(.tableRecomputed, ("indicator", words.text(indicator.name)), ("unit", report[area].name))
        return Table(
            caption: [.text(caption)],
            columns: [
                Table.Column([.text(words[.columnYear])], .name), Table.Column([.text(words[.columnValue])]),
                Table.Column([.text(words[.columnParts])]),
            ], groups: [Table.Group(rows)], isSortable: false)
    }

    /// The cells of the dimensions (sex, age …) for the latest year that has any; judged by nobody.
    private func breakdown(_ entry: Entry, _ indicator: Indicator) -> Table? {
        if report.site.dimensions.isEmpty { return nil }
        let cells = report.observations(of: area).filter { $0.indicator == entry.indicator && $0.cell > 0 && Int($0.year) <= edition.year }
        guard let year = cells.map(\.year).max() else { return nil }
        let rows = cells.filter { $0.year == year }.map { cell in
            let absence: Word = cell.status == .notApplicable ? .absentNotApplicable : .absentMissing
            let value =
                cell.value.map { figure($0, cell, indicator, isIllustrative: cell.illustrative) } ?? [.text(words[absence])]
            return Table.Row([
                Table.Cell([.text(edition.name(ofCell: cell.cell))]), Table.Cell(value), Table.Cell([.text(words[cell.status.word])]),
            ])
        }
        let caption = words.fill(.tableBreakdown, ("indicator", words.text(indicator.name)), ("year", String(year)))
        return Table(
            caption: [.text(caption)],
            columns: [
                Table.Column([.text(words[.columnCell])], .name), Table.Column([.text(words[.columnValue])]),
                Table.Column([.text(words[.columnStatus])]),
            ], groups: [Table.Group(rows)])
    }
}

extension Edition {
    /// «Nữ · 15–35 tuổi».
    fileprivate func name(ofCell cell: Int32) -> String {
        zip(report.site.dimensions, report.cells[Int(cell)]).compactMap { dimension, code in
            code.map { words.text(dimension.codes[Int($0)].name) }
        }.joined(separator: " · ")
    }
}

extension Series.Point {
    /// «chính thức», «tính từ đơn vị trực thuộc», «còn hiệu lực».
    var originWord: Word {
        switch origin {
        case .reported: status.word
        case .derived: .originDerived
        case .carriedForward: .originCarried
        }
    }
}
