import Composing
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
        guard isFolder(folder) else {
            throw Refusal(
                vi: "không thấy thư mục khuôn trang “\(folder)”; chạy từ thư mục dự án, hoặc chỉ rõ bằng --templates.",
                en: "there is no templates folder “\(folder)”; run from the project's folder, or name it with --templates.")
        }
        for (path, bytes) in try files(below: folder) {
            if path.hasPrefix("assets/") {
                assets.append((String(path.dropFirst("assets/".count)), bytes))
            } else {
                templates.append(TemplateFile(path: path, bytes: bytes))
            }
        }
        frames = try TemplateFolder.load(templates, named: folder, pageKinds: Set(pageKinds + paperKinds))
        self.assets = Assets(assets, templates: folder)
    }
}
