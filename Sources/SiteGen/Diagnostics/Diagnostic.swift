/// One finding about the content: where, about whom, what was found, what to write instead.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Comparable, CaseIterable {
        case error, warning
        /// Something was read otherwise than it stands there; nothing has to be mended.
        case note

        /// Worst first.
        package static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
    }

    package let severity: Severity
    /// The rule that found it: its kebab-case name, one per file in Reporting/Rules or per parser in Loading.
    package let rule: String
    package let location: SourceLocation
    /// Id of the reference area the finding is about, where there is one.
    package var unit: String?
    /// Id of the indicator the finding is about, where there is one.
    package var indicator: String?
    private let said: Message
    /// What to write instead.
    package let suggestion: Message?
    /// What the finding shares with others of its rule and file that one act would mend; nil where it stands alone.
    package let cause: String?
    /// Lines of the other places in the file that this finding speaks for, in reading order.
    package private(set) var others: [Int] = []
    /// Whether those are wrong in the same way only, with details of their own.
    private(set) var othersDiffer = false

    package init(
        _ severity: Severity, rule: String, at location: SourceLocation,
        unit: String? = nil, indicator: String? = nil,
        _ message: Message, suggestion: Message? = nil, cause: String? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.location = location
        self.unit = unit.map(shortenedName)
        self.indicator = indicator.map(shortenedName)
        said = message
        self.suggestion = suggestion
        self.cause = cause
    }

    /// What is wrong, with what was found, and how many further places it speaks for.
    package var message: Message {
        others.isEmpty ? said : said.counting(others, areRows: areRows, differ: othersDiffer)
    }

    private var areRows: Bool { location.path.lowercased().hasSuffix(".csv") }

    /// That another line of the file has a fault of the same rule; of whom that line speaks is not known here.
    /// - isOneCause: whether one act would mend both.
    func echoed(atLine line: Int, isOneCause: Bool) -> Diagnostic {
        let isRow = areRows
        return Diagnostic(
            severity, rule: rule, at: SourceLocation(path: location.path, line: line),
            Message(
                vi: "dòng này cũng có lỗi cùng loại với dòng \(location.line)",
                en: "this \(isRow ? "row" : "line") has a fault of the same kind as \(isRow ? "row" : "line") \(location.line)"),
            cause: isOneCause ? cause : "as \(location.line)")
    }

    /// The same finding, of which nothing is said to be shared.
    package func alone() -> Diagnostic {
        Diagnostic(severity, rule: rule, at: location, unit: unit, indicator: indicator, said, suggestion: suggestion)
    }

    /// The same finding at another place, of which nothing is said to be shared: where the row of a data file came from.
    ///
    /// - reworded: into the words of that place.
    package func moved(to place: SourceLocation, _ reworded: (Message) -> Message = { $0 }) -> Diagnostic {
        Diagnostic(
            severity, rule: rule, at: place, unit: unit, indicator: indicator, reworded(said), suggestion: suggestion.map(reworded))
    }

    /// The same finding, speaking for further lines of its file too.
    /// - differing: those lines are wrong in the same way, but not by the same cause.
    package func speaking(for lines: [Int], differing: Bool = false) -> Diagnostic {
        var finding = self
        finding.others += lines
        finding.othersDiffer = othersDiffer || differing
        return finding
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
