import Foundation
import Glibc
import Subprocess

/// A commit of the repository around the current folder. Everything is read through git; the work tree and the index are never touched.
struct GitRevision: Sendable {
    let name: String
    /// The full hash.
    let commit: String

    init(_ name: String) async throws {
        self.name = name
        let found: GitAnswer
        do {
            found = try await git(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(name)^{commit}"])
        } catch is SubprocessError {
            throw Refusal(
                vi: "“\(name)” không phải là thư mục, và không chạy được git để tìm phiên bản đó.",
                en: "“\(name)” is no folder, and git cannot be run to look for such a revision.", exit: 69)
        }
        let lines = found.out.split(separator: "\n")
        if let commit = lines.last, found.isFine, commit.count >= 40 {
            self.commit = String(commit)
            return
        }
        let isRepository = try await git(["rev-parse", "--git-dir"]).isFine
        throw isRepository
            ? Refusal(
                vi: "“\(name)” không phải là thư mục, cũng không phải phiên bản git nào ở đây. (CI: lấy đủ lịch sử, fetch-depth: 0.)",
                en: "“\(name)” is neither a folder nor a git revision here. (In CI fetch the whole history: fetch-depth: 0.)", exit: 69)
            : Refusal(
                vi: "“\(name)” không phải là thư mục, và ở đây không phải kho git.",
                en: "“\(name)” is no folder, and this is no git repository.", exit: 69)
    }

    /// Lays the content of the revision into an empty folder. Returns where it lies; nil where the revision has no such folder.
    func extract(_ content: String, into folder: String, isTrusted: Bool) async throws -> String? {
        let below = try await git(["rev-parse", "--show-prefix"]).out.split(separator: "\n").first.map(String.init) ?? ""
        let source = "\(commit):\(below)\(contentPrefix(content).dropLast())"
        let tree = try await git(["ls-tree", "-r", "-l", "-z", source])
        guard tree.isFine else { return nil }
        let files = tree.out.split(separator: "\0").map { TreeEntry(String($0)) }
        let size = files.reduce(0) { $0 + $1.size }
        if size > 64 << 20, !isTrusted {
            throw Refusal(
                vi: "nội dung của “\(name)” lớn \(size >> 20) MB, diff đọc tối đa 64 MB; nếu tin nội dung này, thêm --trusted.",
                en: "the content of “\(name)” has \(size >> 20) MB, diff reads at most 64 MB; if you trust it, add --trusted.", exit: 2)
        }
        let archive = "\(folder)/content.tar", target = "\(folder)/content"
        guard mkdir(target, 0o700) == 0 else { throw failed("\(target): \(String(cString: strerror(errno)))") }
        let made = try await git(["archive", "--format=tar", "--output=\(archive)", source])
        guard made.isFine else { throw failed(made.err) }
        let unpacked = try await command("tar", ["--extract", "--file=\(archive)", "--directory=\(target)", "--no-same-owner"])
        guard unpacked.isFine else { throw failed(unpacked.err) }
        unlink(archive)
        // .gitattributes of the revision itself may keep files out of an archive, and so out of sight
        for file in files where !exists("\(target)/\(file.path)") {
            throw Refusal(
                vi: "“\(name)”: tệp “\(content)/\(file.path)” bị .gitattributes giấu khỏi git archive (export-ignore); bỏ thuộc tính đó.",
                en:
                    "“\(name)”: .gitattributes hides the file “\(content)/\(file.path)” from git archive (export-ignore); drop that attribute.",
                exit: 2)
        }
        return target
    }

    private func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    private func failed(_ errors: String) -> Refusal {
        let line = errors.split(separator: "\n").first.map(String.init) ?? ""
        return Refusal(
            vi: "không lấy được nội dung của “\(name)”: \(line)", en: "the content of “\(name)” cannot be had: \(line)", exit: 69)
    }
}

/// One line of `git ls-tree -l`: mode, type, hash, size, then a tab and the path.
private struct TreeEntry {
    let size: Int
    let path: String

    init(_ line: String) {
        let parts = line.split(separator: "\t", maxSplits: 1)
        size = parts.first?.split(separator: " ").last.flatMap { Int($0) } ?? 0
        path = parts.count > 1 ? String(parts[1]) : ""
    }
}

struct GitAnswer: Sendable {
    let isFine: Bool
    let out: String
    let err: String
}

private func git(_ arguments: [String]) async throws -> GitAnswer { try await command("git", arguments) }

private func command(_ program: String, _ arguments: [String]) async throws -> GitAnswer {
    let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    return GitAnswer(isFine: result.terminationStatus.isSuccess, out: result.standardOutput, err: result.standardError)
}
