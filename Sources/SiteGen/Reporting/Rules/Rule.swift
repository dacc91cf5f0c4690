import Diagnostics

/// What a rule finds: a diagnostic that is put into words where it is told.
typealias Finding = LazyDiagnostic

/// One rule of the content: its kebab-case name, which its diagnostics bear, what it is for, and how it judges. It returns what it finds, and
/// changes nothing; in which order that is told is settled by the list of rules.
struct Rule: Sendable {
    let name: String
    /// What it is for, in a sentence or two.
    let why: Message
    private let judge: @Sendable (JudgedWhole) -> KeptFindings

    /// Asked by the readers about single cells, keys and texts; nothing is left to judge when all is read.
    init(_ name: String, why: Message) {
        self.init(name, why) { _, _ in }
    }

    /// Of the content as a whole.
    init(_ name: String, why: Message, _ find: @escaping @Sendable (Draft) -> [Finding]) {
        self.init(name, why) { whole, findings in findings.take(find(whole.draft)) }
    }

    /// Of each row of the data files by itself: those included that a revision has replaced, and those that could only be read in part.
    init(_ name: String, why: Message, eachRow find: @escaping @Sendable (JudgedRow) -> Finding?) {
        self.init(name, why) { whole, findings in whole.eachRow { findings.take(find($0)) } }
    }

    /// The same, of several cells.
    init(_ name: String, why: Message, cellsOfEachRow find: @escaping @Sendable (JudgedRow) -> [Finding]) {
        self.init(name, why) { whole, findings in whole.eachRow { findings.take(find($0)) } }
    }

    /// Of the values of each unit on each indicator.
    init(_ name: String, why: Message, eachSeries find: @escaping @Sendable (Draft, SeriesKey) -> [Finding]) {
        self.init(name, why) { whole, findings in
            for series in whole.draft.seriesKeys { findings.take(find(whole.draft, series)) }
        }
    }

    private init(_ name: String, _ why: Message, collect: @escaping @Sendable (JudgedWhole, inout KeptFindings) -> Void) {
        self.name = name
        self.why = why
        judge = { whole in
            var findings = KeptFindings()
            collect(whole, &findings)
            return findings
        }
    }

    func judge(_ whole: JudgedWhole) -> KeptFindings { judge(whole) }
}

/// What is wrong and what to write instead. The words are made where they are told.
///
/// - cause: what the finding shares with others of its rule and file that one act would mend: they are told as one.
extension Rule {
    func error(
        at place: SourceLocation, _ subject: Subject, vi: @autoclosure @escaping () -> String, en: @autoclosure @escaping () -> String,
        suggestion: @autoclosure @escaping () -> Message, cause: String? = nil
    ) -> Finding {
        finding(.error, at: place, cause) { Words(subject, vi(), en(), suggestion()) }
    }

    func warning(
        at place: SourceLocation, _ subject: Subject, vi: @autoclosure @escaping () -> String, en: @autoclosure @escaping () -> String,
        suggestion: @autoclosure @escaping () -> Message, cause: String? = nil
    ) -> Finding {
        finding(.warning, at: place, cause) { Words(subject, vi(), en(), suggestion()) }
    }

    func finding(_ severity: Diagnostic.Severity, at place: SourceLocation, _ cause: String?, _ words: @escaping () -> Words) -> Finding {
        LazyDiagnostic(severity, rule: name, at: place, cause: cause) {
            let words = words(), subject = words.subject
            let message = Message(vi: "\(subject.vi): \(words.vi)", en: "\(subject.en): \(words.en)")
            return LazyDiagnostic.Words(unit: subject.unit, indicator: subject.indicator, message, suggestion: words.suggestion)
        }
    }

    /// Of whom, what was found, what to write instead.
    struct Words {
        let subject: Subject
        let vi: String
        let en: String
        let suggestion: Message

        init(_ subject: Subject, _ vi: String, _ en: String, _ suggestion: Message) {
            (self.subject, self.vi, self.en, self.suggestion) = (subject, vi, en, suggestion)
        }
    }
}
