import Diagnostics
import Language
import Loading
import Reporting

/// For which plan a table of targets is read.
package struct TargetOrder: Sendable {
    let id: String
    let unit: AreaRef
    let period: ClosedRange<Int>
    /// The plan's file before its targets, and behind them.
    let before: String
    let after: String

    package init(id: String, unit: AreaRef, period: ClosedRange<Int>, before: String, after: String) {
        (self.id, self.unit, self.period) = (id, unit, period)
        (self.before, self.after) = (before, after)
    }
}

/// A plan with the targets of a table, and the catalogue with what is new in it. Nothing has been written.
package struct PlanDraft: Sendable {
    /// An indicator that the catalogue has not had.
    package struct NewIndicator: Sendable {
        package let id: String
        package let name: String
        /// Its line in the catalogue.
        package let line: Int
        /// Keys that are left open, with «…».
        package let open: [String]
    }

    /// What was found, each at its cell: `file!sheet!cell`.
    package internal(set) var found: [Diagnostic] = []
    /// nil where nothing was understood.
    package internal(set) var plan: [UInt8]?
    /// The catalogue with its new entries; nil where there are none.
    package internal(set) var catalogue: [UInt8]?
    package internal(set) var newIndicators: [NewIndicator] = []
    /// Targets written, and indicators they are of.
    package internal(set) var targets = 0
    package internal(set) var indicators = 0
    /// Targets that stand in the plan's file as comments only.
    package internal(set) var leftOut = 0

    package var hasErrors: Bool { found.contains { $0.severity == .error } }
}

/// Lays a table of targets into a new plan, as values: known indicators are found by name or code, new ones go to the end of the catalogue with
/// what is not known left open. Every rule of `check` is asked, and what it says of a target is said of the cell that the target came from.
///
/// - catalogue: the bytes of indicators.yaml.
/// - report: the content's sound part.
/// Throws: CatalogueFault where nothing can be added to the catalogue.
package func draftPlan(
    _ file: SentFile, for order: TargetOrder, into raw: RawContent, _ report: Report, catalogue: [UInt8]
) async throws(CatalogueFault) -> PlanDraft {
    let table = TargetTable(file, of: order.unit, in: order.period, KnownNames(report))
    var draft = PlanDraft(found: table.found)
    var targets = PlanTargets(rows: table.rows, order: order)
    draft.found += targets.refuseRivals()
    var judged = await targets.judged(in: raw, report)
    while !judged.isEmpty {
        draft.found += judged
        judged = await targets.judged(in: raw, report)
    }
    draft.found = draft.found.inSheetOrder()
    draft.leftOut = targets.leftOut
    if table.isRefused || targets.count == 0 { return draft }
    (draft.targets, draft.indicators) = (targets.count, targets.indicators)
    draft.plan = Array(targets.plan.utf8)
    let entries = targets.entries(isJudged: false)
    if !entries.isEmpty {
        let grown = try GrownCatalogue(catalogue, with: entries, from: file.path)
        draft.catalogue = grown.bytes
        draft.newIndicators = zip(entries, grown.lines).map { .init(id: $0.id, name: $0.name, line: $1, open: $0.open) }
    }
    return draft
}

/// The targets of a plan on their way into its file.
struct PlanTargets {
    private(set) var rows: [TargetRow]
    let order: TargetOrder

    init(rows: [TargetRow], order: TargetOrder) {
        self.rows = rows
        self.order = order
    }

    private var all: [(row: Int, target: Int)] { rows.indices.flatMap { row in rows[row].targets.indices.map { (row, $0) } } }
    private var written: [(row: Int, target: Int)] { all.filter { rows[$0.row].targets[$0.target].value != nil } }

    var count: Int { written.count }
    var leftOut: Int { all.count - written.count }
    var indicators: Int { Set(written.map { rows[$0.row].id }).count }

    /// Two cells that promise the same thing otherwise are both left out: which of them counts is for people to say. The same promise twice counts
    /// once.
    mutating func refuseRivals() -> [Diagnostic] {
        var found: [Diagnostic] = [], first: [String: (row: Int, target: Int)] = [:]
        var refused: [(row: Int, target: Int)] = [], again: [(row: Int, target: Int)] = []
        for place in written {
            let row = rows[place.row], target = row.targets[place.target]
            guard let before = first["\(row.id) \(target.year) \(row.isOfChildren)"] else {
                first["\(row.id) \(target.year) \(row.isOfChildren)"] = place
                continue
            }
            let other = rows[before.row].targets[before.target]
            if other.value == target.value {
                found.append(SayTarget.sameAgain(row.name, target.year, other.place, at: target.place))
                again.append(place)
            } else {
                found.append(SayTarget.twice(row.name, target.year, other.place, at: target.place))
                refused += [before, place]
            }
        }
        for place in refused { rows[place.row].targets[place.target].value = nil }
        for place in again.reversed() { rows[place.row].targets.remove(at: place.target) }
        return found
    }

    // MARK: what the rules say

    /// Takes out the targets of which an error speaks; what was said, at their cells. Nothing: all that is left is sound.
    mutating func judged(in raw: RawContent, _ report: Report) async -> [Diagnostic] {
        if count == 0 { return [] }
        var content = raw
        let path = "plans/\(order.id).yaml", new = entries(isJudged: true)
        let loaded = loadYAML(Array(plan.utf8), path: path)
        if let document = loaded.value { content.plans.append(document) }
        content.diagnostics += loaded.diagnostics
        if let indicators = raw.indicators, !new.isEmpty { content.indicators = indicators.adding(new) }
        let errors = await everyFinding(in: content).filter { $0.severity == .error }
        let lines = lines
        var found: [Diagnostic] = []
        for error in errors {
            if error.location.path == path, let place = lines.last(where: { $0.line <= error.location.line })?.place {
                let target = rows[place.row].targets[place.target]
                rows[place.row].targets[place.target].value = nil
                found.append(error.moved(to: target.place))
            } else if error.location.path == CatalogueEntry.path {
                for row in rows.indices where rows[row].id == error.indicator && rows[row].indicator == nil && !rows[row].isRefused {
                    rows[row].isRefused = true
                    found.append(error.moved(to: rows[row].place))
                    for target in rows[row].targets.indices { rows[row].targets[target].value = nil }
                }
            }
        }
        return found
    }

    /// What the catalogue lacks, in the order of the table.
    func entries(isJudged: Bool) -> [CatalogueEntry] {
        var seen: Set<String> = []
        return rows.filter { $0.indicator == nil && !$0.id.isEmpty && !$0.isRefused && seen.insert($0.id).inserted }.map { row in
            let same = rows.filter { $0.id == row.id }
            let values = same.flatMap(\.targets).compactMap(\.value)
            return CatalogueEntry(row, measure: same.lazy.compactMap(\.measure).first, values, isJudged: isJudged)
        }
    }

    // MARK: the file

    var plan: String { order.before + block.map { $0.text + "\n" }.joined() + order.after }

    /// Where each target that is written begins.
    private var lines: [(line: Int, place: (row: Int, target: Int))] {
        let first = order.before.utf8.count { $0 == 0x0A } + 1
        return block.enumerated().compactMap { line, written in written.begins.map { (first + line, $0) } }
    }

    private var block: [(text: String, begins: (row: Int, target: Int)?)] {
        var lines: [(text: String, begins: (row: Int, target: Int)?)] = [(count == 0 ? "targets: []" : "targets:", nil)]
        for place in all {
            let row = rows[place.row], target = row.targets[place.target]
            let item = item(row, target)
            guard target.value != nil else {
                lines.append(("  # chưa lấy \(target.place): \(yamlText(target.words))", nil))
                lines += item.map { ("#\($0)", nil) }
                continue
            }
            for (number, text) in item.enumerated() { lines.append((text, number == 0 ? place : nil)) }
        }
        return lines
    }

    private func item(_ row: TargetRow, _ target: RowTarget) -> [String] {
        var lines = ["  - indicator: \(row.id.isEmpty ? "…" : row.id)", "    year: \(target.year)"]
        if row.isOfChildren { lines.append("    applies_to: children") }
        lines.append("    comparison: \(target.value?.comparison.rawValue ?? "…")")
        lines.append("    value: \(target.value?.value ?? "…")")
        if let wording = target.value?.wording { lines.append("    wording: \(wording.rawValue)") }
        if !row.section.isEmpty { lines.append("    section: \(yamlText(row.section))") }
        let note = [target.value?.note, row.note.isEmpty ? nil : row.note].compactMap(\.self).joined(separator: " ")
        if !note.isEmpty { lines.append("    note: \(yamlText(note))") }
        return lines
    }
}

/// A text in quotes, of which nothing is taken for YAML's own signs.
func yamlText(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
