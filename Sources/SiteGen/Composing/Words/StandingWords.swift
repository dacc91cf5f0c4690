import Measuring
import Reporting

/// How a standing is said and shown: its word, made more exact by its nuance, and whether it speaks of pace.
extension Assessment {
    /// The word of the standing. In: whether a smaller value is the better one.
    func word(isDown: Bool) -> Word {
        isAtEndOfLife && standing == .achieved ? .standingAchievedAtEnd : standingWord(standing, nuance, isDown: isDown)
    }
}

/// The word of a standing, made more exact by its nuance. In: whether a smaller value is the better one.
private func standingWord(_ standing: Standing, _ nuance: Standing.Nuance, isDown: Bool) -> Word {
    switch (standing, nuance) {
    case (.lapsed, _): .standingLapsed
    case (.notApplicable, _): .standingNotApplicable
    case (.noData, .missing): .standingMissingValue
    case (.noData, .undecided): .standingUndecided
    case (.noData, _): .standingNotReported
    case (.maintained, _): .standingMaintained
    case (.lost, .fellBelow): .standingFellBelow
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
    case (.movingAway, _): isDown ? .standingAboveBase : .standingBelowBase
    }
}

extension Standing {
    /// The plain word of its family, for the page of rules.
    var word: Word {
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

    /// Judged against our own line: wherever it is printed, so is whose line that is.
    var isPace: Bool {
        switch self {
        case .onTrack, .behind, .movingAway: true
        default: false
        }
    }
}

/// A standing by the word that stands in its badge. What counts, lists and orders standings does it by these, so that «3 Vượt tiến độ»
/// stands above three rows that say so.
struct StandingName: Hashable {
    let standing: Standing
    let word: Word

    /// Every one, in the only order there is: what wants care first, then what goes well, then what nobody judges.
    static let all: [StandingName] = [
        (.behind, [.standingBehind, .standingUnchanged]), (.movingAway, [.standingMovingAway, .standingBelowBase, .standingAboveBase]),
        (.missed, [.standingMissed, .standingNeverKept]), (.lost, [.standingLost, .standingFellBelow]),
        (.noData, [.standingNoData, .standingNotReported, .standingMissingValue, .standingUndecided]), (.inProgress, [.standingInProgress]),
        (.onTrack, [.standingOnTrack, .standingAhead]), (.achieved, [.standingAchieved, .standingAchievedAtEnd, .standingEarly, .standingExceeded]),
        (.maintained, [.standingMaintained]), (.lapsed, [.standingLapsed]), (.notApplicable, [.standingNotApplicable]),
    ].flatMap { standing, words in words.map { StandingName(standing: standing, word: $0) } }

    /// Those of `all` that occur, each with how often.
    static func counted(_ counts: [StandingName: Int]) -> [(name: StandingName, count: Int)] {
        all.compactMap { name in counts[name].map { (name, $0) } }
    }

    /// The name of its list on the page of standings: the key of its word, «ahead».
    var anchor: String { String(word.rawValue.drop { $0 != "." }.dropFirst()) }

    /// Where the heading of each list is found: the first list of a family bears the family's name, under which it has always been found.
    static func headings(_ counts: [StandingName: Int]) -> [StandingName: String] {
        var families: Set<Standing> = []
        return Dictionary(uniqueKeysWithValues: counted(counts).map { name, _ in
            (name, families.insert(name.standing).inserted ? name.standing.rawValue : name.anchor)
        })
    }
}

extension Standing {
    /// The standings in the order of their names.
    static let inOrder: [Standing] = StandingName.all.reduce(into: []) { if $0.last != $1.standing { $0.append($1.standing) } }
}

extension Assessment {
    func name(in report: Report) -> StandingName {
        StandingName(standing: standing, word: word(isDown: report[indicator].direction == .down))
    }
}

extension JudgedRow {
    func name(in report: Report) -> StandingName {
        StandingName(standing: standing, word: standingWord(standing, nuance, isDown: report[indicator].direction == .down))
    }
}

extension Words {
    /// «Ngắt chuỗi từ năm 2025, thay đổi địa giới: Nghị quyết 1685. Không so sánh với các năm trước.»
    func said(_ pause: Series.Break) -> String {
        let word: Word = switch pause.kind {
        case .definition: .breakDefinition
        case .boundary: .breakBoundary
        case .children: .breakChildren
        }
        return fill(word, ("year", String(pause.year)), ("basis", pause.basis.isEmpty ? self[.breakNoBasis] : pause.basis))
    }
}

extension ObservationStatus {
    var word: Word {
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
    /// What must stand beside a badge: «năm 2024» where an earlier year was judged, «khi kết thúc: đúng tiến độ (số liệu năm 2024)» where
    /// the unit ended.
    func besideBadge(_ assessment: Assessment, isDown: Bool) -> String? {
        guard let end = assessment.standingAtEnd else {
            return assessment.judgedYear < assessment.reportYear ? fill(.whenYear, ("year", String(assessment.judgedYear))) : nil
        }
        let word = self[standingWord(end, assessment.nuanceAtEnd, isDown: isDown)].loweredFirst
        guard let known = assessment.lastKnown else { return fill(.standingAtEnd, ("standing", word)) }
        return fill(.standingAtEndFigure, ("standing", word), ("year", String(known.year)))
    }
}
