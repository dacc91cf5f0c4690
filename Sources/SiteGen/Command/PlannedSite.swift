import Composing
import Rendering
import Synchronization
import Writing

/// Page plans as files to be: composed, drawn and rendered when their turn comes.
func plannedFiles(_ pages: [PagePlan], frames: TemplateFolder, timing: StageSeconds) -> [PlannedFile] {
    pages.map { plan in
        PlannedFile(path: plan.path, source: plan.source) {
            switch plan.content {
            case .data(let make): return try timing.composing { try make() }
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
