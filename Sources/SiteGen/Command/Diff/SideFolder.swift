import Comparing
import Foundation

/// Where one side's content lies: the folder that was named, or a temporary one with the content of a git revision.
struct SideFolder: Sendable {
    enum Role { case base, head }

    let side: Side
    /// nil: the side has no content at all (the first pull request of a repository).
    let folder: String?

    init(_ name: String, content: String, role: Role, isTrusted: Bool, scratch: ScratchFolder) async throws {
        if isFolder(name) {
            side = Side(name: name)
            folder = Self.contentFolder(name, content)
        } else {
            let revision = try await GitRevision(name)
            side = Side(name: name, revision: revision.commit)
            folder = try await revision.extract(content, into: try scratch.make(), isTrusted: isTrusted)
        }
        if folder == nil, role == .head {
            throw Refusal(
                vi: "bản mới “\(name)” không có thư mục nội dung “\(content)”.", en: "the new side “\(name)” has no content folder “\(content)”.", exit: 2)
        }
    }

    /// The folder itself, or the content folder in it; nil where it is empty.
    private static func contentFolder(_ name: String, _ content: String) -> String? {
        let inside = "\(name)/\(content)"
        if !FileManager.default.fileExists(atPath: "\(name)/site.yaml"), isFolder(inside) { return inside }
        let entries = FileManager.default.enumerator(atPath: name)
        return entries?.nextObject() == nil ? nil : name
    }
}

/// A folder of this run's own below the system's temporary one, made when first needed and taken away at the end.
struct ScratchFolder: Sendable {
    private let path = FileManager.default.temporaryDirectory.appending(path: "sitegen-diff-\(UUID().uuidString)").path(percentEncoded: false)

    /// A new empty folder in it that only this user can read.
    func make() throws -> String {
        let folder = "\(path)/\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw Refusal(
                vi: "không tạo được thư mục tạm: \(error.localizedDescription)", en: "no temporary folder can be made: \(error.localizedDescription)", exit: 69)
        }
        return folder
    }

    func remove() {
        do { try FileManager.default.removeItem(atPath: path) } catch {
            // it was never made, or the system cleans it up later
            return
        }
    }
}

/// A content folder as a prefix of paths from the repository's top: «content/»; nothing for an absolute path.
func contentPrefix(_ content: String) -> String {
    let parts = content.split(separator: "/").filter { $0 != "." }
    if content.hasPrefix("/") || parts.isEmpty || parts.contains("..") { return "" }
    return parts.joined(separator: "/") + "/"
}
