import Diagnostics
import Foundation
import Subprocess
import SystemPackage

/// Judges a PDF by the file itself, never by the engine's exit code: engines end well without having printed, and put other letters
/// in place of missing ones without a word.
struct JudgePDF: Sendable {
    /// Letters of these families only: «Van Ban Serif», «Van Ban Signs».
    static let families = ["VanBanSerif", "VanBanSigns"]

    /// poppler's programs; nil where they are not installed, and then only the file's own marks are looked at.
    let poppler: String?
    /// fontconfig's list of the machine's fonts; nil where it is not installed.
    private let fontList: String?

    init(path: String) {
        let folders = path.split(separator: ":").map(String.init)
        fontList = folders.map { "\($0)/fc-list" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        poppler = folders.first { folder in
            ["pdfinfo", "pdffonts", "pdftotext"].allSatisfy { FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)") }
        }
    }

    /// Out: the number of pages, nil where nobody can count them.
    func judge(_ file: String, of job: PrintJob) async throws -> Int? {
        let bytes = try Data(contentsOf: URL(filePath: file))
        guard bytes.starts(with: Array("%PDF-".utf8)), bytes.suffix(1024).range(of: Data("%%EOF".utf8)) != nil else {
            throw PrintFailure.wrongFile(
                job.name,
                Message(vi: "tệp chương trình in ghi ra không phải PDF trọn vẹn.", en: "what the print program wrote is no whole PDF."))
        }
        try await judgeForeign(job)
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
        let names = try await say("\(poppler)/pdffonts", [file]).split(separator: "\n").dropFirst(2).compactMap {
            $0.split(separator: " ").first
        }
        let strangers = names.map { String($0.split(separator: "+").last ?? $0) }.filter { name in
            !Self.families.contains { name.filter(\.isLetter).hasPrefix($0) }
        }
        // for a letter that they lack, another font had to stand in; all others must still be theirs
        let isOwn = strangers.isEmpty || (!job.foreign.isEmpty && strangers.count < names.count)
        if isOwn && !names.isEmpty { return }
        let list = Set(strangers).sorted().joined(separator: ", ")
        throw PrintFailure.wrongFile(
            job.name, Message(vi: "PDF dùng phông chữ lạ (\(list)).", en: "the PDF uses other fonts (\(list))."),
            suggestion: Message(
                vi: "Các tệp assets/fonts/van-ban-*.woff2 phải đủ năm tệp; làm lại bằng Tools/fonts/make_fonts.py.",
                en: "The five files assets/fonts/van-ban-*.woff2 must be there; make them with Tools/fonts/make_fonts.py."))
    }

    /// A letter that no font of the machine has would stand there as an empty box.
    private func judgeForeign(_ job: PrintJob) async throws {
        guard let fontList else { return }
        var lost: [String] = []
        for letter in job.foreign
        where try await say(fontList, [":charset=" + String(letter.character.value, radix: 16), "family"]).isEmpty {
            lost.append(letter.name)
        }
        if lost.isEmpty { return }
        let list = lost.joined(separator: ", ")
        throw PrintFailure.wrongFile(
            job.name,
            Message(
                vi: "không phông chữ nào của máy có ký tự \(list); in ra sẽ là ô trống.",
                en: "no font of this machine has the character \(list); it would be printed as an empty box."),
            suggestion: Message(
                vi: "Viết ký tự ấy bằng chữ, hoặc cài phông có nó (chữ Hán, Nhật, Hàn: apt-get install fonts-noto-cjk).",
                en: "Write it in words, or install a font that has it (Chinese, Japanese, Korean: apt-get install fonts-noto-cjk)."))
    }

    private func judgeText(_ file: String, _ job: PrintJob, _ poppler: String) async throws {
        let text = try await say("\(poppler)/pdftotext", ["-l", "1", "-enc", "UTF-8", file, "-"])
        func letters(_ text: String) -> String {
            text.precomposedStringWithCanonicalMapping.lowercased().filter { $0.isLetter || $0.isNumber }
        }
        if letters(text).contains(letters(job.title)) { return }
        throw PrintFailure.wrongFile(
            job.name,
            Message(vi: "trang đầu của PDF không có tên “\(job.title)”.", en: "the first page of the PDF lacks the title “\(job.title)”."))
    }

    private func say(_ program: String, _ arguments: [String]) async throws -> String {
        try await Subprocess.run(
            .path(FilePath(program)), arguments: Arguments(arguments), input: .none, output: .string(limit: 4 << 20), error: .discarded
        ).standardOutput
    }
}
