import ArgumentParser
import Language
import Measuring
import OpenData
import Reporting
import Wording

/// `sitegen remind --year Y`: who has not reported which indicators, to whom, by when. For the office; never in public/.
struct Remind: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv, xlsx }

    static let configuration = CommandConfiguration(
        abstract: "Liệt kê đơn vị nào còn thiếu chỉ tiêu nào, gửi ai, hạn nào.",
        discussion:
            """
            Dòng đầu đếm đơn vị còn thiếu; rồi mỗi đơn vị một thư, chỉ kể những gì đơn vị ấy thiếu. Không bao giờ ghi vào trang công bố. Số liệu có \
            lỗi của đơn vị nào thì để riêng đơn vị ấy. (English: who has not reported what, a letter a unit.)
            """
    )

    @OptionGroup var options: ContentOptions

    @Option(help: "Năm số liệu.")
    var year: Int

    @Option(name: .customLong("plan"), help: ArgumentHelp("Chỉ một kế hoạch (mã).", valueName: "mã"))
    var planID: String?

    @Option(help: "text: mỗi đơn vị một thư, để dán vào công văn; csv: bảng; xlsx: danh sách theo dõi, cần --output.")
    var format: Format = .text

    @Option(help: ArgumentHelp("Tệp ghi ra; - là đầu ra chuẩn.", valueName: "tệp"))
    var output = "-"

    func validate() throws { if format == .xlsx, output == "-" { throw needsFile } }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let report = try await readSound(options, for: .letters, console)
            let wanted = try planID.map { try plan($0, of: report) }
            let found = reminders(report, year: year, plan: wanted)
            let locale: ReportLocale =
                switch options.lang {
                case .vi: .vi
                case .en: .en
                }
            let bytes =
                switch format {
                case .text: Array(reminderLetter(found, report, year: year, plan: wanted, locale: locale).utf8)
                case .csv: reminderCSV(found, report, year: year, locale: locale)
                case .xlsx: try reminderBook(found, report, year: year, plan: wanted, locale: locale)
                }
            if output == "-" { return console.out(String(decoding: bytes, as: UTF8.self)) }
            try writeFile(bytes, to: output)
        }
    }
}
