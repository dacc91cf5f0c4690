import Diagnostics
import Language
import Loading

/// narratives/<unit>/<year>.md, with their references resolved.
extension Draft {
    /// narratives/<unit>/<year>.md → the year in words.
    mutating func readNarratives() {
        for document in raw.narratives {
            if let narrative = narrative(document) { narratives.append(narrative) }
        }
    }

    private mutating func narrative(_ document: RawMarkdown) -> Narrative? {
        let about = Subject("Bài viết \(document.path)", "Narrative \(document.path)")
        let start = SourceLocation(path: document.path, line: 1, column: 1)
        let folders = document.path.split(separator: "/").map(String.init)
        let stem = folders.last?.split(separator: ".").first.map(String.init) ?? ""
        guard folders.count >= 2, let year = plainWhole(stem), WrongYear.years.contains(year) else {
            findings.take(WrongYear.finding(Located(stem, at: .wholeFile(document.path)), field: document.path, about))
            return nil
        }
        let area = area(Located(folders[folders.count - 2], at: .wholeFile(document.path)), about)
        let subject = area.map { self.subject($0, year: year) } ?? about
        var narrative: (title: String, office: String, date: CivilDate?, status: Narrative.Status?) = ("", "", nil, nil)
        if let front = document.frontMatter, var reader = NodeReader(front, as: "---", subject, &findings) {
            narrative = (
                reader.requiredTitle("title")?.value ?? "", reader.prose("author_office"), reader.date("date"),
                reader.requiredWord(
                    "status", of: Narrative.Status.self,
                    Message(
                        vi: "Ghi status: draft (dự thảo) hoặc status: approved (đã duyệt).", en: "Write status: draft or status: approved.")
                )
            )
            reader.finish()
            findings.take(reader.findings)
        } else if document.frontMatter == nil {
            findings.take(
                MissingKey.finding(
                    "title", at: start, subject,
                    Message(
                        vi: "Mở đầu tệp bằng các dòng «---», «title: …», «status: approved», «---».",
                        en: "Begin the file with the lines «---», «title: …», «status: approved», «---».")))
        }
        var guesses = guesses
        findings.take(WrongLink.check(document, self, subject, &guesses))
        self.guesses = guesses
        checkPictures(of: document, subject)
        guard let area else { return nil }
        // a draft is not shown to anybody
        if narrative.status == .approved { findings.take(UnfilledText.check(document, subject)) }
        return Narrative(
            area: area, year: year, title: narrative.title, authorOffice: narrative.office, date: narrative.date,
            status: narrative.status ?? .draft, sections: document.sections.map { section($0, of: area, subject) },
            references: document.references.compactMap { reference($0, in: area, subject) }, pictures: document.pictures,
            footnotes: document.footnotes,
            path: document.path)
    }

    private mutating func section(_ section: RawSection, of area: AreaRef, _ subject: Subject) -> Narrative.Section {
        var indicator: IndicatorRef?
        var about: AreaRef?
        if let anchor = section.anchor, !UnknownAnchor.reportSections.contains(anchor.value) {
            indicator = indicatorIds.index(id: anchor.value).map(IndicatorRef.init)
            if indicator == nil, !indicatorIds.isEmpty {
                let near = guesses.nearest(to: anchor.value, among: indicatorIds.all + UnknownAnchor.reportSections, of: "anchor")
                findings.take(UnknownAnchor.finding(anchor, nearest: near, subject))
            }
            about = section.unit.flatMap { self.area($0, subject) }
        } else if let unit = section.unit {
            findings.take(UnknownAnchor.unit(unit, subject))
        }
        return Narrative.Section(
            indicator: indicator, about: about == area ? nil : about,
            anchor: section.anchor.map { [$0.value, section.unit?.value].compactMap(\.self).joined(separator: " ") },
            heading: section.heading, blocks: section.blocks)
    }
}
