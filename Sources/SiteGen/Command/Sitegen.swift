import ArgumentParser

/// The program. Exit codes: 0 fine, 1 problems found, 2 a side of `diff` is invalid, 64 wrong usage, 69 no print engine or git revision, 70 a fault of the program itself.
struct Sitegen: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sitegen",
        abstract: "Dựng trang kết quả xây dựng xã hội học tập từ số liệu và thuyết minh.",
        discussion: """
            Đọc thư mục content/ (kế hoạch, chỉ tiêu, số liệu CSV, thuyết minh Markdown), kiểm tra, đánh giá từng chỉ tiêu \
            rồi ghi một trang web tĩnh vào public/.

            Mã thoát: 0 không có lỗi; 1 nội dung có lỗi; 2 một bên của diff không hợp lệ; 64 dùng lệnh sai; \
            69 không có chương trình in PDF, hoặc không có git hay phiên bản cần so; 70 lỗi của chính chương trình.
            (English: builds a static site of progress to targets; use --lang en for messages in English.)
            """,
        version: version,
        subcommands: [
            Build.self, Serve.self, Check.self, Explain.self, Diff.self, Publish.self, Verify.self, Print.self, Export.self, Remind.self,
            Form.self,
            Collect.self,
            New.self,
            GalleryCommand.self, Tell.self,
        ])

    static let version = "1.0.0"
    /// As reviews name it.
    static let program = "sitegen \(version)"
}
