import Diagnostics

/// One `{{` of a Markdown body, and what stands for it while the text goes through the Markdown parser.
///
/// Each is replaced by a `Sentinel`, so that the parser neither splits it nor shifts a line; afterwards it becomes a reference, or what was written (in code).
struct ReferenceToken {
    /// Where it stands in the body, and in the text that is fed to the parser.
    let source: Range<Int>
    let fed: Range<Int>
    /// What was written, braces and all.
    let written: String
    /// The words between the braces; nil where the braces do not close on the line.
    let words: [Located<String>]?
    let location: SourceLocation
}

/// A body with tokens in place of its references, for the Markdown parser.
struct FedText {
    let body: SourceText
    let fed: SourceText
    let tokens: [ReferenceToken]

    /// The token with a number; nil for a number that only looks like one (a body can spell the characters as `&#xFDD0;`).
    func token(_ number: Int) -> ReferenceToken? {
        tokens.indices.contains(number) ? tokens[number] : nil
    }

    /// The place in the file of an offset in the fed text.
    func location(atFed offset: Int) -> SourceLocation {
        body.location(at: sourceOffset(ofFed: offset))
    }

    private func sourceOffset(ofFed offset: Int) -> Int {
        guard let last = lastToken(atMost: offset) else { return offset }
        if offset < last.fed.upperBound { return last.source.lowerBound }
        return offset - last.fed.upperBound + last.source.upperBound
    }

    private func lastToken(atMost offset: Int) -> ReferenceToken? {
        var low = 0, high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].fed.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : tokens[low - 1]
    }
}
