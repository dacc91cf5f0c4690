import Diagnostics

/// Why a paper was not printed; what stood there before is untouched.
package struct PrintFailure: Error, Sendable, Hashable {
    package let message: Message
    package let suggestion: Message?

    package init(_ message: Message, suggestion: Message? = nil) {
        self.message = message
        self.suggestion = suggestion
    }
}

extension PrintFailure {
    /// No engine on the machine: what to install, and what can be done without.
    package static let noEngine = Self(
        Message(vi: "máy này không có chương trình in ra PDF.", en: "this machine has no program that prints to PDF."),
        suggestion: Message(
            vi: """
                Cài một trong hai, rồi chạy lại:
                      make print     (hoặc: apt-get install -y --no-install-recommends python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils && python3 -m venv .venv && .venv/bin/pip install weasyprint==70.0)
                      apt-get install -y chromium poppler-utils
                      Không cài được: mở tệp HTML đã ghi bằng trình duyệt rồi in (Ctrl+P), khổ A4, không đầu trang, chân trang.
                """,
            en: """
                Install one of the two and run again:
                      make print     (or: apt-get install -y --no-install-recommends python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 poppler-utils && python3 -m venv .venv && .venv/bin/pip install weasyprint==70.0)
                      apt-get install -y chromium poppler-utils
                      Without either: open the HTML file that was written in a browser and print it (Ctrl+P), A4, without headers and footers.
                """))

    static func noSuchEngine(_ name: String) -> Self {
        Self(
            Message(vi: "không thấy chương trình in “\(name)”.", en: "there is no print program “\(name)”."),
            suggestion: Message(
                vi: "Ghi weasyprint, chromium hoặc đường dẫn tới chương trình; cài bằng make print, hoặc apt-get install chromium.",
                en: "Give weasyprint, chromium or the path of the program; install with make print, or apt-get install chromium."))
    }

    static func cannotWrite(_ path: String, _ reason: String) -> Self {
        Self(
            Message(vi: "không ghi được “\(path)”: \(reason).", en: "cannot write “\(path)”: \(reason)."),
            suggestion: Message(vi: "Chọn một thư mục ghi được bằng --output.", en: "Choose a folder that can be written with --output."))
    }

    static func noFile(_ name: String, _ engine: Engine, _ end: String, log: [String]) -> Self {
        // a browser on a machine without a desktop complains of that at length
        let tail = log.filter { !$0.contains("ERROR:dbus/") }.suffix(4).joined(separator: " | ")
        let said = tail.isEmpty ? "" : " — \(tail)"
        return Self(
            Message(
                vi: "\(name): \(engine.kind.rawValue) không tạo ra PDF (\(end))\(said)",
                en: "\(name): \(engine.kind.rawValue) made no PDF (\(end))\(said)"))
    }

    static func outside(_ name: String, _ address: String) -> Self {
        Self(
            Message(
                vi: "\(name): trang cần tệp “\(address)”, không nằm trong thư mục bản in.",
                en: "\(name): the page needs “\(address)”, which is not in the papers' folder."),
            suggestion: Message(
                vi: "Ảnh của bài viết: chép vào content/images/. Trong khuôn trang print: chỉ dùng assets/print.css, assets/fonts/.",
                en: "Copy pictures of texts into content/images/. Templates of papers may use assets/print.css and assets/fonts/ only."))
    }

    static func tooLong(_ name: String, seconds: Int) -> Self {
        Self(
            Message(
                vi: "\(name): quá \(seconds) giây, đã dừng chương trình in.",
                en: "\(name): longer than \(seconds) seconds, the print program was stopped."),
            suggestion: Message(vi: "Cho thêm thời gian bằng --time-limit.", en: "Give it more time with --time-limit."))
    }

    static func tooLarge(_ name: String, megabytes: Int) -> Self {
        Self(
            Message(
                vi: "\(name): chương trình in dùng quá \(megabytes) MB bộ nhớ, đã dừng.",
                en: "\(name): the print program used more than \(megabytes) MB of memory and was stopped."),
            suggestion: Message(vi: "Nới giới hạn bằng --memory-limit.", en: "Raise the limit with --memory-limit."))
    }

    static func wrongFile(_ name: String, _ fault: Message, suggestion: Message? = nil) -> Self {
        Self(Message(vi: "\(name): \(fault.vi)", en: "\(name): \(fault.en)"), suggestion: suggestion)
    }
}
