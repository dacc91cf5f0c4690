/// One paper to print.
package struct PrintJob: Sendable {
    /// The HTML file, and the PDF to be.
    package let source: String
    package let target: String
    /// Must be found in the text of the PDF's first page.
    package let title: String
    /// Many papers in one: printed by a start of its own, as an engine does not give memory back.
    package let isBook: Bool

    package init(source: String, target: String, title: String, isBook: Bool = false) {
        self.source = source
        self.target = target
        self.title = title
        self.isBook = isBook
    }

    /// The file's name, as messages say it.
    var name: String { String(target.split(separator: "/").last ?? "") }
}

/// A paper that was printed.
package struct PrintedFile: Sendable {
    package let job: PrintJob
    /// nil where the program that counts pages (poppler-utils) is not there.
    package let pages: Int?
    package let bytes: Int
    package let seconds: Double
    /// The most memory the engine held while it printed this paper, in bytes (proportional share of all its processes).
    package let peakMemory: Int
}

/// How long and how large a print engine may become for one paper.
package struct PrintLimits: Sendable {
    package let seconds: Int
    package let megabytes: Int
    package init(seconds: Int, megabytes: Int) {
        self.seconds = seconds
        self.megabytes = megabytes
    }
}
