import Foundation
import Reviewing
import Writing

/// Where one side's content lies: the folder that was named, or a temporary one with the content of a git revision.
struct SideFolder: Sendable {
    enum Role { case base, head }

    let side: Side
    /// nil: the side has no content at all (the first pull request of a repository).
    let folder: String?

    init(_ name: String, content: String, role: Role, isTrusted: Bool, scratch: ScratchFolder) async throws {
        if isFolder(name) {
            side = Side(name: name)
            folder = try Self.contentFolder(name, content)
        } else {
            let revision = try await GitRevision(name)
            side = Side(name: name, revision: revision.commit)
            folder = try await revision.extract(content, into: try scratch.make(), isTrusted: isTrusted)
        }
        if folder == nil, role == .head {
            throw Refusal(
                vi: "bản mới “\(name)” không có thư mục nội dung “\(content)”.",
                en: "the new side “\(name)” has no content folder “\(content)”.", exit: 2)
        }
    }

    /// The folder itself, or the content folder in it; nil where it is empty.
    private static func contentFolder(_ name: String, _ content: String) throws -> String? {
        let inside = "\(name)/\(content)"
        if !FileManager.default.fileExists(atPath: "\(name)/site.yaml"), isFolder(inside) { return inside }
        // Foundation lists a folder that cannot be read to its end as shorter
        return try entries(below: name, exit: 2).isEmpty ? nil : name
    }
}

/// A content folder as a prefix of paths from the repository's top: «content/»; nothing for an absolute path.
func contentPrefix(_ content: String) -> String {
    let parts = content.split(separator: "/").filter { $0 != "." }
    if content.hasPrefix("/") || parts.isEmpty || parts.contains("..") { return "" }
    return parts.joined(separator: "/") + "/"
}
