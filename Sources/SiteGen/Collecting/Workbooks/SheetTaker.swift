import Language
import Packing

/// Takes down the cells of a sheet as its part is read.
///
/// References may be missing (then cells and rows follow each other), sizes may be wrong, a million rows may be only formatted: nothing is
/// kept but what stands in cells.
final class SheetTaker {
    private(set) var sheet: SentSheet
    /// Cells kept.
    private(set) var count = 0
    private let strings: [String]
    private let styles: [CellFormat]
    private let is1904: Bool
    private let room: Int
    private var letters = 0
    private var isTooMuch = false
    private var isSpoilt = false

    private var row = SentRow(number: 0, isHidden: false)
    private var column = 0
    private var type = CellType.number
    private var style = 0
    private enum CellType { case number, listed, text, flag, error, date }
    private enum Within { case nothing, cell, value, formula }
    private var within = Within.nothing
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var hasFormula = false
    private let inline = TextTaker()

    init(_ sheet: SentSheet, _ strings: [String], _ styles: [CellFormat], is1904: Bool, room: Int) {
        self.sheet = sheet
        self.strings = strings
        self.styles = styles
        self.is1904 = is1904
        self.room = room
    }

    func listen(to reader: XMLReader) {
        reader.opened = { tag in self.open(tag) }
        reader.text = { piece in self.take(piece) }
        reader.closed = { tag in self.close(tag) }
        reader.isDone = { self.isTooMuch || self.isSpoilt }
    }

    private func take(_ piece: UnsafeBufferPointer<UInt8>) {
        switch within {
        case .value: value += piece
        case .formula: formula += piece
        case .cell: inline.take(piece)
        case .nothing: break
        }
        letters += piece.count
        if value.count > WorkbookLimit.cell || formula.count > WorkbookLimit.cell || letters > WorkbookLimit.letters { isTooMuch = true }
    }

    func fault(in part: String) -> SentFileFault? {
        if count > room { return .tooMany(what: .cells, limit: WorkbookLimit.cells) }
        if isTooMuch { return .tooMany(what: .letters, limit: WorkbookLimit.letters) }
        return isSpoilt ? .damaged(part: part) : nil
    }

    private func open(_ tag: XMLTag) {
        if within == .cell {
            if tag.isNamed("v") {
                within = .value
            } else if tag.isNamed("f") {
                (within, hasFormula) = (.formula, true)
            } else {
                inline.open(tag)
            }
        } else if tag.isNamed("c") {
            openCell(tag)
        } else if tag.isNamed("row") {
            row = SentRow(number: tag["r"].map { Int($0) ?? 0 } ?? row.number + 1, isHidden: tag.flag("hidden"))
            column = 0
            if !(1...CellPlace.lastRow).contains(row.number) { isSpoilt = true }
        } else if tag.isNamed("mergeCell"), let range = tag["ref"] {
            let ends = range.split(separator: ":").map { CellPlace(String($0)) }
            if sheet.merges.count >= WorkbookLimit.merges { isTooMuch = true }
            if ends.count == 2, let first = ends[0], let last = ends[1] { sheet.merges.append((first, last)) }
        }
    }

    private func openCell(_ tag: XMLTag) {
        column += 1
        if let name = tag.value("r") {
            // letters before the row's number
            var letter = name, found = 0
            while case let upper = letter.pointee & ~0x20, (0x41...0x5A).contains(upper), found < CellPlace.lastColumn {
                found = found * 26 + Int(upper) - 0x40
                letter += 1
            }
            if found > 0 { column = found }
        }
        type = tag.value("t").map(Self.type) ?? .number
        style = tag.number("s") ?? 0
        within = .cell
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        formula.removeAll(keepingCapacity: true)
        inline.clear()
    }

    private static func type(_ written: UnsafePointer<CChar>) -> CellType {
        switch String(cString: written) {
        case "s": .listed
        case "str", "inlineStr": .text
        case "b": .flag
        case "e": .error
        case "d": .date
        default: .number
        }
    }

    private func close(_ tag: XMLTag) {
        switch within {
        case .value, .formula: if tag.isNamed("v") || tag.isNamed("f") { within = .cell }
        case .cell:
            if tag.isNamed("c") {
                within = .nothing
                endCell()
            } else {
                inline.close(tag)
            }
        case .nothing:
            if tag.isNamed("row"), !row.cells.isEmpty {
                row.cells.sort { $0.place.column < $1.place.column }
                sheet.rows.append(row)
            } else if tag.isNamed("sheetData") {
                sheet.rows.sort { $0.number < $1.number }
            }
        }
    }

    private func endCell() {
        let format = styles.indices.contains(style) ? styles[style] : .plain
        guard let content = content(format) else { return }
        count += 1
        if count > room { isTooMuch = true }
        row.cells.append(
            SentCell(
                place: CellPlace(row: row.number, column: column), content: content,
                formula: hasFormula ? String(decoding: formula, as: UTF8.self) : nil, format: format))
    }

    /// What stands in the cell; nil where nothing does.
    private func content(_ format: CellFormat) -> SentCell.Content? {
        let written = String(decoding: value, as: UTF8.self)
        switch type {
        case .text:
            let text = inline.isEmpty ? unescaped(written) : inline.text
            return text.isEmpty ? nil : .text(text)
        case .listed:
            guard let place = Int(written) else { return written.isEmpty ? nil : spoilt() }
            guard strings.indices.contains(place) else { return spoilt() }
            return strings[place].isEmpty ? nil : .text(strings[place])
        case .flag: return written.isEmpty ? nil : .flag(written == "1" || written == "true")
        case .error: return .error(written)
        case .date: return day(iso: written)
        case .number:
            if written.isEmpty { return hasFormula ? .uncalculated : nil }
            return format == .date ? day(serial: written) : .number(written)
        }
    }

    private func spoilt() -> SentCell.Content? {
        isSpoilt = true
        return nil
    }

    private func day(iso written: String) -> SentCell.Content? {
        if written.isEmpty { return nil }
        guard case .success(let day) = parseDate(String(written.prefix(10))) else { return .text(written) }
        return .day(day)
    }

    /// Workbooks of old Macintoshes count days from 1904.
    private func day(serial written: String) -> SentCell.Content {
        guard let serial = Double(written), serial.magnitude < 1_000_000,
            let day = SpreadsheetDate.day(serial: Int(serial) + (is1904 ? 1_462 : 0))
        else { return .number(written) }
        return .day(day)
    }
}

/// Takes down a text that may be in pieces of several looks (`r/t`); how it is pronounced (`rPh`) is no part of it.
final class TextTaker {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var sounds = 0

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { unescaped(String(decoding: bytes, as: UTF8.self)) }

    func clear() {
        bytes.removeAll(keepingCapacity: true)
        (isInText, sounds) = (false, 0)
    }

    func open(_ tag: XMLTag) {
        if tag.isNamed("rPh") { sounds += 1 }
        if tag.isNamed("t") { isInText = sounds == 0 }
    }

    func close(_ tag: XMLTag) {
        if tag.isNamed("rPh") { sounds -= 1 }
        if tag.isNamed("t") { isInText = false }
    }

    func take(_ piece: UnsafeBufferPointer<UInt8>) { if isInText { bytes += piece } }
}

/// «_x000D_» is the character of that number; «_x005F_» an underscore that would be taken for the beginning of one.
///
/// Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
private func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = String.UnicodeScalarView(), rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
        let mark = rest.prefix(6)
        if scalar == "_", mark.count == 6, mark.first == "x", mark.last == "_",
            let number = UInt32(String(String.UnicodeScalarView(mark.dropFirst().dropLast())), radix: 16), let meant = UnicodeScalar(number)
        {
            result.append(meant)
            rest = rest.dropFirst(6)
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}
