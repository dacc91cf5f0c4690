import Packing

/// Reads a workbook: bytes of an .xlsx file, transitional or strict, as any program saves it.
///
/// Found through its relations, never by the names that parts usually bear; what a part claims of its own size is not believed; of cells only
/// those are kept in which something stands. Throws: SentFileFault.
/// Source: ECMA-376 part 1, 18 (SpreadsheetML), part 2 (packages).
func readWorkbook(_ bytes: [UInt8]) throws(SentFileFault) -> SentWorkbook {
    if let fault = SentFileFault.seen(in: bytes) { throw fault }
    let package: OpenPackage
    do throws(ArchiveFault) { package = OpenPackage(try ArchiveReader(bytes)) } catch { throw SentFileFault(error) }
    return try package.workbook()
}

/// Bounds of what is unpacked and kept of one workbook.
enum WorkbookLimit {
    /// Bytes of a part; the rows of a sheet that were only formatted may take this much.
    static let part = 128 << 20
    /// Cells in which something stands.
    static let cells = 200_000
    /// Bytes of all texts.
    static let letters = 32 << 20
    static let sheets = 200
    /// Bytes of one cell; a spreadsheet keeps 32,767 characters.
    static let cell = 1 << 18
    static let merges = 20_000
    /// Texts that cells share.
    static let strings = 500_000
    /// Bytes of all parts together, as unpacked.
    static let all = 160 << 20
    /// Bytes of the file itself; who asks for more sends something else.
    package static let file = 20 << 20
}

/// The parts of a package behind their relations.
final class OpenPackage {
    private let archive: ArchiveReader
    /// Bytes that may still be unpacked.
    private var room = WorkbookLimit.all

    init(_ archive: ArchiveReader) { self.archive = archive }

    func workbook() throws(SentFileFault) -> SentWorkbook {
        if !archive.holds("_rels/.rels") { throw archive.holds("mimetype") ? .openDocument : .otherArchive }
        let own = try relations(of: "")
        guard let main = own.first(where: { $0.isOf("/officeDocument") })?.target else { throw .otherArchive }
        if main.hasPrefix("word/") { throw .word }
        if main.hasPrefix("ppt/") { throw .slides }
        var book = SentWorkbook()
        let related = try relations(of: main)
        let outline = try readOutline(main)
        var strings: [String] = [], styles: [CellFormat] = []
        if let part = related.first(where: { $0.isOf("/sharedStrings") })?.target { strings = try readStrings(part) }
        if let part = related.first(where: { $0.isOf("/styles") })?.target { styles = try readStyles(part) }
        var cells = 0, read: Set<String> = []
        for named in outline.sheets {
            // sheets of charts and of old macros hold no cells
            guard let relation = related.first(where: { $0.id == named.relation }), relation.isOf("/worksheet") else { continue }
            // no program shows one sheet under two names
            if !read.insert(relation.target).inserted { throw .damaged(part: relation.target) }
            let taker = SheetTaker(
                SentSheet(name: named.name, isHidden: named.isHidden), strings, styles, is1904: outline.is1904,
                room: WorkbookLimit.cells - cells)
            try self.read(relation.target) { taker.listen(to: $0) }
            if let fault = taker.fault(in: relation.target) { throw fault }
            cells += taker.count
            book.sheets.append(taker.sheet)
        }
        if let part = own.first(where: { $0.isOf("/custom-properties") })?.target { book.properties = try readProperties(part) }
        return book
    }

    /// Hands a part to a reader, from its beginning to its end.
    private func read(_ part: String, _ listen: (XMLReader) -> Void) throws(SentFileFault) {
        let reader = XMLReader()
        listen(reader)
        do throws(ArchiveFault) {
            try archive.read(part, atMost: min(room, WorkbookLimit.part)) { piece in
                room -= piece.count
                return reader.read(piece)
            }
        } catch { throw SentFileFault(error) }
        do throws(XMLReader.Fault) { try reader.finish() } catch { throw SentFileFault(error, in: part) }
    }

    private struct Relation {
        let id: String
        let type: String
        let target: String

        /// Strict and transitional packages differ in all but the end.
        func isOf(_ end: String) -> Bool { type.hasSuffix(end) }
    }

    /// - part: «» for those of the package itself.
    private func relations(of part: String) throws(SentFileFault) -> [Relation] {
        let name = part.split(separator: "/").last.map(String.init) ?? ""
        let folder = String(part.dropLast(name.count))
        let place = "\(folder)_rels/\(name).rels"
        if !archive.holds(place) { return [] }
        var found: [Relation] = []
        try read(place) { reader in
            reader.opened = { tag in
                guard tag.isNamed("Relationship"), tag["TargetMode"] != "External", let target = tag["Target"] else { return }
                found.append(Relation(id: tag["Id"] ?? "", type: tag["Type"] ?? "", target: resolved(target, from: folder)))
            }
        }
        return found
    }

    private struct Outline {
        var sheets: [(name: String, isHidden: Bool, relation: String)] = []
        var is1904 = false
    }

    private func readOutline(_ part: String) throws(SentFileFault) -> Outline {
        var outline = Outline()
        try read(part) { reader in
            reader.opened = { tag in
                if tag.isNamed("sheet") {
                    let state = tag["state"] ?? "visible"
                    outline.sheets.append((tag["name"] ?? "", state != "visible", tag["id"] ?? ""))
                } else if tag.isNamed("workbookPr") {
                    outline.is1904 = tag.flag("date1904")
                }
            }
        }
        if outline.sheets.count > WorkbookLimit.sheets { throw .tooMany(what: .sheets, limit: WorkbookLimit.sheets) }
        return outline
    }

    private func readStrings(_ part: String) throws(SentFileFault) -> [String] {
        var strings: [String] = [], letters = 0, isTooMuch = false
        let taker = TextTaker()
        try read(part) { reader in
            reader.isDone = { isTooMuch }
            reader.opened = { tag in
                if tag.isNamed("si") { taker.clear() } else { taker.open(tag) }
            }
            reader.text = { piece in
                taker.take(piece)
                letters += piece.count
                isTooMuch = isTooMuch || letters > WorkbookLimit.letters
            }
            reader.closed = { tag in
                if tag.isNamed("si") {
                    strings.append(taker.text)
                    if strings.count > WorkbookLimit.strings { isTooMuch = true }
                } else {
                    taker.close(tag)
                }
            }
        }
        if isTooMuch { throw .tooMany(what: .letters, limit: WorkbookLimit.letters) }
        return strings
    }

    /// What each format of cells shows; those of named styles (`cellStyleXfs`) are counted apart and not meant by cells.
    private func readStyles(_ part: String) throws(SentFileFault) -> [CellFormat] {
        var codes: [Int: String] = [:], formats: [CellFormat] = [], isInCells = false
        try read(part) { reader in
            reader.opened = { tag in
                if tag.isNamed("numFmt"), let number = tag.number("numFmtId"), let code = tag["formatCode"] {
                    codes[number] = code
                } else if tag.isNamed("cellXfs") {
                    isInCells = true
                } else if isInCells, tag.isNamed("xf") {
                    let number = tag.number("numFmtId") ?? 0
                    formats.append(codes[number].map(cellFormat(ofCode:)) ?? cellFormat(ofBuiltIn: number))
                }
            }
            reader.closed = { tag in if tag.isNamed("cellXfs") { isInCells = false } }
        }
        return formats
    }

    private func readProperties(_ part: String) throws(SentFileFault) -> [String: String] {
        var properties: [String: String] = [:], name: String?, value: [UInt8] = []
        try read(part) { reader in
            reader.opened = { tag in
                if tag.isNamed("property") { (name, value) = (tag["name"], []) }
            }
            reader.text = { if name != nil { value += $0 } }
            reader.closed = { tag in
                guard tag.isNamed("property"), let known = name else { return }
                properties[known] = String(decoding: value, as: UTF8.self)
                name = nil
            }
        }
        return properties
    }
}

/// A target from where its relation stands: «../styles.xml», «/xl/styles.xml», «styles.xml».
private func resolved(_ target: String, from folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var parts: [Substring] = []
    for part in (folder + target).split(separator: "/") where part != "." {
        if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
}
