/// The texts of all cells, each once, in the order in which they are met.
///
/// A table rather than texts within the cells: every reader knows it, while previews on telephones often show nothing for texts in place.
/// Source: ECMA-376 part 1, 18.4.9.
struct StringTable {
    private var places: [TextKey: Int] = [:]
    private var texts: [String] = []
    private var uses = 0

    /// Equal byte by byte: texts in another normal form are other texts.
    private struct TextKey: Hashable {
        let text: String

        static func == (left: TextKey, right: TextKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }
    }

    init(of workbook: Workbook) {
        for sheet in workbook.sheets {
            for (_, cell) in sheet.filledCells {
                guard case .text(let text) = cell.value else { continue }
                uses += 1
                if places[TextKey(text: text)] != nil { continue }
                places[TextKey(text: text)] = texts.count
                texts.append(text)
            }
        }
    }

    /// Where the text stands in the table, from 0.
    func place(of text: String) -> Int? { places[TextKey(text: text)] }

    var part: XMLBuffer {
        var xml = XMLBuffer()
        xml.element("sst", ["xmlns": spreadsheetVocabulary, "count": "\(uses)", "uniqueCount": "\(texts.count)"]) { xml in
            for text in texts {
                xml.element("si") { $0.element("t", ["xml:space": keptSpace(text)], text: cellText(text)) }
            }
        }
        return xml
    }
}

/// «preserve» where a reader of XML might drop white space otherwise: at either end, and lines.
func keptSpace(_ text: String) -> String? {
    func isWhite(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    return isWhite(text.utf8.first) || isWhite(text.utf8.last) || text.utf8.contains(0x0A) ? "preserve" : nil
}
