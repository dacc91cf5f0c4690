import ArgumentParser
import Composing
import Diagnostics
import Loading
import Reporting

/// `sitegen check`: every finding on standard output, nothing written.
struct Check: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra nội dung, in mọi lỗi và cảnh báo, không ghi gì.",
        discussion: "Chỉ có cảnh báo: mã thoát 0; thêm --strict: 1. (English: prints every finding, writes nothing.)")

    @OptionGroup var options: ContentOptions

    @Option(help: "text hoặc json.")
    var format: Format = .text

    @Flag(help: "Coi cảnh báo như lỗi (mã thoát 1).")
    var strict = false

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let validated = Reporting.validate(await loadContent(root: options.content, disk: .onMachine))
            let findings = validated.diagnostics + missingWords(validated.report)
            switch format {
            case .text: console.out(listing(of: findings, below: options.content, in: options.lang))
            case .json: console.out(json(of: findings, in: options.lang))
            }
            let isFatal = findings.contains { strict || $0.severity == .error }
            if isFatal { throw ExitCode(1) }
        }
    }

    /// The words that pages will ask for; a folder without any words is told by `build`.
    private func missingWords(_ report: Report?) -> [Diagnostic] {
        guard let report, report.strings[.vi] != nil else { return [] }
        return report.missing(keys: Words.keys, in: .vi)
    }
}
