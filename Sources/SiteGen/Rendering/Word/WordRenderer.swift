import Telling

/// A told page as a Word file: styles by name, tables with a head that repeats, nothing that only a screen can do.
///
/// A first proof that the same values serve; the report an office edits is still to be designed. Drawings are left out: their numbers stand
/// in the rows.
package struct WordRenderer {
    private var body = XMLText()
    private var links: [String] = []
    private var level = 1
    private let page: Telling.Page
    private let siteAddress: String?

    /// In: a page, and the site's address, without which links are words. Out: the bytes of the .docx; the same for the same page.
    package static func render(_ page: Telling.Page, siteAddress: String? = nil) -> [UInt8] {
        var renderer = WordRenderer(page, siteAddress: siteAddress)
        renderer.paragraph([.text(page.title)], style: "Title")
        renderer.blocks(page.blocks)
        let signs = page.blocks.signs
        if !signs.isEmpty { renderer.paragraph([.text(signs.map { "\($0.sign) \($0.meaning)" }.joined(separator: "; "))], style: "Note") }
        return renderer.file
    }

    private init(_ page: Telling.Page, siteAddress: String?) {
        self.page = page
        self.siteAddress = siteAddress
    }

    // MARK: Blocks

    private mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    private mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let paragraph): self.paragraph(paragraph.inlines, style: paragraph.role == .note ? "Note" : nil)
        case .list(let list): self.list(list)
        case .definitions(let definitions):
            for definition in definitions { paragraph([.strong(definition.term + [.text(": ")])] + definition.details) }
        case .table(let table): self.table(table)
        case .figure(let figure): paragraph([.text(figure.plot.description)], style: "Note")
        case .notice(let inlines): paragraph(inlines)
        case .fold(let fold):
            paragraph([.strong(fold.summary)])
            blocks(fold.blocks)
        case .section(let section):
            paragraph(section.heading, style: "Heading\(min(level, 3))")
            level += 1
            blocks(section.blocks)
            level -= 1
        case .foreign(_, let blocks), .quotation(let blocks), .beside(let blocks): self.blocks(blocks)
        case .code(let lines): paragraph([.text(lines)])
        case .rule: break
        case .heading(_, let inlines): paragraph([.strong(inlines)])
        case .footnotes(let notes):
            for note in notes {
                blocks(note.blocks.led(by: "[\(note.mark.number)] "))
            }
        case .search(let field): if case .answers(let answers) = field.role { paragraph([.text(answers.withoutScript)]) }
        case .frameCode(let code): paragraph([.text("\(code.label): \(code.url ?? code.frame.path)")])
        }
    }

    private mutating func list(_ list: List) {
        switch list.kind {
        case .choices, .strip: return
        case .counts, .plain, .numbered:
            for (index, item) in list.items.enumerated() {
                let mark = if case .numbered(let first) = list.kind { "\(first + index). " } else { "– " }
                let box = item.isDone.map { $0 ? "☑ " : "☐ " } ?? ""
                blocks(item.blocks.led(by: mark + box))
            }
        }
    }

    private mutating func paragraph(_ inlines: [Inline], style: String? = nil) {
        body.raw("<w:p>")
        if let style { body.raw("<w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>") }
        runs(inlines, "")
        body.raw("</w:p>")
    }

    private mutating func table(_ table: Table) {
        let columns = table.columns.indices.filter { table.columns[$0].role != .drawing }
        if !table.caption.isEmpty { paragraph(table.caption, style: "Caption") }
        body.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>")
        for _ in columns { body.raw("<w:gridCol w:w=\"\(9600 / columns.count)\"/>") }
        body.raw("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for column in columns { cell([.strong(table.columns[column].head)], span: 1, table.columns[column].role) }
        body.raw("</w:tr>")
        for group in table.groups {
            if let heading = group.heading {
                body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
                cell([.strong(heading)], span: columns.count, .text)
                body.raw("</w:tr>")
            }
            for (row, places) in zip(group.rows, group.columns) { self.row(row, places, of: table) }
        }
        body.raw("</w:tbl>")
    }

    /// Word wants a cell in every column: those that one from above reaches down to are its continuation.
    private mutating func row(_ row: Table.Row, _ places: [Int], of table: Table) {
        body.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        var column = 0
        for (cell, place) in zip(row.cells, places) {
            continued(from: column, to: place, of: table)
            let role = table.columns[place].role
            if role != .drawing {
                self.cell(cell.inlines, span: cell.span, role, merge: cell.rows > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")
            }
            column = place + cell.span
        }
        continued(from: column, to: table.columns.count, of: table)
        body.raw("</w:tr>")
    }

    private mutating func continued(from first: Int, to end: Int, of table: Table) {
        for column in first..<max(first, end) where table.columns[column].role != .drawing {
            cell([], span: 1, table.columns[column].role, merge: "<w:vMerge/>")
        }
    }

    private mutating func cell(_ inlines: [Inline], span: Int, _ role: Table.Column.Role, merge: String = "") {
        body.raw("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>")
        if span > 1 { body.raw("<w:gridSpan w:val=\"\(span)\"/>") }
        body.raw(merge)
        body.raw("</w:tcPr><w:p>")
        switch role {
        case .number: body.raw("<w:pPr><w:jc w:val=\"right\"/></w:pPr>")
        case .middle: body.raw("<w:pPr><w:jc w:val=\"center\"/></w:pPr>")
        case .name, .text, .drawing, .blank: break
        }
        runs(inlines, role == .name ? "<w:b/>" : "")
        body.raw("</w:p></w:tc>")
    }

    // MARK: Runs

    private mutating func runs(_ inlines: [Inline], _ look: String) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): run(text, look)
            case .quantity(let quantity): run(quantity.unit.map { "\(quantity.number)\u{A0}\($0)" } ?? quantity.number, look)
            case .standing(let badge): run(badge.word, badge.look.isTrouble ? look + "<w:b/>" : look)
            case .sign(let sign): run(sign.sign, look + "<w:vertAlign w:val=\"superscript\"/>")
            case .link(let link): self.link(link, look)
            case .outside(let url, let label): hyperlink(url, label, look)
            case .picture(let picture): run(picture.words, look)
            case .note(let inlines): runs(inlines, look + "<w:sz w:val=\"20\"/>")
            case .strong(let inlines): runs(inlines, look.contains("<w:b/>") ? look : "<w:b/>" + look)
            case .emphasis(let inlines): runs(inlines, "<w:i/>" + look)
            case .struck(let inlines): runs(inlines, "<w:strike/>" + look)
            case .added(let inlines): runs(inlines, "<w:u w:val=\"single\"/>" + look)
            case .foreign(_, let inlines): runs(inlines, look)
            case .footnote(let mark): run("[\(mark.number)]", look + "<w:vertAlign w:val=\"superscript\"/>")
            case .drawing, .mayBreak: break
            case .lineBreak: body.raw("<w:r><w:br/></w:r>")
            }
        }
    }

    private mutating func run(_ text: String, _ look: String) {
        body.raw("<w:r>")
        if !look.isEmpty { body.raw("<w:rPr>\(look)</w:rPr>") }
        body.raw("<w:t xml:space=\"preserve\">")
        body.text(text)
        body.raw("</w:t></w:r>")
    }

    private mutating func link(_ link: Link, _ look: String) {
        guard let siteAddress, link.address.path != page.address.path else { return runs(link.label, look) }
        hyperlink(siteAddress + link.address.path + (link.address.place.map { "#\($0.name)" } ?? ""), link.label, look)
    }

    private mutating func hyperlink(_ url: String, _ label: [Inline], _ look: String) {
        links.append(url)
        body.raw("<w:hyperlink r:id=\"rId\(links.count + 1)\">")
        runs(label, look + "<w:u w:val=\"single\"/>")
        body.raw("</w:hyperlink>")
    }

    // MARK: The file

    private var file: [UInt8] {
        let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var document = XMLText()
        document.raw(head + "<w:document xmlns:w=\"\(wordNamespace)\" xmlns:r=\"\(office)\"><w:body>")
        document.raw(body.written)
        document.raw(
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
        )
        var relations = XMLText()
        relations.raw(
            head
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
        )
        for (index, link) in links.enumerated() {
            relations.raw("<Relationship Id=\"rId\(index + 2)\" Type=\"\(office)/hyperlink\" TargetMode=\"External\" Target=\"")
            relations.text(link)
            relations.raw("\"/>")
        }
        relations.raw("</Relationships>")
        var archive = StoredArchive()
        archive.add(
            "[Content_Types].xml",
            head
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"
        )
        archive.add(
            "_rels/.rels",
            head
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
        )
        archive.add("word/document.xml", document.written)
        archive.add("word/_rels/document.xml.rels", relations.written)
        archive.add("word/styles.xml", head + wordStyles(page.locale))
        return archive.file
    }
}

extension Badge.Look {
    /// Ink goes where trouble is.
    fileprivate var isTrouble: Bool {
        switch self {
        case .behind, .movingAway, .lost, .missed: true
        case .achieved, .maintained, .onTrack, .inProgress, .noData, .notApplicable, .lapsed: false
        }
    }
}

private let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

/// Times New Roman 14 pt as Decree 30/2020/NĐ-CP asks.
private func wordStyles(_ locale: String) -> String {
    func style(_ id: String, _ name: String, _ paragraph: String, _ run: String) -> String {
        "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
    }
    return
        "<w:styles xmlns:w=\"\(wordNamespace)\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:lang w:val=\"\(locale)\"/></w:rPr></w:rPrDefault></w:docDefaults>"
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"120\"/></w:pPr></w:style>"
        + style("Title", "Title", "<w:jc w:val=\"center\"/>", "<w:b/><w:sz w:val=\"32\"/>")
        + (1...3).map { style("Heading\($0)", "heading \($0)", "<w:keepNext/><w:outlineLvl w:val=\"\($0 - 1)\"/>", "<w:b/>") }.joined()
        + style("Caption", "caption", "<w:keepNext/>", "<w:i/><w:sz w:val=\"24\"/>") + style("Note", "Note", "", "<w:sz w:val=\"24\"/>")
        + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
        + ["top", "left", "bottom", "right", "insideH", "insideV"].map {
            "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
        }.joined()
        + "</w:tblBorders></w:tblPr></w:style></w:styles>"
}

/// XML in the making: text is escaped, and what XML cannot hold is left out.
private struct XMLText {
    private(set) var written = ""

    mutating func raw(_ text: String) { written += text }

    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "\t", "\n", "\r": written += " "
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": break
            default: written.unicodeScalars.append(scalar)
            }
        }
    }
}
