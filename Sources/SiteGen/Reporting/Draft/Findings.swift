import Diagnostics
import Synchronization

/// What the rules have found so far. Work done beside other work finds into a list of its own, which is added to the run's in the
/// order in which it would have been done alone: nothing is said alone, and always in the same order.
final class Findings: Sendable {
    private let found = Mutex(KeptFindings())
    private let number = Atomic(0)

    /// Each once; of a file that is wrong throughout the last of a kind speaks for the rest.
    var diagnostics: [Diagnostic] { kept.all }
    var kept: KeptFindings { found.withLock { $0 } }
    /// How many errors there are. Asked before and behind every row.
    var count: Int { number.load(ordering: .relaxed) }

    func add(_ others: Findings) {
        let kept = others.kept
        number.add(others.count, ordering: .relaxed)
        found.withLock { $0.take(kept) }
    }

    /// - cause: what the finding shares with others of its rule and file that one act would mend: they are told as one.
    ///
    /// All words are made only where they are told: of a file that is wrong throughout the lines alone are kept.
    func error(
        _ rule: Rule, at place: SourceLocation, _ subject: @autoclosure () -> Subject, vi: @autoclosure () -> String, en: @autoclosure () -> String,
        suggestion: @autoclosure () -> Message? = nil, cause: String? = nil
    ) {
        add(.error, rule, at: place, cause: cause) { Telling(subject(), vi: vi(), en: en(), suggestion: suggestion()) }
    }

    func error(_ rule: Rule, at place: SourceLocation, cause: String?, _ tell: () -> Telling) {
        add(.error, rule, at: place, cause: cause, tell)
    }

    func warning(
        _ rule: Rule, at place: SourceLocation, _ subject: @autoclosure () -> Subject, vi: @autoclosure () -> String, en: @autoclosure () -> String,
        suggestion: @autoclosure () -> Message? = nil, cause: String? = nil
    ) {
        add(.warning, rule, at: place, cause: cause) { Telling(subject(), vi: vi(), en: en(), suggestion: suggestion()) }
    }

    /// Something was read otherwise than it stands there.
    func note(
        _ rule: Rule, at place: SourceLocation, _ subject: @autoclosure () -> Subject, vi: @autoclosure () -> String, en: @autoclosure () -> String,
        suggestion: @autoclosure () -> Message? = nil, cause: String? = nil
    ) {
        add(.note, rule, at: place, cause: cause) { Telling(subject(), vi: vi(), en: en(), suggestion: suggestion()) }
    }

    func note(_ rule: Rule, at place: SourceLocation, cause: String?, _ tell: () -> Telling) {
        add(.note, rule, at: place, cause: cause, tell)
    }

    private func add(_ severity: Diagnostic.Severity, _ rule: Rule, at place: SourceLocation, cause: String?, _ tell: () -> Telling) {
        if severity == .error { number.add(1, ordering: .relaxed) }
        if found.withLock({ $0.count(severity, rule.name, at: place, cause: cause) }) { return }
        let told = tell()
        let finding = Diagnostic(
            severity, rule: rule.name, at: place, unit: told.subject.unit, indicator: told.subject.indicator,
            Message(vi: "\(told.subject.vi): \(told.vi)", en: "\(told.subject.en): \(told.en)"), suggestion: told.suggestion, cause: cause)
        found.withLock { $0.take(finding) }
    }
}

/// What is said of a place: of whom, what was found there, what to write instead.
struct Telling {
    let subject: Subject
    let vi: String
    let en: String
    let suggestion: Message?

    init(_ subject: Subject, vi: String, en: String, suggestion: Message?) {
        (self.subject, self.vi, self.en, self.suggestion) = (subject, vi, en, suggestion)
    }
}
