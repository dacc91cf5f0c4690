import ArgumentParser
import Composing
import Loading
import Measuring
import Rendering
import Reporting
import Writing

/// `sitegen build`: load, validate, measure, compose, draw, render, write.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dựng trang web từ nội dung.",
        discussion: "Có một lỗi thì không ghi gì: trang cũ còn nguyên. (English: builds the site, all or nothing.)")

    @OptionGroup var options: ContentOptions

    @Option(help: ArgumentHelp("Thư mục khuôn trang.", valueName: "thư-mục"))
    var templates = "Templates"

    @Option(help: ArgumentHelp("Thư mục ghi trang web.", valueName: "thư-mục"))
    var output = "public"

    @Flag(help: "Ghi thêm bản nén .gz và .br bên cạnh các tệp.")
    var compress = false

    @Flag(help: "Bản xem trước: có dải «BẢN XEM TRƯỚC», hiện cả bài nháp, xin máy tìm kiếm bỏ qua.")
    var preview = false

    @Flag(help: "Chỉ in lỗi và cảnh báo.")
    var quiet = false

    @Flag(help: "In thêm thời gian của từng bước nhỏ.")
    var verbose = false

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { try await make($0) }
    }

    /// The work itself, for the live preview too, which shows the site as soon as it stands in its place.
    func make(_ console: Console, placed: @Sendable () async -> Void = {}) async throws {
        try refuseOverlap(output: output, with: [options.content, templates])
        let story = Story(console, language: options.lang, isQuiet: quiet, isVerbose: verbose)
        let report = try await readReport(story)
        let history = await story.tell(.measure, Counted.measured) { await measureHistory(of: report) }
        let folder = try story.tell(.templates, Counted.templates) { try TemplatesOnDisk(folder: templates) }
        let pages = try story.tell(.compose, Counted.planned) { try compose(history.now, history: history.years, assets: folder.assets.addresses, isPreview: preview) }
        // each page is composed, drawn, rendered and written in its turn, and forgotten
        let files = plannedFiles(pages, frames: folder.frames, timing: story.stages) + folder.assets.files
        let written = try await story.tell(.write, Counted.written) {
            try await SiteWriter(output: output, compresses: compress).write(files, progress: story.progress(of: files.count), placed: placed)
        }
        story.close(report, written, content: options.content)
    }

    /// A function of its own, so that the files as loaded are let go of before anything is made from them.
    private func readReport(_ story: Story) async throws -> Report {
        let raw = await story.tell(.load, Counted.loaded) { await loadContent(root: options.content, disk: .onMachine) }
        return try story.tell(.validate, Counted.validated) { try accept(Reporting.validate(raw)) }
    }
}
