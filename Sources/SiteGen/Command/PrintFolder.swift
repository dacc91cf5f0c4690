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
        // an engine would take another style of the family, without a word
        for style in ["regular", "bold", "italic", "bold-italic"] where !assets.unfingerprinted.contains(where: { $0.path == "fonts/van-ban-serif-\(style).woff2" }) {
            throw Refusal(
                vi: "thiếu phông chữ assets/fonts/van-ban-serif-\(style).woff2 trong thư mục khuôn trang; làm lại bằng Tools/fonts/make_fonts.py.",
                en: "the font assets/fonts/van-ban-serif-\(style).woff2 is missing from the templates folder; make it with Tools/fonts/make_fonts.py.")
        }
        for asset in assets.unfingerprinted where asset.path == "print.css" || asset.path.hasPrefix("fonts/") {
            try put(asset.bytes, at: "assets/\(asset.path)")
        }
        return try pages.map { page in
            try put(try frames.render(page), at: page.path)
            let name = String(page.path.dropLast(".html".count))
            guard case .text(let title)? = page.fields["documentTitle"] else {
                throw Refusal(vi: "trang “\(page.path)” không có tên.", en: "the page “\(page.path)” has no title.")
            }
            return PrintJob(source: "\(path)/\(page.path)", target: "\(path)/\(name).pdf", title: title, isBook: name.hasPrefix("tap-"))
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
