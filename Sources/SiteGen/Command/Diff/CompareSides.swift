import Comparing
import Diagnostics
import Foundation
import Loading
import Measuring
import Reporting
import Reviewing

/// The comparison itself: find, read, judge, compare, tell.
extension Diff {
    /// Finds both sides, reads and judges them with this one program, compares, tells.
    func compareSides(_ console: Console) async throws {
        let folders = ScratchFolder()
        defer { folders.remove() }
        let old = try await SideFolder(base ?? "", content: options.content, role: .base, isTrusted: trusted, scratch: folders)
        let new = try await SideFolder(head ?? "", content: options.content, role: .head, isTrusted: trusted, scratch: folders)
        async let first = ReadSide(old, isTrusted: trusted)
        async let second = ReadSide(new, isTrusted: trusted)
        let (base, head) = (await first, await second)
        let sides = (base: old.side, head: new.side)

        let errors = (head.isEmpty ? [] : head.errors(.head)) + (base.isEmpty ? [] : base.errors(.base))
        if !errors.isEmpty {
            let changes = refused(errors, named: sides, program: Sitegen.program)
            return try finish(changes, try review(changes, as: format, told), console)
        }
        // the same bytes say the same: nothing has to be measured twice, and no page be made
        let isSame = base.digests == head.digests
        async let then = isSame ? nil : base.measured()
        async let now = head.measured()
        let (before, after) = (await then, await now)
        var changes = compare(isSame ? after : before, after, named: sides, program: Sitegen.program)
        changes.summary.filesRestyled = head.restyled(since: base, changes)
        if pages { changes.pages = try await comparePages(isSame ? head.report : base.report, head.report, console) }
        changes = changes.counted()
        let bytes = format == .html
            ? reviewPage(changes, charts: reviewCharts(changes, before, after, options.lang), told) : try review(changes, as: format, told)
        try finish(changes, bytes, console)
    }
}

extension ReadSide {
    /// nil where the side has no content.
    func measured() async -> MeasuredReport? {
        report.map { Chronicle($0).measured(year: $0.site.reportYear, keepsAll: false) }
    }

    func errors(_ origin: Finding.Origin) -> [Finding] {
        report == nil ? diagnostics.filter { $0.severity == .error }.map { Finding($0, of: origin) } : []
    }

    /// Files whose bytes differ although no change speaks of them.
    func restyled(since base: ReadSide, _ changes: Changes) -> Int {
        let told = Set(changes.values.map(\.place.path) + changes.records.map(\.place.path) + changes.texts.map(\.place.path))
        let paths = Set(base.digests.keys).union(digests.keys)
        return paths.count { base.digests[$0] != digests[$0] && !told.contains($0) }
    }
}
