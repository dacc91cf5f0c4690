import Diagnostics
import Language
import Packing
import Reporting

/// Reads one workbook as it was sent: whose it is, and row by row what it says, in the columns of data files; all that is wrong is said at once.
///
/// - file: its path below the folder that is collected.
/// - wanted: the unit that the person named, where the file may not name one itself.
func readAnswers(_ bytes: [UInt8], file: String, year: Int, wanted: AreaRef?, _ known: KnownNames) -> ReadFile {
    var read = ReadFile(file: file)
    let book: SentWorkbook
    do throws(SentFileFault) { book = try readWorkbook(bytes) } catch {
        read.refuse(error.diagnostic(file))
        return read
    }
    let laid = book.sheets.map { ($0, SheetLayout(of: $0, year: year, known)) }
    for (sheet, layout) in laid where sheet.isHidden && layout != nil { read.found.append(hiddenSheet(file, sheet.name)) }
    let shown = laid.filter { !$0.0.isHidden }.compactMap { sheet, layout in layout.map { (sheet, $0) } }
    if shown.isEmpty { read.refuse(noTable(file, book)) }
    let isOwn = book.properties[FormProperty.version] != nil
    for (sheet, layout) in laid
    where !sheet.isHidden && (layout?.lacksFigures ?? true) && !(isOwn && sheet.holdsNoNumbers) && shown.count > (layout == nil ? 0 : 1) {
        if let cell = sheet.firstNumber { read.found.append(unreadSheet(file, sheet.name, cell)) }
    }
    // a sheet of explanations has names of indicators too
    let hasFigures = shown.contains { !$0.1.lacksFigures }
    for (sheet, layout) in shown where !(hasFigures && layout.lacksFigures) {
        let say = Say(file: file, sheet: sheet.name, known)
        do throws(SheetOwner.Doubt) {
            let owner = try SheetOwner(sheet, above: layout.head, book.properties, year: year, wanted: wanted, known)
            if let doubt = layout.doubt {
                read.refuse(say.doubt(doubt, year, owner.area))
                continue
            }
            if let note = owner.note { read.found.append(say.understood(note.written, as: owner.area, note.place)) }
            var reader = RowReader(
                sheet, layout, owner.area, isOwn: isOwn, say)
            reader.readAll()
            read.found += reader.found
            read.answers.append(
                Answer(
                    area: owner.area, year: year, file: file, rows: reader.rows, blank: reader.blank, lines: reader.lines))
        } catch {
            read.refuse(say.doubt(error, year))
        }
    }
    if read.isRefused { read.answers = [] } else { read.joinSheets(known) }
    return read
}

extension ReadFile {
    /// A file of which one sheet cannot be trusted is not read in part.
    mutating func refuse(_ finding: Diagnostic) {
        isRefused = true
        found.append(finding)
        answers = []
    }

    /// The sheets of one unit are one answer; two that speak of the same indicators are two copies, and which of them counts is not for a program
    /// to say, unless they say the same.
    fileprivate mutating func joinSheets(_ known: KnownNames) {
        var joined: [Answer] = []
        for answer in answers {
            guard let place = joined.firstIndex(where: { $0.area == answer.area }) else {
                joined.append(answer)
                continue
            }
            let before = joined[place], shared = Set(before.lines.keys).intersection(answer.lines.keys)
            let differing = shared.filter { before.said($0) != answer.said($0) }
            if let first = differing.min(), let one = before.lines[first]?.sheet, let other = answer.lines[first]?.sheet {
                return refuse(twoCopies(file, one, other, known.report[answer.area].id, known.report[first].name))
            }
            if !shared.isEmpty, let sheet = answer.lines.values.map(\.sheet).min() { found.append(sameCopy(file, sheet)) }
            joined[place].rows += answer.rows.filter { !shared.contains($0.indicator) }
            joined[place].blank += answer.blank.filter { !shared.contains($0) }
            joined[place].lines.merge(answer.lines) { first, _ in first }
        }
        answers = joined
    }
}

extension Answer {
    /// Everything that a row says, in an order of its own.
    fileprivate func said(_ indicator: IndicatorRef) -> [String] {
        let row = lines[indicator]?.cells ?? [:]
        return [ColumnRole.numerator, .denominator, .value, .status].map { row[$0]?.text ?? "" }
    }
}

extension SentSheet {
    /// The first of three numbers or more: a table, not a page of text.
    fileprivate var firstNumber: SentCell? {
        let numbers = rows.lazy.flatMap(\.cells).filter { if case .number = $0.content { true } else { false } }.prefix(3)
        return numbers.count == 3 ? numbers.first : nil
    }

    fileprivate var holdsNoNumbers: Bool { firstNumber == nil }
}
