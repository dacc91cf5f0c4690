/// Where a target row stands in the report year; the raw values are the spellings of the export.
package enum Standing: String, Sendable, CaseIterable {
    case lapsed, notApplicable, noData, maintained, lost, achieved, missed, inProgress, onTrack, behind, movingAway

    /// In the only order there is: what wants care first, then what goes well, then what nobody judges.
    package static let worstFirst: [Standing] = [
        .behind, .movingAway, .missed, .lost, .noData, .inProgress, .onTrack, .achieved, .maintained, .lapsed, .notApplicable,
    ]

    /// Its place in that order.
    package var concern: Int { Standing.worstFirst.firstIndex(of: self) ?? Standing.worstFirst.count }

    /// What the standing's word is made more exact by.
    package enum Nuance: String, Sendable, CaseIterable {
        case none
        /// noData: no row · status missing · derived and undecided
        case notReported, missing, undecided
        /// achieved before its year · by at least one display unit (or element) above
        case early, exceeded
        /// onTrack with p above the «ahead» threshold
        case ahead
        /// behind, and within half a display unit of the baseline
        case unchanged
        /// lost under a `maintain` target · below a target its baseline satisfied
        case notMaintained, fellBelow
        /// missed, or inProgress where it cannot be missed: a level to be kept that no due year has shown
        case neverKept
    }
}

/// What is said of a target once its year is over.
package enum Verdict: String, Sendable, CaseIterable {
    case met, missed, noData, lapsed
}
