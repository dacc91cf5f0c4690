/// The signs that stand behind numbers, so that none stays unexplained: whoever shows the numbers says what these mean.
extension [Block] {
    /// In the order in which they first occur.
    package var signs: [Sign] {
        var found = FoundSigns()
        found.add(self)
        return found.signs
    }
}

extension Table {
    package var signs: [Sign] {
        var found = FoundSigns()
        found.add(self)
        return found.signs
    }
}

private struct FoundSigns {
    private(set) var signs: [Sign] = []

    mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph.inlines)
            case .list(let list): for item in list.items { add(item.blocks) }
            case .definitions(let definitions):
                for definition in definitions {
                    add(definition.term)
                    add(definition.details)
                }
            case .table(let table): add(table)
            case .figure(let figure): add(figure.caption)
            case .notice(let inlines): add(inlines)
            case .fold(let fold): add(fold.summary); add(fold.blocks)
            case .section(let section): add(section.heading); add(section.blocks)
            case .foreign(_, let blocks), .quotation(let blocks), .beside(let blocks): add(blocks)
            case .heading(_, let inlines): add(inlines)
            case .footnotes(let notes): for note in notes { add(note.blocks) }
            case .code, .rule, .search, .frameCode: break
            }
        }
    }

    mutating func add(_ table: Table) {
        add(table.caption)
        for column in table.columns { add(column.head) }
        for group in table.groups { add(group.heading ?? []) }
        for row in table.groups.lazy.flatMap(\.rows) {
            for cell in row.cells { add(cell.inlines) }
            if let more = row.more {
                add(more.summary)
                add(more.blocks)
            }
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .sign(let sign): if !signs.contains(sign) { signs.append(sign) }
            case .note(let inlines), .strong(let inlines), .emphasis(let inlines), .struck(let inlines), .added(let inlines),
                .foreign(_, let inlines), .outside(_, let inlines):
                add(inlines)
            case .link(let link): add(link.label)
            case .text, .quantity, .standing, .code, .drawing, .picture, .footnote, .lineBreak, .mayBreak: break
            }
        }
    }
}

extension [Inline] {
    /// The words of a head, for the label of each cell beneath it: without what stands beside them.
    package var label: String {
        filter { inline in
            switch inline {
            case .footnote, .note, .sign: false
            case .text, .quantity, .standing, .link, .outside, .picture, .strong, .emphasis, .struck, .added, .code, .foreign, .drawing,
                .lineBreak, .mayBreak:
                true
            }
        }.plain.split(separator: "\n").joined(separator: " ")
    }

    /// The words alone: for labels, names of regions, search.
    package var plain: String {
        var text = ""
        add(to: &text)
        return text
    }

    private func add(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let more), .code(let more): text += more
            case .quantity(let quantity): text += quantity.unit.map { "\(quantity.number)\u{A0}\($0)" } ?? quantity.number
            case .standing(let badge): text += badge.word
            case .sign(let sign): text += sign.sign
            case .link(let link): link.label.add(to: &text)
            case .note(let inlines), .strong(let inlines), .emphasis(let inlines), .struck(let inlines), .added(let inlines),
                .foreign(_, let inlines), .outside(_, let inlines):
                inlines.add(to: &text)
            case .picture(let picture): text += picture.words
            case .drawing, .mayBreak: break
            case .footnote(let mark): text += "[\(mark.number)]"
            case .lineBreak: text += "\n"
            }
        }
    }
}
