import Diagnostics
import Language
import Loading
import Reporting

/// units.csv with the units of a list at its end. Nothing has been written.
package struct UnitsDraft: Sendable {
    /// What was found, each at its place in the list.
    package internal(set) var found: [Diagnostic] = []
    /// nil where anything is wrong: all of a list or none of it.
    package internal(set) var bytes: [UInt8]?
    /// Codes and names of the units, in the order of the list; where the list gave no code, it was made.
    package internal(set) var units: [(id: String, name: String, isMade: Bool)] = []
}

/// Lays a list of units behind those of units.csv, as values: codes are made where the list has none, kinds are taken from names, and every rule of
/// `check` is asked about the whole.
///
/// - defaults: by column, what stands for every unit of which the list says nothing.
/// - columns: of a new units.csv, where there is none.
package func draftUnits(_ file: SentFile, defaults: [String: String], into raw: RawContent, columns: [String]) async -> UnitsDraft {
    let list = UnitList(file)
    var draft = UnitsDraft(found: list.found)
    var grown = GrownUnits(raw.units, columns: columns, known: list.units.flatMap(\.values.keys))
    for unit in list.units { grown.add(unit, defaults) }
    draft.found += grown.found
    if !grown.added.isEmpty { draft.found += await grown.judged(in: raw) }
    draft.found = draft.found.inSheetOrder()
    if draft.found.contains(where: { $0.severity == .error }) { return draft }
    draft.bytes = grown.bytes
    draft.units = grown.added
    return draft
}

/// units.csv while units are added to it; no line that was there is touched.
private struct GrownUnits {
    private(set) var found: [Diagnostic] = []
    private(set) var added: [(id: String, name: String, isMade: Bool)] = []
    private let path: String
    private let columns: [String]
    private var text: String
    private let end: String
    private let separator: Character
    /// Names and parents of the units that are there, by code.
    private var known: [String: (name: String, parent: String)] = [:]
    private var listed: [String: SourceLocation] = [:]
    /// By line of the file: the row of the list, and where each of its cells begins.
    private var lines: [Int: (unit: ListedUnit, starts: [(column: Int, name: String)])] = [:]

    /// - known: columns that the list uses: a new file has those that are not usual only where they are needed.
    init(_ table: RawTable?, columns usual: [String], known used: [String]) {
        guard let table = table?.naming(among: unitListColumns) else {
            (path, separator, end) = ("units.csv", ";", "\n")
            columns = usual + unitListColumns.filter { used.contains($0) && !usual.contains($0) }
            text = "\u{FEFF}" + columns.joined(separator: ";") + "\n"
            return
        }
        (path, columns) = (table.path, table.names)
        separator = Character(Unicode.Scalar(table.delimiter))
        let old = String(decoding: table.source, as: UTF8.self)
        end = old.utf8.contains(0x0D) ? "\r\n" : "\n"
        text = old + (old.last?.isNewline == true ? "" : end)
        for row in 0..<table.rowCount {
            func cell(_ name: String) -> String { table.column(named: name).map { table.text(row, $0) } ?? "" }
            known[cell("id")] = (cell("name"), cell("parent"))
        }
    }

    var bytes: [UInt8] { Array(text.utf8) }

    mutating func add(_ unit: ListedUnit, _ defaults: [String: String]) {
        var values = unit.values.merging(defaults.filter { !$0.value.isEmpty }) { own, _ in own }
        let name = values["name"] ?? ""
        if name.isEmpty { return }
        for column in values.keys.sorted() where !columns.contains(column) {
            found.append(SayUnits.noColumn(column, at: unit.place(column)))
        }
        guard let kind = values["kind"] ?? Self.kind(in: name), case let kindCode = areaKind(written: kind) ?? kind, isIdentifier(kindCode)
        else { return found.append(SayUnits.noKind(name, at: unit.place(values["kind"] == nil ? "name" : "kind"))) }
        values["kind"] = kindCode
        values["parent"] = values["parent"].map(code(of:))
        for column in ["valid_from", "valid_to"] {
            if let day = values[column], case .success(let date) = parseDate(day) { values[column] = date.iso }
        }
        let isMade = values["id"] == nil
        if isMade {
            let same = known.filter { isWritten($0.value.name, as: name) && $0.value.parent == values["parent"] ?? "" }
            if let id = same.keys.min() {
                let place = unit.place("name")
                return found.append(listed[id].map { SayUnits.listedTwice(id, $0, at: place) } ?? SayUnits.known(name, id, at: place))
            }
            values["id"] = makeID(name, kind, values["parent"] ?? "")
        }
        let id = values["id"] ?? ""
        if let other = listed[id] { return found.append(SayUnits.listedTwice(id, other, at: unit.place("id"))) }
        if let same = known[id] { return found.append(SayUnits.known(same.name, id, at: unit.place("id"))) }
        (known[id], listed[id]) = ((name, values["parent"] ?? ""), unit.place)
        write(values, of: unit)
        added.append((id, name, isMade))
    }

    private mutating func write(_ values: [String: String], of unit: ListedUnit) {
        var line = "", starts: [(column: Int, name: String)] = []
        for (place, column) in columns.enumerated() {
            if place > 0 { line.append(separator) }
            starts.append((line.count + 1, column))
            line += csvCell(values[column] ?? "", separator)
        }
        lines[text.utf8.count { $0 == 0x0A } + 1] = (unit, starts)
        text += line + end
    }

    /// A parent by its code, or by a name that only one unit bears.
    private func code(of parent: String) -> String {
        if known[parent] != nil { return parent }
        let named = known.filter { isWritten(parent, as: $0.value.name) }.keys
        return named.count == 1 ? named.first ?? parent : parent
    }

    // MARK: codes

    /// What a name begins with: «Phường Hạnh Thông»; a city may be of two kinds, and is not guessed.
    private static func kind(in name: String) -> String? {
        ["Phường", "Xã", "Đặc khu", "Quận", "Huyện", "Tỉnh"].first {
            isWritten(String(name.prefix($0.count)), as: $0) && name.count > $0.count
        }
    }

    /// «phuong-hanh-thong»; where that is another unit's, with the parent's code before it: «go-vap-phuong-9».
    private func makeID(_ name: String, _ kind: String, _ parent: String) -> String {
        let words =
            ["ward": "phường", "commune": "xã", "special-zone": "đặc khu", "province": "tỉnh"][kind]
            ?? (areaKind(written: kind) == nil ? "" : kind)
        let plain = slug(name), ofKind = slug(words)
        let isNamed = Self.kind(in: name) != nil || plain.hasPrefix(ofKind + "-") || ["organisation", "to-chuc"].contains(slug(kind))
        let whole = isNamed || ofKind.isEmpty ? plain : "\(ofKind)-\(plain)"
        return known[whole] == nil || parent.isEmpty ? whole : slug("\(parent)-\(whole)")
    }

    // MARK: what the rules say

    /// What is wrong with the file that was not before, at the places of the list.
    func judged(in raw: RawContent) async -> [Diagnostic] {
        var content = raw
        let loaded = loadCSV(bytes, path: path)
        content.units = loaded.value
        content.diagnostics += loaded.diagnostics
        let before = Set(await everyFinding(in: raw))
        let errors = await everyFinding(in: content).filter { $0.severity == .error && $0.location.path == path && !before.contains($0) }
        return errors.map { error in
            guard let line = lines[error.location.line] else { return error }
            let column = line.starts.last { $0.column <= error.location.column }?.name ?? "name"
            return error.moved(to: line.unit.place(column))
        }
    }
}
