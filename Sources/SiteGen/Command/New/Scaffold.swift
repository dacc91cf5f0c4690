import Diagnostics
import Foundation

/// Writes a new file and says where; refuses when something stands there already.
func writeScaffold(_ text: String, to path: String, in content: String, _ console: Console, _ language: MessageLanguage) throws {
    let full = "\(content)/\(path)"
    try requireFolder(content)
    if FileManager.default.fileExists(atPath: full) {
        throw Refusal(
            vi: "\(full) đã có; không ghi đè. Hãy sửa tệp đó, hoặc chọn tên khác.",
            en: "\(full) is there already and is not overwritten. Edit it, or choose another name.")
    }
    do {
        try FileManager.default.createDirectory(
            atPath: String(full[..<(full.lastIndex(of: "/") ?? full.startIndex)]), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: full), options: .withoutOverwriting)
    } catch {
        throw Refusal(vi: "không ghi được \(full): \(error.localizedDescription)", en: "cannot write \(full): \(error.localizedDescription)")
    }
    console.out(language == .vi ? "Đã tạo \(full)\n" : "Made \(full)\n")
}

func requireFolder(_ content: String) throws {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: content, isDirectory: &isFolder), isFolder.boolValue else {
        throw Refusal(
            vi: "không thấy thư mục nội dung “\(content)”; chỉ rõ bằng --content.",
            en: "there is no content folder “\(content)”; name it with --content.")
    }
}
