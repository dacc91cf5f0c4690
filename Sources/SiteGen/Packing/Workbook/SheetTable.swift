/// A block of values marked up as a table, with one head, so that programs and readers of screens know it as one. It stands right below the
/// sheet's rows, from the first column on, and is kept small: one look a column, nothing but values within.
package struct SheetTable: Sendable {
    package struct Column: Sendable {
        /// What stands in the head; distinct within the table in any case of letters, and never empty.
        package var name: String
        /// Of the cells that hold something.
        package var style: CellStyle?

        package init(_ name: String, _ style: CellStyle? = nil) {
            self.name = name
            self.style = style
        }
    }

    /// Distinct within the workbook: letters of ASCII, digits and «_»; begins with a letter and looks like no cell.
    package var name: String
    package var columns: [Column]
    package var headStyle: CellStyle?
    /// Row by row, each as long as there are columns.
    package private(set) var values: [CellValue] = []

    package init(_ name: String, columns: [Column], headStyle: CellStyle? = nil) {
        self.name = name
        self.columns = columns
        self.headStyle = headStyle
    }

    /// Adds a value behind the last: the row is full when all columns have one.
    package mutating func append(_ value: CellValue) { values.append(value) }

    /// Rows below the head, a row begun among them.
    package var rowCount: Int { columns.isEmpty ? 0 : (values.count + columns.count - 1) / columns.count }

    /// The row as cells: from −1, which is the head.
    func row(_ index: Int) -> Row {
        if index < 0 { return Row(columns.map { .text($0.name, headStyle) }) }
        let start = index * columns.count
        return Row(
            columns.indices.map { column in
                let place = start + column
                guard place < values.count, values[place] != .blank else { return .blank() }
                return Cell(values[place], columns[column].style)
            })
    }
}

extension Sheet {
    /// Rows and table together.
    var rowCount: Int { rows.count + (table.map { 1 + $0.rowCount } ?? 0) }

    /// From 0.
    func row(_ index: Int) -> Row {
        index < rows.count ? rows[index] : table?.row(index - rows.count - 1) ?? Row()
    }

    /// Where the table lies. Programs ask for a row below the head, be it blank.
    var tableRange: CellRange? {
        table.map { CellRange(rows: rows.count + 1...rows.count + 1 + max(1, $0.rowCount), columns: 1...max(1, $0.columns.count)) }
    }
}

/// Without buttons to filter by, which readers of screens stumble over.
///
/// - number: of the sheet.
/// Source: ECMA-376 part 1, 18.5.1.2.
func tablePart(_ table: SheetTable, in range: CellRange, number: Int) -> XMLBuffer {
    var xml = XMLBuffer()
    let about: XMLBuffer.Attributes = [
        "xmlns": spreadsheetVocabulary, "id": "\(number)", "name": table.name, "displayName": table.name, "ref": range.a1,
        "totalsRowShown": "0",
    ]
    xml.element("table", about) { xml in
        xml.element("tableColumns", ["count": "\(table.columns.count)"]) { xml in
            for (index, column) in table.columns.enumerated() {
                xml.element("tableColumn", ["id": "\(index + 1)", "name": cellText(column.name)])
            }
        }
        xml.element(
            "tableStyleInfo",
            ["name": "TableStyleLight1", "showFirstColumn": "0", "showLastColumn": "0", "showRowStripes": "1", "showColumnStripes": "0"])
    }
    return xml
}
