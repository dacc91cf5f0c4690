import Diagnostics
import Language

/// Typed cells of a row; what is wrong is reported with the cell's place, and read as blank.
extension Row {
    func required(_ column: String, _ subject: Subject, _ findings: inout KeptFindings) -> Located<String>? {
        if let cell = cell(column) { return cell }
        findings.take(EmptyCell.finding(column, at: location(of: column), subject))
        return nil
    }

    func date(_ column: String, _ subject: Subject, _ findings: inout KeptFindings) -> CivilDate? {
        guard let cell = cell(column) else { return nil }
        guard let date = CivilDate(cell.value) else {
            findings.take(WrongDate.finding(cell, field: column, subject))
            return nil
        }
        return date
    }

    func year(_ column: String, _ subject: Subject, _ findings: inout KeptFindings) -> Int? {
        guard let cell = required(column, subject, &findings) else { return nil }
        guard let year = plainWhole(cell.value), WrongYear.years.contains(year) else {
            findings.take(WrongYear.finding(cell, field: column, subject))
            return nil
        }
        return year
    }

    func whole(_ column: String, _ subject: Subject, _ findings: inout KeptFindings) -> Int? {
        guard let cell = cell(column) else { return nil }
        guard let number = plainWhole(cell.value) else {
            findings.take(WrongNumber.notWhole(cell, field: column, subject))
            return nil
        }
        return number
    }

    /// Blank is no.
    func flag(_ column: String, _ subject: Subject, _ findings: inout KeptFindings) -> Bool {
        guard let cell = cell(column) else { return false }
        if let flag = yesOrNo(cell.value) { return flag }
        findings.take(UnknownWord.finding(cell, field: column, known: ["true", "false"], subject))
        return false
    }

    func word<Words: OfficeWord>(_ column: String, of words: Words.Type, _ subject: Subject, _ findings: inout KeptFindings) -> Words? {
        guard let cell = required(column, subject, &findings) else { return nil }
        if let word = Words(written: cell.value) { return word }
        findings.take(
            UnknownWord.finding(cell, field: column, known: words.allCases.map(\.rawValue), meant: words.nearest(to: cell.value), subject))
        return nil
    }
}
