import Composing
import Diagnostics
import Foundation
import Language
import Printing
import Rendering
import Reporting
import Wording
import Writing

/// The folder of papers: their HTML, which a browser can print, and the style sheet and fonts they need.
struct PrintFolder {
    let path: String
    init(_ path: String) { self.path = path }

    /// In: pages, and what was found in the content they came of. Out: what is to be printed of them. Each file is replaced as a whole.
    func write(_ pages: [FramedPage], pictures: [Picture], frames: TemplateFolder, assets: Assets, warnings: [Diagnostic]) throws
        -> [PrintJob]
    {
        // an engine would take another font or style, without a word
        for font in ["serif-regular", "serif-bold", "serif-italic", "serif-bold-italic", "signs"]
        where !assets.unfingerprinted.contains(where: { $0.path == "fonts/van-ban-\(font).woff2" }) {
            throw Refusal(
                vi: "thiếu phông chữ assets/fonts/van-ban-\(font).woff2 trong thư mục khuôn trang; làm lại bằng Tools/fonts/make_fonts.py.",
                en:
                    "the font assets/fonts/van-ban-\(font).woff2 is missing from the templates folder; make it with Tools/fonts/make_fonts.py."
            )
        }
        let places = Dictionary(grouping: warnings.filter { $0.rule == "letter-without-font" }, by: { $0.cause ?? "" })
        for asset in assets.unfingerprinted where asset.path == "print.css" || asset.path.hasPrefix("fonts/") {
            try put(asset.bytes, at: "assets/\(asset.path)")
        }
        for picture in pictures { try put(picture.read(), at: picture.path) }
        return try pages.map { page in
            let html = try frames.render(page)
            try put(html, at: page.path)
            let name = String(page.path.dropLast(".html".count))
            guard case .text(let title)? = page.fields["documentTitle"] else {
                throw Refusal(vi: "trang “\(page.path)” không có tên.", en: "the page “\(page.path)” has no title.")
            }
            return PrintJob(
                source: "\(path)/\(page.path)", target: "\(path)/\(name).pdf", title: title, isBook: name.hasPrefix("tap-"),
                foreign: foreign(in: html, places))
        }
    }

    /// The characters of a paper that its fonts lack, with where the content has them.
    private func foreign(in html: [UInt8], _ places: [String: [Diagnostic]]) -> [ForeignLetter] {
        unprinted(in: html.span).map { character, _ in
            let code = [character.codePoint] + (places[String(character)] ?? []).prefix(3).map(\.location.description)
            return ForeignLetter(character, name: "\(character) (\(code.joined(separator: "; ")))")
        }
    }

    private func put(_ bytes: [UInt8], at place: String) throws {
        let file = URL(filePath: "\(path)/\(place)")
        do {
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            let why = reason(error)
            throw Refusal(
                vi: "không ghi được “\(path)/\(place)”: \(why.vi). Chọn thư mục khác bằng --output.",
                en: "cannot write “\(path)/\(place)”: \(why.en). Choose another folder with --output.")
        }
        let target = file.path(percentEncoded: false)
        if FileManager.default.contents(atPath: target).map({ $0.elementsEqual(bytes) }) == true { return }
        try ReplacedFile(target).write(bytes)
    }

    /// What the machine says of a file that could not be written, in words that help.
    private func reason(_ error: any Error) -> Message {
        let steps = URL(filePath: path).standardized.pathComponents.dropFirst()
        for count in steps.indices {
            let place = "/" + steps[...count].joined(separator: "/")
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), !isFolder.boolValue {
                return Message(vi: "“\(place)” là một tệp, không phải thư mục", en: "“\(place)” is a file, not a folder")
            }
        }
        switch (error as? CocoaError)?.code {
        case .fileWriteNoPermission: return Message(vi: "không có quyền ghi", en: "permission to write is missing")
        case .fileWriteVolumeReadOnly: return Message(vi: "ổ đĩa chỉ cho đọc", en: "the disk can only be read")
        case .fileWriteOutOfSpace: return Message(vi: "ổ đĩa đã đầy", en: "the disk is full")
        default: return Message(vi: error.localizedDescription, en: error.localizedDescription)
        }
    }
}
