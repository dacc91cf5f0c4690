import Diagnostics

/// What the rules have found so far. One list for the whole run, so that nothing is said alone.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var count = 0

    func error(_ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message? = nil) {
        add(.error, rule, at: place, subject, vi: vi, en: en, suggestion: suggestion)
    }

    func warning(_ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message? = nil) {
        add(.warning, rule, at: place, subject, vi: vi, en: en, suggestion: suggestion)
    }

    private func add(
        _ severity: Diagnostic.Severity, _ rule: Rule, at place: SourceLocation, _ subject: Subject, vi: String, en: String, suggestion: Message?
    ) {
        count += 1
        diagnostics.append(Diagnostic(
            severity, rule: rule.name, at: place, unit: subject.unit, indicator: subject.indicator,
            Message(vi: "\(subject.vi): \(vi)", en: "\(subject.en): \(en)"), suggestion: suggestion))
    }
}
