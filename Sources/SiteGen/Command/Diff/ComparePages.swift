import Comparing
import Composing
import Reporting
import Reviewing
import Wording
import Writing

/// The two sites, page by page.
extension Diff {
    /// Which pages and data files differ in their bytes, both sites made with the same templates; nothing is written.
    ///
    /// nil where the old content lacks words that today's pages need: it was written for an earlier program.
    func comparePages(_ base: History?, _ head: History?, _ console: Console) async throws -> PageChanges? {
        if let base, !missingWords(base.now.report).isEmpty {
            console.note(
                options.lang == .vi
                    ? "sitegen: bản cũ thiếu từ ngữ mà trang ngày nay cần, nên không so từng trang.\n"
                    : "sitegen: the old content lacks words that today's pages need, so pages are not compared.\n")
            return nil
        }
        let site = try TemplatesOnDisk(folder: templates)
        let new = try planned(head, site)
        let total = new.count { $0.path.hasSuffix(".html") }
        if base?.now === head?.now { return PageChanges(changed: [], total: total) }
        let old = Dictionary(try planned(base, site).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        let cores = 8
        let changed = try await withThrowingTaskGroup(of: [PageChanges.Page].self) { group in
            for part in 0..<cores {
                group.addTask {
                    try stride(from: part, to: new.count, by: cores).compactMap { index in try change(old[new[index].path], new[index]) }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let known = Set(new.map(\.path))
        let gone = old.keys.filter { !known.contains($0) }.map { PageChanges.Page(path: $0, edit: .removed) }
        return PageChanges(changed: inReadingOrder(changed + gone), total: total)
    }

    private func planned(_ history: History?, _ site: TemplatesOnDisk) throws -> [PlannedFile] {
        guard let history else { return [] }
        let pages = try compose(history.now, history: history.years, assets: site.assets.addresses)
        return plannedFiles(pages, frames: site.frames, timing: StageSeconds())
    }
}

/// Pages before the data files, which follow from them.
private func inReadingOrder(_ changed: [PageChanges.Page]) -> [PageChanges.Page] {
    changed.map { (isData: !$0.path.hasSuffix(".html"), page: $0) }
        .sorted { a, b in a.isData == b.isData ? a.page.path < b.page.path : !a.isData }.map(\.page)
}

private func change(_ old: PlannedFile?, _ new: PlannedFile) throws -> PageChanges.Page? {
    guard let old else { return PageChanges.Page(path: new.path, edit: .added) }
    return try old.make() == new.make() ? nil : PageChanges.Page(path: new.path, edit: .changed)
}
