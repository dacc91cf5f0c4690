import Diagnostics
import Loading
import Reporting

/// Why nothing can be added to the catalogue.
package enum CatalogueFault: Error, Sendable {
    /// It is no plain list of entries, each beginning with «-» on a line of its own: what should be added, as text.
    case otherShape(entries: String)
}

/// An indicator that a table of targets names and the catalogue has not.
struct CatalogueEntry {
    static let path = "indicators.yaml"

    let id: String
    let name: String
    /// Keys that are left open.
    let open: [String]
    /// Key and value, in the order of the file.
    private let fields: [(key: String, value: Value)]

    private enum Value { case word(String), text(String), list([String]) }

    /// - isJudged: with likely values in place of «…», so that the rules see the targets and not the gaps.
    init(_ row: TargetRow, measure: Indicator.UnitOfMeasure?, _ values: [PromisedValue], isJudged: Bool) {
        (id, name) = (row.id, row.name)
        var fields: [(key: String, value: Value)] = [("id", .word(row.id)), ("name", .text(row.name))]
        var open: [String] = []
        func gap(_ key: String, likely: String) {
            open.append(key)
            fields.append((key, isJudged ? .word(likely) : .text("…")))
        }
        gap("group", likely: "group")
        if let measure { fields.append(("unit_measure", .word(measure.rawValue))) } else { gap("unit_measure", likely: "amount") }
        gap("direction", likely: "up")
        if !row.denominator.isEmpty {
            fields.append(("denominator", .text(row.denominator)))
        } else if measure == .percent {
            gap("denominator", likely: "people")
        }
        if !row.definition.isEmpty { fields.append(("definition", .text(row.definition))) } else { gap("definition", likely: "definition") }
        if measure == .level {
            // names of levels from 0 up to the highest that is promised
            let highest = values.compactMap { Int($0.value) }.max() ?? 0
            open.append("levels")
            fields.append(("levels", .list((0...min(highest, 20)).map { isJudged ? "level \($0)" : "…" })))
        }
        (self.fields, self.open) = (fields, open)
    }

    /// As lines of YAML, without their ends.
    func lines(indented indent: String) -> [String] {
        fields.enumerated().map { place, field in
            let value =
                switch field.value {
                case .word(let word): word
                case .text(let text): yamlText(text)
                case .list(let texts): "[" + texts.map(yamlText).joined(separator: ", ") + "]"
                }
            return indent + (place == 0 ? "- " : "  ") + "\(field.key): \(value)"
        }
    }
}

/// The catalogue with entries at its end; no line that was there is touched.
struct GrownCatalogue {
    let bytes: [UInt8]
    /// On which lines the new entries begin.
    let lines: [Int]

    init(_ old: [UInt8], with entries: [CatalogueEntry], from file: String) throws(CatalogueFault) {
        let text = String(decoding: old, as: UTF8.self)
        let end = text.utf8.contains(0x0D) ? "\r\n" : "\n"
        let plain = entries.map { $0.lines(indented: "").joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
        guard let before = catalogue(in: old), let first = before.first else { throw .otherShape(entries: plain) }
        // «- id: …» and «  - id: …» under a key of its own: the dash stands two columns before the first key
        let indent = String(repeating: " ", count: max(0, first.location.column - 3))
        var grown = text + (text.last?.isNewline == true ? "" : end)
        grown += end + "\(indent)# Thêm từ \(file.split(separator: "/").last ?? "bảng mục tiêu"): điền những chỗ ghi «…»" + end
        var starts: [Int] = []
        for (place, entry) in entries.enumerated() {
            if place > 0 { grown += end }
            starts.append(grown.utf8.count { $0 == 0x0A } + 1)
            grown += entry.lines(indented: indent).map { $0 + end }.joined()
        }
        // seen once more with other eyes: nothing else became of the file than was meant
        let after = catalogue(in: Array(grown.utf8))
        guard let after, after.count == before.count + entries.count,
            zip(after.suffix(entries.count), entries).allSatisfy({ $0.id == $1.id })
        else { throw .otherShape(entries: plain) }
        (bytes, lines) = (Array(grown.utf8), starts)
    }
}

/// The items of a catalogue; nil where it cannot be read.
private func catalogue(in bytes: [UInt8]) -> [RawNode]? {
    let loaded = loadYAML(bytes, path: CatalogueEntry.path)
    if loaded.diagnostics.contains(where: { $0.severity == .error }) { return nil }
    return loaded.value?.root.items
}

extension RawNode {
    /// Of a list, or of the one under `indicators`.
    fileprivate var items: [RawNode]? {
        switch kind {
        case .sequence(let items): items
        case .mapping(let pairs): pairs.first { $0.key.value == "indicators" }?.value.items
        case .scalar, .position: nil
        }
    }

    fileprivate var id: String? {
        guard case .mapping(let pairs) = kind, case .scalar(let id, _)? = pairs.first(where: { $0.key.value == "id" })?.value.kind else {
            return nil
        }
        return id
    }
}

extension RawDocument {
    /// The catalogue with entries whose gaps are filled with what is likely.
    func adding(_ entries: [CatalogueEntry]) -> RawDocument {
        let text = entries.flatMap { $0.lines(indented: "") }.joined(separator: "\n") + "\n"
        let loaded = loadYAML(Array(text.utf8), path: path)
        guard let items = root.items, let more = loaded.value?.root.items else { return self }
        return RawDocument(path: path, root: RawNode(.sequence(items + more), at: root.location))
    }
}
