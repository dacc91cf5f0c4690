import Diagnostics
import Language
import Measuring
import Reporting
import Telling
import Wording

/// What a reader comes for in ten seconds: how many targets stand how, each as a square, and the few lines that decide. In: a unit, what it
/// is judged on, and its duties, in one report year. Out: values, for the pages of the unit, its years, its plans, and the home page.
struct ToldOverview {
    let edition: Edition
    /// In the year spoken of.
    let measured: MeasuredReport
    let area: AreaRef
    /// Worst first; within one standing in the plans' order.
    let entries: [Entry]
    /// The years of their targets, earliest first; nil, last, of those whose plan names none.
    let milestones: [Int?]
    /// What that year's report tells of the duties.
    let duties: [DutyCourse]
    /// How many there are of them, with those that nobody reported on.
    private let allDuties: Int
    /// The page whose rows the squares lead to.
    private let page: String

    private var report: Report { edition.report }
    private var words: Words { edition.words }
    private var year: Int { measured.year }

    /// - plans: whose duties are told.
    /// - page: whose rows the squares lead to.
    init(
        _ area: AreaRef, _ entries: [Entry], in edition: Edition, _ measured: MeasuredReport, at page: String, plans: [PlanRef] = []
    ) {
        (self.area, self.edition, self.measured, self.page) = (area, edition, measured, page)
        let report = edition.report
        duties = report.duties(of: area, in: measured.year).filter { plans.contains($0.plan) }
        allDuties = plans.filter { report[$0].firstYear <= measured.year && measured.year <= report[$0].lastYear }.reduce(0) {
            $0 + report[$1].duties.count
        }
        let order = entries.indices.sorted { (entries[$0].rank, $0) < (entries[$1].rank, $1) }
        self.entries = order.map { entries[$0] }
        milestones = Set(entries.flatMap { $0.assessments.map { edition.report[$0.target].year } }).sorted { ($0 ?? .max) < ($1 ?? .max) }
    }

    // MARK: Counts

    /// How many targets, against which year; then how many stand how, family by family, never added up across them. Nothing where nothing
    /// is judged.
    var counts: [Block] {
        let counts = headlineCounts(entries)
        if counts.isEmpty { return [] }
        let years = Set(entries.compactMap { $0.headline.map { report[$0.target].year } })
        let one = years.count == 1 ? years.first?.map(String.init) : nil
        let total = words.fill(one == nil ? .toldTotalNearest : .toldTotal, ("count", words.whole(counts.total)), ("year", one ?? ""))
        return [
            .paragraph(Paragraph([.text(countedForm(total, isOne: counts.total == 1))], role: .lead)),
            .list(
                List(
                    .counts,
                    familyCounts.map { family in
                        List.Item(
                            [.strong([.text(words.whole(family.count))]), .text(" \(family.word)")]
                                + (family.isMadeUp ? [edition.star] : []))
                    })),
        ]
    }

    /// «3 chậm hoặc chưa đạt; 8 đã đạt hoặc duy trì được».
    var countsInLine: String { familyCounts.map { "\(words.whole($0.count)) \($0.word)" }.joined(separator: "; ") }

    func count(of family: StandingFamily) -> Int {
        entries.count { $0.headline.map { StandingFamily($0.standing) == family } ?? false }
    }

    /// Those that occur, with their standings, worst first; a count that rests on made-up values must not be read without its star.
    var familyCounts: [(count: Int, word: String, isMadeUp: Bool, standings: [Standing])] {
        StandingFamily.allCases.compactMap { family in
            let heads = entries.compactMap(\.headline).filter { StandingFamily($0.standing) == family }
            if heads.isEmpty { return nil }
            let standings = heads.map(\.standing).reduce(into: [Standing]()) { if !$0.contains($1) { $0.append($1) } }
            return (heads.count, words[family.word], heads.contains(where: \.isIllustrative), standings)
        }
    }

    // MARK: Squares

    /// As many squares as targets of a year, worst first, each the way to its row; then what they are.
    var strips: [Block] { squares + ToldOverview.key(of: [self], words) }

    var squares: [Block] {
        milestones.map { year -> Block in
            let rows = rows(until: year)
            let label = words.fill(.toldUntilCount, ("when", words.until(year)), ("count", words.whole(rows.count)))
            return .list(
                List(
                    .strip, label: countedForm(label, isOne: rows.count == 1),
                    rows.map { entry, assessment in
                        let label: [Inline] = [.text("\(words.text(report[entry.indicator].name)): "), .standing(assessment.badge(words))]
                        return List.Item([.link(Link(edition.address(page).at(Place(report[entry.indicator].id)), label))])
                    }))
        }
    }

    /// What the squares of some overviews are, in the one order of standings; with whose line a pace is, where one is told.
    static func key(of all: [ToldOverview], _ words: Words) -> [Block] {
        let rows = all.flatMap { overview in overview.milestones.flatMap { overview.rows(until: $0).map(\.1) } }
        var key: [Badge] = []
        for badge in rows.sorted(by: { $0.rank < $1.rank }).map({ $0.badge(words) })
        where !key.contains(where: { $0.look == badge.look && $0.word == badge.word }) {
            key.append(Badge(badge.look, badge.word))
        }
        if key.isEmpty { return [] }
        let isPaced = rows.contains { $0.standing.isPace || $0.standingAtEnd?.isPace ?? false }
        return [.paragraph(Paragraph(Array(key.map { [Inline.standing($0)] }.joined(separator: [.text(" ")])), role: .note))]
            + (isPaced ? [.paragraph(Paragraph([.text(words[.pagePaceNotice])], role: .note))] : [])
    }

    private func rows(until year: Int?) -> [(Entry, Assessment)] {
        entries.flatMap { entry in entry.assessments(until: year, report).map { (entry, $0) } }.sorted { $0.1.rank < $1.1.rank }
    }

    // MARK: Lines

    /// What a reader wants in ten seconds, before any picture: what is furthest from its target, what nobody reported, what changed, what rose most,
    /// the duties.
    var findings: [Block] { findings(besides: nil) }

    /// - other: what a plan asks of other units than its own.
    func findings(besides other: Definition?) -> [Block] {
        let found = found
        let lines = [worst(of: found), silent, changed, best(of: found), other, entries.isEmpty ? nil : dutiesInLine].compactMap(\.self)
        return lines.isEmpty ? [] : [.definitions(lines)]
    }

    private var judged: [Entry] { entries.filter(\.isJudged) }
    private var found: [ToldFinding] { edition.toldFindings(judged, of: area, in: year) }

    /// «Xa mục tiêu nhất: Đơn vị học tập, 34,3% so với 50% năm 2025 (còn thiếu 33 đơn vị)».
    var worst: Definition? { worst(of: found) }

    private func worst(of found: [ToldFinding]) -> Definition? {
        if let furthest = found.first(where: { $0.kind == .furthest || $0.kind == .noneShort }) {
            return Definition([.text(words[.toldWorst])], furthest.said)
        }
        let ended = judged.filter(\.wasInTrouble)
        if ended.isEmpty { return nil }
        return Definition([.text(words[.toldWorstAtEnd])], [.text(listed(ended.map { edition.name($0.indicator) }))])
    }

    private func best(of found: [ToldFinding]) -> Definition? {
        found.first { $0.kind == .best }.map { Definition([.text(words[.toldBest])], $0.said) }
    }

    private var changed: Definition? {
        // an indicator with two targets may have changed towards both alike
        var said: [String] = []
        let shown = Set(entries.flatMap { $0.assessments.map(\.target) })
        for change in edition.changes(of: area, in: year) where shown.contains(change.after.target) {
            let one = words.fill(
                .toldChange, ("indicator", edition.name(change.after.indicator)),
                ("before", change.before.badge(words).word.loweredFirst), ("after", change.after.badge(words).word.loweredFirst))
            if !said.contains(one) { said.append(one) }
        }
        // nothing is an answer too, where there was a year before to be compared with
        if said.isEmpty, !isLive || edition.measured(in: year - 1) == nil { return nil }
        let told = said.isEmpty ? words[.toldNone] : listed(said, atMost: 3)
        return Definition([.text(words.fill(.toldChanged, ("year", String(year - 1))))], [.text(told)])
    }

    var silent: Definition? {
        let silent = judged.filter { $0.headline?.standing == .noData }
        if silent.isEmpty, !isLive { return nil }
        let told = silent.isEmpty ? words[.toldNone] : listed(silent.map { edition.name($0.indicator) })
        return Definition([.text(words[.toldSilent])], [.text(told)])
    }

    /// Something is judged in the year, not only how it once stood.
    private var isLive: Bool { judged.contains { $0.headline.map { $0.standing != .lapsed } ?? false } }

    /// «A; B; C; và 4 chỉ tiêu khác».
    private func listed(_ all: [String], atMost most: Int = 4) -> String {
        let shown = all.count > most ? most - 1 : all.count
        let more = all.count > shown ? [words.fill(.toldAndMore, ("count", String(all.count - shown)))] : []
        return (all.prefix(shown) + more).joined(separator: "; ")
    }

    // MARK: Duties

    var dutiesInLine: Definition? {
        duties.isEmpty ? nil : Definition([.text(dutiesHeading)], dutyCounts)
    }

    /// As the first sentence of what has no numbers; nil where nobody reported on them.
    var dutiesAlone: Block? {
        duties.isEmpty ? nil : .paragraph(Paragraph([.text("\(dutiesHeading): ")] + dutyCounts + [.text(".")], role: .lead))
    }

    private var dutiesHeading: String { words.fill(.toldDuties, ("year", String(year))) }

    /// «2 quá hạn*; 3 chưa thực hiện; 12 đã hoàn thành*; 30 chưa ghi kết quả».
    var dutyCounts: [Inline] {
        let counts = DutyStanding.allCases.compactMap { standing -> [Inline]? in
            let alike = duties.filter { $0.standing == standing }
            // how many are done is asked first, so that none is an answer
            if alike.isEmpty, standing != .done { return nil }
            let isMadeUp = alike.contains { $0.result?.illustrative ?? false }
            return [.text("\(words.whole(alike.count)) \(words[standing.word].loweredFirst)")] + (isMadeUp ? [edition.star] : [])
        }
        let silent = allDuties - duties.count
        let rest: [[Inline]] = silent > 0 ? [[.text(words.fill(.toldDutiesSilent, ("count", words.whole(silent))))]] : []
        return Array((counts + rest).joined(separator: [.text("; ")]))
    }
}

/// Standings that lead to the same question: what to do, what to wait for, what to keep.
enum StandingFamily: CaseIterable {
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
