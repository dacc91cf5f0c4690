import Measuring
import Reporting

/// How a standing is said and shown: its word, made more exact by its nuance, and whether it speaks of pace.
extension Assessment {
    /// The word of the standing.
    package var word: Word {
        isAtEndOfLife && standing == .achieved ? .standingAchievedAtEnd : standingWord(standing, nuance, isWorseAbove: isWorseAbove)
    }
    /// Of a lapsed row the word of the standing it had when its unit ended.
    package var wordAtEnd: Word? { standingAtEnd.map { standingWord($0, nuanceAtEnd, isWorseAbove: isWorseAbove) } }
}

/// The word of a standing, made more exact by its nuance. In: whether what is above the baseline is the worse.
package func standingWord(_ standing: Standing, _ nuance: Standing.Nuance, isWorseAbove: @autoclosure () -> Bool) -> Word {
    switch (standing, nuance) {
    case (.lapsed, _): .standingLapsed
    case (.notApplicable, _): .standingNotApplicable
    case (.noData, .missing): .standingMissingValue
    case (.noData, .undecided): .standingUndecided
    case (.noData, _): .standingNotReported
    case (.maintained, _): .standingMaintained
    case (.lost, .fellBelow): isWorseAbove() ? .standingRoseAbove : .standingFellBelow
    case (.lost, _): .standingLost
    case (.achieved, .early): .standingEarly
    case (.achieved, .exceeded): .standingExceeded
    case (.achieved, _): .standingAchieved
    case (.missed, .neverKept): .standingNeverKept
    case (.missed, _): .standingMissed
    case (.inProgress, _): .standingInProgress
    case (.onTrack, .ahead): .standingAhead
    case (.onTrack, _): .standingOnTrack
    case (.behind, .unchanged): .standingUnchanged
    case (.behind, _): .standingBehind
    case (.movingAway, _): isWorseAbove() ? .standingAboveBase : .standingBelowBase
    }
}

extension Standing {
    /// The plain word of its family, for the page of rules.
    package var word: Word {
        switch self {
        case .lapsed: .standingLapsed
        case .notApplicable: .standingNotApplicable
        case .noData: .standingNoData
        case .maintained: .standingMaintained
        case .lost: .standingLost
        case .achieved: .standingAchieved
        case .missed: .standingMissed
        case .inProgress: .standingInProgress
        case .onTrack: .standingOnTrack
        case .behind: .standingBehind
        case .movingAway: .standingMovingAway
        }
    }

    /// What it means, in a sentence.
    package var rule: Word {
        switch self {
        case .lapsed: .ruleLapsed
        case .notApplicable: .ruleNotApplicable
        case .noData: .ruleNoData
        case .maintained: .ruleMaintained
        case .lost: .ruleLost
        case .achieved: .ruleAchieved
        case .missed: .ruleMissed
        case .inProgress: .ruleInProgress
        case .onTrack: .ruleOnTrack
        case .behind: .ruleBehind
        case .movingAway: .ruleMovingAway
        }
    }

    /// Judged against our own line: wherever it is printed, so is whose line that is.
    package var isPace: Bool {
        switch self {
        case .onTrack, .behind, .movingAway: true
        default: false
        }
    }
}

/// A standing by the word that stands in its badge. What counts, lists and orders standings does it by these, so that «3 Vượt tiến độ»
/// stands above three rows that say so.
package struct StandingName: Hashable {
    package let standing: Standing
    package let word: Word
    /// The year judged where that is over: a verdict of 2024 is counted apart from those of 2025. Nil for the report year.
    package var year: Int?

    package init(standing: Standing, word: Word, year: Int? = nil) { (self.standing, self.word, self.year) = (standing, word, year) }

    /// Every one, worst first.
    package static let all: [StandingName] = Standing.worstFirst.flatMap { standing in
        words(of: standing).map { StandingName(standing: standing, word: $0) }
    }

    private static func words(of standing: Standing) -> [Word] {
        switch standing {
        case .behind: [.standingBehind, .standingUnchanged]
        case .movingAway: [.standingMovingAway, .standingBelowBase, .standingAboveBase]
        case .missed: [.standingMissed, .standingNeverKept]
        case .lost: [.standingLost, .standingFellBelow, .standingRoseAbove]
        case .noData: [.standingNoData, .standingNotReported, .standingMissingValue, .standingUndecided]
        case .inProgress: [.standingInProgress]
        case .onTrack: [.standingOnTrack, .standingAhead]
        case .achieved: [.standingAchieved, .standingAchievedAtEnd, .standingEarly, .standingExceeded]
        case .maintained: [.standingMaintained]
        case .lapsed: [.standingLapsed]
        case .notApplicable: [.standingNotApplicable]
        }
    }

    /// Those that occur, in that order: of the report year first, then year by year back.
    package static func inOrder(_ names: some Collection<StandingName>) -> [StandingName] {
        let years = Set(names.map(\.year)).sorted { ($0 ?? .max) > ($1 ?? .max) }
        let held = Set(names)
        return years.flatMap { year in all.map { StandingName(standing: $0.standing, word: $0.word, year: year) }.filter(held.contains) }
    }

    /// The name of its list on the page of standings: the key of its word, «ahead», «achieved-2024».
    package var anchor: String { word.rawValue.drop { $0 != "." }.dropFirst() + (year.map { "-\($0)" } ?? "") }

    /// Where the heading of each list is found: the first list of a family bears the family's name, under which it has always been found.
    package static func headings(_ names: some Collection<StandingName>) -> [StandingName: String] {
        var families: Set<Standing> = []
        return Dictionary(
            uniqueKeysWithValues: inOrder(names).map { name in
                (name, families.insert(name.standing).inserted ? name.standing.rawValue : name.anchor)
            })
    }
}

/// How many rows stand how, and where those stood whose unit ended.
package struct StandingCounts {
    private var all = Tally()
    /// Of the lapsed rows.
    private var ends = Tally()

    /// So few that looking through them is quicker than hashing.
    private struct Tally {
        var counts: [(name: StandingName, count: Int)] = []

        mutating func add(_ name: StandingName, _ count: Int) {
            if let place = counts.firstIndex(where: { $0.name == name }) {
                counts[place].count += count
            } else {
                counts.append((name, count))
            }
        }

        subscript(name: StandingName) -> Int { counts.first { $0.name == name }?.count ?? 0 }
        var names: [StandingName] { counts.map(\.name) }
    }

    package init() {}

    package var isEmpty: Bool { all.counts.isEmpty }
    package var total: Int { all.counts.reduce(0) { $0 + $1.count } }
    package var hasPace: Bool { (all.counts + ends.counts).contains { $0.name.standing.isPace } }
    /// In their order.
    package var names: [StandingName] { StandingName.inOrder(all.names) }
    package var namesAtEnd: [StandingName] { StandingName.inOrder(ends.names) }

    package subscript(name: StandingName) -> Int { all[name] }
    package subscript(atEnd name: StandingName) -> Int { ends[name] }

    /// The years judged, in order; the report year where nothing is.
    package func years(in reportYear: Int) -> [Int] { isEmpty ? [reportYear] : Set(all.names.map { $0.year ?? reportYear }).sorted() }

    package mutating func add(_ name: StandingName, atEnd end: StandingName?) {
        all.add(name, 1)
        if let end { ends.add(end, 1) }
    }

    package mutating func add(_ other: StandingCounts) {
        for (name, count) in other.all.counts { all.add(name, count) }
        for (name, count) in other.ends.counts { ends.add(name, count) }
    }
}

extension Words {
    /// The word of a badge, with the year judged where that is over: «Đạt (năm 2024)».
    package func full(_ name: StandingName) -> String {
        guard let year = name.year else { return self[name.word] }
        return "\(self[name.word]) (\(fill(.whenYear, ("year", String(year)))))"
    }

    /// Beside the number of lapsed rows, where they stood then: «khi kết thúc: 5 đúng tiến độ; 3 chậm tiến độ».
    package func beside(_ name: StandingName, _ counts: StandingCounts) -> String? {
        if name.standing != .lapsed { return nil }
        let ends = counts.namesAtEnd.map { "\(whole(counts[atEnd: $0])) \(self[$0.word].loweredFirst)" }
        if ends.isEmpty { return nil }
        return fill(.standingAtEnd, ("standing", ends.joined(separator: "; ")))
    }

    /// «2024 và 2025».
    package func years(_ years: [Int]) -> String {
        let texts = years.map(String.init)
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return fill(.whenYears, ("years", texts.dropLast().joined(separator: ", ")), ("last", last))
    }
}

extension Standing {
    /// The standings in the order of their names.
    package static let inOrder: [Standing] = StandingName.all.reduce(into: []) { if $0.last != $1.standing { $0.append($1.standing) } }
}

extension Assessment {
    package var name: StandingName {
        let year = standing != .lapsed && judgedYear < reportYear ? judgedYear : nil
        return StandingName(standing: standing, word: word, year: year)
    }
}

extension StandingCounts {
    package init(_ assessments: [Assessment]) {
        for assessment in assessments {
            add(
                assessment.name,
                atEnd: assessment.standingAtEnd.flatMap { end in assessment.wordAtEnd.map { StandingName(standing: end, word: $0) } })
        }
    }
}

extension ObservationStatus {
    package var word: Word {
        switch self {
        case .final: .statusFinal
        case .provisional: .statusProvisional
        case .estimated: .statusEstimated
        case .missing: .statusMissing
        case .notApplicable: .statusNotApplicable
        }
    }
}

extension Words {
    /// A standing where its value and its year do not stand beside it: «Chưa đạt (năm 2024)», «Dừng đánh giá; khi kết thúc: đúng tiến độ (số liệu
    /// năm 2024)».
    package func full(_ assessment: Assessment) -> String {
        guard let more = besideBadge(assessment) else { return self[assessment.word] }
        return self[assessment.word] + (assessment.standing == .lapsed ? "; \(more)" : " (\(more))")
    }

    /// The day or year of the path that a value is held against: «30/6/2025», «2024».
    package func pathDay(_ assessment: Assessment) -> String {
        assessment.judged?.valueDate.map { date($0) } ?? String(assessment.judgedYear)
    }

    /// What must stand beside a badge: «năm 2024» where an earlier year was judged, «khi kết thúc: đúng tiến độ (số liệu năm 2024)» where
    /// the unit ended.
    package func besideBadge(_ assessment: Assessment) -> String? {
        guard let end = assessment.wordAtEnd else {
            return assessment.judgedYear < assessment.reportYear ? fill(.whenYear, ("year", String(assessment.judgedYear))) : nil
        }
        let word = self[end].loweredFirst
        guard let known = assessment.lastKnown else { return fill(.standingAtEnd, ("standing", word)) }
        if let date = known.asOf { return fill(.standingAtEndDated, ("standing", word), ("date", self.date(date))) }
        return fill(.standingAtEndFigure, ("standing", word), ("year", String(known.year)))
    }
}
