import Comparing
import Diagnostics

/// One remark beside a line of a file, for the tools that show them there.
package struct Annotation: Sendable, Equatable {
    package enum Level: Int, Sendable, Comparable {
        case error, warning, notice
        package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }
    let level: Level
    /// The rule or the kind of change, in kebab case.
    let rule: String
    let title: String
    let message: String
    /// From the repository's top.
    let path: String
    let line: Int?
    let column: Int?
    /// What it is about, without any line number, so that it stays itself when lines move.
    let key: String
}

/// The findings of `sitegen check`.
package func annotations(of diagnostics: [Diagnostic], _ options: ReviewOptions) -> [Annotation] {
    diagnostics.map { annotation(Finding($0, of: .head), options) }.sorted { $0.level < $1.level }
}

/// The errors, then what a reviewer should look at: standings that got worse, suspicious values, new warnings; then the other values.
func annotations(of changes: Changes, _ options: ReviewOptions) -> [Annotation] {
    let language = options.language
    let writer = SectionWriter(language: language)
    var all = changes.errors.filter { $0.origin == .head }.map { annotation($0, options) }
    var changedRows: [String: Place] = [:]
    for value in changes.values where value.edit != .removed { changedRows["\(value.unit.id)/\(value.indicator.id)"] = value.place }
    let changedTargets = Set(changes.records.filter { $0.kind == .target && $0.edit != .removed }.map(\.place))
    for standing in changes.standings where standing.course == .worse {
        // beside the line that moved it; a standing that other lines moved has no place in this change
        let place = changedRows["\(standing.unit.id)/\(standing.indicator.id)"] ?? (changedTargets.contains(standing.place) ? standing.place : nil)
        guard let place else { continue }
        all.append(Annotation(
            level: .warning, rule: "standing-worse", title: writer.say("Đánh giá giảm", "Standing worse"),
            message: "\(standing.unit.name.text(in: language)) · \(standing.indicator.name.text(in: language)): "
                + "\(writer.judgement(standing.before)) → \(writer.judgement(standing.after)).",
            path: options.contentPrefix + place.path, line: place.line, column: nil,
            key: "\(standing.plan)/\(standing.unit.id)/\(standing.indicator.id)/\(standing.targetYear ?? 0)"))
    }
    for value in changes.values where value.edit != .removed && value.isFigure { all.append(annotation(value, writer, options)) }
    all += changes.warnings.map { annotation($0, options) }
    return all.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
}

private func annotation(_ finding: Finding, _ options: ReviewOptions) -> Annotation {
    let advice = finding.suggestion.map { " → " + $0.text(in: options.language) } ?? ""
    let about = [finding.unit, finding.indicator].compactMap(\.self).joined(separator: " · ")
    return Annotation(
        level: level(finding), rule: finding.rule, title: about.isEmpty ? finding.rule : about,
        message: finding.message.text(in: options.language) + advice, path: options.contentPrefix + finding.place.path, line: finding.place.line,
        column: finding.column, key: "\(finding.place.path)/\(finding.message.en)")
}

private func level(_ finding: Finding) -> Annotation.Level {
    switch finding.severity {
    case "error": .error
    case "note": .notice
    default: .warning
    }
}

private func annotation(_ value: ValueChange, _ writer: SectionWriter, _ options: ReviewOptions) -> Annotation {
    let isGrave = value.hints.contains(where: \.isGrave)
    let note = writer.note(of: value)
    return Annotation(
        level: isGrave ? .warning : .notice, rule: isGrave ? "suspicious-value" : "value-\(value.edit.rawValue)",
        title: isGrave ? writer.say("Số liệu cần xem lại", "A value to look at") : writer.say("Số liệu thay đổi", "A value changes"),
        message: "\(writer.said(value.unit.name)) · \(writer.said(value.indicator.name)) · \(value.year): \(writer.moved(value))"
            + (note.isEmpty ? "." : " (\(note))."),
        path: options.contentPrefix + value.place.path, line: value.place.line, column: nil,
        key: "\(value.unit.id)/\(value.indicator.id)/\(value.year)/\(value.cell?.vi ?? "")")
}
