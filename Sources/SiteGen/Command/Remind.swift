import ArgumentParser
import Language
import Measuring
import OpenData
import Reporting
import Wording

/// `sitegen remind --year Y`: who has not reported which indicators, to whom, by when. For the office; never in public/.
struct Remind: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

    static let configuration = CommandConfiguration(
        abstract: "Liệt kê đơn vị nào còn thiếu chỉ tiêu nào, gửi ai, hạn nào.",
        discussion:
            "Dùng soạn công văn nhắc; không bao giờ ghi vào trang công bố. Số liệu có lỗi của đơn vị nào thì để riêng đơn vị ấy. (English: who has not reported what.)"
    )

    @OptionGroup var options: ContentOptions

    @Option(help: "Năm số liệu.")
    var year: Int

    @Option(name: .customLong("plan"), help: ArgumentHelp("Chỉ một kế hoạch (mã).", valueName: "mã"))
    var planID: String?

    @Option(help: "text: lời nhắc để dán vào công văn; csv: bảng.")
    var format: Format = .text

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let report = try await readSound(options, for: .letters, console)
            let wanted = try planID.map { try plan($0, of: report) }
            let found = reminders(report, year: year, plan: wanted)
            switch format {
            case .text: console.out(reminderLetter(found, report, year: year, locale: options.lang == .vi ? .vi : .en))
            case .csv:
                console.out(
                    String(decoding: reminderCSV(found, report, year: year, locale: options.lang == .vi ? .vi : .en), as: UTF8.self))
            }
        }
    }
}
