import Diagnostics
import Synchronization

/// What the rules have found so far. Work done beside other work finds into a list of its own, which is added to the run's in the
/// order in which it would have been done alone: nothing is said alone, and always in the same order.
final class Findings: Sendable {
    private let found = Mutex<[Diagnostic]>([])
    private let number = Atomic(0)

    var diagnostics: [Diagnostic] { found.withLock { $0 } }
    /// How many errors there are. Asked before and behind every row.
    var count: Int { number.load(ordering: .relaxed) }

    func add(_ others: Findings) { add(others.diagnostics) }

    private func add(_ diagnostics: [Diagnostic]) {
        number.add(diagnostics.count { $0.severity == .error }, ordering: .relaxed)
        found.withLock { $0 += diagnostics }
    }

    /// - cause: what the finding shares with others of its rule and file that one act would mend: they are told as one.
    func error(
        _ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message? = nil, cause: String? = nil
    ) {
        add(.error, rule, at: place, subject, vi: vi, en: en, suggestion: suggestion, cause: cause)
    }

    func warning(
        _ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message? = nil, cause: String? = nil
    ) {
        add(.warning, rule, at: place, subject, vi: vi, en: en, suggestion: suggestion, cause: cause)
    }

    /// Something was read otherwise than it stands there.
    func note(
        _ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message? = nil, cause: String? = nil
    ) {
        add(.note, rule, at: place, subject, vi: vi, en: en, suggestion: suggestion, cause: cause)
    }

    private func add(
        _ severity: Diagnostic.Severity, _ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message?,
        cause: String?
    ) {
        add([Diagnostic(
            severity, rule: rule.name, at: place, unit: subject.unit, indicator: subject.indicator,
            Message(vi: "\(subject.vi): \(vi)", en: "\(subject.en): \(en)"), suggestion: suggestion, cause: cause)])
    }
}
