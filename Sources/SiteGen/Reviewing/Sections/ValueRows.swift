import Comparing
import Composing
import Language
import Reporting
import Wording

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
        let before = change.shownBefore.map { shown($0, change) } ?? reading(change.before, change)
        // the provisional figure that shows again is the row itself
        let after = change.shownAfter.flatMap { $0.origin == .provisional ? nil : shown($0, change) } ?? reading(change.after, change)
        return change.isFigure ? "\(before) → \(after)" : after
    }

    /// The value with its counts where those changed, and its status where that is the change.
    private func reading(_ reading: Reading?, _ change: ValueChange) -> String {
        guard let reading else { return "—" }
        var text = reading.value.map(said) ?? "—"
        let showsCounts = change.edit != .changed || change.fields.contains("numerator") || change.fields.contains("denominator")
        if showsCounts, let numerator = reading.numerator, let denominator = reading.denominator {
            text += " (\(count(numerator))/\(count(denominator)))"
        }
        let isPlain = change.edit == .changed ? !change.fields.contains("status") : reading.status == "final"
        return isPlain ? text : text + ", " + status(reading.status)
    }

    /// «bỏ dòng, nay hiện …», so that a row that is gone is not taken for a value that is.
    private func standsIn(_ change: ValueChange) -> String {
        if let shown = change.shownAfter {
            return say(", nay hiện \(self.shown(shown, change))", ", shown now: \(self.shown(shown, change))")
        }
        if let shown = change.shownBefore {
            return say(", trước đó hiện \(self.shown(shown, change))", ", shown before: \(self.shown(shown, change))")
        }
        return ""
    }

    /// «37,5% (tính từ đơn vị trực thuộc, 3/8)»: what shows in the place of a row.
    private func shown(_ shown: Shown, _ change: ValueChange) -> String {
        let value = shown.value.map(said) ?? "—"
        switch shown.origin {
        case .derived where shown.value == nil:
            return said(intervalText(shown.low, shown.high, shown.reported ?? 0, shown.children ?? 0))
                + say(", tính từ đơn vị trực thuộc", ", computed from the units below")
        case .derived, .provisional:
            let parts = shown.reported.flatMap { reported in shown.children.map { (reported, $0) } }
            return value
                + (parts.map { say(" (tính từ đơn vị trực thuộc, \($0)/\($1))", " (computed from the units below, \($0) of \($1))") }
                    ?? say(" (tính từ đơn vị trực thuộc)", " (computed from the units below)"))
        case .carriedForward:
            let from = shown.year.map(String.init) ?? "—", until = shown.validUntil.map(String.init) ?? "—"
            return value + say(" (của năm \(from), còn hiệu lực đến \(until))", " (of \(from), valid until \(until))")
        case .implied:
            let source = shown.impliedBy.map { said($0.name) } ?? "—"
            return value + say(" (suy ra từ «\(source)»)", " (implied by «\(source)»)")
        }
    }

    private func count(_ number: Int64) -> String { words.whole(number) }

    /// A code that a saved review may hold of a later program stands as it is.
    private func status(_ code: String) -> String { ObservationStatus.allCases.first { $0.code == code }.map { words[$0.word] } ?? code }

    /// Added or removed, what only describes, and the hints.
    func note(of change: ValueChange) -> String {
        var notes: [String] = change.edit == .changed ? [] : [said(change.edit.word) + standsIn(change)]
        if change.shownAfter?.origin == .provisional {
            notes.append(
                say("bỏ số chính thức, nay hiện lại số sơ bộ trước đó", "the final figure is removed, the provisional one shows again"))
        } else if change.edit == .changed {
            if let shown = change.shownAfter {
                notes.append(say("nay hiện \(self.shown(shown, change))", "shown now: \(self.shown(shown, change))"))
            }
            if let shown = change.shownBefore {
                notes.append(say("trước đó hiện \(self.shown(shown, change))", "shown before: \(self.shown(shown, change))"))
            }
        }
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
