/// A diagnostic that is not in words yet: where something is wrong, how bad it is, and how to say it. The words are made where they are told: of a file that is
/// wrong throughout most findings are only counted.
package struct LazyDiagnostic {
    /// Of whom, what was found, what to write instead.
    package struct Words {
        let unit: String?
        let indicator: String?
        let message: Message
        let suggestion: Message?

        package init(unit: String?, indicator: String?, _ message: Message, suggestion: Message?) {
            (self.unit, self.indicator, self.message, self.suggestion) = (unit, indicator, message, suggestion)
        }
    }

    package let severity: Diagnostic.Severity
    /// The rule's name.
    package let rule: String
    package let location: SourceLocation
    /// As `Diagnostic.cause`.
    package let cause: String?
    private let words: () -> Words

    package init(_ severity: Diagnostic.Severity, rule: String, at location: SourceLocation, cause: String?, _ words: @escaping () -> Words)
    {
        (self.severity, self.rule, self.location, self.cause, self.words) = (severity, rule, location, cause, words)
    }

    package var told: Diagnostic {
        let words = words()
        return Diagnostic(
            severity, rule: rule, at: location, unit: words.unit, indicator: words.indicator, words.message, suggestion: words.suggestion,
            cause: cause)
    }
}

/// A value of the content, or what keeps a text from being one.
package enum Parsed<Value> {
    case value(Value)
    case fault(LazyDiagnostic)
}

extension [LazyDiagnostic] {
    package mutating func take(_ finding: LazyDiagnostic?) {
        if let finding { append(finding) }
    }

    /// The value, where it is one; its fault is kept.
    package mutating func take<Value>(_ parsed: Parsed<Value>) -> Value? {
        switch parsed {
        case .value(let value): return value
        case .fault(let fault):
            append(fault)
            return nil
        }
    }
}
