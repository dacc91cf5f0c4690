import Foundation

func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
}

/// Refuses an output that lies in what the site is made from, or around it: the next build would read or replace its own sources.
func refuseOverlap(output: String, with sources: [String]) throws {
    func parts(_ path: String) -> [String] {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents.filter { $0 != "/" }
    }
    let out = parts(output)
    for source in sources {
        let folder = parts(source)
        guard out.starts(with: folder) || folder.starts(with: out) else { continue }
        throw Refusal(
            vi: "thư mục kết quả “\(output)” trùng, nằm trong hoặc chứa “\(source)”; chọn một thư mục riêng bằng --output.",
            en: "the output folder “\(output)” is, lies in or holds “\(source)”; choose a folder of its own with --output.")
    }
}
