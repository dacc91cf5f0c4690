/// The distinct styles of a workbook, in the order in which they are met, with the fonts, fills, borders and number formats they are made of.
///
/// Source: ECMA-376 part 1, 18.8.
struct StyleTable {
    /// What offices write in (Decree 30/2020), in points.
    static let fontName = "Times New Roman"
    static let fontSize = 12

    /// A style, and whether its text stays text when somebody edits it.
    private struct Look: Hashable {
        var style: CellStyle
        var isQuoted = false
    }

    private struct Font: Hashable {
        var isBold = false, isItalic = false, isUnderlined = false, size = fontSize
        var colour: Colour?
    }

    private struct Border: Hashable {
        var edges: CellStyle.Edges = []
        var colour: Colour?
    }

    private struct ConditionLook: Hashable {
        var fill: Colour
        var colour: Colour?
    }

    // the first of each is what cells without a style take
    private var looks = Distinct(Look(style: CellStyle()))
    private var fonts = Distinct(Font())
    private var fills = Distinct<Colour?>(nil)
    private var borders = Distinct(Border())
    /// Those that Excel does not know by number.
    private var formats = Distinct<String>()
    private var conditions = Distinct<ConditionLook>()

    init(of workbook: Workbook) {
        for sheet in workbook.sheets {
            for (_, cell) in sheet.filledCells where looks.add(Self.look(of: cell)) {
                let style = cell.style ?? CellStyle()
                fonts.add(Self.font(of: style))
                fills.add(style.fill)
                borders.add(Self.border(of: style))
                if let format = style.numberFormat, Self.knownFormats[format] == nil { formats.add(format) }
            }
            for condition in sheet.conditionalFills { conditions.add(Self.look(of: condition)) }
        }
    }

    /// The number by which a cell names its style; nil for the usual one.
    func number(of cell: Cell) -> Int? {
        let place = looks.place(of: Self.look(of: cell))
        return place == 0 ? nil : place
    }

    func number(of condition: ConditionalFill) -> Int { conditions.place(of: Self.look(of: condition)) }

    private static func look(of cell: Cell) -> Look {
        var look = Look(style: cell.style ?? CellStyle())
        // «=1+1» would become a formula, and «-5» a number, as soon as somebody opens the cell and leaves it again
        if case .text(let text) = cell.value, let first = text.first, "=+-@".contains(first) { look.isQuoted = true }
        return look
    }

    private static func look(of condition: ConditionalFill) -> ConditionLook {
        ConditionLook(fill: condition.fill, colour: condition.colour)
    }

    private static func font(of style: CellStyle) -> Font {
        Font(
            isBold: style.isBold, isItalic: style.isItalic, isUnderlined: style.isUnderlined, size: style.size ?? fontSize,
            colour: style.colour)
    }

    private static func border(of style: CellStyle) -> Border {
        Border(edges: style.borders, colour: style.borders.isEmpty ? nil : style.borderColour)
    }

    /// Formats with a number of their own (18.8.30) which mean the same in every language of Excel.
    private static let knownFormats = [
        "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "@": 49,
    ]

    private func formatNumber(of style: CellStyle) -> Int {
        guard let format = style.numberFormat else { return 0 }
        // the first 164 are Excel's
        return Self.knownFormats[format] ?? 164 + formats.place(of: format)
    }
}

// MARK: The part

extension StyleTable {
    var part: XMLBuffer {
        var xml = XMLBuffer()
        xml.element("styleSheet", ["xmlns": spreadsheetVocabulary]) { xml in
            if !formats.values.isEmpty {
                xml.element("numFmts", ["count": "\(formats.values.count)"]) { xml in
                    for (index, format) in formats.values.enumerated() {
                        xml.element("numFmt", ["numFmtId": "\(164 + index)", "formatCode": cellText(format)])
                    }
                }
            }
            xml.element("fonts", ["count": "\(fonts.values.count)"]) { xml in for font in fonts.values { write(font, &xml) } }
            // two fills are Excel's own, whatever is written in their place; the first stands for none
            let coloured = fills.values.compactMap(\.self)
            xml.element("fills", ["count": "\(coloured.count + 2)"]) { xml in
                for pattern in ["none", "gray125"] { xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) } }
                for colour in coloured {
                    xml.element("fill") { xml in
                        xml.element("patternFill", ["patternType": "solid"]) { xml in
                            xml.element("fgColor", ["rgb": colour.opaque])
                            xml.element("bgColor", ["indexed": "64"])
                        }
                    }
                }
            }
            xml.element("borders", ["count": "\(borders.values.count)"]) { xml in for border in borders.values { write(border, &xml) } }
            xml.element("cellStyleXfs", ["count": "1"]) {
                $0.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
            }
            xml.element("cellXfs", ["count": "\(looks.values.count)"]) { xml in for look in looks.values { write(look, &xml) } }
            xml.element("cellStyles", ["count": "1"]) {
                $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
            }
            xml.element("dxfs", ["count": "\(conditions.values.count)"]) { xml in for look in conditions.values { write(look, &xml) } }
            xml.element(
                "tableStyles",
                ["count": "0", "defaultTableStyle": "TableStyleMedium9", "defaultPivotStyle": "PivotStyleLight16"])
        }
        return xml
    }

    private func write(_ font: Font, _ xml: inout XMLBuffer) {
        xml.element("font") { xml in
            if font.isBold { xml.element("b") }
            if font.isItalic { xml.element("i") }
            if font.isUnderlined { xml.element("u") }
            xml.element("sz", ["val": "\(font.size)"])
            xml.element("color", font.colour.map { ["rgb": $0.opaque] } ?? ["theme": "1"])
            xml.element("name", ["val": Self.fontName])
            // serifs (18.8.18), for a machine without that font
            xml.element("family", ["val": "1"])
        }
    }

    private func write(_ border: Border, _ xml: inout XMLBuffer) {
        let edges: KeyValuePairs = ["left": CellStyle.Edges.left, "right": .right, "top": .top, "bottom": .bottom]
        xml.element("border") { xml in
            for (name, edge) in edges {
                guard border.edges.contains(edge) else {
                    xml.element(name)
                    continue
                }
                xml.element(name, ["style": "thin"]) {
                    $0.element("color", border.colour.map { ["rgb": $0.opaque] } ?? ["indexed": "64"])
                }
            }
            xml.element("diagonal")
        }
    }

    private func write(_ look: Look, _ xml: inout XMLBuffer) {
        let style = look.style, format = formatNumber(of: style), font = fonts.place(of: Self.font(of: style))
        // the place of no fill is 0, and that of the first colour 2
        let fill = fills.place(of: style.fill), border = borders.place(of: Self.border(of: style))
        let isAligned = style.horizontal != nil || style.vertical != .bottom || style.wraps || style.indent > 0
        let attributes: XMLBuffer.Attributes = [
            "numFmtId": "\(format)", "fontId": "\(font)", "fillId": "\(fill == 0 ? 0 : fill + 1)", "borderId": "\(border)", "xfId": "0",
            "quotePrefix": look.isQuoted ? "1" : nil, "applyNumberFormat": format == 0 ? nil : "1", "applyFont": font == 0 ? nil : "1",
            "applyFill": fill == 0 ? nil : "1", "applyBorder": border == 0 ? nil : "1", "applyAlignment": isAligned ? "1" : nil,
            "applyProtection": style.isLocked ? nil : "1",
        ]
        if !isAligned && style.isLocked { return xml.element("xf", attributes) }
        xml.element("xf", attributes) { xml in
            if isAligned {
                xml.element(
                    "alignment",
                    [
                        "horizontal": style.horizontal?.rawValue, "vertical": style.vertical == .bottom ? nil : style.vertical.rawValue,
                        "wrapText": style.wraps ? "1" : nil, "indent": style.indent > 0 ? "\(style.indent)" : nil,
                    ])
            }
            if !style.isLocked { xml.element("protection", ["locked": "0"]) }
        }
    }

    /// In a condition the colour that covers is the one behind the pattern (18.8.14).
    private func write(_ look: ConditionLook, _ xml: inout XMLBuffer) {
        xml.element("dxf") { xml in
            if let colour = look.colour { xml.element("font") { $0.element("color", ["rgb": colour.opaque]) } }
            xml.element("fill") { xml in
                xml.element("patternFill", ["patternType": "solid"]) { xml in
                    xml.element("fgColor", ["rgb": look.fill.opaque])
                    xml.element("bgColor", ["rgb": look.fill.opaque])
                }
            }
        }
    }
}

/// Values, each once, with the places at which they were first met, from 0.
private struct Distinct<Value: Hashable> {
    private(set) var values: [Value] = []
    private var places: [Value: Int] = [:]

    init(_ first: Value...) { for value in first { add(value) } }

    /// Whether it was new.
    @discardableResult
    mutating func add(_ value: Value) -> Bool {
        guard places[value] == nil else { return false }
        places[value] = values.count
        values.append(value)
        return true
    }

    func place(of value: Value) -> Int { places[value] ?? 0 }
}
