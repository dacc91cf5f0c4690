/// Cuts rendered HTML into pieces at its references, its pictures and its links to pages of the site, and puts the marks of footnotes in.
struct HTMLCutter {
    let footnotes: Footnotes
    /// The number of each token among the references of the file.
    let referenceNumbers: [Int: Int]
    let references: [RawReference]
    let pictures: [PictureUse]
    let section: Int
    private(set) var pieces: [MarkdownPiece] = []
    /// Bytes of HTML in the pieces.
    private(set) var length = 0
    private var html: [UInt8] = []
    private var uses: [Int: Int] = [:]
    private var pending: [Int] = []

    init(footnotes: Footnotes, referenceNumbers: [Int: Int], references: [RawReference], pictures: [PictureUse], section: Int) {
        self.footnotes = footnotes
        self.referenceNumbers = referenceNumbers
        self.references = references
        self.pictures = pictures
        self.section = section
    }

    /// The pieces of a section: its text, then the footnotes it refers to.
    mutating func cut(_ text: String) -> [MarkdownPiece] {
        add(text)
        if !pending.isEmpty {
            html += "<section class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n".utf8
            var next = 0
            // a footnote may refer to further ones
            while next < pending.count {
                add(footnotes.item(pending[next], section: section))
                next += 1
            }
            html += "</ol>\n</section>\n".utf8
        }
        flush()
        return pieces
    }

    private mutating func add(_ text: String) {
        let bytes = accessible(text)
        var position = 0
        var isInOwnLink = false
        while let lead = bytes[position...].firstIndex(where: { $0 == Sentinel.lead || $0 == UInt8(ascii: "<") }) {
            html += bytes[position..<lead]
            if bytes[lead] == UInt8(ascii: "<") {
                position = cutTag(at: lead, in: bytes, &isInOwnLink)
                continue
            }
            guard let found = Sentinel.at(lead, in: bytes) else {
                html.append(bytes[lead])
                position = lead + 1
                continue
            }
            position = found.end
            switch found.sentinel {
            case .footnote: markFootnote(found.number)
            case .reference:
                guard let reference = referenceNumbers[found.number] else { continue }
                if standsAlone(reference, before: bytes[position...]) {
                    html.removeLast(3)
                    position += 4
                }
                flush()
                pieces.append(.reference(reference))
            }
        }
        html += bytes[position...]
    }

    /// Cuts at a tag that is a picture, or begins or ends a link to a page of the site. Out: the offset to go on from.
    private mutating func cutTag(at tag: Int, in bytes: [UInt8], _ isInOwnLink: inout Bool) -> Int {
        if let opening = OwnAddress.opening(at: tag, in: bytes) {
            flush()
            pieces.append(.link(opening.address))
            isInOwnLink = true
            return opening.end
        }
        if let picture = PictureUse.at(tag, in: bytes), pictures.indices.contains(picture.number) {
            flush()
            pieces.append(.picture(pictures[picture.number]))
            return picture.end
        }
        let end = Array("</a>".utf8)
        if isInOwnLink, bytes[tag...].starts(with: end) {
            flush()
            pieces.append(.linkEnd)
            isInOwnLink = false
            return tag + end.count
        }
        html.append(bytes[tag])
        return tag + 1
    }

    /// A chart that is a paragraph by itself is a block: no `<p>` around it.
    private func standsAlone(_ reference: Int, before rest: ArraySlice<UInt8>) -> Bool {
        references[reference].words.first?.value == "chart" && html.suffix(3) == Array("<p>".utf8)[...] && rest.starts(with: "</p>".utf8)
    }

    private mutating func markFootnote(_ number: Int) {
        let use = (uses[number] ?? 0) + 1
        uses[number] = use
        if use == 1 { pending.append(number) }
        html += footnotes.mark(number, section: section, use: use).utf8
    }

    private mutating func flush() {
        length += html.count
        if !html.isEmpty { pieces.append(.html(String(decoding: html, as: UTF8.self))) }
        html.removeAll()
    }
}
