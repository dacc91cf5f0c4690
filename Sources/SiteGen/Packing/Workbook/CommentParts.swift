/// The notes of a sheet, and the boxes in which Excel shows them: a drawing in a language of 1999 that it still asks for.

/// Source: ECMA-376 part 1, 18.7.
func commentsPart(_ comments: [(place: CellPlace, comment: CellComment)]) -> XMLBuffer {
    var authors: [String] = []
    for (_, comment) in comments where !authors.contains(comment.author) { authors.append(comment.author) }
    var xml = XMLBuffer()
    xml.element("comments", ["xmlns": spreadsheetVocabulary]) { xml in
        xml.element("authors") { xml in for author in authors { xml.element("author", text: cellText(author)) } }
        xml.element("commentList") { xml in
            for (place, comment) in comments {
                let author = authors.firstIndex(of: comment.author).map { "\($0)" }
                xml.element("comment", ["ref": place.a1, "authorId": author]) { xml in
                    xml.element("text") { $0.element("r") { run(comment.text, &$0) } }
                }
            }
        }
    }
    return xml
}

private func run(_ text: String, _ xml: inout XMLBuffer) {
    xml.element("rPr") { xml in
        xml.element("sz", ["val": "10"])
        xml.element("color", ["indexed": "81"])
        xml.element("rFont", ["val": StyleTable.fontName])
        xml.element("family", ["val": "1"])
    }
    xml.element("t", ["xml:space": keptSpace(text)], text: cellText(text))
}

/// A hidden yellow box beside each cell, as large as its text.
///
/// - number: of the sheet; shapes of two sheets never bear one name.
/// Source: ECMA-376 part 4, 14 (VML) and 19.4 (x:ClientData).
func commentBoxes(_ comments: [(place: CellPlace, comment: CellComment)], of sheet: Sheet, number: Int) -> XMLBuffer {
    var xml = XMLBuffer(isDeclared: false)
    let names: XMLBuffer.Attributes = [
        "xmlns:v": "urn:schemas-microsoft-com:vml", "xmlns:o": "urn:schemas-microsoft-com:office:office",
        "xmlns:x": "urn:schemas-microsoft-com:office:excel",
    ]
    xml.element("xml", names) { xml in
        xml.element("o:shapelayout", ["v:ext": "edit"]) { $0.element("o:idmap", ["v:ext": "edit", "data": "\(number)"]) }
        let kind: XMLBuffer.Attributes = [
            "id": "_x0000_t202", "coordsize": "21600,21600", "o:spt": "202", "path": "m,l,21600r21600,l21600,xe",
        ]
        xml.element("v:shapetype", kind) { xml in
            xml.element("v:stroke", ["joinstyle": "miter"])
            xml.element("v:path", ["gradientshapeok": "t", "o:connecttype": "rect"])
        }
        for (index, (place, comment)) in comments.enumerated() {
            // Excel gives each sheet 1024 numbers
            let box: XMLBuffer.Attributes = [
                "id": "_x0000_s\(number * 1024 + index + 1)", "type": "#_x0000_t202",
                "style":
                    "position:absolute;margin-left:60pt;margin-top:1.5pt;width:180pt;height:60pt;z-index:\(index + 1);visibility:hidden",
                "fillcolor": "#ffffe1", "o:insetmode": "auto",
            ]
            xml.element("v:shape", box) { xml in
                xml.element("v:fill", ["color2": "#ffffe1"])
                xml.element("v:shadow", ["on": "t", "color": "black", "obscured": "t"])
                xml.element("v:path", ["o:connecttype": "none"])
                xml.element("v:textbox", ["style": "mso-direction-alt:auto"]) { $0.element("div", ["style": "text-align:left"], text: "") }
                xml.element("x:ClientData", ["ObjectType": "Note"]) { xml in
                    xml.element("x:MoveWithCells")
                    xml.element("x:SizeWithCells")
                    xml.element("x:Anchor", text: anchor(of: comment, at: place, in: sheet))
                    xml.element("x:AutoFill", text: "False")
                    xml.element("x:Row", text: "\(place.row - 1)")
                    xml.element("x:Column", text: "\(place.column - 1)")
                }
            }
        }
    }
    return xml
}

/// «Column, points, row, points» of two corners, counted from 0, in points of a screen: right of the cell, beginning a little above it.
private func anchor(of comment: CellComment, at place: CellPlace, in sheet: Sheet) -> String {
    let lineHeight = 18, letters = 38, width = 270
    let lines = comment.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + 1 + $1.count / letters }
    let left = place.column, top = max(0, place.row - 2)
    let (right, rest) = corner(from: left, 12 + width) { sheet.columnPoints(at: $0) }
    let (bottom, below) = corner(from: top, 8 + (min(lines, 20) + 1) * lineHeight) { sheet.rowPoints(at: $0) }
    return "\(left), 12, \(top), 8, \(right), \(rest), \(bottom), \(below)"
}

/// Where one comes to that goes so many points from the beginning of a column or row.
private func corner(from start: Int, _ points: Int, _ size: (Int) -> Int) -> (place: Int, rest: Int) {
    var place = start, rest = points
    while rest >= size(place) {
        rest -= size(place)
        place += 1
        // nothing is as wide as this but hidden columns
        if place > start + 1000 { return (place, 0) }
    }
    return (place, rest)
}

extension Sheet {
    /// Points of a screen; the usual column is 64 wide.
    fileprivate func columnPoints(at index: Int) -> Int {
        guard columns.indices.contains(index) else { return 64 }
        return columns[index].isHidden ? 0 : Int(min(max(0, columns[index].width), 254) * 8) + 5
    }

    /// What a row will be when it is opened is not known here; rows without a height count as one line.
    fileprivate func rowPoints(at index: Int) -> Int {
        guard rows.indices.contains(index) else { return 21 }
        return rows[index].isHidden ? 0 : Int(min(max(0, rows[index].height ?? 15.75), 409) * 4 / 3)
    }
}
