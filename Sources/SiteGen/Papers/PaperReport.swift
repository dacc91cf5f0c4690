import Composing
import Language
import Rendering
import Reporting
import Telling
import Wording

/// The report from head to annexes, in the order of Nghị định 30/2020/NĐ-CP, Phụ lục I. Told from first to last, as footnotes,
/// tables and charts are numbered in passing.
extension Paper {
    mutating func report() -> Fields {
        var opening = opening()
        opening += illustrativeKey(of: opening, isOnce: true)
        let parts = writtenParts()
        let annexViews = annexes.enumerated().map { index, annex in annexView(annex, index) }
        return [
            "id": .text(key), "class": .text("bao-cao-\(sheetNumber)"),
            "isIllustrative": .flag(isIllustrative),
            "head": .view(followsDecree ? head : nil), "plainHead": .view(isOfficial && !followsDecree ? plainHead : nil),
            "kind": .text(words[isOfficial ? .printKind : .printKindTable]),
            "subject": .text(title),
            "addressed": .view(followsDecree ? addressed : nil),
            "opening": printed(opening),
            "parts": .list(parts),
            "closing": .view(followsDecree ? ["text": .text(words.fill(.printClosing, ("title", title.loweredFirst)))] : nil),
            "signature": .view(followsDecree ? signature : nil), "endnotes": .view(endnotes), "annexes": .list(annexViews),
        ]
    }

    /// I, II, III, IV, V; an ended unit's table has no more than part II and what was written all the same.
    private mutating func writtenParts() -> [Fields] {
        var parts: [Fields] = []
        func add(_ word: Word, _ id: String, _ body: [Block]) {
            let written = words.fill(word, ("next", String(year + 1)))
            // a part that was left out leaves no gap in the numbers
            let heading = isFinal ? numbered(written, parts.count + 1) : written
            parts.append([
                "heading": .text(heading.uppercased()), "id": .text("\(key)-\(id)"),
                "body": printed(body + illustrativeKey(of: body, isOnce: true)),
            ])
        }
        func addSaid(_ word: Word, _ anchor: String) {
            if !isOfficial || isFinal, edition.reportIndex.narrative(area, year)?.section(anchor) == nil { return }
            add(word, anchor, said(anchor, under: words.fill(word, ("next", String(year + 1)))))
        }
        addSaid(.summaryPart1, "chi-dao")
        add(.summaryPart2, "ket-qua", results())
        addSaid(.summaryPart3, "danh-gia")
        addSaid(.summaryPart4, "phuong-huong")
        addSaid(.summaryPart5, "de-xuat")
        return parts
    }

    /// The parts that nobody wrote, by their headings without numbers: a draft shows where they belong, a copy to be signed leaves them out.
    var emptyParts: [String] {
        let parts: [(Word, String)] = [
            (.summaryPart1, "chi-dao"), (.summaryPart3, "danh-gia"), (.summaryPart4, "phuong-huong"), (.summaryPart5, "de-xuat"),
        ]
        let narrative = edition.reportIndex.narrative(area, year)
        return parts.filter { narrative?.section($0.1) == nil }.map { unnumbered(words.fill($0.0, ("next", String(year + 1)))) }
    }

    /// «III. Phương hướng» of «IV. Phương hướng»; a heading that an office worded without a number stays as it is.
    private func numbered(_ heading: String, _ number: Int) -> String {
        let bare = unnumbered(heading)
        return bare == heading ? heading : "\(romanNumeral(number)). \(bare)"
    }

    private func unnumbered(_ heading: String) -> String { String(heading.trimmingPrefix(#/[IVX]+\. /#)) }

    /// Who reports on what by which plan, the office's own first words, and where the table and the annexes are.
    private mutating func opening() -> [Block] {
        var told: [Block] = []
        if isOfficial {
            let sentence = words.fill(
                isOrganisation ? .printOpeningOrganisation : .printOpening, ("issuer", issuer), ("year", String(year)),
                ("unit", words.inSentence(unit)))
            let cited = plan.map { words.fill(.printOpeningPlan, ("plan", words.cited(edition.report[$0]))) }
            told.append(.text(.text(cited.map { "\($0) \(sentence)" } ?? sentence)))
        } else if let end = unit.validTo {
            told.append(.text(.text(words.fill(.printEnded, ("unit", unit.name), ("date", words.date(end))))))
        }
        if let narrative = edition.reportIndex.narrative(area, year), let section = narrative.section(nil) {
            told += said(section, narrative)
        }
        if annexes.isEmpty { return told }
        var ways: [Inline] = []
        let hasTable = !groups.isEmpty || !unitsAsked.isEmpty
        if hasTable {
            let table: [Inline] = [.text(words.fill(.printTableNumber, ("number", "1")))]
            ways += [.text(words[.printSeeTable] + " "), .link(Link(address(of: "bang-1"), table))]
        }
        for (index, annex) in annexes.enumerated() {
            let isFirst = !hasTable && index == 0
            if !isFirst { ways.append(.text("; ")) }
            ways.append(.text(words.fill(.printSeeAnnex, ("what", isFirst ? annex.title : annex.title.loweredFirst)) + " "))
            ways.append(
                .link(Link(address(of: "phu-luc-\(index + 1)"), [.text(words.annexName(index, of: annexes.count))], saysPage: false)))
        }
        return told + [.paragraph(Paragraph(ways + [.text(".")]))]
    }

    private mutating func annexView(_ annex: Annex, _ index: Int) -> Fields {
        let belongs = words.fill(.printAnnexOf, ("suffix", numberSuffix), ("issuer", issuer))
        return [
            "id": .text("\(key)-phu-luc-\(index + 1)"), "class": .text("phu-luc-\(sheetNumber)-\(index + 1)"),
            "name": .text(words.annexName(index, of: annexes.count)),
            "title": .text(annex.title.uppercased()), "belongs": .view(followsDecree ? ["text": .text(belongs)] : nil),
            "body": printed(annex.tables(isTitled: false).flatMap { [.table($0)] + illustrativeKey(of: $0) } + annex.notes),
        ]
    }
}
