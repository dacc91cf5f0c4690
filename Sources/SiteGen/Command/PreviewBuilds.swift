import Diagnostics
import Serving
import Synchronization
import Wording
import Writing

/// The builds of a live preview, one after the other.
struct PreviewBuilds: Sendable {
    let content: String
    let templates: String
    let language: MessageLanguage
    let board: PreviewBoard
    let console: Console

    /// Plans the site anew and shows it, or tells what is wrong with the content.
    /// Out: the check of all its files that goes on behind it, to be cancelled when it is of no interest any more.
    func next() async -> Task<Void, Never>? {
        let began = monotonicSeconds()
        let files = await telling { console in
            let story = Story(console, language: language, isQuiet: true, isVerbose: false)
            let site = try await planSite(content, templates, isPreview: true, story)
            let files = site.files, told = site.report.warnings, warned = told.count { $0.severity == .warning }
            let summary = warned > 0 ? Counted(warned, "cảnh báo", "warnings") : Counted(told.count, "lưu ý", "notes")
            let warnings = told.isEmpty ? ("", "") : (summary.text(in: language), listing(of: told, below: content, in: language))
            _ = try SiteCheck(files)
            await board.show(PreviewSite(files: files.map { ($0.path, $0.make) }, warnings: warnings))
            return files
        }
        guard let files else { return nil }
        let time = String(Int((monotonicSeconds() - began) * 1000))
        console.note(language == .vi ? "Đã dựng, \(time) ms\n" : "Built, \(time) ms\n")
        return Task(priority: .background) { await check(files) }
    }

    /// One file at a time, and not at once: the open pages come first.
    private func check(_ files: [PlannedFile]) async {
        await telling { _ in
            do {
                try await Task.sleep(for: .milliseconds(300))
                let pages = Counted(try await SiteCheck(files).run(tasks: 1), "trang", "pages").text(in: language)
                // a newer plan is on show, or will be in a moment
                try Task.checkCancellation()
                await board.approve()
                console.note(language == .vi ? "Đã kiểm tra \(pages), không có lỗi\n" : "Checked \(pages), no errors\n")
            } catch is CancellationError {}
        }
    }

    /// Does the work; what goes wrong is told on the open pages and on the terminal. Out: nil when it did.
    @discardableResult
    private func telling<Result: Sendable>(_ work: (Console) async throws -> Result) async -> Result? {
        let heard = Heard()
        var result: Result?
        do {
            try await answering(in: language, content: content, console: heard.console) { result = try await work($0) }
        } catch {
            // what was thrown has been put into words by `answering`
            await board.tell(heard.text)
            console.note(heard.text)
        }
        return result
    }
}

/// What a build says, to be shown on the page.
private final class Heard: Sendable {
    private let said = Mutex("")
    var text: String { said.withLock { $0 } }
    var console: Console { Console(out: { _ in }, note: { line in self.said.withLock { $0 += line } }, isTerminal: false) }
}
