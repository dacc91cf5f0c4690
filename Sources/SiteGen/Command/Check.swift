import ArgumentParser
import Composing
import Diagnostics
import Loading
import Reporting
import Reviewing
import Wording
import Writing

/// `sitegen check`: every finding on standard output, nothing written.
struct Check: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, github, gitlab, sarif }

    static let configuration = CommandConfiguration(
        abstract: "Kiểm tra nội dung, in mọi lỗi và cảnh báo, không ghi gì.",
        discussion: """
            Khi số liệu không có lỗi thì soạn thử mọi trang, nên nói hết những gì build sẽ nói. Chỉ có cảnh báo: mã thoát 0; thêm \
            --strict: 1. (English: prints every finding of content and pages, writes nothing.)
            """)

    @OptionGroup var options: ContentOptions

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

    @Option(help: "text, json, github (chú thích dòng), gitlab (Code Quality) hoặc sarif (2.1.0).")
    var format: Format = .text

    @Flag(help: "Coi cảnh báo như lỗi (mã thoát 1).")
    var strict = false

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let validated = await Reporting.validate(await loadContent(root: options.content, disk: .onMachine))
            var findings = validated.diagnostics
            if let report = validated.report { findings += try await faultsOfPages(of: report) }
            switch format {
            case .text: console.out(listing(of: findings, below: options.content, in: options.lang))
            case .json: console.out(json(of: findings, in: options.lang))
            case .github:
                console.out(githubAnnotations(remarks(findings), summary: countLine(of: findings, in: options.lang), options.lang))
            case .gitlab: console.out(gitlabReport(remarks(findings)))
            case .sarif: console.out(sarifReport(remarks(findings), program: Sitegen.program))
            }
            let isFatal = findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
            if isFatal { throw ExitCode(1) }
        }
    }

    /// What a build would still refuse: missing words, broken links, faults of templates.
    private func faultsOfPages(of report: Report) async throws -> [Diagnostic] {
        guard isFolder(templates) else { return missingWords(report) }
        do {
            let story = Story(.standard, language: options.lang, isQuiet: true, isVerbose: false)
            _ = try await SiteCheck(planSite(report, templates, isPreview: false, story)).run()
            return []
        } catch let problems as Problems {
            return problems.diagnostics
        }
    }

    /// The findings as remarks beside lines, with paths from the repository's top.
    private func remarks(_ findings: [Diagnostic]) -> [Annotation] {
        var told = ReviewOptions(language: options.lang)
        told.contentPrefix = contentPrefix(options.content)
        return annotations(of: findings, told)
    }
}

/// The words that pages will ask for; a folder without any words is told by `build`.
func missingWords(_ report: Report) -> [Diagnostic] {
    report.strings[.vi] == nil ? [] : report.missing(keys: Words.keys, in: .vi)
}
