/// What a finished writing did, for the summary line.
package struct WritingSummary: Sendable {
    /// Everything in the output but its .gitignore.
    package var files = 0
    /// HTML pages among them.
    package var pages = 0
    package var bytes = 0
    /// Files that were the same as before and were linked, not written.
    package var reused = 0
    /// The old site was torn, and nothing of it was taken over.
    package var wasDamaged = false
    /// Where the old site lies now, because it held files that no build wrote.
    package var keptAside: String?
    /// Links within the site that were followed, and links to other sites that were only counted.
    package var links = 0
    package var outsideLinks = 0
    /// Seconds: making and writing the files; checking links across pages; putting the new folder in place and removing the old.
    package var making = 0.0
    package var checking = 0.0
    package var swapping = 0.0
}

extension WritingSummary {
    init(_ made: [MadeFiles]) {
        for part in made {
            // SHA256SUMS is counted where it is written
            files += part.files.count + part.twins.count
            bytes += part.files.reduce(0) { $0 + $1.file.size } + part.twins.reduce(0) { $0 + $1.file.size }
            reused += part.reused
            pages += part.reader.htmlPages
            links += part.reader.inside
            outsideLinks += part.reader.outside
        }
        files += 1
    }
}
