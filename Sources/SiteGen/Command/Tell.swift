import ArgumentParser
import Composing
import Glibc
import Measuring
import Rendering
import Reporting

/// `sitegen tell`: one unit's page as plain text, HTML without its frame, or a Word file. Hidden until the Word file says all that the page says.
struct Tell: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, html, docx }

    static let configuration = CommandConfiguration(
        commandName: "tell", abstract: "Trang của một đơn vị, dạng chữ hoặc Word (đang thử).", shouldDisplay: false)

    @OptionGroup var options: ContentOptions

    @Argument(help: ArgumentHelp("Mã đơn vị.", valueName: "đơn-vị"))
    var unit: String

    @Option(help: "text, html hoặc docx.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Tệp ghi ra; - là đầu ra chuẩn.", valueName: "tệp"))
    var output = "-"

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let history = await measureHistory(of: try await readReport(options))
            guard let page = try toldUnitPages(history.now, history: history.years).first(where: { $0.unit == unit })?.tell() else {
                throw Refusal(vi: "không có đơn vị “\(unit)”", en: "there is no unit “\(unit)”")
            }
            let bytes: [UInt8] =
                switch format {
                case .text: Array(TextRenderer.render(page).utf8)
                case .html: HTMLRenderer.render(page).bytes
                case .docx: WordRenderer.render(page)
                }
            if output == "-" { return Console.write(bytes, to: STDOUT_FILENO) }
            try writeFile(bytes, to: output)
        }
    }
}
