import Diagnostics
import Language

/// Whom, what and when a row speaks of.
extension ObservationRow {
    /// False where the row is blank.
    mutating func readKey(_ known: inout ObservationWords) -> Bool {
        let unit = bytes(columns.unit), named = bytes(columns.indicator)
        if unit.isEmpty || named.isEmpty, isBlank { return false }
        knownArea = known.areas.find(unit).map { AreaRef(Int($0)) } ?? areaByName(&known)
        knownIndicator = known.indicators.find(named).map { IndicatorRef(Int($0)) } ?? indicatorByName(&known)
        readYear()
        return true
    }

    /// Whom a message is about, as far as that is known.
    var subject: Subject { orAsWritten(file.draft.subject(knownArea, knownIndicator, year: knownYear)) }

    private mutating func readYear() {
        let digits = bytes(columns.year)
        if digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) {
            knownYear = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        } else if !digits.isEmpty {
            // what programs write: 2024.0
            knownYear = plainWhole(text(columns.year))
        }
        if let knownYear, WrongYear.years.contains(knownYear) { return }
        knownYear = nil
        let found = found(columns.year)
        findings.append(
            digits.isEmpty ? EmptyCell.finding("year", at: found.location, subject) : WrongYear.finding(found, field: "year", subject))
    }

    /// The unit under its name, which is remembered.
    private mutating func areaByName(_ known: inout ObservationWords) -> AreaRef? {
        let found = found(columns.unit), subject = orAsWritten(Subject("", ""))
        if found.value.isEmpty {
            findings.append(EmptyCell.finding("unit", at: found.location, subject))
            return nil
        }
        let area = findings.take(UnknownUnit.check(found, among: file.draft.areaIds, &known.unitGuesses, subject))
        if let area { known.areas.insert(found.value, area.index) }
        return area
    }

    private mutating func indicatorByName(_ known: inout ObservationWords) -> IndicatorRef? {
        let found = found(columns.indicator)
        var subject = orAsWritten(file.draft.subject(knownArea))
        subject.indicator = found.value.isEmpty ? nil : found.value
        if found.value.isEmpty {
            findings.append(EmptyCell.finding("indicator", at: found.location, subject))
            return nil
        }
        let indicator = findings.take(UnknownIndicator.check(found, among: file.draft.indicatorIds, &known.indicatorGuesses, subject))
        if let indicator { known.indicators.insert(found.value, indicator.index) }
        return indicator
    }

    /// What the row itself writes, where nothing better is known.
    func orAsWritten(_ subject: Subject) -> Subject {
        if subject.unit != nil || subject.indicator != nil { return subject }
        let unit = text(columns.unit), indicator = text(columns.indicator)
        if unit.isEmpty { return Subject("Chỉ tiêu «\(indicator)»", "Indicator «\(indicator)»", indicator: indicator) }
        if indicator.isEmpty { return Subject("Đơn vị «\(unit)»", "Unit «\(unit)»", unit: unit) }
        return Subject(
            "Đơn vị «\(unit)», chỉ tiêu «\(indicator)»", "Unit «\(unit)», indicator «\(indicator)»", unit: unit, indicator: indicator)
    }
}
