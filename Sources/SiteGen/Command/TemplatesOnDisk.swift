import Composing
import Diagnostics
import Foundation
import Rendering
import Writing

/// The templates folder, read and compiled: frames for pages, and assets with their fingerprinted names.
struct TemplatesOnDisk {
    let frames: TemplateFolder
    let assets: Assets

    /// Throws Problems for what is wrong in a template, Refusal where the folder cannot be read.
    init(folder: String) throws {
        var templates: [TemplateFile] = []
        var assets: [(path: String, bytes: [UInt8])] = []
        // a folder that is a link is listed as what it leads to
        let root = URL(filePath: folder).resolvingSymlinksInPath().path(percentEncoded: false)
        guard isFolder(folder), let paths = FileManager.default.enumerator(atPath: root) else {
            throw Refusal(
                vi: "không thấy thư mục khuôn trang “\(folder)”; chạy từ thư mục dự án, hoặc chỉ rõ bằng --templates.",
                en: "there is no templates folder “\(folder)”; run from the project's folder, or name it with --templates.")
        }
        for case let path as String in paths where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            if isLeaving(path.split(separator: "/").last.map(String.init) ?? path) { continue }
            guard paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
                throw Refusal(vi: "không đọc được “\(folder)/\(path)”.", en: "cannot read “\(folder)/\(path)”.")
            }
            if path.hasPrefix("assets/") {
                assets.append((String(path.dropFirst("assets/".count)), Array(data)))
            } else {
                templates.append(TemplateFile(path: path, bytes: Array(data)))
            }
        }
        frames = try TemplateFolder.load(templates, named: folder, pageKinds: Set(pageKinds + paperKinds))
        self.assets = Assets(assets, templates: folder)
    }
}
