import Diagnostics
import Drawing
import Language
import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// units/<id>/: the answer in numbers, every target as a square, the few lines that decide, one row an indicator with what it unfolds to,
/// duties, the office's text, facts, files. In: the unit and its edition. Out: values, for whoever renders them.
struct ToldUnitPage {
    let edition: Edition
    let area: AreaRef
    let overview: ToldOverview
    /// Worst first; within one standing in the plans' order.
    var entries: [Entry] { overview.entries }
    /// The years of its targets, earliest first; nil, last, of those whose plan names none.
    var milestones: [Int?] { overview.milestones }
    /// A unit that is asked for nothing and has one year of values has nothing to be set beside it.
    let showsChange: Bool
    /// The day that all values of the year speak of, where that is not its end: said once, over all of them.
    let commonDay: CivilDate?

    /// - measured: in the year that the page speaks of; the report year where it is not given.
    init(_ area: AreaRef, in edition: Edition, _ measured: MeasuredReport? = nil) {
        self.edition = edition
        self.area = area
        let measured = measured ?? edition.measured
        let year = measured.year, unit = edition.report[area].id
        overview = ToldOverview(
            area, edition.entries(of: area, in: measured).flatMap(\.entries), in: edition, measured,
            at: year == edition.year ? Routes.unit(unit) : Routes.unitYear(unit, year),
            plans: edition.report.planRefs.filter { edition.report[$0].unit == area })
        let days = Set(overview.entries.compactMap { $0.told(of: year, edition.report)?.latest }.map(\.asOf))
        commonDay = days.count == 1 ? days.first ?? nil : nil
        showsChange = !overview.milestones.isEmpty || overview.entries.contains { $0.before != nil || $0.isBroken }
    }

    var year: Int { overview.measured.year }
    var report: Report { edition.report }
    var words: Words { edition.words }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.unit(report[area].id)), locale: words.locale.rawValue, title: report[area].name,
            blocks: yearChoices + life + lead + overview.findings + ended + overview.strips + unassigned + results + duties + otherAnswers
                + narrative + published
                + [facts, downloads],
            furniture: Furniture(words),
            furnitureOfOthers: [edition.narrativeWords.locale.rawValue: Furniture(edition.narrativeWords)])
    }

    // MARK: The answer

    /// Every year of which there is a page, this one current.
    var yearChoices: [Block] {
        let own = edition.summaryYears(of: area)
        if own.isEmpty { return [] }
        let id = report[area].id
        return [edition.choices(of: own, shown: year) { Routes.unitYear(id, $0) }]
    }

    /// Of a unit that ended, at once: «Quận, đến hết 30/6/2025».
    var lifeLine: String? {
        if report[area].validTo == nil { return nil }
        return [edition.kind(area), words.life(report[area])].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private var life: [Block] { lifeLine.map { [.note($0)] } ?? [] }

    /// How many stand how; where nothing is judged, why.
    var lead: [Block] {
        let counted = overview.counts
        if !counted.isEmpty { return counted }
        // a plan without numbers is told by its duties
        if entries.isEmpty, let duties = overview.dutiesAlone { return [duties] }
        let toCome = edition.plansToCome(area)
        if !toCome.isEmpty { return toCome.map { .lead(edition.starts($0)) } }
        return [.lead(words[entries.isEmpty ? .unitNothingReported : .unitNothingJudged])]
    }

    // MARK: Duties, text, facts, files

    var duties: [Block] {
        let courses = overview.duties
        if courses.isEmpty { return [] }
        // what is overdue first, then what is still to be done
        let groups = DutyStanding.allCases.map { standing in courses.filter { $0.standing == standing } }
        let open = groups.joined().filter { $0.standing != .done }, done = courses.filter { $0.standing == .done }
        // where there are no targets the page has opened with them
        var blocks: [Block] = entries.isEmpty ? [] : [.paragraph(Paragraph(overview.dutyCounts + [.text(".")]))]
        if !open.isEmpty { blocks.append(dutyTable(open)) }
        if !done.isEmpty {
            let summary = "\(words.whole(done.count)) \(words[DutyStanding.done.word].loweredFirst)"
            blocks.append(.fold(Fold([.text(summary)], [dutyTable(done)])))
        }
        let heading = words.fill(.toldDuties, ("year", String(year)))
        return [.section(Telling.Section([.text(heading)], place: Place("h-duties"), blocks))]
    }

    private func dutyTable(_ courses: [DutyCourse]) -> Block {
        let rows = courses.map { course in
            let duty = report[course.plan].duties[course.duty]
            let deadlines = duty.deadlines.map { words.deadline($0) }.joined(separator: "; ")
            return Table.Row([
                Table.Cell(edition.written(duty.text)), Table.Cell(edition.written(duty.agency)), Table.Cell([.text(deadlines)]),
                Table.Cell(state(course)),
            ])
        }
        return .table(
            Table(
                caption: [.text(words.fill(.tableDutyResults, ("year", String(year))))],
                columns: [
                    Table.Column([.text(words[.columnDuty])], .name), Table.Column([.text(words[.columnAgency])]),
                    Table.Column([.text(words[.columnDeadline])]), Table.Column([.text(words[.columnState])]),
                ], groups: [Table.Group(rows)]))
    }

    /// «quá hạn*», beneath it what was reported.
    private func state(_ course: DutyCourse) -> [Inline] {
        var state: [Inline] = [.text(words[course.standing.word])]
        if course.result?.illustrative ?? false { state.append(edition.star) }
        let written = [course.result?.document, course.result?.note].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "; ")
        let beside = course.saidBeside(words).map { [Inline.text($0)] }
        let said = [beside, written.isEmpty ? nil : edition.written(written)].compactMap(\.self)
        return said.isEmpty ? state : state + [.lineBreak, .note(Array(said.joined(separator: [.text("; ")])))]
    }

    /// The office's own words of the year; its answers to «vì sao» stand in the rows they answer for.
    private var narrative: [Block] {
        guard let narrative = edition.reportIndex.narrative(area, edition.year) else { return [] }
        func told(_ section: Narrative.Section) -> [Block] {
            let heading: [Block] = section.heading.map { [.text(.strong(edition.written($0)))] } ?? []
            return heading + ToldText(section, of: narrative, in: edition, .told).blocks
        }
        // the first words are read at once, the rest by who wants it
        let own = narrative.sections.filter { $0.indicator == nil }
        let rest = own.dropFirst().flatMap(told)
        let blocks = own.prefix(1).flatMap(told) + (rest.isEmpty ? [] : [.fold(Fold([.text(words[.toldReadOn])], rest))])
        let byline = [narrative.authorOffice, narrative.date.map { edition.narrativeWords.date($0) } ?? ""].filter { !$0.isEmpty }
            .joined(separator: ", ")
        let draft: [Block] = narrative.status == .draft ? [.notice([.strong([.text(words[.pageDraftMark])])])] : []
        let note = draft + (byline.isEmpty ? [] : [.paragraph(Paragraph(edition.written(byline), role: .note))])
        return [.section(Telling.Section(edition.written(narrative.title), place: Place("h-narrative"), note + blocks))]
    }

    private var downloads: Block {
        let id = report[area].id
        var items = report.site.dataFormats.map { format in
            List.Item([
                .link(
                    edition.sharedAddress(DataPath.file(DataPath.unit(id), format)),
                    words.fill(.downloadsUnit, ("format", format.name(words))))
            ])
        }
        // the other years stand at the head
        if edition.summaryYears(of: area).contains(edition.year) {
            items.append(
                List.Item([
                    .link(
                        edition.address(Routes.unitYear(id, edition.year)), words.fill(.summaryOfYear, ("year", String(year))))
                ]))
        }
        if report.site.embeds, let first = SiteChart.of(area, edition).first {
            items.append(List.Item([.link(edition.address(Routes.embeds(first.address)), words[.toldEmbed])]))
        }
        return .section(Telling.Section([.text(words[.downloadsHeading])], place: Place("h-downloads"), [.list(List(.plain, items))]))
    }
}

/// The finished page in its frame.
func unitPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    let id = edition.report[area].id, page = ToldUnitPage(area, in: edition).page
    return edition.told(
        page,
        in: PageFrame(
            path: Routes.unit(id), title: page.title, crumbs: unitCrumbs(area, edition), data: DataPath.unit(id), shared: area))
}

/// Each unit's page as values, by its id, to be told when asked for; in the site's first language.
package func toldUnitPages(_ measured: MeasuredReport, history: [Int: MeasuredReport]) throws(Problems) -> [(
    unit: String, tell: @Sendable () -> Telling.Page
)] {
    guard let locale = measured.report.site.languages.first else { return [] }
    let words = try interfaceWords(of: measured.report, in: locale)
    let edition = Edition(measured, history: history, words: words, assets: [:], languages: measured.report.site.languages)
    return measured.report.areaRefs.map { area in (measured.report[area].id, { ToldUnitPage(area, in: edition).page }) }
}

extension Edition {
    /// A page of this language.
    func address(_ route: String) -> Address { Address(folder + route) }
    /// A file that stands once for all languages.
    func sharedAddress(_ route: String) -> Address { Address(route) }

    /// What an office wrote, in its own language where the page has another.
    func written(_ text: String) -> [Inline] {
        let own = narrativeWords.locale
        return own == words.locale ? [.text(text)] : [.foreign(locale: own.rawValue, [.text(text)])]
    }

    /// «Kế hoạch 36/KH-UBND bắt đầu từ năm 2026; năm 2025 chưa đánh giá.»
    func starts(_ plan: PlanRef) -> String {
        words.fill(
            .unitPlanStarts, ("plan", planNames[Int(plan.index)]), ("first", String(report[plan].firstYear)), ("year", String(year)))
    }
}

extension Words {
    /// «Đến 2025»; of targets whose plan names no year what that is called.
    package func until(_ year: Int?) -> String { year.map { fill(.toldUntil, ("year", String($0))) } ?? self[.targetNoYear] }

    /// A value with its unit of measure, in the indicator's decimals.
    func quantity(_ value: Rational, _ indicator: Indicator) -> Quantity {
        switch indicator.unitOfMeasure {
        case .percent, .level, .boolean: Quantity(figure(value, indicator))
        case .count:
            Quantity(form(indicator).text(Int128(value.numerator), over: Int128(value.denominator)), unit: counted(value, indicator))
        case .amount: Quantity(amount(value, indicator), unit: self[.unitAmount])
        }
    }
}

extension Entry {
    /// Its targets of a year, of all plans that set one.
    func assessments(until year: Int?, _ report: Report) -> [Assessment] { assessments.filter { report[$0.target].year == year } }

    package var rank: Int { headline?.rank ?? .max }
}

extension Assessment {
    /// Its place in the one order of standings, worst first.
    package var rank: Int {
        // of a unit that ended, by where the row stood then, behind the rows that were judged
        let known = StandingName.all.firstIndex { $0.standing == standingAtEnd ?? standing && $0.word == wordAtEnd ?? word }
        return (known ?? StandingName.all.count) * 2 + (standingAtEnd == nil ? 0 : 1)
    }

    /// A rank behind every other.
    static let behindAll = StandingName.all.count * 2 + 2

    /// Of a unit that ended where the row stood then; that nobody judges it any more stands beside.
    package func badge(_ words: Words) -> Badge {
        guard let end = standingAtEnd, let word = wordAtEnd else {
            return Badge(standing.look, words[word == .standingAchievedAtEnd ? .standingAchieved : word])
        }
        return Badge(end.look, words[word], isStopped: true)
    }

    /// What stands beside its badge: when it was judged.
    func remark(_ words: Words) -> String? {
        standingAtEnd != nil || word == .standingAchievedAtEnd ? words[.toldAtStop] : words.besideBadge(self)
    }
}

extension Standing {
    var look: Badge.Look {
        switch self {
        case .achieved: .achieved
        case .maintained: .maintained
        case .onTrack: .onTrack
        case .inProgress: .inProgress
        case .behind: .behind
        case .movingAway: .movingAway
        case .lost: .lost
        case .missed: .missed
        case .noData: .noData
        case .notApplicable: .notApplicable
        case .lapsed: .lapsed
        }
    }
}
