import Diagnostics
import Loading
import Reporting

/// Every rule that a finding may bear, in the order in which content is read, judged and made into pages.
let explainedRules = loadingRules + contentRules + buildingRules

/// Found when pages are made and written, or when two contents are compared.
private let buildingRules = [
    NamedRule(
        "missing-string",
        Message(
            vi: "Mỗi lời của trang có trong strings/.",
            en: "Every word of the pages stands in strings/.")),
    NamedRule(
        "path",
        Message(
            vi: "Hai trang không ghi vào cùng một tệp, và mọi tên tệp dùng được trên mọi máy.",
            en: "No two pages write one file, and every name of a file can be used on every machine.")),
    NamedRule(
        "template",
        Message(
            vi: "Bản mẫu trong Templates/ đúng cú pháp, và bản nào cũng được dùng.",
            en: "The templates are well formed, and each is used.")),
    NamedRule(
        "template-field",
        Message(
            vi: "Bản mẫu chỉ hỏi những phần mà trang có.",
            en: "A template asks only for what its page has.")),
    NamedRule(
        "large-content",
        Message(
            vi: "diff chỉ đọc nội dung trong giới hạn (docs/LIMITS.md), trừ khi có --trusted.",
            en: "diff reads content within its limits only (docs/LIMITS.md), but for --trusted.")),
]

/// What a rule says of the smallest site that breaks it.
struct RuleExample {
    let severity: Diagnostic.Severity
    let place: String
    let message: Message
    let suggestion: Message?
}

extension NamedRule {
    /// What it is for, an example, and what to do.
    func text(in language: MessageLanguage) -> String {
        let head = "\(name)\n\n\(why.text(in: language))\n"
        guard let example = ruleExamples[name] else { return head }
        let (title, advice) = language == .vi ? ("Ví dụ", "Cách sửa") : ("Example", "What to do")
        return head + "\n\(title):\n    \(example.place): \(example.severity.word(in: language)): \(example.message.text(in: language))\n"
            + (example.suggestion.map { "\n\(advice):\n    \($0.text(in: language))\n" } ?? "")
    }
}

/// docs/RULES.md.
func ruleIndex() -> String {
    """
    # Quy tắc: mỗi thông báo nói gì, sửa thế nào

    Tệp này do `make docs` viết ra từ mã nguồn và từ các ví dụ trong Tests/Sites; đừng sửa tay. Cùng lời ấy: `sitegen explain TÊN-QUY-TẮC` \
    (tiếng Anh: thêm `--lang en`). Tên quy tắc có trong `check --format json`, ở `rule`.
    *(Written by `make docs` from the rules and from the examples in Tests/Sites: what each rule is for, what it says, what to do.)*

    \(section("Tệp và cú pháp", loadingRules))
    \(section("Nội dung", contentRules))
    \(section("Trang và so sánh", buildingRules))
    """
}

private func section(_ title: String, _ rules: [NamedRule]) -> String {
    "## \(title)\n\n" + rules.map(\.markdown).joined(separator: "\n")
}

extension NamedRule {
    fileprivate var markdown: String {
        let head = "### \(name)\n\n\(plain(why.vi))\n*\(plain(why.en))*\n"
        guard let example = ruleExamples[name] else { return head }
        let lines =
            ["\(example.place): \(example.severity.word(in: .vi)): \(example.message.vi)"]
            + (example.suggestion.map { ["    → \($0.vi)"] } ?? [])
        return head + "\n```text\n\(lines.joined(separator: "\n"))\n```\n"
    }

    /// Signs of Markdown stand as they are.
    private func plain(_ text: String) -> String {
        text.reduce(into: "") { $0 += "*_<[`".contains($1) ? "\\\($1)" : String($1) }
    }
}
