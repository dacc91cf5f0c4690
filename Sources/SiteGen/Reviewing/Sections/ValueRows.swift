import Comparing
import Composing
import Language

/// Rows of data: what was, what is, how far apart, and what to know of it.
extension SectionWriter {
    func values(_ changes: [ValueChange]) -> Section {
        Section(
            kind: .values, title: say("Số liệu", "Data"),
            columns: [
                say("Đơn vị", "Unit"), say("Chỉ tiêu", "Indicator"), say("Năm", "Year"), say("Trước → sau", "Before → after"),
                say("Chênh lệch", "Difference"), say("Lưu ý", "Note"),
            ],
            rows: changes.map { change in
                let cell = change.cell.map { " · " + said($0) } ?? ""
                let indicator = Section.Run(
                    look: .plain, text: said(change.indicator.name) + cell, link: Routes.section(change.unit.id, change.indicator.id))
                return [
                    plain(said(change.unit.name)), [indicator], plain("\(change.year)"), plain(moved(change)),
                    plain([change.difference.map(said), change.trend].compactMap(\.self).joined(separator: " ")), plain(note(of: change)),
                ]
            })
    }

    /// «91,1% → 19,1%»; what is missing is never nought: «— → 93,5%». Of a row whose figure stays, what else moved.
    func moved(_ change: ValueChange) -> String {
        let (before, after) = (reading(change.before, change), reading(change.after, change))
        return change.isFigure ? "\(before) → \(after)" : after
    }

    /// The value with its counts where those changed, and its status where that is the change.
    private func reading(_ reading: Reading?, _ change: ValueChange) -> String {
        guard let reading else { return "—" }
        var text = reading.value.map(said) ?? "—"
        let showsCounts = change.edit != .changed || change.fields.contains("numerator") || change.fields.contains("denominator")
        if showsCounts, let numerator = reading.numerator, let denominator = reading.denominator { text += " (\(count(numerator))/\(count(denominator)))" }
        let isPlain = change.edit == .changed ? !change.fields.contains("status") : reading.status == "final"
        return isPlain ? text : text + ", " + (statusWords[reading.status].map(said) ?? reading.status)
    }

    private func count(_ number: Int64) -> String { NumberForm(language == .vi ? .vietnamese : .english).text(Int128(number)) }

    /// Added or removed, what only describes, and the hints.
    func note(of change: ValueChange) -> String {
        var notes: [String] = change.edit == .changed ? [] : [said(change.edit.word)]
        notes += change.hints.map { said($0.word) }
        let described = change.fields.filter { !["value", "numerator", "denominator", "status"].contains($0) }
        notes += described.map { field in
            let name = fieldWords[field].map(said) ?? field
            guard let before = change.before?.text(field), let after = change.after?.text(field) else { return name }
            return "\(name): \(shown(before)) → \(shown(after))"
        }
        return notes.joined(separator: "; ")
    }
}

extension Reading {
    /// A describing column as text.
    fileprivate func text(_ field: String) -> String? {
        switch field {
        case "as_of": asOf ?? ""
        case "published": published ?? ""
        case "source": source
        case "note": note
        default: nil
        }
    }
}
