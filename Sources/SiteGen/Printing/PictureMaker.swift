import Diagnostics
import Foundation

/// Turns drawings into pictures in dots with `rsvg-convert`, of Debian's package librsvg2-bin. In: an SVG document. Out: PNG, whole.
package struct PictureMaker: Sendable {
    /// The program's file.
    package let path: String
    /// A drawing takes a tenth of a second; who needs longer hangs.
    private let limits: PrintLimits

    package init(path: String, limits: PrintLimits = PrintLimits(seconds: 60, megabytes: 1024)) {
        self.path = path
        self.limits = limits
    }

    /// What to install where it is not there.
    package static let package = "librsvg2-bin"

    /// On the path; nil where it is not.
    package static func find(environment: [String: String] = ProcessInfo.processInfo.environment) -> PictureMaker? {
        Engine.first(["rsvg-convert"], (environment["PATH"] ?? "").split(separator: ":").map(String.init)).map { PictureMaker(path: $0) }
    }

    /// What the program calls itself: another version may draw otherwise.
    package func version() async throws -> String {
        let run = try await BoundedRun.run(path, ["--version"], input: "", limits: limits) { _, _ in false }
        return run.log.joined(separator: " ")
    }

    /// - name: of the picture, as messages say it.
    /// - folder: where the program may read and write; what is left there is its owner's to clear.
    /// Out: where the picture lies in it.
    /// Throws: PrintFailure.
    package func make(_ svg: [UInt8], name: String, in folder: String) async throws -> String {
        let (drawing, stage) = ("\(folder)/picture.svg", "\(folder)/picture.png")
        let run: BoundedRun
        do {
            // a program that ends before it has read all of a pipe would end this one too
            try Data(svg).write(to: URL(filePath: drawing))
            run = try await BoundedRun.run(path, ["--format=png", "--output=\(stage)", drawing], input: "", limits: limits) { _, _ in false
            }
        } catch {
            throw PrintFailure.noPicture(name, "\(error)")
        }
        guard run.end == .exited(0) else {
            throw PrintFailure.noPicture(name, ([run.end.text] + run.log.suffix(2)).joined(separator: ": "))
        }
        guard let bytes = FileManager.default.contents(atPath: stage), Self.isWhole(Array(bytes)) else {
            throw PrintFailure.noPicture(name, "no whole PNG")
        }
        return stage
    }

    /// Begins and ends as a PNG does.
    package static func isWhole(_ png: [UInt8]) -> Bool {
        png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            && png.suffix(12).elementsEqual([0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }
}

extension PrintFailure {
    fileprivate static func noPicture(_ name: String, _ why: String) -> Self {
        Self(
            Message(
                vi: "\(name): rsvg-convert không làm được ảnh (\(why)); trang web cũ còn nguyên.",
                en: "\(name): rsvg-convert made no picture (\(why)); the old site is untouched."),
            suggestion: Message(
                vi: "Chạy lại; vẫn lỗi thì cài lại gói \(PictureMaker.package), hoặc bỏ share_images trong site.yaml.",
                en:
                    "Run again; if it still fails, install the package \(PictureMaker.package) anew, or leave share_images out of site.yaml."
            ))
    }
}
