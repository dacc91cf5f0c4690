import Measuring
import Reporting

/// How a standing is said and shown: its word, made more exact by its nuance, and whether it speaks of pace.
extension Assessment {
    /// The word of the standing. In: whether a smaller value is the better one.
    func word(isDown: Bool) -> Word {
        isAtEndOfLife && standing == .achieved ? .standingAchievedAtEnd : standing.word(nuance: nuance, isDown: isDown)
    }
}

extension Standing {
    /// The word made more exact by a nuance. In: whether a smaller value is the better one.
    func word(nuance: Nuance, isDown: Bool) -> Word {
        switch (self, nuance) {
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
        case (.movingAway, _): word(isDown: isDown)
        }
    }
}

extension Standing {
    /// The plain word where one indicator is spoken of. In: whether a smaller value is the better one.
    func word(isDown: Bool) -> Word {
        self == .movingAway ? (isDown ? .standingAboveBase : .standingBelowBase) : word
    }

    /// The plain word, for counts and legends of indicators of both senses.
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

    /// In the order a reader looks for them: what is well, what is not, what is not known.
    static let readingOrder: [Standing] = [
        .achieved, .maintained, .onTrack, .inProgress, .behind, .movingAway, .lost, .missed, .noData, .notApplicable, .lapsed,
    ]
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
        let word = self[end.word(nuance: assessment.nuanceAtEnd, isDown: isDown)].loweredFirst
        guard let known = assessment.lastKnown else { return fill(.standingAtEnd, ("standing", word)) }
        return fill(.standingAtEndFigure, ("standing", word), ("year", String(known.year)))
    }
}
