import Diagnostics
import Language
import Loading
import Packing
import Reporting

/// A file as it came in.
package struct SentFile: Sendable {
    /// Below the folder that is collected, with `/`.
    package let path: String
    package let bytes: [UInt8]
    /// Why it could not be opened; nothing of it is known then.
    package let fault: Message?

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        fault = nil
    }

    package init(path: String, unreadable: Message) {
        self.path = path
        bytes = []
        fault = unreadable
    }
}

/// What is collected, and how.
package struct CollectOrder: Sendable {
    package var year: Int
    /// For files that name no unit themselves.
    package var unit: AreaRef?
    /// Whether a figure that stands as final may be replaced.
    package var replaces: Bool

    package init(year: Int, unit: AreaRef? = nil, replaces: Bool = false) {
        self.year = year
        self.unit = unit
        self.replaces = replaces
    }
}

/// What became of one file.
package struct CollectedFile: Sendable {
    package let path: String
    /// Whose answers it holds.
    package internal(set) var areas: [AreaRef] = []
    /// Rows that were taken, among them those that stood there already.
    package internal(set) var taken = 0
    package internal(set) var unchanged = 0
    /// Rows that ask for an indicator and say nothing.
    package internal(set) var blank = 0
    /// Rows that were refused, each with its reason in `found`.
    package internal(set) var refusedRows = 0
    package internal(set) var isRefused = false
    /// What was found, each at its cell: `file!sheet!cell`.
    package internal(set) var found: [Diagnostic] = []

    package var hasErrors: Bool { found.contains { $0.severity == .error } }
}

/// What a folder of answers came to. Nothing has been written.
package struct Collection: Sendable {
    package internal(set) var files: [CollectedFile] = []
    /// Data files to be written, below the content folder; those that say what they said before are not among them.
    package internal(set) var written: [(path: String, bytes: [UInt8], old: [UInt8]?)] = []
    /// What goes back to be mended.
    package internal(set) var returned: [ReturnedAnswer] = []
    /// The content's sound part as it was.
    package let report: Report
    /// The content with what was taken.
    package internal(set) var content: RawContent
}

extension [Diagnostic] {
    /// Worst first, then from the top of each sheet to its end: «F9» stands before «F10».
    func inSheetOrder() -> [Diagnostic] {
        let keyed = map { finding -> (Diagnostic, String, Int, Int) in
            let parts = finding.location.path.split(separator: "!")
            guard parts.count > 2, let cell = CellPlace(String(parts[parts.count - 1])) else {
                return (finding, finding.location.path, 0, 0)
            }
            return (finding, parts.dropLast().joined(separator: "!"), cell.row, cell.column)
        }
        return keyed.sorted { a, b in
            if a.0.severity != b.0.severity { return a.0.severity < b.0.severity }
            return (a.1, a.2, a.3, a.0.location.line, a.0.rule) < (b.1, b.2, b.3, b.0.location.line, b.0.rule)
        }.map(\.0)
    }
}
