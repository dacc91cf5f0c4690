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
    all += changes.standings.compactMap { annotation($0, writer, changes, options) }
    for value in changes.values where value.edit != .removed && value.isFigure { all.append(annotation(value, writer, options)) }
    all += changes.warnings.map { annotation($0, options) }
    return all.enumerated().sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
}

private func annotation(_ finding: Finding, _ options: ReviewOptions) -> Annotation {
    let advice = finding.suggestion.map { " → " + $0.text(in: options.language) } ?? ""
    let about = [finding.unit, finding.indicator].compactMap(\.self).joined(separator: " · ")
    return Annotation(
        level: level(finding), rule: finding.rule, title: about.isEmpty ? finding.rule : about,
        message: finding.message.text(in: options.language) + advice, path: options.contentPrefix + finding.place.path,
        line: finding.place.line,
        column: finding.column, key: "\(finding.place.path)/\(finding.message.en)")
}

private func level(_ finding: Finding) -> Annotation.Level {
    switch finding.severity {
    case "error": .error
    case "note": .notice
    default: .warning
    }
}

/// Beside the line that moved it: a figure's, else the first of its causes that stands anywhere. Nothing where the target is new or gone, which its
/// own line tells.
private func annotation(_ standing: StandingChange, _ writer: SectionWriter, _ changes: Changes, _ options: ReviewOptions) -> Annotation? {
    guard standing.edit == .changed || standing.has(.worse) else { return nil }
    let causes = standing.causes.filter { $0.kind == .value } + standing.causes
    let place = causes.lazy.compactMap(\.place).first ?? standing.place
    let isEased = standing.isEased(by: .ofTargets) || standing.isEased(by: .ofThresholds)
    let (level, rule, title): (Annotation.Level, String, String) =
        switch standing.worst {
        case .worse: (.warning, "standing-worse", writer.say("Đánh giá giảm", "Standing worse"))
        case _ where isEased:
            (.warning, "standing-eased", writer.say("Đánh giá tăng do hạ yêu cầu", "Standing better because less is asked"))
        case .better: (.notice, "standing-better", writer.say("Đánh giá tăng", "Standing better"))
        case .other: (.notice, "standing-changed", writer.say("Đánh giá thay đổi", "Standing changes"))
        }
    return Annotation(
        level: level, rule: rule, title: title,
        message: "\(writer.said(standing.unit.name)) · \(writer.said(standing.indicator.name)), \(writer.target(standing)): "
            + writer.sentence(standing, reportYear: changes.reportYear),
        path: options.contentPrefix + place.path, line: place.line, column: nil,
        key: "\(standing.plan)/\(standing.unit.id)/\(standing.indicator.id)/\(standing.targetYear ?? 0)")
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
