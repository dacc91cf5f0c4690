import ArgumentParser
import Composing
import Diagnostics
import Writing

/// `sitegen gallery`: every chart of the content by kind, in light, dark and black and white, and the proof that no label of theirs
/// overlaps another, touches a mark or leaves its drawing.
struct GalleryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery", abstract: "Bày mọi hình vẽ của nội dung để xem và soát nhãn.",
        discussion: """
            Ghi các trang theo loại hình, nền sáng, nền tối và đen trắng, ra một thư mục ngoài public/. Nhãn chồng nhau, chạm nét vẽ, \
            tràn hình hoặc không có chỗ được kể ra cùng đơn vị và chỉ tiêu, và lệnh kết thúc với mã 1. (English: all charts of the \
            content on pages by kind, and the label proof.)
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

    @Option(help: ArgumentHelp("Thư mục ghi các trang hình vẽ.", valueName: "thư-mục"))
    var output = "gallery"

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try refuseOverlap(output: output, with: [options.content, templates])
            let history = await measureHistory(of: try await readReport(options))
            let gallery = Gallery(
                history.now, history: history.years, stylesheet: try bytes(of: "\(templates)/assets/style.css"),
                icons: try bytes(of: "\(templates)/partials/icons.mustache"),
                locale: options.lang == .vi ? .vi : .en)
            let files = gallery.files.map { file in PlannedFile(path: file.path, source: "gallery") { file.bytes } }
            _ = try await SiteWriter(output: output).write(files)
            for fault in gallery.faults { console.note(fault.text(in: options.lang) + "\n") }
            let count = gallery.faults.count
            console.note(
                options.lang == .vi
                    ? "\(output)/index.html: \(gallery.chartCount) hình, \(count) lỗi nhãn\n"
                    : "\(output)/index.html: \(gallery.chartCount) charts, \(count) label faults\n")
            if count > 0 { throw ExitCode(1) }
        }
    }
}
