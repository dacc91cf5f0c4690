import Diagnostics
import Drawing
import Language
import Measuring
import OpenData
import Rendering
import Reporting
import Telling
import Wording

/// A unit's page told anew: the answer in one sentence, every target as a square, the few lines that decide, one row an indicator with
/// what it unfolds to, duties, facts, files. In: the unit and its edition. Out: values, for whoever renders them.
struct ToldUnitPage {
    let edition: Edition
    let area: AreaRef
    let trial: TrialWords
    /// Worst first; within one standing in the plans' order.
    let entries: [Entry]
    /// The years of its targets, earliest first; nil, last, of those whose plan names none.
    let milestones: [Int?]

    init(_ area: AreaRef, in edition: Edition) {
        self.edition = edition
        self.area = area
        trial = TrialWords(edition.words.locale)
        let all = edition.entries(of: area, in: edition.measured).flatMap(\.entries)
        let order = all.indices.sorted { (all[$0].rank, $0) < (all[$1].rank, $1) }
        entries = order.map { all[$0] }
        let years = all.flatMap { $0.assessments.map { edition.report[$0.target].year } }
        milestones = Set(years).sorted { ($0 ?? .max) < ($1 ?? .max) }
    }

    var report: Report { edition.report }
    var words: Words { edition.words }

    var page: Telling.Page {
        Telling.Page(
            address: edition.address(Routes.unit(report[area].id)), locale: words.locale.rawValue, title: report[area].name,
            blocks: years + [lead] + strips + findings + results + duties + narrative + [facts, downloads],
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
                    .choices, label: trial.years,
                    own.map { year in
                        year == edition.year
                            ? List.Item([.text(String(year))], isCurrent: true)
                            : List.Item([.link(edition.address(Routes.unitYear(id, year)), String(year))])
                    }))
        ]
    }

    /// «15 chỉ tiêu: 3 chậm tiến độ; 4 đúng tiến độ; 8 duy trì được.»
    private var lead: Block {
        let counts = headlineCounts(entries)
        if counts.isEmpty {
            return .paragraph(Paragraph([.text(words[entries.isEmpty ? .unitNothingReported : .unitNothingJudged])], role: .lead))
        }
        let parts = counts.names.map { name in
            let said = "\(words.whole(counts[name])) \(words.full(name).loweredFirst)"
            return words.beside(name, counts).map { "\(said) (\($0))" } ?? said
        }
        return .paragraph(
            Paragraph(
                [.strong([.text(trial.targets(counts.total, words))]), .text(parts.joined(separator: "; ") + ".")], role: .lead))
    }

    /// As many squares as targets of a year, worst first, each the way to its row.
    private var strips: [Block] {
        milestones.map { year in
            let rows = entries.flatMap { entry in entry.assessments(until: year, report).map { (entry, $0) } }
                .sorted { $0.1.rank < $1.1.rank }
            return .list(
                List(
                    .strip, label: trial.until(year, rows.count, words),
                    rows.map { entry, assessment in
                        let label: [Inline] = [.text("\(words.text(report[entry.indicator].name)): "), .standing(assessment.badge(words))]
                        return List.Item([.link(Link(edition.address(Routes.unit(report[area].id)).at(place(of: entry)), label))])
                    }))
        }
    }

    /// What rose most, what is furthest from its target, what nobody reported.
    private var findings: [Block] {
        let findings = YearFindings(entries.filter(\.isJudged), of: area, report: report, words: words)
        var items: [List.Item] = []
        if let furthest = findings.furthest, let headline = furthest.headline, let judged = headline.judged,
            let rest = words.remaining(headline, report[furthest.indicator])
        {
            let indicator = report[furthest.indicator], target = report[headline.target]
            var told: [Inline] = [
                .text("\(words[.sentenceFurthest]) \(words.text(indicator.name)), "),
                .strong([.text(words.figure(judged.value, indicator))]),
            ]
            if judged.illustrative { told.append(.sign(trial.illustrative)) }
            if let year = target.year {
                told.append(
                    .text(
                        " "
                            + words.fill(
                                .sentenceTarget, ("target", words.figure(target.value, indicator, isTarget: true)), ("year", String(year))))
                )
            }
            items.append(List.Item(told + [.text(" (\(rest)).")]))
        }
        if let best = findings.best, let change = words.change(of: best, report[best.indicator]) {
            let name = words.text(report[best.indicator].name)
            var told: [Inline] = [.text("\(words[.sentenceBest]) \(name), "), .strong([.text(change.size)])]
            if change.isIllustrative { told.append(.sign(trial.illustrative)) }
            items.append(List.Item(told + [.text(" \(change.remarks).")]))
        }
        let silent = findings.unknown.map { words.text(report[$0.indicator].name) }
        if !silent.isEmpty {
            items.append(
                List.Item([.text("\(words.fill(.sentenceMissing, ("count", String(silent.count)))) \(silent.joined(separator: "; ")).")]))
        }
        return items.isEmpty ? [] : [.list(List(.plain, items))]
    }

    // MARK: Duties, facts, files

    private var duties: [Block] {
        let results = report.dutyResults.filter { $0.year == edition.year && report[$0.plan].unit == area }
        if results.isEmpty { return [] }
        let states = [DutyResult.State.notStarted, .doing, .done]
        let counts = states.compactMap { state in
            let count = results.count { $0.state == state }
            return count == 0 ? nil : "\(words.whole(count)) \(words[state.word].loweredFirst)"
        }
        let open = results.filter { $0.state != .done }
        let rows = open.map { result in
            let duty = report[result.plan].duties[result.duty]
            var state: [Inline] = [.text(words[result.state.word])]
            if result.illustrative { state.append(.sign(trial.illustrative)) }
            return Table.Row([Table.Cell([.text(duty.text)]), Table.Cell([.text(duty.agency)]), Table.Cell(state)])
        }
        let table = Table(
            caption: [.text(words.fill(.tableDutyResults, ("year", String(edition.year))))],
            columns: [
                Table.Column([.text(words[.columnDuty])], .name), Table.Column([.text(words[.columnAgency])]),
                Table.Column([.text(words[.columnState])]),
            ],
            groups: [Table.Group(rows)])
        let heading: [Inline] = [.text(trial.duties(edition.year))]
        let first = Block.text(.text(counts.joined(separator: "; ") + "."))
        return [.section(Telling.Section(heading, place: Place("duties"), rows.isEmpty ? [first] : [first, .table(table)]))]
    }

    /// The office's own words of the year; its answers to «vì sao» stand in the rows they answer for.
    private var narrative: [Block] {
        guard let narrative = edition.reportIndex.narrative(area, edition.year) else { return [] }
        let blocks = narrative.sections.filter { $0.indicator == nil }.flatMap { section in
            let heading: [Block] = section.heading.map { [.text(.strong([.text($0)]))] } ?? []
            return heading + ToldText(section, of: narrative, in: edition, .trial).blocks
        }
        var byline = narrative.authorOffice
        if let date = narrative.date { byline += (byline.isEmpty ? "" : ", ") + edition.narrativeWords.date(date) }
        let draft: [Block] = narrative.status == .draft ? [.notice([.strong([.text(words[.pageDraftMark])])])] : []
        let note = draft + (byline.isEmpty ? [] : [.paragraph(Paragraph([.text(byline)], role: .note))])
        return [.section(Telling.Section([.text(narrative.title)], place: Place("narrative"), note + blocks))]
    }

    private var facts: Block {
        let unit = report[area]
        func names(_ areas: [AreaRef]) -> [Inline] {
            areas.enumerated().flatMap { place, area in
                (place > 0 ? [Inline.text(", ")] : []) + [.link(edition.address(Routes.unit(report[area].id)), edition.name(area))]
            }
        }
        func plans(_ plans: [PlanRef]) -> [Inline] {
            plans.enumerated().flatMap { place, plan in
                (place > 0 ? [Inline.text("; ")] : []) + [.link(edition.address(Routes.plan(report[plan].id)), report[plan].title)]
            }
        }
        var told = [
            Definition([.text(trial.kind)], [.text([edition.kind(area), words.life(unit)].filter { !$0.isEmpty }.joined(separator: ", "))])
        ]
        if let parent = unit.parent { told.append(Definition([.text(words[.factParent])], names([parent]))) }
        let own = edition.reportIndex.plans[Int(area.index)], children = edition.tree[childrenOf: area],
            heirs = edition.tree[heirsOf: area].map(\.to)
        if !own.isEmpty { told.append(Definition([.text(words[.factPlans])], plans(own))) }
        if !children.isEmpty { told.append(Definition([.text(words[.factChildren])], names(children))) }
        if !heirs.isEmpty { told.append(Definition([.text(words[.factHeirs])], names(heirs))) }
        if !unit.basis.isEmpty { told.append(Definition([.text(words[.factBasis])], [.text(unit.basis)])) }
        return .section(Telling.Section([.text(trial.about)], place: Place("facts"), [.definitions(told)]))
    }

    private var downloads: Block {
        let id = report[area].id
        let items = report.site.dataFormats.map { format in
            List.Item([
                .link(
                    edition.sharedAddress(DataPath.file(DataPath.unit(id), format)),
                    words.fill(.downloadsUnit, ("format", words[format.word])))
            ])
        }
        return .section(Telling.Section([.text(words[.downloadsHeading])], place: Place("downloads"), [.list(List(.plain, items))]))
    }
}

/// A unit's page on trial, in the frame of all pages.
func toldPage(_ area: AreaRef, in edition: Edition) -> FramedPage {
    edition.told(ToldUnitPage(area, in: edition).page, crumbs: unitCrumbs(area, edition), path: Routes.unit(edition.report[area].id))
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
    func told(_ page: Telling.Page, crumbs: [PageFrame.Crumb], path: String) -> FramedPage {
        let sheet = Sheet(self, path: path)
        return PageFrame(path: path, template: "told", title: page.title, crumbs: crumbs).page(sheet, ["body": .told(page)])
    }
}

extension Words {
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

    func badge(_ words: Words) -> Badge { Badge(standing.look, words[word]) }
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
