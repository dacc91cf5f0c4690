import Diagnostics
import Language

/// Typed cells of a row; what is wrong is reported with the cell's place, and read as blank.
extension Row {
    func required(_ column: String, _ subject: Subject, _ findings: Findings) -> Located<String>? {
        if let cell = cell(column) { return cell }
        EmptyCell.report(column, at: location(of: column), subject, to: findings)
        return nil
    }

    func date(_ column: String, _ subject: Subject, _ findings: Findings) -> CivilDate? {
        guard let cell = cell(column) else { return nil }
        guard let date = CivilDate(cell.value) else {
            WrongDate.report(cell, field: column, subject, to: findings)
            return nil
        }
        return date
    }

    func year(_ column: String, _ subject: Subject, _ findings: Findings) -> Int? {
        guard let cell = required(column, subject, findings) else { return nil }
        guard let year = plainWhole(cell.value), WrongYear.years.contains(year) else {
            WrongYear.report(cell, field: column, subject, to: findings)
            return nil
        }
        return year
    }

    func whole(_ column: String, _ subject: Subject, _ findings: Findings) -> Int? {
        guard let cell = cell(column) else { return nil }
        guard let number = plainWhole(cell.value) else {
            WrongNumber.notWhole(cell.value, field: column, at: cell.location, subject, to: findings)
            return nil
        }
        return number
    }

    /// Blank is no.
    func flag(_ column: String, _ subject: Subject, _ findings: Findings) -> Bool {
        guard let cell = cell(column) else { return false }
        if let flag = yesOrNo(cell.value) { return flag }
        UnknownWord.report(cell, field: column, known: ["true", "false"], subject, to: findings)
        return false
    }

    func word<Words: OfficeWord>(_ column: String, of words: Words.Type, _ subject: Subject, _ findings: Findings) -> Words? {
        guard let cell = required(column, subject, findings) else { return nil }
        if let word = Words(written: cell.value) { return word }
        UnknownWord.report(cell, field: column, known: words.allCases.map(\.rawValue), meant: words.nearest(to: cell.value), subject, to: findings)
        return nil
    }
}
