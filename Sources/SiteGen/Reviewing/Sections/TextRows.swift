import Comparing
import Wording

/// Narratives and pages of the office's own, word by word.
extension SectionWriter {
    /// A heading line for each text, then one line for each paragraph that differs.
    func texts(_ changes: [TextChange]) -> Section {
        Section(
            kind: .texts, title: say("Thuyết minh và trang viết", "Narratives and pages"), columns: [],
            rows: changes.map { change in [heading(change)] + change.paragraphs.map(words) })
    }

    private func heading(_ change: TextChange) -> Section.Cell {
        let whose = [change.unit.map { said($0.name) }, change.year.map { "\($0)" }].compactMap(\.self).joined(separator: ", ")
        var notes = change.edit == .changed ? [] : [said(change.edit.word)]
        notes += change.hints.map { said($0.word) }
        notes += change.fields.filter { $0.name != "status" }.map { "\($0.name): \(shown($0.before)) → \(shown($0.after))" }
        let note = notes.isEmpty ? "" : " — " + notes.joined(separator: "; ")
        return plain((whose.isEmpty ? change.title : whose) + note + " ") + code(place(change.place))
    }

    /// The words that went and came, with a few around them.
    private func words(_ paragraph: ParagraphChange) -> Section.Cell {
        var cell: Section.Cell = []
        for (index, run) in paragraph.runs.enumerated() {
            if index > 0 { cell += plain(" ") }
            switch run.kind {
            case .removed: cell.append(Section.Run(look: .removed, text: run.text))
            case .added: cell.append(Section.Run(look: .added, text: run.text))
            case .same: cell += plain(shortened(run.text, isFirst: index == 0, isLast: index == paragraph.runs.count - 1))
            }
        }
        return cell
    }

    /// Six words towards each change.
    private func shortened(_ text: String, isFirst: Bool, isLast: Bool) -> String {
        let words = text.split(separator: " ")
        let keep = 6
        if isFirst, words.count > keep { return "… " + words.suffix(keep).joined(separator: " ") }
        if isLast, words.count > keep { return words.prefix(keep).joined(separator: " ") + " …" }
        if words.count <= 2 * keep + 1 { return text }
        return words.prefix(keep).joined(separator: " ") + " … " + words.suffix(keep).joined(separator: " ")
    }
}
