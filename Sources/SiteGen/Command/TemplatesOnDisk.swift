import Composing
import Diagnostics
import Loading
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

/// Every plain file of a folder that is anybody's work. Throws Refusal where one cannot be read, or a folder in it.
func files(below folder: String) throws -> [(path: String, bytes: [UInt8])] {
    func refused(_ path: String, _ fault: DiskFault) -> Refusal {
        Refusal(vi: "không đọc được “\(path)”: \(fault.reason.vi).", en: "cannot read “\(path)”: \(fault.reason.en).")
    }
    let entries: [DiskEntry]
    do throws(DiskFault) { entries = try Disk.onMachine.list(folder) } catch { throw refused(folder, error) }
    var files: [(path: String, bytes: [UInt8])] = []
    for entry in entries where !isLeaving(entry.path.split(separator: "/").last.map(String.init) ?? entry.path) {
        if case .unreadable(let fault) = entry.kind { throw refused("\(folder)/\(entry.path)", fault) }
        guard case .file = entry.kind else { continue }
        do throws(DiskFault) { files.append((entry.path, try Disk.onMachine.read(folder, entry.path))) } catch {
            throw refused("\(folder)/\(entry.path)", error)
        }
    }
    return files
}
