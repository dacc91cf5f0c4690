import ArgumentParser
import Diagnostics

/// `sitegen explain RULE`: what a rule is for, an example of what it says, and what to do then.
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Giải thích một quy tắc: để làm gì, thông báo ra sao, sửa thế nào.",
        discussion: """
            Tên quy tắc có trong check --format json (mục rule) và trong docs/RULES.md. Không ghi tên: liệt kê mọi quy tắc. \
            (English: explains a rule of the content; without a name lists all.)
            """)

    @Argument(help: ArgumentHelp("Tên quy tắc, ví dụ unknown-unit.", valueName: "quy-tắc"))
    var rule: String?

    @Option(help: "Ngôn ngữ: vi hoặc en.")
    var lang: MessageLanguage = .vi

    @Flag(help: ArgumentHelp("In bảng mọi quy tắc bằng Markdown (docs/RULES.md).", visibility: .hidden))
    var markdown = false

    func run() async throws {
        try await answering(in: lang) { console in
            if markdown { return console.out(ruleIndex()) }
            guard let rule else { return console.out(explainedRules.map { "\($0.name)\n    \($0.why.text(in: lang))\n" }.joined()) }
            guard let explained = explainedRules.first(where: { $0.name == rule }) else { throw unknown(rule) }
            console.out(explained.text(in: lang))
        }
    }

    private func unknown(_ name: String) -> Refusal {
        let near = didYouMean(name, among: explainedRules.map(\.name))
        return Refusal(
            vi: "không có quy tắc “\(name)”. \(near?.vi ?? "Xem mọi quy tắc bằng: sitegen explain")",
            en: "there is no rule “\(name)”. \(near?.en ?? "See all of them with: sitegen explain")", exit: 64)
    }
}
