import ArgumentParser
import Writing

/// `sitegen build`: load, validate, measure, compose, draw, render, write.
struct Build: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Dựng trang web từ nội dung.",
        discussion: "Có một lỗi thì không ghi gì: trang cũ còn nguyên. (English: builds the site, all or nothing.)")

    @OptionGroup var options: ContentOptions

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

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
        try await answering(in: options.lang, content: options.content) { console in
            try refuseOverlap(output: output, with: [options.content, templates])
            let story = Story(console, language: options.lang, isQuiet: quiet, isVerbose: verbose)
            let site = try await planSite(options.content, templates, isPreview: preview, output: output, story)
            let written = try await story.tell(.write, Counted.written) {
                try await SiteWriter(output: output, compresses: compress, isCurrent: site.isCurrent)
                    .write(site.files, progress: story.progress(of: site.files.count))
            }
            story.tell(healed: written, output)
            story.close(site.report, written, content: options.content)
        }
    }
}
