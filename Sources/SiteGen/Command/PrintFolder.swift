import Composing
import Foundation
import Printing
import Rendering
import Writing

/// The folder of papers: their HTML, which a browser can print, and the style sheet and fonts they need.
struct PrintFolder {
    let path: String
    init(_ path: String) { self.path = path }

    /// In: pages. Out: what is to be printed of them. Each file is replaced as a whole.
    func write(_ pages: [Page], frames: TemplateFolder, assets: Assets) throws -> [PrintJob] {
        for asset in assets.unfingerprinted where asset.path == "print.css" || asset.path.hasPrefix("fonts/") {
            try put(asset.bytes, at: "assets/\(asset.path)")
        }
        return try pages.map { page in
            try put(try frames.render(page), at: page.path)
            let name = String(page.path.dropLast(".html".count))
            guard case .text(let title)? = page.fields["documentTitle"] else {
                throw Refusal(vi: "trang “\(page.path)” không có tên.", en: "the page “\(page.path)” has no title.")
            }
            return PrintJob(source: "\(path)/\(page.path)", target: "\(path)/\(name).pdf", title: title)
        }
    }

    private func put(_ bytes: [UInt8], at place: String) throws {
        let file = URL(filePath: "\(path)/\(place)")
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: file, options: .atomic)
        } catch {
            throw Refusal(
                vi: "không ghi được “\(path)/\(place)”: \(error.localizedDescription) Chọn thư mục khác bằng --output.",
                en: "cannot write “\(path)/\(place)”: \(error.localizedDescription) Choose another folder with --output.")
        }
    }
}
