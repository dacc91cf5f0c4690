/// One finding about the content: where, about whom, what was found, what to write instead.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Comparable {
        case error, warning

        /// Worst first.
        package static func < (a: Self, b: Self) -> Bool { a == .error && b == .warning }
    }

    package let severity: Severity
    /// The rule that found it: its kebab-case name, one per file in Reporting/Rules or per parser in Loading.
    package let rule: String
    package let location: SourceLocation
    /// Id of the reference area the finding is about, where there is one.
    package var unit: String?
    /// Id of the indicator the finding is about, where there is one.
    package var indicator: String?
    /// What is wrong, with what was found.
    package let message: Message
    /// What to write instead.
    package let suggestion: Message?

    package init(
        _ severity: Severity, rule: String, at location: SourceLocation,
        unit: String? = nil, indicator: String? = nil,
        _ message: Message, suggestion: Message? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.unit = unit
        self.indicator = indicator
        self.message = message
        self.suggestion = suggestion
    }
}

extension Diagnostic: Comparable {
    /// Worst first, then in reading order.
    package static func < (a: Self, b: Self) -> Bool {
        if a.severity != b.severity { return a.severity < b.severity }
        if a.location != b.location { return a.location < b.location }
        return (a.rule, a.message.en) < (b.rule, b.message.en)
    }
}

/// Thrown by a stage that cannot go on: everything it found, never only the first.
package struct Problems: Error, Sendable {
    package let diagnostics: [Diagnostic]
    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
