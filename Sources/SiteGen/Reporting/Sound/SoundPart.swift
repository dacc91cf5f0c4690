import Diagnostics
import Loading

/// The second door of Reporting: the sound part of a content, for those who must not wait until everybody's faults are mended.
///
/// The first door, `validate`, reads raw records into a draft, runs every rule and gives a report or every problem: what is published is
/// whole or not at all. Reminders, scaffolds, blank forms and exports are the office's own; they take what is sound:
///
/// 1. The whole content is judged as for a build. Without an error the report is the same, and nothing is set aside.
/// 2. A fault in site.yaml, indicators.yaml or units.csv refuses all: they are the ground of every other file.
/// 3. Every other error says by its place what it touches (`FaultyParts`): a row, its whole unit and year, in all files; a file that
///    cannot be read, the units and years that it speaks of as far as can be seen, else those its path names; a plan, that plan; a text, a
///    published figure, a map, a word, only itself, since none of them is needed here. A fault between two (an id that two plans use)
///    is looked at last, and touches both.
/// 4. What is touched is taken out of the raw content, and what remains is judged again, until no error is left. Each round takes
///    something out, so that there is an end; an error that can be laid to nothing refuses all.
/// 5. Whom an unreadable file speaks of may be beyond finding. Who must trust that what is not there was not sent (a reminder, an
///    export) is refused then; a scaffold is not.
///
/// So the report is, byte for byte, that of the content without the rows, plans and texts that are named in `Report.setAside`.
package struct SoundPart: Sendable {
    /// nil where the content is refused as a whole.
    package let report: Report?
    /// Why it is refused.
    package let problems: [Diagnostic]
    /// What these problems mean for the rest, where they do not say it themselves.
    package let reason: Message?
}

/// What the sound part is taken for, and so what must not be left in doubt.
package enum SoundUse: Sendable {
    /// A file to be filled in: who is asked for what.
    case scaffold
    /// Reminders and blank forms: who has reported what, too.
    case letters
    /// Exports: what became of units, too, for values are compared over years.
    case figures
}

package func soundPart(of raw: RawContent, for use: SoundUse) async -> SoundPart {
    let whole = await judged(raw)
    var errors = whole.everyError
    if errors.isEmpty { return SoundPart(report: whole.draft.report(warnings: whole.found), problems: [], reason: nil) }
    let grounds = whole.found.filter { $0.severity == .error && isGround($0) }
    if !grounds.isEmpty { return SoundPart(report: nil, problems: grounds, reason: nil) }
    var faulty = FaultyParts(raw, whole.draft, use)
    var remaining = whole
    while !errors.isEmpty {
        let before = faulty.count
        faulty.take(errors, remaining.draft)
        if let reason = faulty.reason { return SoundPart(report: nil, problems: faulty.unclear, reason: reason) }
        if faulty.count == before { return SoundPart(report: nil, problems: errors, reason: nil) }
        remaining = await judged(faulty.takenOut(of: raw))
        errors = remaining.everyError.filter { !$0.location.path.hasPrefix("strings/") }
    }
    let report = remaining.draft.report(warnings: remaining.found.filter { $0.severity == .warning }, setAside: faulty.setAside)
    return SoundPart(report: report, problems: [], reason: nil)
}

/// What is wrong with the three files on which all others rest; that one of them is not there yet, or holds nothing yet, is no fault of
/// those who begin a folder.
package func faultsOfGround(_ raw: RawContent) async -> [Diagnostic] {
    await errors(inGroundOf: raw).filter { isGround($0) && !["missing-file", NoRecords.rule.name].contains($0.rule) }
}

/// What is wrong with what a new site takes over from another: the catalogue and the words.
package func faultsOfModel(_ raw: RawContent) async -> [Diagnostic] {
    await errors(inGroundOf: raw).filter { $0.location.path == "indicators.yaml" || $0.location.path.hasPrefix("strings/") }
}

private func errors(inGroundOf raw: RawContent) async -> [Diagnostic] {
    var ground = RawContent()
    (ground.site, ground.indicators, ground.units, ground.strings) = (raw.site, raw.indicators, raw.units, raw.strings)
    ground.diagnostics = raw.diagnostics
    return await judged(ground).errors
}

private func isGround(_ fault: Diagnostic) -> Bool {
    ["content-folder", "disk-fault"].contains(fault.rule)
        || ["site.yaml", "indicators.yaml", "units.csv"].contains(fault.location.path.lowercased())
}
