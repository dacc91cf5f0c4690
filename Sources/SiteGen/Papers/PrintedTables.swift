import Composing
import Language
import Measuring
import Rendering
import Reporting
import Telling
import Wording

/// Papers of one table each: the page for the meeting, and the blank form.
extension PrintedPapers {
    func tableTitle(_ area: AreaRef, _ layout: PaperLayout) -> String {
        let unit = edition.report[area].name
        return layout == .sheet
            ? edition.words.fill(.printSheetTitle, ("unit", unit), ("year", String(year)))
            : edition.words.fill(.printFormTitle, ("unit", unit), ("year", String(formYear)))
    }

    func tables(_ areas: [AreaRef], _ layout: PaperLayout, name: String, title: String) -> FramedPage {
        let words = edition.words
        var sheets: [Fields] = []
        var isIllustrative = false
        for area in areas {
            var paper = Paper(area, in: edition, sheetNumber: 1, isDrawn: false)
            let isForm = layout == .form
            let plan =
                (isForm ? paper.formPlan : paper.plan).map { edition.planNames[Int($0.index)] } ?? words.text(edition.report.site.title)
            let under =
                isForm
                ? paper.collector.map { words.fill(.printFormUnder, ("issuer", $0), ("plan", plan)) } ?? plan
                : words.fill(.printSheetUnder, ("plan", plan))
            let heading = tableTitle(area, layout), address = isForm ? nil : pageAddress(of: area), code = address.flatMap { codes[$0] }
            let body = isForm ? paper.formTable() : paper.meeting(title: heading, under: under, hasCode: code != nil)
            if !body.signs.isEmpty { paper.noteIllustrative() }
            isIllustrative = isIllustrative || paper.isIllustrative
            let ways = address.map { [words.fill(.printSheetAddress, ("address", $0))] } ?? []
            sheets.append([
                "title": .text(heading), "code": .view(code.map { paper.codeFields($0, to: address ?? "") }), "under": .text(under),
                "body": paper.printed(body),
                "class": .text(isForm ? "bieu" : "to"),
                "notes": .list((paper.tableNotes(layout, isStarred: !body.signs.isEmpty) + ways).map { ["text": .text($0)] }),
                "signatures": .view(
                    isForm
                        ? [
                            "date": .text(words[.printFormDated]), "filler": .text(words[.printFormFiller]),
                            "head": .text(words[.printFormHead]),
                        ] : nil),
            ])
        }
        let page = layout == .sheet ? "\(name)-\(year)-to-hop" : "\(name)-\(formYear)-bieu-trong"
        let foot = foot(isDraft: false, isIllustrative: isIllustrative)
        return framed(
            "\(page).html", "print-table", title: title,
            rules: PageRules().markup((layout == .sheet ? PageMargins.sheet : margins).css, foot: foot, isBook: false),
            ["sheets": .list(sheets)])
    }
}

extension PrintedPapers {
    /// The addresses of the pages of units on the site, for the codes of their sheets; none where the site has no address of its own.
    package func pageAddresses(of areas: [AreaRef]) -> [String] { areas.compactMap(pageAddress) }

    private func pageAddress(of area: AreaRef) -> String? { edition.wholeAddress(of: area) }
}

extension Paper {
    fileprivate func codeFields(_ squares: [[Bool]], to address: String) -> Fields {
        let plot = addressCode(
            squares, id: "\(key)-ma", title: "\(words[.printSheetCode]): \(address)", language: words.locale.rawValue)
        return ["drawing": printed([.figure(Figure(plot, caption: []))]), "words": .text(words[.printSheetCode])]
    }

    /// The blank form is of the year after the figures beside its blanks.
    var formYear: Int { year + 1 }
    /// The plan that the blank form answers to.
    var formPlan: PlanRef? { edition.planInForce(for: area, year: formYear) }

    /// Who collects the unit's figures; nil where the plan does not say.
    var collector: String? {
        guard let plan = formPlan else { return words.text(edition.report.site.publisher) }
        return receiver(of: area, under: plan, edition.report)
    }

    /// What is said beneath the table.
    func tableNotes(_ layout: PaperLayout, isStarred: Bool) -> [String] {
        let star = isStarred ? words[.printStar] : nil
        if layout == .form {
            let due = formPlan.map { plan in
                reportingDuties(of: edition.report[plan], for: area, in: edition.report).first?.yearlyDay
                    .map { words.fill(.printFormDeadline, ("date", words.date($0.date(for: formYear)))) } ?? words[.deadlineUnsaid]
            }
            return [due, words[.printFormHow], star].compactMap(\.self)
        }
        let missing = asked.filter { entry in
            guard let point = entry.series.point(in: year) else {
                return edition.silence(area, entry.indicator, year) == .absentNotReported
            }
            return point.value == nil && point.status != .notApplicable
        }
        let names = missing.map { edition.name($0.indicator) }.joined(separator: "; ")
        return [
            missing.isEmpty
                ? words.fill(.printSheetNothingMissing, ("year", String(year)))
                : words.fill(.printSheetMissing, ("count", String(missing.count)), ("names", names)),
            star,
            isRanked(asked) ? words[.printSheetRankNote] : nil,
        ].compactMap(\.self)
    }

    /// What the unit is judged on or ever reported, and what its siblings report.
    var asked: [Entry] {
        var entries = groups.flatMap(\.entries)
        guard let parent = unit.parent, edition.report[parent].parent != nil else { return entries }
        let living = edition.tree[childrenOf: parent].filter { edition.report[$0].isAlive(in: year) }
        let known = Set(entries.map(\.indicator))
        for indicator in edition.reportIndex.groups.flatMap(\.indicators) where !known.contains(indicator) {
            let beside = measured.setBeside(living, under: parent, on: indicator).first { $0.contains(area) } ?? []
            guard beside.contains(where: { edition.reportIndex.reported[Int($0.index)].contains(indicator) }) else { continue }
            entries.append(Entry(measured.series(area, indicator), [], report: edition.report, year: year))
        }
        return entries
    }
}
