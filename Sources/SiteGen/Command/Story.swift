import Diagnostics
import Language
import Reporting
import Synchronization
import Writing

/// The verbs of a build, told one by one on standard error with how long they took.
struct Story {
    let console: Console
    let language: MessageLanguage
    let isQuiet: Bool
    let isVerbose: Bool
    let stages = StageSeconds()
    private let start = monotonicSeconds()

    init(_ console: Console, language: MessageLanguage, isQuiet: Bool, isVerbose: Bool) {
        self.console = console
        self.language = language
        self.isQuiet = isQuiet
        self.isVerbose = isVerbose
    }

    /// Does the work of one stage and tells how long it took and what came of it.
    func tell<Result>(_ stage: Stage, _ count: (Result) -> [Counted], _ work: () throws -> Result) rethrows -> Result {
        let began = monotonicSeconds()
        let result = try work()
        tell(stage, seconds: monotonicSeconds() - began, count(result))
        return result
    }

    func tell<Result>(_ stage: Stage, _ count: (Result) -> [Counted], _ work: () async throws -> Result) async rethrows -> Result {
        let began = monotonicSeconds()
        let result = try await work()
        tell(stage, seconds: monotonicSeconds() - began, count(result))
        return result
    }

    /// A bar that appears when writing takes longer than a second, on a terminal only.
    func progress(of count: Int) -> @Sendable (Int) -> Void {
        guard console.isTerminal, !isQuiet else { return { _ in } }
        let (console, began) = (console, monotonicSeconds())
        let shown = Mutex(0)
        return { done in
            guard monotonicSeconds() - began > 1 else { return }
            let percent = done * 100 / max(count, 1)
            let isNews = shown.withLock { last in
                defer { last = max(last, percent) }
                return percent > last
            }
            guard isNews else { return }
            let filled = String(repeating: "█", count: percent / 4)
            let empty = String(repeating: "·", count: 25 - percent / 4)
            console.note("\r  \(filled)\(empty) \(percent)% \(done)/\(count)\(percent == 100 ? "\r\u{1b}[K" : "")")
        }
    }

    /// That the old site was torn, and where it is kept if it held files of somebody's own.
    func tell(healed written: WritingSummary, _ output: String) {
        guard written.wasDamaged else { return }
        let kept = written.keptAside
        console.note(
            language == .vi
                ? "lưu ý: bản cũ trong “\(output)” không nguyên vẹn (mất điện khi đang ghi, hoặc bị sửa); đã dựng lại toàn bộ\(kept.map { ". Bản cũ có tệp không phải do sitegen ghi, được giữ ở “\($0)”" } ?? "").\n"
                : "note: the old site in “\(output)” was not whole (a power cut while it was written, or an edit); everything was built anew\(kept.map { ". It held files that sitegen did not write and is kept in “\($0)”" } ?? "").\n"
        )
    }

    /// That the site has no pictures for those who share its pages, why, and what would mend it.
    func tell(unshared why: Message, _ remedy: String?) {
        let advice = remedy.map { "\n    → " + $0 } ?? ""
        console.note(
            (language == .vi
                ? "lưu ý: site.yaml có share_images, nhưng \(why.vi): trang được dựng không có ảnh chia sẻ."
                : "note: site.yaml has share_images, but \(why.en): the site is built without pictures to share.") + advice + "\n")
    }

    /// The warnings, and the line that sums up.
    func close(_ report: Report, _ written: WritingSummary, content: String) {
        if !report.warnings.isEmpty { console.note(listing(of: report.warnings, below: content, in: language)) }
        if isQuiet { return }
        if isVerbose {
            console.note("  · " + number(stages.composed, language) + (language == .vi ? " s soạn và vẽ, " : " s composing and drawing, "))
            console.note(
                number(stages.rendered, language) + (language == .vi ? " s kết xuất (cộng các lõi)\n" : " s rendering (all cores)\n"))
        }
        let facts = [
            Counted(report.areas.count, "đơn vị", "units"), Counted(report.indicators.count, "chỉ tiêu", "indicators"),
            Counted(report.observations.count, "số liệu", "observations"), Counted(written.pages, "trang", "pages"),
            Counted(written.bytes, "byte", "bytes"), Counted(report.warnings.count { $0.severity == .warning }, "cảnh báo", "warnings"),
        ].map { $0.text(in: language) }
        let seconds = number(monotonicSeconds() - start, language)
        console.note((language == .vi ? "Xong: " : "Done: ") + facts.joined(separator: ", ") + "; \(seconds) s\n")
    }

    private func tell(_ stage: Stage, seconds: Double, _ counts: [Counted]) {
        if isQuiet || (stage.isSmall && !isVerbose) { return }
        let name = stage.name(in: language)
        let gap = String(repeating: " ", count: max(1, 28 - name.count))
        let counted = counts.map { $0.text(in: language) }.joined(separator: ", ")
        console.note("  \(name)\(gap)\(number(seconds, language)) s  \(counted)\n")
    }
}

/// Seconds with three places.
private func number(_ seconds: Double, _ language: MessageLanguage) -> String {
    NumberForm(language == .vi ? .vietnamese : .english, decimals: 3).text(seconds)
}
