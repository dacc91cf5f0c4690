import Composing
import Diagnostics
import Loading
import Rendering
import Reporting
import Synchronization
import Writing

/// A site as files to be made.
struct PlannedSite {
    let report: Report
    let files: [PlannedFile]
    /// Throws Problems where the content is not what was read any more.
    let isCurrent: @Sendable () throws -> Void
}

/// In: the folders of content and templates.
/// Throws: Problems of content and templates, Refusal where a folder cannot be read.
/// - output: the folder of the site, where files are to be written: only then are pictures made.
func planSite(
    _ content: String, _ templates: String, isPreview: Bool, output: String? = nil, _ story: Story
) async throws -> PlannedSite {
    let (report, listing) = try await readReport(content, story)
    return PlannedSite(report: report, files: try await planSite(report, templates, isPreview: isPreview, output: output, story)) {
        let changed = changedFiles(in: content, since: listing, disk: .onMachine)
        if !changed.isEmpty { throw Problems(changed) }
    }
}

/// The same for a report at hand.
func planSite(
    _ report: Report, _ templates: String, isPreview: Bool, output: String? = nil, _ story: Story
) async throws -> [PlannedFile] {
    let history = await story.tell(.measure, Counted.measured) { await measureHistory(of: report) }
    let folder = try story.tell(.templates, Counted.templates) { try TemplatesOnDisk(folder: templates) }
    let shared = try output.flatMap { try SharePictures(report, output: $0, isPreview: isPreview, story) }
    let pages = try story.tell(.compose, Counted.planned) {
        try compose(
            history.now, history: history.years, assets: folder.assets.addresses, isPreview: isPreview, sharesPictures: shared != nil)
    }
    guard let shared else { return plannedFiles(pages, frames: folder.frames, timing: story.stages) + folder.assets.files }
    let places = try await story.tell(.pictures, Counted.pictures) { try await shared.make(pages) }
    return plannedFiles(pages, frames: folder.frames, timing: story.stages) { try shared.read(places[$0]) } + folder.assets.files
}

/// A function of its own, so that the files as loaded are let go of before anything is made from them.
private func readReport(_ content: String, _ story: Story) async throws -> (Report, [DiskEntry]) {
    let raw = await story.tell(.load, Counted.loaded) { await loadContent(root: content, disk: .onMachine) }
    return (try await story.tell(.validate, Counted.validated) { try accept(await validate(raw)) }, raw.listing)
}

/// Page plans as files to be: composed, drawn and rendered, each in its turn, and forgotten.
/// - picture: the one of a path, made.
func plannedFiles(
    _ pages: [PagePlan], frames: TemplateFolder, timing: StageSeconds, picture: @escaping @Sendable (String) throws -> [UInt8] = { _ in [] }
) -> [PlannedFile] {
    pages.map { plan in
        PlannedFile(path: plan.path, source: plan.source) {
            switch plan.content {
            case .data(let make): return try timing.composing { try make() }
            case .picture: return try picture(plan.path)
            case .page(let make):
                let page = try timing.composing { try make() }
                return try timing.rendering { try frames.render(page) }
            }
        }
    }
}

/// Seconds of all cores together that went into composing and drawing, and into rendering.
final class StageSeconds: Sendable {
    private let sums = Mutex((composing: 0.0, rendering: 0.0))

    var composed: Double { sums.withLock { $0.composing } }
    var rendered: Double { sums.withLock { $0.rendering } }

    func composing<Result>(_ work: () throws -> Result) rethrows -> Result {
        let began = monotonicSeconds()
        defer { sums.withLock { $0.composing += monotonicSeconds() - began } }
        return try work()
    }

    func rendering<Result>(_ work: () throws -> Result) rethrows -> Result {
        let began = monotonicSeconds()
        defer { sums.withLock { $0.rendering += monotonicSeconds() - began } }
        return try work()
    }
}
