import ArgumentParser
import Diagnostics
import Foundation
import Loading
import Reporting
import Wording
import Writing

/// `sitegen new site FOLDER --year 2026`: an empty content folder with the catalogue and the words of an existing one.
/// `sitegen new site FOLDER --example tinh-mau`: a whole one to look at and to change.
struct NewSite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Tạo thư mục nội dung mới: có sẵn danh mục chỉ tiêu và từ ngữ, chưa có đơn vị.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Thư mục sẽ tạo.") var folder: String
    @Option(help: "Năm báo cáo.") var year: Int?
    @Option(help: "Tên trang web.") var title = "Kết quả xây dựng xã hội học tập"
    @Option(help: "Cơ quan công bố.") var publisher = "…"
    @Option(help: ArgumentHelp("Chép nguyên một ví dụ đi kèm: tinh-mau hoặc eu-hoc-tap.", valueName: "tên")) var example: String?

    func validate() throws {
        if let year { try validateYear(year) }
        if (year == nil) == (example == nil) {
            throw ValidationError("Cho biết --year (trang mới) hoặc --example (chép một ví dụ).")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let files = FileManager.default
            if files.fileExists(atPath: folder) {
                throw Refusal(vi: "\(folder) đã có; không ghi đè.", en: "\(folder) is there already and is not overwritten.")
            }
            if let example { return try copy(example, console) }
            let model = isFolder(options.content) ? options.content : installed("content") ?? options.content
            for needed in ["indicators.yaml", "strings"] where !files.fileExists(atPath: "\(model)/\(needed)") {
                throw Refusal(
                    vi: "không thấy \(model)/\(needed) để chép; chỉ rõ bản mẫu bằng --content.",
                    en: "there is no \(model)/\(needed) to copy; name the model with --content.")
            }
            let faults = await faultsOfModel(await loadContent(root: model, disk: .onMachine))
            if !faults.isEmpty { throw Problems(faults) }
            try makeNewFolder(
                folder,
                holding: copied(from: model) + [
                    ("units.csv", Array(tableText([unitColumns]).utf8)),
                    ("site.yaml", Array("title: \(quoted(title))\npublisher: \(quoted(publisher))\nreport_year: \(year ?? 0)\n".utf8)),
                ])
            console.out(
                options.lang == .vi
                    ? "Đã tạo \(folder). Tiếp theo: sitegen new unit … --content \(folder)\n"
                    : "Made \(folder). Next: sitegen new unit … --content \(folder)\n")
        }
    }

    /// An example as it lies beside the sources, or was installed with the program.
    private func copy(_ example: String, _ console: Console) throws {
        let folders = ["examples"] + [installed("examples")].compactMap(\.self)
        let names = ["tinh-mau", "eu-hoc-tap"]
        guard names.contains(example), let source = folders.map({ "\($0)/\(example)" }).first(where: isFolder) else {
            let near = nearest(to: example, among: names)
            throw Refusal(
                vi: "không có ví dụ “\(example)”" + (near.map { "; có phải là “\($0)”?" } ?? "; có: \(names.joined(separator: ", "))."),
                en: "there is no example “\(example)”"
                    + (near.map { "; did you mean “\($0)”?" } ?? "; there are: \(names.joined(separator: ", "))."))
        }
        try makeNewFolder(folder, holding: files(below: source))
        console.out(
            options.lang == .vi
                ? "Đã chép ví dụ \(example) vào \(folder). Tiếp theo: sitegen build --content \(folder)\n"
                : "Copied the example \(example) to \(folder). Next: sitegen build --content \(folder)\n")
    }

    /// The catalogue and the words of the model.
    private func copied(from model: String) throws -> [(path: String, bytes: [UInt8])] {
        try files(below: model).filter { $0.path == "indicators.yaml" || $0.path.hasPrefix("strings/") }
    }

    private func quoted(_ text: String) -> String { "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"" }
}
