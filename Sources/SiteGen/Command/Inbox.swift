import Collecting
import Diagnostics
import Foundation
import Language
import Loading

/// The folder into which answers were put, or one of them.
struct Inbox {
    private let folder: String

    init(_ folder: String) { self.folder = folder }

    /// Bytes of a file; who asks for more sends something else.
    private static let largest = 20 << 20

    /// Everything that lies there, each with the day on which it came in: the one named, else the file's own. What cannot be opened is told of,
    /// and stops nothing. Throws: Refusal, where the folder itself cannot be read or holds nothing.
    func sent(on named: String?) throws -> ([SentFile], [String: CivilDate]) {
        let isOne = !isFolder(folder)
        let name = folder.split(separator: "/").last.map(String.init) ?? folder, before = String(folder.dropLast(name.count))
        let root = isOne ? (before.isEmpty ? "." : before) : folder
        let told = named.flatMap { text in if case .success(let day) = parseDate(text) { day } else { nil } }
        var files: [SentFile] = [], days: [String: CivilDate] = [:]
        for entry in try listed(root) where isOne ? entry.path == name : isAnswer(entry.path) {
            files.append(sent(entry, in: root))
            if case .file(let stamp) = entry.kind { days[entry.path] = told ?? day(stamp) }
        }
        if files.isEmpty {
            throw isOne
                ? Refusal(vi: "không thấy “\(folder)”.", en: "there is no “\(folder)”.")
                : Refusal(vi: "“\(folder)” không có tệp nào.", en: "“\(folder)” holds no file.")
        }
        return (files, days)
    }

    private func listed(_ root: String) throws -> [DiskEntry] {
        do throws(DiskFault) { return try Disk.onMachine.list(root) } catch {
            throw Refusal(vi: "không đọc được “\(root)”: \(error.reason.vi).", en: "cannot read “\(root)”: \(error.reason.en).")
        }
    }

    /// Not what programs leave behind, and not the letters that went out with forms.
    private func isAnswer(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return !isLeaving(name) && !name.lowercased().hasSuffix(".txt")
    }

    private func sent(_ entry: DiskEntry, in root: String) -> SentFile {
        switch entry.kind {
        case .file(let stamp):
            if stamp.size > Self.largest {
                return SentFile(path: entry.path, unreadable: Message(vi: "lớn hơn 20 MB", en: "it is larger than 20 MB"))
            }
            do { return SentFile(path: entry.path, bytes: try bytes(of: "\(root)/\(entry.path)")) } catch let refusal as Refusal {
                return SentFile(path: entry.path, unreadable: refusal.message)
            } catch {
                return SentFile(path: entry.path, unreadable: Message(vi: "\(error)", en: "\(error)"))
            }
        case .linkOutside, .linkElsewhere:
            return SentFile(
                path: entry.path,
                unreadable: Message(vi: "là liên kết, không phải tệp trong thư mục", en: "it is a link, no file of the folder"))
        case .special: return SentFile(path: entry.path, unreadable: Message(vi: "không phải tệp thường", en: "it is no plain file"))
        case .misnamed:
            return SentFile(
                path: entry.path,
                unreadable: Message(
                    vi: "tên tệp không đọc được (giải nén sai bảng mã)", en: "its name cannot be read (unpacked in another encoding)"))
        case .unreadable(let fault): return SentFile(path: entry.path, unreadable: fault.reason)
        }
    }

    private func day(_ stamp: FileStamp) -> CivilDate? {
        // the day in the sender's time zone is not known; that of this machine's clock is
        let parts = Calendar.current.dateComponents([.year, .month, .day], from: Date(timeIntervalSince1970: Double(stamp.modified) / 1e9))
        return CivilDate(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    }
}
