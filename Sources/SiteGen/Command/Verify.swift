import ArgumentParser
import Diagnostics
import Writing

/// `sitegen verify DIR`: whether a folder still holds, byte for byte, what was built.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Đối chiếu một thư mục trang web với SHA256SUMS của chính nó.",
        discussion: """
            Dùng cho thư mục vừa dựng, bản trong USB hoặc bản chép về từ máy chủ. Có tệp thiếu, tệp khác hoặc tệp lạ: in ra, mã thoát 1. \
            (English: checks a folder against its own SHA256SUMS.)
            """)

    @Argument(help: ArgumentHelp("Thư mục trang web.", valueName: "thư-mục"))
    var folder = "public"

    @Option(
        name: .customLong("ignore"),
        help: ArgumentHelp("Tệp, hoặc thư mục ghi với «/» ở cuối, không xét; ghi được nhiều lần.", valueName: "đường-dẫn"))
    var ignored: [String] = []

    @Option(help: "Ngôn ngữ của thông báo: vi hoặc en.")
    var lang: MessageLanguage = .vi

    func run() async throws {
        try await answering(in: lang) { console in
            let faults = try verifySite(folder, ignoring: ignored)
            for (paths, vi, en) in [
                (faults.missing, "thiếu", "missing"), (faults.changed, "khác", "changed"), (faults.foreign, "lạ", "not ours"),
            ] {
                for path in paths { console.out("\(lang == .vi ? vi : en): \(path)\n") }
            }
            let counts = [faults.sound, faults.missing.count, faults.changed.count, faults.foreign.count]
            console.note(
                lang == .vi
                    ? "\(counts[0]) tệp đúng, \(counts[1]) thiếu, \(counts[2]) khác, \(counts[3]) lạ\n"
                    : "\(counts[0]) files agree, \(counts[1]) missing, \(counts[2]) changed, \(counts[3]) not ours\n")
            if faults.hidden > 0 {
                console.note(
                    lang == .vi
                        ? "Không xét \(faults.hidden) tệp ẩn không có ở đây: nhiều chương trình chép bỏ qua tệp có tên bắt đầu bằng dấu chấm.\n"
                        : "\(faults.hidden) hidden files that are not here were passed over: many programs leave out files whose names begin with a point.\n"
                )
            }
            if !faults.isSound { throw ExitCode(1) }
        }
    }
}
