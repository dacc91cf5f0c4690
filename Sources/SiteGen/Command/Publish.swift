import ArgumentParser
import Diagnostics
import Writing

extension PublishPlan.Format: ExpressibleByArgument {}

/// `sitegen publish --plan OLD`: what to send to a server and what to remove there, in a safe order. Sends nothing itself.
struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lập danh sách tệp cần gửi lên và cần xóa trên máy chủ.",
        discussion: """
            So SHA256SUMS của trang vừa dựng với SHA256SUMS của bản đang ở trên máy chủ; không tự gửi gì. Thứ tự an toàn: kiểu trang, \
            dữ liệu, các trang, trang chủ, rồi mới xóa; SHA256SUMS gửi sau cùng. Xem docs/PORTAL.md. \
            (English: lists what to put and delete; sends nothing itself.)
            """)

    @Option(
        name: .customLong("plan"), help: ArgumentHelp("SHA256SUMS của bản đang ở trên máy chủ; lần đầu thì không ghi.", valueName: "tệp"))
    var old: String?

    @Option(help: ArgumentHelp("Thư mục trang web vừa dựng.", valueName: "thư-mục"))
    var site = "public"

    @Option(help: "text: danh sách; lftp: lệnh cho lftp (FTP, SFTP); rsync: tập lệnh shell.")
    var format: PublishPlan.Format = .text

    @Option(help: "Ngôn ngữ của thông báo: vi hoặc en.")
    var lang: MessageLanguage = .vi

    func run() async throws {
        try await answering(in: lang) { console in
            guard try verifySite(site).isSound else {
                throw Refusal(
                    vi: "“\(site)” không còn như khi dựng; chạy “sitegen verify \(site)” để xem, rồi dựng lại.",
                    en: "“\(site)” is not as it was built; run “sitegen verify \(site)” to see, then build again.")
            }
            let plan = try PublishPlan(site: site, old: old)
            console.out(plan.script(format, site: site))
            console.note(
                lang == .vi
                    ? "gửi \(plan.puts.count) tệp, xóa \(plan.deletes.count) tệp, giữ nguyên \(plan.kept) tệp\n"
                    : "\(plan.puts.count) files to put, \(plan.deletes.count) to delete, \(plan.kept) stay as they are\n")
        }
    }
}
