import Reporting

/// Every narrative and page of the office's own that says something else than before.
func textChanges(_ base: Report?, _ head: Report?) -> [TextChange] {
    let (old, new) = (base.map(texts) ?? [], head.map(texts) ?? [])
    var left = Dictionary(old.map { ($0.place.path, $0) }, uniquingKeysWith: { first, _ in first })
    var changes = new.compactMap { text in change(left.removeValue(forKey: text.place.path), text) }
    changes += old.filter { left[$0.place.path] != nil }.compactMap { change($0, nil) }
    return changes
}

/// A text laid out for comparison.
private struct TextFacts {
    let unit: Named?
    let year: Int?
    let title: String
    let status: Narrative.Status?
    let fields: [(name: String, text: String)]
    let paragraphs: [String]
    let place: Place
}

private func texts(_ report: Report) -> [TextFacts] {
    report.narratives.map { narrative in
        TextFacts(
            unit: Named(narrative.area, in: report, namesakes: []), year: narrative.year, title: narrative.title, status: narrative.status,
            fields: [
                ("title", narrative.title), ("author_office", narrative.authorOffice), ("date", narrative.date?.iso ?? ""),
                ("status", narrative.status.rawValue),
            ],
            paragraphs: narrativeParagraphs(narrative, report), place: Place(path: narrative.path))
    }
        + report.pages.map { page in
            TextFacts(
                unit: nil, year: nil, title: page.title, status: nil, fields: [("title", page.title)], paragraphs: pageParagraphs(page),
                place: Place(path: page.path))
        }
}

private func change(_ base: TextFacts?, _ head: TextFacts?) -> TextChange? {
    guard let text = head ?? base else { return nil }
    var fields: [FieldChange] = []
    var paragraphs: [ParagraphChange] = []
    if let base, let head {
        for (old, new) in zip(base.fields, head.fields) where old.text != new.text {
            fields.append(FieldChange(name: new.name, before: old.text, after: new.text))
        }
        paragraphs = paragraphChanges(base.paragraphs, head.paragraphs)
        if fields.isEmpty && paragraphs.isEmpty { return nil }
    }
    return TextChange(
        unit: text.unit, year: text.year, title: text.title, edit: base == nil ? .added : head == nil ? .removed : .changed, fields: fields,
        paragraphs: paragraphs, hints: hints(base, head, paragraphs), place: text.place)
}

private func hints(_ base: TextFacts?, _ head: TextFacts?, _ paragraphs: [ParagraphChange]) -> [TextChange.Hint] {
    var hints: [TextChange.Hint] = []
    if paragraphs.contains(where: { $0.holdsDigits(.added) && $0.holdsReference(.removed) }) {
        hints.append(.typedNumber)
    } else if paragraphs.contains(where: { $0.holdsDigits(.added) }) {
        hints.append(.newNumber)
    }
    if let base, let head, base.status != head.status { hints.append(head.status == .approved ? .nowApproved : .nowDraft) }
    return hints
}

extension ParagraphChange {
    fileprivate func holdsReference(_ kind: Run.Kind) -> Bool { runs.contains { $0.kind == kind && $0.text.contains("{{") } }

    /// A digit outside of any reference and of any picture's name.
    fileprivate func holdsDigits(_ kind: Run.Kind) -> Bool {
        runs.contains { run in
            run.kind == kind
                && run.text.split(separator: " ").contains {
                    !$0.hasPrefix("{{") && !$0.contains("](images/") && $0.contains(where: \.isNumber)
                }
        }
    }
}
