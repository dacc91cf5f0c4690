import ArgumentParser
import Diagnostics
import Foundation
import Writing

/// Writes a new file and says where; refuses when something stands there already.
func writeScaffold(_ text: String, to path: String, in content: String, _ console: Console, _ language: MessageLanguage) throws {
    let full = "\(content)/\(path)"
    try refuseExisting(path, in: content)
    try makeFolder(of: full)
    try ReplacedFile(full).create(Array(text.utf8))
    console.out(language == .vi ? "Đã tạo \(full)\n" : "Made \(full)\n")
}

/// The folder in which a file is to stand, with those above it. Throws: Refusal.
func makeFolder(of path: String) throws {
    do {
        try FileManager.default.createDirectory(
            atPath: String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]), withIntermediateDirectories: true)
    } catch {
        throw Refusal(
            vi: "không ghi được \(path): \(error.localizedDescription)", en: "cannot write \(path): \(error.localizedDescription)")
    }
}

func requireFolder(_ content: String) throws {
    if isFolder(content) { return }
    throw Refusal(
        vi: "không thấy thư mục nội dung “\(content)”; chỉ rõ bằng --content, hoặc tạo mới: sitegen new site \(content) --year <năm>",
        en: "there is no content folder “\(content)”; name it with --content, or make one: sitegen new site \(content) --year <year>")
}

/// Refuses before anything is read, so that the answer is about the file and not about the rest of the folder.
func refuseExisting(_ path: String, in content: String) throws {
    try requireFolder(content)
    let full = "\(content)/\(path)"
    guard FileManager.default.fileExists(atPath: full) else { return }
    throw Refusal(
        vi: "\(full) đã có; không ghi đè. Hãy sửa tệp đó, hoặc chọn tên khác.",
        en: "\(full) is there already and is not overwritten. Edit it, or choose another name.")
}

/// A year somebody may mean; else wrong usage.
func validateYear(_ year: Int) throws {
    guard (1945...2100).contains(year) else { throw ValidationError("năm “\(year)” không hợp lệ; ghi bốn chữ số, ví dụ 2026") }
}
