import Diagnostics
import Glibc

/// Thrown when the output could not be written for a reason outside the content; the output is as it was.
package struct WritingFailure: Error, Hashable, Sendable {
    package let message: Message
    package let suggestion: Message?

    init(_ message: Message, suggestion: Message? = nil) {
        self.message = message
        self.suggestion = suggestion
    }
}

extension WritingFailure {
    static func isFile(_ output: String) -> Self {
        Self(
            Message(vi: "“\(output)” là một tệp, không phải thư mục.", en: "“\(output)” is a file, not a folder."),
            suggestion: .anotherFolder)
    }

    static func isLink(_ output: String) -> Self {
        Self(
            Message(
                vi: "“\(output)” là một liên kết; sitegen chỉ thay một thư mục thật.",
                en: "“\(output)” is a symbolic link; sitegen only replaces a real folder."), suggestion: .anotherFolder)
    }

    static func isMountPoint(_ output: String) -> Self {
        Self(
            Message(
                vi: "“\(output)” là điểm gắn của một ổ đĩa, không thể thay cả thư mục trong một bước.",
                en: "“\(output)” is a mount point and cannot be replaced in one step."),
            suggestion: Message(
                vi: "Dùng một thư mục con của nó: --output \(output)/site", en: "Use a folder inside it: --output \(output)/site"))
    }

    static func cannotExchange(_ output: String) -> Self {
        Self(
            Message(
                vi: "Hệ thống tệp chứa “\(output)” không đổi được hai thư mục trong một bước.",
                en: "The file system of “\(output)” cannot exchange two folders in one step."), suggestion: .anotherFolder)
    }

    static func stranger(_ output: String, _ names: [String]) -> Self {
        let list = names.prefix(3).joined(separator: ", ")
        return Self(
            Message(
                vi: "Thư mục “\(output)” không phải do sitegen tạo (trong đó có: \(list)); không xóa gì cả.",
                en: "The folder “\(output)” was not made by sitegen (it holds: \(list)); nothing was removed."),
            suggestion: Message(vi: "Chọn một thư mục trống hoặc chưa có.", en: "Choose an empty folder or one that does not exist yet."))
    }

    static func foreignFiles(_ output: String, _ paths: [String]) -> Self {
        let list = paths.prefix(3).joined(separator: ", ") + (paths.count > 3 ? ", …" : "")
        return Self(
            Message(
                vi: "Trong “\(output)” có \(paths.count) tệp không phải do sitegen tạo (\(list)); không xóa gì cả.",
                en: "“\(output)” holds \(paths.count) file(s) that sitegen did not make (\(list)); nothing was removed."),
            suggestion: Message(vi: "Chuyển các tệp đó ra ngoài rồi chạy lại.", en: "Move them elsewhere and run again."))
    }

    /// The new site is in its place, and the disk did not say that it will stay there.
    static func unsettled(_ output: String, _ failure: SystemFailure) -> Self {
        Self(
            Message(
                vi:
                    "Trang mới đã vào “\(output)”, nhưng ổ đĩa báo lỗi khi ghi nhớ điều đó (\(failure.call): \(failure.words)): mất điện lúc này có thể trả lại bản cũ.",
                en:
                    "The new site is in “\(output)”, but the disk reported a fault when asked to keep it (\(failure.call): \(failure.words)): a power cut now may bring the old one back."
            ),
            suggestion: Message(vi: "Xem lại ổ đĩa, rồi dựng lại.", en: "Look after the disk, then build again."))
    }

    static func notAFolderName(_ output: String) -> Self {
        Self(
            Message(vi: "“\(output)” không dùng làm thư mục kết quả được.", en: "“\(output)” cannot be the output folder."),
            suggestion: .anotherFolder)
    }

    static func busy(_ output: String) -> Self {
        Self(
            Message(vi: "Một lần dựng khác đang ghi vào “\(output)”.", en: "Another build is writing to “\(output)”."),
            suggestion: Message(vi: "Chờ nó xong rồi chạy lại.", en: "Wait until it has finished and run again."))
    }

    /// Any other failing call, in words for the usual causes.
    init(_ failure: SystemFailure) {
        let path = failure.path
        switch failure.code {
        case ENOSPC, EDQUOT:
            self.init(
                Message(
                    vi: "Hết chỗ trên đĩa khi ghi “\(path)”; thư mục kết quả vẫn như cũ.",
                    en: "The disk is full (writing “\(path)”); the output is as it was."),
                suggestion: Message(vi: "Giải phóng chỗ trên đĩa rồi chạy lại.", en: "Free some space and run again."))
        case EROFS, EACCES, EPERM:
            self.init(
                Message(
                    vi: "Không có quyền ghi vào “\(path)”; thư mục kết quả vẫn như cũ.",
                    en: "No permission to write “\(path)”; the output is as it was."),
                suggestion: Message(vi: "Xem lại quyền của thư mục chứa nó.", en: "Check the permissions of the folder that holds it."))
        default:
            self.init(
                Message(
                    vi: "Không ghi được “\(path)” (\(failure.call): \(failure.words)); thư mục kết quả vẫn như cũ.",
                    en: "“\(path)” could not be written (\(failure.call): \(failure.words)); the output is as it was."))
        }
    }
}

extension Message {
    fileprivate static let anotherFolder = Message(vi: "Chọn một thư mục khác bằng --output.", en: "Choose another folder with --output.")
}
