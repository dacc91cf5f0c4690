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
    /// Worst first; within one standing in the plans' order.
    let entries: [Entry]
    /// The years of its targets, earliest first; nil, last, of those whose plan names none.
    let milestones: [Int?]
    /// A unit that is asked for nothing and has one year of values has nothing to be set beside it.
    let showsChange: Bool

    init(_ area: AreaRef, in edition: Edition) {
        self.edition = edition
        self.area = area
        let all = edition.entries(of: area, in: edition.measured).flatMap(\.entries)
        let order = all.indices.sorted { (all[$0].rank, $0) < (all[$1].rank, $1) }
        entries = order.map { all[$0] }
        let years = all.flatMap { $0.assessments.map { edition.report[$0.target].year } }
        milestones = Set(years).sorted { ($0 ?? .max) < ($1 ?? .max) }
        showsChange = !years.isEmpty || all.contains { $0.before != nil || $0.isBroken }
    }

    var report: Report { edition.report }
    var words: Words { edition.words }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.unit(report[area].id)), locale: words.locale.rawValue, title: report[area].name,
            blocks: years + ended + lead + strips + findings + unassigned + results + otherAnswers + duties + narrative + published
                + [facts, downloads],
            furniture: Furniture(words),
            furnitureOfOthers: [edition.narrativeWords.locale.rawValue: Furniture(edition.narrativeWords)])
    }

    // MARK: The answer

    private var years: [Block] {
        let own = edition.summaryYears(of: area)
        if own.isEmpty { return [] }
        let id = report[area].id
        return [
            .list(
                List(
                    .choices, label: words[.toldYears],
                    own.map { year in
                        year == edition.year
                            ? List.Item([.text(String(year))], isCurrent: true)
                            : List.Item([.link(edition.address(Routes.unitYear(id, year)), String(year))])
                    }))
        ]
    }

    /// How many targets, against which year; then how many stand how, family by family, never added up across them.
    private var lead: [Block] {
        let counts = headlineCounts(entries)
        if counts.isEmpty {
            // a plan without numbers is told by its duties
            if entries.isEmpty, !dutyCourses.isEmpty {
                let head: [Inline] = [.text("\(words.fill(.toldDuties, ("year", String(edition.year)))): ")]
                return [.paragraph(Paragraph(head + dutyCounts + [.text(".")], role: .lead))]
            }
            let toCome = edition.plansToCome(area)
            if !toCome.isEmpty { return toCome.map { lead(edition.starts($0)) } }
            return [lead(words[entries.isEmpty ? .unitNothingReported : .unitNothingJudged])]
        }
        let years = Set(entries.compactMap { $0.headline.map { report[$0.target].year } })
        let one = years.count == 1 ? years.first?.map(String.init) : nil
        let total = words.fill(one == nil ? .toldTotalNearest : .toldTotal, ("count", words.whole(counts.total)), ("year", one ?? ""))
        let families = StandingFamily.allCases.compactMap { family -> List.Item? in
            let count = entries.count { $0.headline.map { StandingFamily($0.standing) == family } ?? false }
            return count == 0 ? nil : List.Item([.strong([.text(words.whole(count))]), .text(" \(words[family.word])")])
        }
        return [lead(countedForm(total, isOne: counts.total == 1)), .list(List(.counts, families))]
    }

    private func lead(_ text: String) -> Block { .paragraph(Paragraph([.text(text)], role: .lead)) }

    /// As many squares as targets of a year, worst first, each the way to its row; then what they are, with how many of each there are.
    private var strips: [Block] {
        let strips = milestones.map { year in (year: year, rows: rows(until: year)) }
        let told = strips.map { year, rows -> Block in
            let label = words.fill(.toldUntilCount, ("when", words.until(year)), ("count", words.whole(rows.count)))
            return .list(
                List(
                    .strip, label: countedForm(label, isOne: rows.count == 1),
                    rows.map { entry, assessment in
                        let label: [Inline] = [.text("\(words.text(report[entry.indicator].name)): "), .standing(assessment.badge(words))]
                        return List.Item([.link(Link(edition.address(Routes.unit(report[area].id)).at(place(of: entry)), label))])
                    }))
        }
        let badges = strips.flatMap(\.rows).map { $0.1.badge(words) }
        var key: [Badge] = []
        for badge in badges where !key.contains(where: { $0.look == badge.look && $0.word == badge.word }) {
            key.append(Badge(badge.look, badge.word))
        }
        if key.isEmpty { return told }
        let said = key.map { [Inline.standing($0)] }.joined(separator: [.text(" ")])
        let pace: [Block] =
            strips.flatMap(\.rows).contains { $0.1.standing.isPace || $0.1.standingAtEnd?.isPace ?? false }
            ? [.paragraph(Paragraph([.text(words[.pagePaceNotice])], role: .note))] : []
        return told + [.paragraph(Paragraph(Array(said), role: .note))] + pace
    }

    private func rows(until year: Int?) -> [(Entry, Assessment)] {
        entries.flatMap { entry in entry.assessments(until: year, report).map { (entry, $0) } }.sorted { $0.1.rank < $1.1.rank }
    }

    /// At most five lines: what is furthest from its target, what rose most, what changed, what nobody reported, the duties.
    private var findings: [Block] {
        let judged = entries.filter(\.isJudged), findings = edition.toldFindings(judged, of: area)
        var told: [Definition] = []
        func add(_ term: String, _ details: [Inline]) { told.append(Definition([.text(term)], details)) }
        let ended = judged.filter(\.wasInTrouble)
        if let furthest = findings.first(where: { $0.kind == .furthest || $0.kind == .noneShort }) {
            add(words[.toldWorst], furthest.said)
        } else if !ended.isEmpty {
            add(words[.toldWorstAtEnd], [.text(listed(ended.map { edition.name($0.indicator) }))])
        }
        if let best = findings.first(where: { $0.kind == .best }) { add(words[.toldBest], best.said) }
        let changes = edition.changes(of: area)
        if !changes.isEmpty {
            // an indicator with two targets may have changed towards both alike
            var said: [String] = []
            for change in changes {
                let one = words.fill(
                    .toldChange, ("indicator", edition.name(change.after.indicator)),
                    ("before", change.before.badge(words).word.loweredFirst), ("after", change.after.badge(words).word.loweredFirst))
                if !said.contains(one) { said.append(one) }
            }
            add(words.fill(.toldChanged, ("year", String(edition.year - 1))), [.text(listed(said, atMost: 3))])
        }
        let silent = judged.filter { $0.headline?.standing == .noData }
        if !silent.isEmpty { add(words[.toldSilent], [.text(listed(silent.map { edition.name($0.indicator) }))]) }
        if !entries.isEmpty, !dutyCourses.isEmpty { add(words.fill(.toldDuties, ("year", String(edition.year))), dutyCounts) }
        return told.isEmpty ? [] : [.definitions(told)]
    }

    /// «A; B; C; và 4 chỉ tiêu khác».
    private func listed(_ all: [String], atMost most: Int = 4) -> String {
        let shown = all.count > most ? most - 1 : all.count
        let more = all.count > shown ? [words.fill(.toldAndMore, ("count", String(all.count - shown)))] : []
        return (all.prefix(shown) + more).joined(separator: "; ")
    }

    // MARK: Duties, text, facts, files

    private var dutyCourses: [DutyCourse] { report.duties(of: area, in: edition.year) }

    /// «2 quá hạn*; 3 chưa thực hiện; 12 đã hoàn thành*».
    private var dutyCounts: [Inline] {
        let courses = dutyCourses
        let counts = DutyStanding.allCases.compactMap { standing -> [Inline]? in
            let alike = courses.filter { $0.standing == standing }
            if alike.isEmpty { return nil }
            let isMadeUp = alike.contains { $0.result?.illustrative ?? false }
            return [.text("\(words.whole(alike.count)) \(words[standing.word].loweredFirst)")] + (isMadeUp ? [edition.star] : [])
        }
        return Array(counts.joined(separator: [.text("; ")]))
    }

    private var duties: [Block] {
        let courses = dutyCourses
        if courses.isEmpty { return [] }
        // what is overdue first, then what is still to be done
        let groups = DutyStanding.allCases.map { standing in courses.filter { $0.standing == standing } }
        let open = groups.joined().filter { $0.standing != .done }, done = courses.filter { $0.standing == .done }
        var blocks: [Block] = [.paragraph(Paragraph(dutyCounts + [.text(".")]))]
        if !open.isEmpty { blocks.append(dutyTable(open)) }
        if !done.isEmpty {
            let summary = "\(words.whole(done.count)) \(words[DutyStanding.done.word].loweredFirst)"
            blocks.append(.fold(Fold([.text(summary)], [dutyTable(done)])))
        }
        let heading = words.fill(.toldDuties, ("year", String(edition.year)))
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
                caption: [.text(words.fill(.tableDutyResults, ("year", String(edition.year))))],
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
                    words.fill(.downloadsUnit, ("format", words[format.word])))
            ])
        }
        // the other years stand at the head
        if edition.summaryYears(of: area).contains(edition.year) {
            items.append(
                List.Item([
                    .link(
                        edition.address(Routes.unitYear(id, edition.year)), words.fill(.summaryOfYear, ("year", String(edition.year))))
                ]))
        }
        if report.site.embeds, let first = SiteChart.of(area, edition).first {
            items.append(List.Item([.link(edition.address(Routes.embeds(first.address)), words[.toldEmbed])]))
        }
        return .section(Telling.Section([.text(words[.downloadsHeading])], place: Place("h-downloads"), [.list(List(.plain, items))]))
    }
}

/// Standings that lead to the same question: what to do, what to wait for, what to keep.
private enum StandingFamily: CaseIterable {
    case trouble, undecided, onTheWay, kept, stopped

    init(_ standing: Standing) {
        switch standing {
        case .behind, .movingAway, .lost, .missed: self = .trouble
        case .noData, .inProgress, .notApplicable: self = .undecided
        case .onTrack: self = .onTheWay
        case .achieved, .maintained: self = .kept
        case .lapsed: self = .stopped
        }
    }

    var word: Word {
        switch self {
        case .trouble: .toldTrouble
        case .undecided: .toldUndecided
        case .onTheWay: .toldOnTheWay
        case .kept: .toldKept
        case .stopped: .toldStopped
        }
    }
}

/// The finished page in its frame.
func unitPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    let id = edition.report[area].id
    return edition.told(
        ToldUnitPage(area, in: edition).page, crumbs: unitCrumbs(area, edition), path: Routes.unit(id), data: DataPath.unit(id))
}

/// Each unit's page as values, by its id, to be told when asked for; in the site's first language.
package func toldUnitPages(_ measured: MeasuredReport, history: [Int: MeasuredReport]) throws(Problems) -> [(
    unit: String, tell: @Sendable () -> Telling.Page
)] {
    guard let locale = measured.report.site.languages.first else { return [] }
    let words = try interfaceWords(of: measured.report, in: locale)
    let edition = Edition(measured, history: history, words: words, assets: [:], charts: .drawn, languages: measured.report.site.languages)
    return measured.report.areaRefs.map { area in (measured.report[area].id, { ToldUnitPage(area, in: edition).page }) }
}

extension Edition {
    /// A page of this language.
    func address(_ route: String) -> Address { Address(folder + route) }
    /// A file that stands once for all languages.
    func sharedAddress(_ route: String) -> Address { Address(route) }

    /// The page in its frame.
    func told(_ page: Telling.Page, crumbs: [PageFrame.Crumb], path: String, data: String? = nil) -> FramedPage {
        var sheet = Sheet(self, path: path)
        if page.blocks.tables.contains(where: \.isSorted) { sheet.noteSortable() }
        return PageFrame(path: path, template: "told", title: page.title, crumbs: crumbs, data: data).page(sheet, ["body": .told(page)])
    }

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
    func until(_ year: Int?) -> String { year.map { fill(.toldUntil, ("year", String($0))) } ?? self[.targetNoYear] }

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
    var rank: Int {
        // of a unit that ended, by where the row stood then, behind the rows that were judged
        let known = StandingName.all.firstIndex { $0.standing == standingAtEnd ?? standing && $0.word == wordAtEnd ?? word }
        return (known ?? StandingName.all.count) * 2 + (standingAtEnd == nil ? 0 : 1)
    }

    /// A rank behind every other.
    static let behindAll = StandingName.all.count * 2 + 2

    /// Of a unit that ended where the row stood then; that nobody judges it any more stands beside.
    func badge(_ words: Words) -> Badge {
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
