import Diagnostics
import Measuring
import Reporting

/// Two measured reports → what changed, by key: unit, indicator, year and cell; plan and target; record by record.
///
/// In: the two sides; nil where a side has no content at all. Order, spacing and spelling of files never count. Standings are compared in
/// every report year that either side publishes.
/// - history: what was measured of other report years already; the rest is measured here.
package func compare(
    _ base: MeasuredReport?, _ head: MeasuredReport?, history: (base: [Int: MeasuredReport], head: [Int: MeasuredReport]) = ([:], [:]),
    named sides: (base: Side, head: Side), program: String
) -> Changes {
    var (old, new) = sides
    old.reportYear = base?.year
    new.reportYear = head?.year
    old.isEmpty = base == nil
    new.isEmpty = head == nil
    var changes = Changes(program: program, base: old, head: new)
    let match = Match(base?.report, head?.report)
    changes.standings = standingChanges(base, head, JudgedYears(base, head, history: history), match)
    changes.values = valueChanges(base, head, match)
    changes.records = recordChanges(base?.report, head?.report)
    changes.texts = textChanges(base?.report, head?.report)
    changes.warnings = newWarnings(base?.report, head?.report)
    return changes.counted()
}

/// A side that holds errors: nothing can be compared, and everything that is wrong is said.
package func refused(_ findings: [Finding], named sides: (base: Side, head: Side), program: String) -> Changes {
    var changes = Changes(program: program, base: sides.base, head: sides.head)
    changes.errors = findings
    return changes.counted()
}

/// What the new content is warned of and the old one was not; where in the file does not matter.
private func newWarnings(_ base: Report?, _ head: Report?) -> [Finding] {
    var known: [WarningKey: Int] = [:]
    for warning in base?.warnings ?? [] where warning.severity == .warning { known[WarningKey(warning), default: 0] += 1 }
    return (head?.warnings ?? []).filter { warning in
        guard warning.severity == .warning else { return false }
        guard let count = known[WarningKey(warning)], count > 0 else { return true }
        known[WarningKey(warning)] = count - 1
        return false
    }.map { Finding($0, of: .head) }
}

private struct WarningKey: Hashable {
    let rule: String
    let message: String
    init(_ warning: Diagnostic) {
        rule = warning.rule
        message = warning.message.en
    }
}
