/// Findings as they are kept: one by one, until a file has so many of one rule that it must be wrong throughout. Of the rest only the lines are
/// kept, a million of which take less room than ten thousand findings.
package struct KeptFindings: Sendable {
    /// What is not kept one by one.
    package struct Crowd: Sendable {
        /// The first of them.
        package let speaker: Diagnostic
        /// The lines of the others.
        fileprivate(set) var lines: [Int] = []
        /// Whether all have the speaker's cause.
        fileprivate let isOneCause: Bool

        /// The speaker, speaking for the others.
        package var spoken: Diagnostic { isOneCause ? speaker.speaking(for: lines) : speaker.alone().speaking(for: lines, differing: true) }

        /// Each at its line: what they said themselves, and of whom, is not known any more.
        package var oneByOne: [Diagnostic] { [speaker] + lines.map { speaker.echoed(atLine: $0, isOneCause: isOneCause) } }
    }

    private struct Kind: Hashable {
        let severity: Diagnostic.Severity
        let rule: String
        let path: String

        init(_ finding: Diagnostic) { (severity, rule, path) = (finding.severity, finding.rule, finding.location.path) }
        init(_ finding: LazyDiagnostic) { (severity, rule, path) = (finding.severity, finding.rule, finding.location.path) }
    }

    /// Findings of one rule in one file that are kept one by one.
    private static let mostOfAKind = 20_000

    package private(set) var each: [Diagnostic] = []
    package private(set) var crowds: [Crowd] = []
    package private(set) var errorCount = 0
    private var counts: [Kind: Int] = [:]
    /// Of kinds of which there are too many: the causes that are known, each with its crowd if it has one.
    private var causes: [Kind: [String: Int?]] = [:]
    /// The crowd of those whose cause is not known.
    private var others: [Kind: Int] = [:]

    package init() {}

    /// Each once; of what is not kept one by one the first speaks for the rest.
    package var all: [Diagnostic] { each + crowds.map(\.spoken) }

    package mutating func take(_ finding: Diagnostic) {
        if finding.severity == .error { errorCount += 1 }
        keep(finding)
    }

    package mutating func take(_ finding: LazyDiagnostic?) {
        guard let finding else { return }
        if !isCounted(finding) { take(finding.told) }
    }

    package mutating func take(_ findings: [LazyDiagnostic]) {
        for finding in findings { take(finding) }
    }

    /// The value, where it is one; its fault is kept.
    package mutating func take<Value>(_ parsed: Parsed<Value>) -> Value? {
        switch parsed {
        case .value(let value): return value
        case .fault(let fault):
            take(fault)
            return nil
        }
    }

    /// Those found beside these, behind them.
    package mutating func take(_ others: KeptFindings) {
        errorCount += others.errorCount
        for finding in others.each { keep(finding) }
        for crowd in others.crowds {
            let kind = Kind(crowd.speaker)
            counts[kind, default: 0] += 1 + crowd.lines.count
            self.crowd(crowd.isOneCause ? crowd.speaker : crowd.speaker.alone(), of: kind, lines: crowd.lines)
        }
    }

    private mutating func keep(_ finding: Diagnostic) {
        let kind = Kind(finding), count = counts[kind] ?? 0
        counts[kind] = count + 1
        if count < Self.mostOfAKind { each.append(finding) } else { crowd(finding, of: kind, lines: []) }
    }

    /// Counts what is not kept any more: its line among those of its crowd. False where it must be told.
    private mutating func isCounted(_ finding: LazyDiagnostic) -> Bool {
        let kind = Kind(finding)
        guard let count = counts[kind], count >= Self.mostOfAKind, let place = crowdPlace(of: kind, cause: finding.cause) else {
            return false
        }
        counts[kind] = count + 1
        if finding.severity == .error { errorCount += 1 }
        crowds[place].lines.append(finding.location.line)
        return true
    }

    /// The crowd to which a cause belongs: its own where findings of this cause are told, else that of all others.
    private func crowdPlace(of kind: Kind, cause: String?) -> Int? {
        guard let cause, let own = causes[kind]?[cause] else { return others[kind] }
        return own
    }

    private mutating func crowd(_ finding: Diagnostic, of kind: Kind, lines: [Int]) {
        if causes[kind] == nil {
            causes[kind] = Dictionary(
                each.filter { Kind($0) == kind }.compactMap(\.cause).map { ($0, nil) }, uniquingKeysWith: { first, _ in first })
        }
        if let place = crowdPlace(of: kind, cause: finding.cause) {
            crowds[place].lines += [finding.location.line] + lines
            return
        }
        let isKnown = finding.cause.map { causes[kind]?[$0] != nil } ?? false
        if isKnown, let cause = finding.cause { causes[kind]?[cause] = crowds.count } else { others[kind] = crowds.count }
        crowds.append(Crowd(speaker: finding, lines: lines, isOneCause: isKnown))
    }
}
