/// One paper to print.
package struct PrintJob: Sendable {
    /// The HTML file, and the PDF to be.
    package let source: String
    package let target: String
    /// Must be found in the text of the PDF's first page.
    package let title: String
    /// Many papers in one: printed by a start of its own, as an engine does not give memory back.
    package let isBook: Bool
    /// Characters that the papers' own fonts lack: others of the machine may stand in for these.
    package let foreign: [ForeignLetter]

    package init(source: String, target: String, title: String, isBook: Bool = false, foreign: [ForeignLetter] = []) {
        self.source = source
        self.target = target
        self.title = title
        self.isBook = isBook
        self.foreign = foreign
    }

    /// The file's name, as messages say it.
    var name: String { String(target.split(separator: "/").last ?? "") }
}

/// A character that the fonts of printed papers lack.
package struct ForeignLetter: Sendable, Hashable {
    package let character: Unicode.Scalar
    /// `日 (U+65E5; narratives/go-vap/2025.md:12:8)`
    package let name: String

    package init(_ character: Unicode.Scalar, name: String) {
        self.character = character
        self.name = name
    }
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
