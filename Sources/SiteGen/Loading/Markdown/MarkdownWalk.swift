import Diagnostics

/// Goes once through a Markdown tree: takes out what is not safe, puts back references that stand where none may (in code they are
/// only text), lists the others, and marks the footnotes.
struct MarkdownWalk {
    let text: FedText
    private(set) var references: [RawReference] = []
    /// The number of each token among `references`.
    private(set) var referenceNumbers: [Int: Int] = [:]
    private(set) var links: [RawLink] = []
    private(set) var pictures: [PictureUse] = []
    private(set) var paragraphs: [Located<String>] = []
    /// Where each begins in the text that was fed.
    private(set) var paragraphStarts: [Int] = []
    private var kept = KeptFindings()
    var faults: [Diagnostic] { kept.all }
    private var places: MarkdownPlaces

    init(text: FedText) {
        self.text = text
        places = MarkdownPlaces(text: text)
    }

    mutating func visit(_ node: MarkdownNode) {
        switch node.kind {
        case .html: dropHTML(node)
        case .code, .codeBlock:
            node.setLiteral(asWritten(node.literal))
        case .link, .image: visitLink(node)
        case .footnoteReference: node.replace(withText: Sentinel.footnote.text(Int(node.literal) ?? 0))
        case .text: visitText(node)
        case .paragraph, .tableCell:
            let place = places.location(line: node.startLine, column: node.startColumn)
            paragraphs.append(Located(plainText(of: node), at: place))
            paragraphStarts.append(text.fed.start(ofLine: node.startLine) + max(node.startColumn - 1, 0))
        default: break
        }
    }

    /// What the tokens in a piece of text stand for, as it was written.
    func asWritten(_ literal: String) -> String {
        Sentinel.replacing(.reference, in: literal) { text.token($0)?.written ?? "" }
    }

    mutating func report(_ fault: MarkdownFault, at location: SourceLocation) {
        kept.take(fault.diagnostic(at: location))
    }

    private mutating func dropHTML(_ node: MarkdownNode) {
        let html = asWritten(node.literal)
        let place = places.location(of: node, beginningWith: node.literal)
        let firstLine = html.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        // the end of an element was announced by its beginning
        if !html.hasPrefix("</") { report(.rawHTML(String(firstLine.prefix(60))), at: place) }
        node.remove()
    }

    private mutating func visitLink(_ node: MarkdownNode) {
        if let fault = piledMarks(spelt: node.url + " " + node.title, at: text.location(atFed: text.fed.start(ofLine: node.startLine))) {
            kept.take(fault)
            // what stands in it is visited yet
            return node.unwrap()
        }
        let url = asWritten(node.url), title = asWritten(node.title)
        let place = places.location(of: node, beginningWith: "[", "![", "<", "http", "www", node.url, node.mailAddress)
        if url != node.url || title != node.title { report(.misplacedReference("liên kết"), at: place) }
        if node.kind == .image {
            // whether it may stand there is for the rules to say, whatever its address
            node.setURL(PictureUse.mark(pictures.count))
            return pictures.append(PictureUse(address: Located(url, at: place), words: plainText(of: node), caption: title))
        }
        if isDangerous(url) {
            report(.dangerousAddress(String(url.prefix(60))), at: place)
            return node.unwrap()
        }
        if url == node.url { links.append(RawLink(address: Located(url, at: place))) }
        node.setURL(url)
    }

    private mutating func visitText(_ node: MarkdownNode) {
        let literal = node.literal
        if let fault = piledMarks(spelt: literal, at: places.location(of: node, beginningWith: "&")) {
            kept.take(fault)
            return node.setLiteral("")
        }
        noteMissingFootnote(in: literal, of: node)
        // a footnote's mark is put in after this: one in the text is not the parser's
        let kept = Sentinel.replacing(.reference, in: Sentinel.replacing(.footnote, in: literal) { _ in "" }) { number in
            guard let token = text.token(number) else { return "" }
            if let fault = fault(of: token, in: node) {
                report(fault, at: token.location)
                return token.written
            }
            referenceNumbers[number] = references.count
            references.append(RawReference(words: token.words ?? [], location: token.location))
            return Sentinel.reference.text(number)
        }
        if kept != literal { node.setLiteral(kept) }
    }

    private func fault(of token: ReferenceToken, in node: MarkdownNode) -> MarkdownFault? {
        guard let words = token.words else { return .unclosedReference }
        if words.isEmpty { return .emptyReference }
        return node.isInside(.image) ? .misplacedReference("lời thay ảnh") : nil
    }

    /// `[^1]` without a `[^1]:` stays in the text as it is written.
    private mutating func noteMissingFootnote(in literal: String, of node: MarkdownNode) {
        guard let open = lastOffset(of: "[^", in: Array(literal.utf8)) else { return }
        let rest = literal[literal.utf8.index(literal.startIndex, offsetBy: open)...]
        guard let close = rest.firstIndex(of: "]") else { return }
        let label = String(rest[...close])
        report(.missingFootnote(label), at: places.location(of: node, beginningWith: label))
    }
}

/// Addresses that run a script or read a file. The only door: what is told of a text is written without the parser.
private func isDangerous(_ url: String) -> Bool {
    // browsers pass over blanks and line ends, which an entity may have spelt
    let lowered = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 0x20 })).lowercased()
    return ["javascript:", "vbscript:", "data:", "file:"].contains { lowered.hasPrefix($0) }
}
