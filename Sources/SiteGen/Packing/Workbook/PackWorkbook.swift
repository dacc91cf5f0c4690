/// The bytes of an .xlsx; the same for the same workbook.
///
/// Source: ECMA-376 parts 1 and 2, transitional. Errors: WorkbookFault, before anything is packed where a value is at fault.
package func packed(_ workbook: Workbook) throws(WorkbookFault) -> [UInt8] {
    try check(workbook)
    let styles = StyleTable(of: workbook), strings = StringTable(of: workbook)
    let sheets = workbook.sheets.indices.map { PackagePart.Kind.sheet($0 + 1) }
    // the sheets come first, so that a sheet and its relation bear one number
    let below: [PackagePart.Kind] = sheets + [.styles, .theme, .sharedStrings]
    var parts = [
        PackagePart(.workbook, workbookPart(workbook)), PackagePart(.workbookRelations, relations(from: "xl", to: below)),
        PackagePart(.styles, styles.part), PackagePart(.theme, themePart()), PackagePart(.sharedStrings, strings.part),
    ]
    for (index, sheet) in workbook.sheets.enumerated() {
        let number = index + 1, comments = sheet.comments
        let writer = SheetWriter(sheet: sheet, isFirstShown: index == workbook.firstShown, hasComments: !comments.isEmpty, styles, strings)
        parts.append(PackagePart(.sheet(number), writer.part))
        let hung: [PackagePart.Kind] =
            (comments.isEmpty ? [] : [.drawing(number), .comments(number)]) + (sheet.table == nil ? [] : [.table(number)])
        if hung.isEmpty { continue }
        parts.append(PackagePart(.sheetRelations(number), relations(from: "xl/worksheets", to: hung)))
        if let table = sheet.table, let range = sheet.tableRange {
            parts.append(PackagePart(.table(number), tablePart(table, in: range, number: number)))
        }
        if comments.isEmpty { continue }
        parts.append(PackagePart(.comments(number), commentsPart(comments)))
        parts.append(PackagePart(.drawing(number), commentBoxes(comments, of: sheet, number: number)))
    }
    parts += [PackagePart(.core, corePart(workbook)), PackagePart(.application, applicationPart())]
    if !workbook.properties.isEmpty { parts.append(PackagePart(.custom, customPart(workbook.properties))) }
    let root = relations(from: "", to: parts.map(\.kind).filter(\.isOfPackage))
    let leading = [PackagePart(.contentTypes, contentTypes(parts)), PackagePart(.rootRelations, root)]
    do throws(ArchiveWriterFault) {
        let archive = ArchiveWriter()
        for part in leading + parts { try archive.add(part.kind.path, part.bytes) }
        return try archive.finish()
    } catch { throw .notPacked(error) }
}

extension Workbook {
    /// Some formula comes with no value.
    var mustCalculate: Bool {
        sheets.contains { sheet in
            sheet.filledCells.contains { if case .formula(_, nil) = $1.value { true } else { false } }
        }
    }

    /// The sheet that is seen when the workbook is opened.
    var firstShown: Int? { sheets.firstIndex { !$0.isHidden } }
}

/// Whatever would make a program call the file damaged, or read another value than was meant.
private func check(_ workbook: Workbook) throws(WorkbookFault) {
    guard workbook.firstShown != nil else { throw .noVisibleSheet }
    guard isTime(workbook.created) else { throw .notATime(workbook.created) }
    var names: Set<String> = [], properties: Set<String> = []
    for sheet in workbook.sheets where !names.insert(sheet.name.lowercased()).inserted { throw .repeatedSheet(sheet.name) }
    for property in workbook.properties where !properties.insert(property.name.lowercased()).inserted {
        throw .repeatedProperty(property.name)
    }
    var tables: Set<String> = []
    for sheet in workbook.sheets {
        if let table = sheet.table, !table.isSound || !tables.insert(table.name.lowercased()).inserted { throw .unsoundTable(table.name) }
        for (place, cell) in sheet.filledCells {
            guard place.isInSheet else { throw .beyondSheet(sheet: sheet.name, place: place.a1) }
            try check(cell, at: place, in: sheet)
        }
        for range in sheet.ranges where !range.first.isInSheet || !range.last.isInSheet {
            throw .beyondSheet(sheet: sheet.name, place: range.a1)
        }
        for (index, range) in sheet.merged.enumerated()
        where range.first == range.last || sheet.merged[..<index].contains(where: range.overlaps) {
            throw .unsoundMerge(sheet: sheet.name, range: range.a1)
        }
    }
}

private func check(_ cell: Cell, at place: CellPlace, in sheet: Sheet) throws(WorkbookFault) {
    let number: String?, text: String?
    switch cell.value {
    case .blank, .boolean: return
    case .number(let written): (number, text) = (written, nil)
    case .text(let written): (number, text) = (nil, written)
    case .formula(_, .number(let written)): (number, text) = (written, nil)
    case .formula(_, .text(let written)): (number, text) = (nil, written)
    case .formula(_, nil): return
    }
    if let number, !isNumber(number) { throw .notANumber(sheet: sheet.name, cell: place.a1, text: number) }
    // counted before escapes, as a program counts what it read
    if let text, text.utf16.count > 32_767 { throw .textTooLong(sheet: sheet.name, cell: place.a1) }
}

/// A decimal number as XML writes it; «inf», «nan» and hexadecimal ones are none.
private func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { "0123456789.-+eE".utf8.contains($0) } && Double(text)?.isFinite == true
}

/// «2025-12-31» or «2025-12-31T08:00:00Z» (W3C date and time formats).
private func isTime(_ text: String) -> Bool {
    let pattern = "0000-00-00T00:00:00Z".utf8.prefix(text.utf8.count == 10 ? 10 : 20)
    return text.utf8.count == pattern.count
        && zip(text.utf8, pattern).allSatisfy { $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1 }
}

extension Sheet {
    /// Cells that hold or show something, in the order of the file.
    var filledCells: some Sequence<(CellPlace, Cell)> {
        (0..<rowCount).lazy.flatMap { row in
            self.row(row).cells.enumerated().lazy.filter { !$1.isUnseen }.map { (CellPlace(row: row + 1, column: $0 + 1), $1) }
        }
    }

    /// The notes, in the order of the file.
    var comments: [(place: CellPlace, comment: CellComment)] {
        filledCells.compactMap { place, cell in cell.comment.map { (place, $0) } }
    }

    fileprivate var ranges: [CellRange] {
        merged + textNumbers + [tableRange].compactMap(\.self) + validations.flatMap(\.ranges) + conditionalFills.flatMap(\.ranges)
            + [paper.area].compactMap(\.self)
            + [selected].compactMap(\.self).map { CellRange($0) }
            + [paper.repeatedRows].compactMap(\.self).map { CellRange(rows: $0, columns: 1...1) }
    }
}

extension Cell {
    /// Nothing of it stands in the file.
    var isUnseen: Bool { value == .blank && style == nil && comment == nil && link == nil }
}

extension SheetTable {
    /// What Excel would call damaged otherwise.
    fileprivate var isSound: Bool {
        let names = Set(columns.map { cellText($0.name).lowercased() })
        let letters = name.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F }
        return !columns.isEmpty && names.count == columns.count && !names.contains("") && letters
            && name.utf8.first.map { $0 > 0x40 } == true
            && name.utf8.count < 256 && CellPlace(name) == nil
    }
}
