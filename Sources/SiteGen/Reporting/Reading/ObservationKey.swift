import Diagnostics
import Language

/// Whom, what and when a row speaks of.
extension ObservationRow {
    /// False where the row is blank.
    mutating func readKey(_ known: inout ObservationWords, _ draft: Draft) -> Bool {
        let unit = bytes(columns.unit), named = bytes(columns.indicator)
        if unit.isEmpty || named.isEmpty, isBlank { return false }
        let area = known.areas.find(unit) ?? unknownArea(&known, draft)
        let indicator = known.indicators.find(named) ?? unknownIndicator(&known, draft, area)
        if area >= 0 { knownArea = AreaRef(Int(area)) }
        if indicator >= 0 { knownIndicator = IndicatorRef(Int(indicator)) }
        readYear(draft)
        return true
    }

    /// Whom a message is about, as far as that is known.
    func subject(_ draft: Draft) -> Subject {
        rowSubject(draft.subject(knownArea, knownIndicator, year: year == 0 ? nil : year))
    }

    private mutating func readYear(_ draft: Draft) {
        let digits = bytes(columns.year)
        var year = 0
        if digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) { year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        // what programs write: 2024.0
        if year == 0, !digits.isEmpty, let whole = plainWhole(found(columns.year).value) { year = whole }
        if WrongYear.years.contains(year) { return self.year = year }
        let subject = subject(draft)
        if digits.isEmpty {
            EmptyCell.report("year", at: table.location(row, columns.year), subject, to: draft.findings)
        } else {
            WrongYear.report(found(columns.year), field: "year", subject, to: draft.findings)
        }
    }

    /// The unit under its name, which is remembered; -1 where nobody is meant.
    private func unknownArea(_ known: inout ObservationWords, _ draft: Draft) -> Int32 {
        let found = found(columns.unit), subject = rowSubject(Subject("", ""))
        if found.value.isEmpty {
            EmptyCell.report("unit", at: found.location, subject, to: draft.findings)
            return -1
        }
        guard let area = draft.area(found, subject) else { return -1 }
        known.areas.insert(found.value, area.index)
        return area.index
    }

    private func unknownIndicator(_ known: inout ObservationWords, _ draft: Draft, _ area: Int32) -> Int32 {
        let found = found(columns.indicator)
        var subject = rowSubject(draft.subject(area < 0 ? nil : AreaRef(Int(area))))
        subject.indicator = found.value.isEmpty ? nil : found.value
        if found.value.isEmpty {
            EmptyCell.report("indicator", at: found.location, subject, to: draft.findings)
            return -1
        }
        guard let indicator = draft.indicator(found, subject) else { return -1 }
        known.indicators.insert(found.value, indicator.index)
        return indicator.index
    }

    /// What the row itself writes, where nothing better is known.
    func rowSubject(_ subject: Subject) -> Subject {
        if subject.unit != nil || subject.indicator != nil { return subject }
        let unit = found(columns.unit).value, indicator = found(columns.indicator).value
        if unit.isEmpty { return Subject("Chỉ tiêu «\(indicator)»", "Indicator «\(indicator)»", indicator: indicator) }
        if indicator.isEmpty { return Subject("Đơn vị «\(unit)»", "Unit «\(unit)»", unit: unit) }
        return Subject("Đơn vị «\(unit)», chỉ tiêu «\(indicator)»", "Unit «\(unit)», indicator «\(indicator)»", unit: unit, indicator: indicator)
    }
}
