import Diagnostics
import Glibc

/// A single file that is replaced whole or not at all, also when the power fails: written beside its place, brought to the disk, and only
/// then renamed.
///
/// What a killed run left beside it has the file's own name with «.sitegen-part», hidden, and is taken away by the next; one run at a time
/// works in a folder.
package struct ReplacedFile: Sendable {
    /// The place itself: where a link stood in it, what the link leads to.
    private let path: String
    private let disk: OutputDisk

    package init(_ path: String, disk: OutputDisk = .system) {
        self.path = path
        self.disk = disk
    }

    private var name: Substring { path.split(separator: "/").last ?? "" }
    private var folder: String {
        let before = path.dropLast(name.count)
        return before.isEmpty ? "." : before == "/" ? "/" : String(before.dropLast())
    }
    private var part: String { "\(path.dropLast(name.count)).\(name).sitegen-part" }

    /// Writes the file anew; one that was there keeps its permissions. Throws: WritingFailure.
    package func write(_ bytes: [UInt8]) throws {
        try settling { old in
            _ = try disk.write(part, bytes)
            if let old, old.permissions != 0o644 { try disk.permit(part, old.permissions) }
            return part
        } into: {
            try disk.replace($0, path)
        }
    }

    /// Writes a file that is not there yet; what is there stays. Throws: WritingFailure.
    package func create(_ bytes: [UInt8]) throws {
        try settling { _ in
            _ = try disk.write(part, bytes)
            return part
        } into: { part in
            do { try disk.rename(part, path) } catch let failure as SystemFailure where failure.code == EINVAL {
                // a file system that cannot refuse to replace while renaming refuses a second name
                try disk.link(part, path)
                try disk.remove(part)
            }
        }
    }

    /// Puts a file that another program wrote on the same file system into this place. Throws: WritingFailure.
    package func take(_ written: String) throws {
        try settling { _ in
            written
        } into: {
            try disk.replace($0, path)
        }
    }

    private func settling(_ make: (FileStatus?) throws -> String, into place: (String) throws -> Void) throws {
        do {
            let held = try disk.hold(folder)
            defer { held?.release() }
            let old = try disk.status(path)
            if let old, old.kind != .file {
                throw old.kind == .folder ? WritingFailure.folderInPlace(path) : WritingFailure.noFileInPlace(path)
            }
            try disk.remove(part)
            do {
                let made = try make(old)
                try disk.sync(made)
                try place(made)
            } catch {
                _ = Result { try disk.remove(part) }
                throw error
            }
            do { try disk.sync(folder) } catch let failure as SystemFailure { throw WritingFailure.unsettledFile(path, failure) }
        } catch let failure as SystemFailure {
            throw WritingFailure(file: path, failure)
        }
    }
}

extension WritingFailure {
    /// The new file is in its place, and the disk did not say that it will stay there.
    static func unsettledFile(_ path: String, _ failure: SystemFailure) -> Self {
        Self(
            Message(
                vi:
                    "“\(path)” đã được ghi, nhưng ổ đĩa báo lỗi khi ghi nhớ điều đó (\(failure.call): \(failure.words)): mất điện lúc này có thể trả lại bản cũ.",
                en:
                    "“\(path)” was written, but the disk reported a fault when asked to keep it (\(failure.call): \(failure.words)): a power cut now may bring the old one back."
            ))
    }

    fileprivate static func folderInPlace(_ path: String) -> Self {
        Self(Message(vi: "“\(path)” là một thư mục, không phải tệp.", en: "“\(path)” is a folder, not a file."))
    }

    fileprivate static func noFileInPlace(_ path: String) -> Self {
        Self(
            Message(
                vi: "“\(path)” không phải là tệp thường (liên kết hoặc thiết bị); không ghi vào đó.",
                en: "“\(path)” is no plain file (a link or a device); nothing was written there."))
    }

    /// Words for one file that could not be replaced.
    fileprivate init(file: String, _ failure: SystemFailure) {
        let why = Message(diskError: failure)
        self.init(
            Message(
                vi: "không ghi được “\(file)”: \(why.vi); nếu trước đó đã có tệp này thì tệp vẫn như cũ.",
                en: "cannot write “\(file)”: \(why.en); where the file was there before, it is as it was."))
    }
}

extension Message {
    /// What the system said, in words for the usual causes.
    init(diskError failure: SystemFailure) {
        self =
            switch failure.code {
            case ENOSPC, EDQUOT: Message(vi: "ổ đĩa đã đầy", en: "the disk is full")
            case EROFS: Message(vi: "ổ đĩa chỉ cho đọc", en: "the disk can only be read")
            case EACCES, EPERM: Message(vi: "không có quyền ghi", en: "permission to write is missing")
            case ENOENT: Message(vi: "không có thư mục chứa nó", en: "its folder is not there")
            case ENOTDIR: Message(vi: "một phần của đường dẫn là tệp, không phải thư mục", en: "a part of the path is a file, not a folder")
            case EEXIST: Message(vi: "tệp đã có", en: "it is there already")
            case EIO: Message(vi: "ổ đĩa báo lỗi", en: "the disk reports a fault")
            default: Message(vi: "\(failure.call): \(failure.words)", en: "\(failure.call): \(failure.words)")
            }
    }
}
