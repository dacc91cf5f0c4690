import Diagnostics

/// The verbs of a build, told one by one with how long they took.
struct Story {
    enum Stage: String, CaseIterable {
        case load, validate, measure, assets, compose, templates, write

        /// Steps of a few lines are told only when asked.
        var isSmall: Bool { self == .assets || self == .templates }

        func name(in language: MessageLanguage) -> String {
            switch (self, language) {
            case (.load, .vi): "Đọc nội dung"
            case (.validate, .vi): "Kiểm tra"
            case (.measure, .vi): "Đánh giá"
            case (.assets, .vi): "Đọc kiểu trình bày"
            case (.compose, .vi): "Lập danh mục trang"
            case (.templates, .vi): "Đọc khuôn trang"
            case (.write, .vi): "Soạn, vẽ, kết xuất, ghi"
            case (.load, .en): "Load"
            case (.validate, .en): "Validate"
            case (.measure, .en): "Measure"
            case (.assets, .en): "Read assets"
            case (.compose, .en): "Plan pages"
            case (.templates, .en): "Read templates"
            case (.write, .en): "Compose, draw, render, write"
            }
        }
    }

    let console: Console
    let language: MessageLanguage
    let isQuiet: Bool
    let isVerbose: Bool
    private let start = monotonicSeconds()

    init(_ console: Console, language: MessageLanguage, isQuiet: Bool, isVerbose: Bool) {
        self.console = console
        self.language = language
        self.isQuiet = isQuiet
        self.isVerbose = isVerbose
    }

    /// Does the work of one stage and tells what came of it.
    func tell<Result>(_ stage: Stage, _ work: () throws -> Result, _ count: (Result) -> String = { _ in "" }) rethrows -> Result {
        let began = monotonicSeconds()
        let result = try work()
        line(stage, count(result), monotonicSeconds() - began)
        return result
    }

    func tell<Result>(_ stage: Stage, _ work: () async throws -> Result, _ count: (Result) -> String = { _ in "" }) async rethrows -> Result {
        let began = monotonicSeconds()
        let result = try await work()
        line(stage, count(result), monotonicSeconds() - began)
        return result
    }

    /// Seconds since the build began.
    var elapsed: Double { monotonicSeconds() - start }

    func line(_ stage: Stage, _ count: String, _ seconds: Double) {
        if isQuiet || (stage.isSmall && !isVerbose) { return }
        let name = stage.name(in: language)
        let padding = String(repeating: " ", count: max(1, 30 - name.count))
        console.note("  \(name)\(padding)\(pad(secondsText(seconds, language), 9))  \(count)\n")
    }

    private func pad(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
