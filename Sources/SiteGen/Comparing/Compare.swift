import Diagnostics
import Measuring
import Reporting

/// What differs between two contents, in values; each list in an order that no clock or dictionary decides.
package struct Differences: Sendable {
    package let base: MeasuredReport?
    package let head: MeasuredReport?
    package let standings: [StandingDifference]
    package let values: [ValueDifference]
    package let records: [RecordDifference]
    package let texts: [TextChange]
    /// Warnings of the new content that the old one did not have.
    package let warnings: [Diagnostic]
}

/// Two measured reports → what changed, by key: unit, indicator, year and cell; plan and target; record by record.
///
/// In: the two sides; nil where a side has no content at all. Order, spacing and spelling of files never count. Standings are compared in
/// every report year that either side publishes.
/// - history: what was measured of other report years already; the rest is measured here.
package func compare(
    _ base: MeasuredReport?, _ head: MeasuredReport?, history: (base: [Int: MeasuredReport], head: [Int: MeasuredReport]) = ([:], [:])
) -> Differences {
    let match = Match(base?.report, head?.report)
    return Differences(
        base: base, head: head, standings: standingDifferences(base, head, JudgedYears(base, head, history: history), match),
        values: valueDifferences(base, head, match), records: recordDifferences(base?.report, head?.report),
        texts: textChanges(base?.report, head?.report), warnings: newWarnings(base?.report, head?.report))
}

/// What the new content is warned of and the old one was not; where in the file does not matter.
private func newWarnings(_ base: Report?, _ head: Report?) -> [Diagnostic] {
    var known: [WarningKey: Int] = [:]
    for warning in base?.warnings ?? [] where warning.severity == .warning { known[WarningKey(warning), default: 0] += 1 }
    return (head?.warnings ?? []).filter { warning in
        guard warning.severity == .warning else { return false }
        guard let count = known[WarningKey(warning)], count > 0 else { return true }
        known[WarningKey(warning)] = count - 1
        return false
    }
}

private struct WarningKey: Hashable {
    let rule: String
    let message: String
    init(_ warning: Diagnostic) {
        rule = warning.rule
        message = warning.message.en
    }
}
