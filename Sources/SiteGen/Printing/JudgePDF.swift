import Diagnostics
import Foundation
import Subprocess

/// Judges a PDF by the file itself, never by the engine's exit code: engines end well without having printed, and put other letters
/// in place of missing ones without a word.
struct JudgePDF: Sendable {
    /// Letters of this family only.
    static let family = "VanBanSerif"

    /// poppler's programs; nil where they are not installed, and then only the file's own marks are looked at.
    let poppler: String?

    init(path: String) {
        let folders = path.split(separator: ":").map(String.init)
        poppler = folders.first { folder in
            ["pdfinfo", "pdffonts", "pdftotext"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
        }
    }

    /// Out: the number of pages, nil where nobody can count them.
    func judge(_ file: String, of job: PrintJob) async throws -> Int? {
        let bytes = try Data(contentsOf: URL(filePath: file))
        guard bytes.starts(with: Array("%PDF-".utf8)), bytes.suffix(1024).range(of: Data("%%EOF".utf8)) != nil else {
            throw PrintFailure.wrongFile(job.name, Message(vi: "tệp chương trình in ghi ra không phải PDF trọn vẹn.", en: "what the print program wrote is no whole PDF."))
        }
        guard let poppler else { return nil }
        let pages = try await say("\(poppler)/pdfinfo", [file]).split(separator: "\n").first { $0.hasPrefix("Pages:") }
            .flatMap { Int($0.dropFirst(6).split(separator: " ").first ?? "") }
        guard let pages, pages > 0 else {
            throw PrintFailure.wrongFile(job.name, Message(vi: "PDF không có trang nào.", en: "the PDF has no page."))
        }
        try await judgeFonts(file, job, poppler)
        try await judgeText(file, job, poppler)
        return pages
    }

    private func judgeFonts(_ file: String, _ job: PrintJob, _ poppler: String) async throws {
        let names = try await say("\(poppler)/pdffonts", [file]).split(separator: "\n").dropFirst(2).compactMap { $0.split(separator: " ").first }
        let strangers = names.map { String($0.split(separator: "+").last ?? $0) }.filter { !$0.filter(\.isLetter).hasPrefix(Self.family) }
        if strangers.isEmpty && !names.isEmpty { return }
        let list = Set(strangers).sorted().joined(separator: ", ")
        throw PrintFailure.wrongFile(
            job.name, Message(vi: "PDF dùng phông chữ lạ (\(list)).", en: "the PDF uses other fonts (\(list))."),
            suggestion: Message(
                vi: "Các tệp assets/fonts/van-ban-serif-*.woff2 phải đủ bốn kiểu; làm lại bằng Tools/fonts/make_fonts.py.",
                en: "The four files assets/fonts/van-ban-serif-*.woff2 must be there; make them with Tools/fonts/make_fonts.py."))
    }

    private func judgeText(_ file: String, _ job: PrintJob, _ poppler: String) async throws {
        let text = try await say("\(poppler)/pdftotext", ["-l", "1", "-enc", "UTF-8", file, "-"])
        func letters(_ text: String) -> String { text.precomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber } }
        if letters(text).contains(letters(job.title)) { return }
        throw PrintFailure.wrongFile(
            job.name, Message(vi: "trang đầu của PDF không có tên “\(job.title)”.", en: "the first page of the PDF lacks the title “\(job.title)”."))
    }

    private func say(_ program: String, _ arguments: [String]) async throws -> String {
        try await Subprocess.run(
            .path(.init(program)), arguments: Arguments(arguments), input: .none, output: .string(limit: 4 << 20), error: .discarded
        ).standardOutput
    }
}
