import ArgumentParser
import Composing
import Diagnostics
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

    @Flag(help: "Chỉ in lỗi.")
    var quiet = false

    @Flag(help: "In cả thời gian của từng bước nhỏ.")
    var verbose = false

    func run() async throws {
        try await answering(in: options.lang) { console in
            var story = Story(console, language: options.lang, isQuiet: quiet, isVerbose: verbose)

            let raw = await story.tell(.load) { await loadContent(root: options.content, disk: .real) }
            let report = try story.tell(.validate) { try validate(raw) }
            let measured = story.tell(.measure) { measureHistory(of: report) }
            let assets = try story.tell(.assets) { try AssetFolder(reading: templates) }
            let pages = try story.tell(.compose) { try compose(measured, assets: assets.paths) }
            let frames = try story.tell(.templates) { try readTemplates(in: templates) }
            let files = try plannedFiles(pages, frames: frames, assets: assets, timing: story.stages)
            let written = try await story.tell(.write) { try await write(files, to: output, progress: story.bar(of: files.count)) }

            story.close(report, written)
        }
    }
}
