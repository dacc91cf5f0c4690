/// The part of one sheet. What stands in it keeps the order of the schema, without which Excel calls the file damaged.
///
/// Source: ECMA-376 part 1, 18.3.1.99.
struct SheetWriter {
    private let sheet: Sheet
    private let isFirstShown: Bool
    private let hasComments: Bool
    private let styles: StyleTable
    private let strings: StringTable

    /// - isFirstShown: seen when the workbook is opened.
    /// - hasComments: the sheet's first relation is the drawing of their boxes.
    init(sheet: Sheet, isFirstShown: Bool, hasComments: Bool, _ styles: StyleTable, _ strings: StringTable) {
        self.sheet = sheet
        self.isFirstShown = isFirstShown
        self.hasComments = hasComments
        self.styles = styles
        self.strings = strings
    }

    var part: XMLBuffer {
        var xml = XMLBuffer()
        xml.element("worksheet", ["xmlns": spreadsheetVocabulary, "xmlns:r": officeRelation]) { xml in
            properties(&xml)
            xml.element("dimension", ["ref": dimension.a1])
            view(&xml)
            // as high as one line of the usual font
            xml.element("sheetFormatPr", ["defaultRowHeight": "15.75"])
            columns(&xml)
            xml.element("sheetData") { rows(&$0) }
            protection(&xml)
            if !sheet.merged.isEmpty {
                xml.element("mergeCells", ["count": "\(sheet.merged.count)"]) { xml in
                    for range in sheet.merged { xml.element("mergeCell", ["ref": range.a1]) }
                }
            }
            conditions(&xml)
            validations(&xml)
            links(&xml)
            paper(&xml)
            if !sheet.textNumbers.isEmpty {
                xml.element("ignoredErrors") {
                    $0.element("ignoredError", ["sqref": spelt(sheet.textNumbers), "numberStoredAsText": "1"])
                }
            }
            if hasComments { xml.element("legacyDrawing", ["r:id": "rId1"]) }
            if sheet.table != nil {
                xml.element("tableParts", ["count": "1"]) { $0.element("tablePart", ["r:id": hasComments ? "rId3" : "rId1"]) }
            }
        }
        return xml
    }

    private var dimension: CellRange {
        CellRange(
            rows: 1...max(1, sheet.rowCount),
            columns: 1...max(1, sheet.table?.columns.count ?? 1, sheet.rows.map(\.cells.count).max() ?? 1))
    }

    private func properties(_ xml: inout XMLBuffer) {
        guard sheet.tabColour != nil || sheet.paper.fitsOnePageWide else { return }
        xml.element("sheetPr") { xml in
            if let colour = sheet.tabColour { xml.element("tabColor", ["rgb": colour.opaque]) }
            if sheet.paper.fitsOnePageWide { xml.element("pageSetUpPr", ["fitToPage": "1"]) }
        }
    }

    private func view(_ xml: inout XMLBuffer) {
        let attributes: XMLBuffer.Attributes = [
            "showGridLines": sheet.showsGrid ? nil : "0", "tabSelected": isFirstShown ? "1" : nil, "workbookViewId": "0",
        ]
        let (rows, columns) = (max(0, sheet.frozenRows), max(0, sheet.frozenColumns))
        xml.element("sheetViews") { xml in
            if rows == 0, columns == 0, sheet.selected == nil { return xml.element("sheetView", attributes) }
            xml.element("sheetView", attributes) { xml in
                let pane = columns == 0 ? "bottomLeft" : rows == 0 ? "topRight" : "bottomRight"
                let isFrozen = rows > 0 || columns > 0
                if isFrozen {
                    xml.element(
                        "pane",
                        [
                            "xSplit": columns > 0 ? "\(columns)" : nil, "ySplit": rows > 0 ? "\(rows)" : nil,
                            "topLeftCell": CellPlace(row: rows + 1, column: columns + 1).a1, "activePane": pane, "state": "frozen",
                        ])
                }
                let cell = (sheet.selected ?? CellPlace(row: rows + 1, column: columns + 1)).a1
                xml.element("selection", ["pane": isFrozen ? pane : nil, "activeCell": cell, "sqref": cell])
            }
        }
    }

    private func columns(_ xml: inout XMLBuffer) {
        if sheet.columns.isEmpty { return }
        xml.element("cols") { xml in
            for (index, column) in sheet.columns.enumerated() {
                xml.element(
                    "col",
                    [
                        "min": "\(index + 1)", "max": "\(index + 1)", "width": decimal(column.fileWidth),
                        "hidden": column.isHidden ? "1" : nil, "customWidth": "1",
                    ])
            }
        }
    }

    // MARK: Cells

    private func rows(_ xml: inout XMLBuffer) {
        for index in 0..<sheet.rowCount {
            let number = index + 1, row = sheet.row(index)
            if row.height == nil, !row.isHidden, row.cells.allSatisfy(\.isUnseen) { continue }
            let attributes: XMLBuffer.Attributes = [
                "r": "\(number)", "ht": (row.height ?? sheet.fittedHeight(of: row, number: number)).map(decimal),
                "hidden": row.isHidden ? "1" : nil,
                "customHeight": row.height == nil ? nil : "1",
            ]
            xml.element("row", attributes) { xml in
                for (column, cell) in row.cells.enumerated() where !cell.isUnseen {
                    self.cell(cell, at: CellPlace(row: number, column: column + 1), &xml)
                }
            }
        }
    }

    private func cell(_ cell: Cell, at place: CellPlace, _ xml: inout XMLBuffer) {
        let style = styles.number(of: cell).map { "\($0)" }
        func write(type: String?, _ content: (inout XMLBuffer) -> Void) {
            xml.element("c", ["r": place.a1, "s": style, "t": type], content)
        }
        switch cell.value {
        case .blank: xml.element("c", ["r": place.a1, "s": style])
        case .text(let text): write(type: "s") { $0.element("v", text: strings.place(of: text).map { "\($0)" }) }
        case .number(let number): write(type: nil) { $0.element("v", text: number) }
        case .boolean(let value): write(type: "b") { $0.element("v", text: value ? "1" : "0") }
        case .formula(let formula, let cached):
            switch cached {
            case nil: write(type: nil) { $0.element("f", text: bareFormula(formula)) }
            case .number(let number):
                write(type: nil) {
                    $0.element("f", text: bareFormula(formula))
                    $0.element("v", text: number)
                }
            case .text(let text):
                write(type: "str") {
                    $0.element("f", text: bareFormula(formula))
                    $0.element("v", text: cellText(text))
                }
            }
        }
    }

    // MARK: Around the cells

    /// What is «0» is allowed (18.3.1.85).
    private func protection(_ xml: inout XMLBuffer) {
        guard sheet.isProtected else { return }
        xml.element("sheetProtection", ["sheet": "1", "objects": "1", "scenarios": "1", "formatColumns": "0", "formatRows": "0"])
    }

    private func conditions(_ xml: inout XMLBuffer) {
        for (index, condition) in sheet.conditionalFills.enumerated() where !condition.ranges.isEmpty {
            xml.element("conditionalFormatting", ["sqref": spelt(condition.ranges)]) { xml in
                let look = "\(styles.number(of: condition))"
                xml.element("cfRule", ["type": "expression", "dxfId": look, "priority": "\(index + 1)"]) {
                    $0.element("formula", text: bareFormula(condition.formula))
                }
            }
        }
    }

    private func validations(_ xml: inout XMLBuffer) {
        let validations = sheet.validations.filter { !$0.ranges.isEmpty }
        if validations.isEmpty { return }
        xml.element("dataValidations", ["count": "\(validations.count)"]) { xml in
            for validation in validations {
                let spelling = validation.rule.spelling
                func note(_ text: String?, _ most: Int) -> String? { text.map { cellText($0.cut(to: most)) } }
                let attributes: XMLBuffer.Attributes = [
                    "type": spelling.type, "errorStyle": validation.alert == .stop ? nil : validation.alert.rawValue,
                    "operator": spelling.comparison, "allowBlank": validation.allowsBlank ? "1" : nil, "showInputMessage": "1",
                    "showErrorMessage": "1", "errorTitle": note(validation.error?.title, 32), "error": note(validation.error?.text, 255),
                    "promptTitle": note(validation.prompt?.title, 32), "prompt": note(validation.prompt?.text, 255),
                    "sqref": spelt(validation.ranges),
                ]
                xml.element("dataValidation", attributes) { xml in
                    for (index, formula) in spelling.formulas.enumerated() {
                        xml.element("formula\(index + 1)", text: bareFormula(formula))
                    }
                }
            }
        }
    }

    private func links(_ xml: inout XMLBuffer) {
        let linked = sheet.filledCells.compactMap { place, cell in cell.link.map { (place, $0) } }
        if linked.isEmpty { return }
        xml.element("hyperlinks") { xml in
            for (place, link) in linked {
                xml.element(
                    "hyperlink",
                    ["ref": place.a1, "location": bareFormula(link.target), "tooltip": link.tip.map { cellText($0.cut(to: 255)) }])
            }
        }
    }

    private func paper(_ xml: inout XMLBuffer) {
        let paper = sheet.paper, margins = paper.margins
        func inches(_ millimetres: Double) -> String { decimal((millimetres / 25.4 * 1000).rounded() / 1000) }
        xml.element(
            "pageMargins",
            [
                "left": inches(margins.left), "right": inches(margins.right), "top": inches(margins.top), "bottom": inches(margins.bottom),
                "header": inches(8), "footer": inches(8),
            ])
        // 9 is A4 (18.3.1.63); no height in pages: as many as it takes
        xml.element(
            "pageSetup",
            [
                "paperSize": "9", "fitToHeight": paper.fitsOnePageWide ? "0" : nil,
                "orientation": paper.isLandscape ? "landscape" : "portrait",
            ])
        let footer = paper.footer.spelling
        if footer.isEmpty { return }
        xml.element("headerFooter") { $0.element("oddFooter", text: footer) }
    }

    private func spelt(_ ranges: [CellRange]) -> String { ranges.map(\.a1).joined(separator: " ") }
}

extension Column {
    /// In a file a width counts the white around the digits too: 5 points of a screen, where a digit of the usual font takes 8 (18.3.1.13).
    fileprivate var fileWidth: Double { (min(max(0, width), 254) * 8 + 5).rounded() / 8 }
}

extension Validation.Rule {
    fileprivate var spelling: (type: String, comparison: String?, formulas: [String]) {
        switch self {
        case .list(let source): ("list", nil, [source])
        case .custom(let formula): ("custom", nil, [formula])
        case .whole(let bounds): ("whole", bounds.comparison, bounds.formulas)
        case .decimal(let bounds): ("decimal", bounds.comparison, bounds.formulas)
        case .date(let bounds): ("date", bounds.comparison, bounds.formulas)
        }
    }
}

extension Validation.Bounds {
    /// Nil for «between», which is understood.
    fileprivate var comparison: String? {
        switch self {
        case .atLeast: "greaterThanOrEqual"
        case .atMost: "lessThanOrEqual"
        case .between: nil
        }
    }

    fileprivate var formulas: [String] {
        switch self {
        case .atLeast(let bound), .atMost(let bound): [bound]
        case .between(let least, let most): [least, most]
        }
    }
}

extension Footer {
    /// Codes of 18.3.1.46: «&P» the page, «&N» their number, «&&» the sign itself.
    fileprivate var spelling: String {
        func spelling(_ pieces: [Piece]) -> [String] {
            pieces.flatMap { piece in
                switch piece {
                case .page: ["&P"]
                case .pages: ["&N"]
                case .text(let text): cellText(text).map { $0 == "&" ? "&&" : String($0) }
                }
            }
        }
        var all = "", count = 0
        for (side, pieces) in [("&L", left), ("&C", centre), ("&R", right)] where !pieces.isEmpty {
            // a code is never cut in two; digits after «&P» would be read with it, and «&L12» as a size of letters
            for piece in [side] + spelling(pieces) {
                count += piece.utf16.count
                if count > 255 { return all }
                all += piece
            }
        }
        return all
    }
}

/// A number as XML writes it, «12» rather than «12.0».
func decimal(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
