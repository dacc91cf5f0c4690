import Diagnostics
import Language

/// `{#learning-citizens}`, or `{#learning-citizens phuong-1}` where the part speaks of another unit.
struct HeadingAnchor {
    let id: Located<String>
    let unit: Located<String>?

    /// As written between the braces.
    var text: String { [id.value, unit?.value].compactMap(\.self).joined(separator: " ") }
}

/// Some blocks of a body, under an anchored heading or before the first one.
struct MarkdownPart {
    var anchor: HeadingAnchor?
    var heading: String?
    var blocks: [MarkdownNode] = []
}

extension MarkdownWalk {
    /// Cuts the document before every heading that ends in `{#id}`; the heading itself becomes the part's name.
    mutating func split(_ blocks: [MarkdownNode]) -> [MarkdownPart] {
        var parts = [MarkdownPart()]
        var seen: [String: SourceLocation] = [:]
        for block in blocks where block.kind != .footnoteDefinition {
            guard block.kind == .heading, let anchor = takeAnchor(from: block) else {
                refuseInnerAnchors(of: block)
                parts[parts.count - 1].blocks.append(block)
                continue
            }
            if let earlier = seen[anchor.text] {
                report(.repeatedAnchor(anchor.text, earlier: earlier), at: anchor.id.location)
            } else {
                seen[anchor.text] = anchor.id.location
            }
            parts.append(MarkdownPart(anchor: anchor, heading: takeHeading(block)))
        }
        if parts[0].blocks.isEmpty, parts.count > 1 { parts.removeFirst() }
        return parts
    }

    /// The id at the end of a heading, and a unit's id behind it, which are cut off there; nil where there is none that is right.
    private mutating func takeAnchor(from heading: MarkdownNode) -> HeadingAnchor? {
        guard let last = heading.children.last, last.kind == .text, let open = lastOffset(of: "{#", in: Array(last.literal.utf8)) else {
            if plainText(of: heading).contains("{#") { report(.unclosedAnchor, at: anchorPlace(in: heading)) }
            return nil
        }
        let written = Array(last.literal.utf8)
        let place = anchorPlace(in: heading)
        guard written.last == UInt8(ascii: "}") else {
            report(.unclosedAnchor, at: place)
            return nil
        }
        let inside = String(decoding: written[(open + 2)...].dropLast(), as: UTF8.self)
        let ids = inside.split(whereSeparator: \.isWhitespace)
        guard (1...2).contains(ids.count), ids.allSatisfy({ isIdentifier(String($0)) }) else {
            report(.invalidAnchor(inside), at: place)
            return nil
        }
        last.setLiteral(String(decoding: written[..<open], as: UTF8.self))
        let unit = ids.dropFirst().first.map { unit in
            let column = place.column + 2 + inside.distance(from: inside.startIndex, to: unit.startIndex)
            return Located(String(unit), at: SourceLocation(path: place.path, line: place.line, column: column))
        }
        return HeadingAnchor(id: Located(String(ids[0]), at: place), unit: unit)
    }

    /// The heading's text; a reference in it would have no place to go.
    private mutating func takeHeading(_ heading: MarkdownNode) -> String {
        for number in referenceTokens(in: heading) {
            if let token = text.token(number) { report(.misplacedReference("tiêu đề có {#…}"), at: token.location) }
        }
        let words = plainText(of: heading).split(whereSeparator: \.isWhitespace)
        return words.joined(separator: " ")
    }

    private mutating func refuseInnerAnchors(of block: MarkdownNode) {
        for child in block.children {
            if child.kind == .heading, let anchor = takeAnchor(from: child) {
                report(.nestedAnchor(anchor.text), at: anchor.id.location)
            }
            if child.kind != .paragraph { refuseInnerAnchors(of: child) }
        }
    }

    private func anchorPlace(in heading: MarkdownNode) -> SourceLocation {
        let fed = text.fed
        for number in heading.lines.reversed() {
            let line = fed.line(number)
            if let offset = lastOffset(of: "{#", in: Array(line)) { return text.location(atFed: line.startIndex + offset) }
        }
        return text.location(atFed: fed.start(ofLine: heading.startLine))
    }
}

/// The tokens in the text below a node.
private func referenceTokens(in node: MarkdownNode) -> [Int] {
    if node.kind == .text {
        var numbers: [Int] = []
        _ = Sentinel.replacing(.reference, in: node.literal) { number in
            numbers.append(number)
            return ""
        }
        return numbers
    }
    return node.children.flatMap(referenceTokens)
}
