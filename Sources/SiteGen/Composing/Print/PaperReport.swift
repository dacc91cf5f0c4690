import Language
import Rendering
import Reporting
import Wording

/// The report from head to annexes, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I. Written from first to last, as footnotes,
/// tables and charts are numbered in passing.
extension Paper {
    mutating func report() -> Fields {
        let bases = followsDecree ? self.bases : []
        let opening = part { $0.opening() }
        let parts = writtenParts()
        let annexViews = annexes.enumerated().map { index, annex in annexView(annex, index) }
        return [
            "id": .text(key), "class": .text("bao-cao-\(sheetNumber)"), "isIllustrative": .flag(sheet.showsIllustrative),
            "head": .view(followsDecree ? head : nil), "plainHead": .view(isOfficial && !followsDecree ? plainHead : nil),
            "kind": .text(words[isOfficial ? .printKind : .printKindTable]),
            "subject": .text(title),
            "addressed": .view(followsDecree ? addressed : nil), "bases": .list(bases.map { ["text": .text($0)] }),
            "opening": .markup(opening),
            "parts": .list(parts),
            "closing": .view(followsDecree ? ["text": .text(words.fill(.printClosing, ("title", title.loweredFirst)))] : nil),
            "signature": .view(followsDecree ? signature : nil), "endnotes": .view(endnotes), "annexes": .list(annexViews),
        ]
    }

    /// I, II, III, IV, V; an ended unit's table has no more than part II and what was written all the same.
    private mutating func writtenParts() -> [Fields] {
        var parts: [Fields] = []
        func add(_ word: Word, _ id: String, _ body: Markup) {
            let heading = words.fill(word, ("next", String(year + 1)))
            parts.append(["heading": .text(heading.uppercased()), "id": .text("\(key)-\(id)"), "body": .markup(body)])
        }
        func addSaid(_ word: Word, _ anchor: String) {
            if !isOfficial, edition.reportIndex.narrative(area, year)?.section(anchor) == nil { return }
            let heading = words.fill(word, ("next", String(year + 1)))
            add(word, anchor, part { $0.said(anchor, under: heading) })
        }
        addSaid(.summaryPart1, "chi-dao")
        add(.summaryPart2, "ket-qua", part { $0.results() })
        addSaid(.summaryPart3, "danh-gia")
        addSaid(.summaryPart4, "phuong-huong")
        addSaid(.summaryPart5, "de-xuat")
        return parts
    }

    /// Who reports on what, the office's own first words, and where the annexes are.
    private mutating func opening() {
        if isOfficial {
            let sentence: Word = isOrganisation ? .printOpeningOrganisation : .printOpening
            sheet.element(
                "<p>", words.fill(sentence, ("issuer", issuer), ("year", String(year)), ("unit", words.inSentence(unit))), "</p>\n")
        } else if let end = unit.validTo {
            sheet.element("<p>", words.fill(.printEnded, ("unit", unit.name), ("date", words.date(end))), "</p>\n")
        }
        if let narrative = edition.reportIndex.narrative(area, year), let section = narrative.section(nil) { said(section, narrative) }
        if annexes.isEmpty { return }
        sheet.raw("<p>")
        let hasTable = !groups.isEmpty || !unitsAsked.isEmpty
        if hasTable {
            sheet.text(words[.printSeeTable])
            sheet.raw(" ")
            reference(words.fill(.printTableNumber, ("number", "1")), to: "bang-1")
        }
        for (index, annex) in annexes.enumerated() {
            let isFirst = !hasTable && index == 0
            if !isFirst { sheet.text("; ") }
            sheet.text(words.fill(.printSeeAnnex, ("what", isFirst ? annex.title : annex.title.loweredFirst)) + " ")
            sheet.raw("<a href=\"#")
            sheet.text("\(key)-phu-luc-\(index + 1)")
            sheet.element("\">", annexName(index), "</a>")
        }
        sheet.raw(".</p>\n")
    }

    /// «Phụ lục»; several bear Roman numbers.
    func annexName(_ index: Int) -> String {
        annexes.count == 1 ? words[.printAnnex] : words[.printAnnex] + " " + roman(index + 1)
    }

    private mutating func annexView(_ annex: Annex, _ index: Int) -> Fields {
        let belongs = words.fill(.printAnnexOf, ("suffix", numberSuffix), ("issuer", issuer))
        return [
            "id": .text("\(key)-phu-luc-\(index + 1)"), "class": .text("phu-luc-\(sheetNumber)-\(index + 1)"),
            "name": .text(annexName(index)),
            "title": .text(annex.title.uppercased()), "belongs": .view(followsDecree ? ["text": .text(belongs)] : nil),
            "body": .markup(part { $0.write(annex) }),
        ]
    }
}

/// 4 gives «IV».
func roman(_ number: Int) -> String {
    let signs = [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number
    var text = ""
    for (value, sign) in signs {
        while rest >= value {
            text += sign
            rest -= value
        }
    }
    return text
}
