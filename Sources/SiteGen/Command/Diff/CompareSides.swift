import Comparing
import Diagnostics
import Foundation
import Loading
import Measuring
import Reporting
import Reviewing
import Wording
import Writing

/// The comparison itself: find, read, judge, compare, tell.
extension Diff {
    /// Finds both sides, reads and judges them with this one program, compares, tells.
    func compareSides(_ console: Console) async throws {
        let folders = ScratchFolder()
        defer { folders.remove() }
        let old = try await SideFolder(base ?? "", content: options.content, role: .base, isTrusted: trusted, scratch: folders)
        let new = try await SideFolder(head ?? "", content: options.content, role: .head, isTrusted: trusted, scratch: folders)
        let (base, head, differing) = await readSides(old, new, isTrusted: trusted)
        let sides = (base: old.side, head: new.side)

        let errors = (head.isEmpty ? [] : head.errors(.head)) + (base.isEmpty ? [] : base.errors(.base))
        if !errors.isEmpty {
            let changes = refused(errors, named: sides, program: Sitegen.program)
            return try finish(changes, try review(changes, as: format, told), console)
        }
        // the same bytes say the same: nothing has to be measured twice, and no page be made
        let isSame = base.report === head.report
        async let then = isSame ? nil : base.measured(forPages: pages)
        async let now = head.measured(forPages: pages)
        let after = await now, before = isSame ? await now : await then
        var changes = changesBetween(
            before?.now, after?.now, history: (before?.years ?? [:], after?.years ?? [:]), named: sides, program: Sitegen.program)
        changes.summary.filesRestyled = restyled(differing, changes)
        if pages { changes.pages = try await comparePages(before, after, console) }
        changes = changes.counted()
        let bytes =
            format == .html
            ? reviewPage(changes, charts: reviewCharts(changes, before?.now, after?.now, options.lang), told)
            : try review(changes, as: format, told)
        try finish(changes, bytes, console)
    }
}

extension ReadSide {
    /// In every report year it publishes; nil where the side has no content.
    func measured(forPages: Bool) async -> History? {
        guard let report else { return nil }
        return await measureHistory(of: report, keepsNow: forPages)
    }

    func errors(_ origin: Finding.Origin) -> [Finding] {
        guard let report else { return diagnostics.filter { $0.severity == .error }.map { Finding($0, of: origin) } }
        // what will be built must have every word; what was built had those of its time
        return origin == .head ? missingWords(report).map { Finding($0, of: origin) } : []
    }
}

/// Files whose bytes differ although no change speaks of them.
private func restyled(_ differing: Set<String>, _ changes: Changes) -> Int {
    let told = Set(changes.values.map(\.place.path) + changes.records.map(\.place.path) + changes.texts.map(\.place.path))
    // an outline's record does not know which file of the folder it is from
    let tellsOutlines = changes.records.contains { $0.kind == .outline }
    return differing.count { !told.contains($0) && !(tellsOutlines && $0.hasPrefix("geo/")) }
}
