import ArgumentParser
import Comparing
import Diagnostics
import Foundation
import Reviewing

extension ReviewFormat: ExpressibleByArgument {}

/// `sitegen diff BASE HEAD`: what a change does to the report. Reads both sides, compares by key, tells; the work tree is never touched.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "So sánh hai bản nội dung: số liệu, đánh giá, mục tiêu, bài viết, trang nào thay đổi.",
        discussion: """
            BASE và HEAD: thư mục nội dung, hoặc phiên bản git (nhánh, thẻ, mã commit; đọc bằng `git archive` ra một thư mục tạm).

            Mã thoát: 0 so sánh xong, không có gì --fail-on cấm; 1 có thay đổi bị cấm; 2 một bên không hợp lệ; 64 dùng lệnh sai; \
            69 không dùng được git hoặc không có phiên bản đó; 70 lỗi của chính chương trình.
            (English: which values, standings, targets, texts and pages a change moves; use --lang en. See docs/REVIEW.md.)
            """)

    @Argument(help: ArgumentHelp("Bản cũ: thư mục hoặc phiên bản git.", valueName: "base"))
    var base: String?

    @Argument(help: ArgumentHelp("Bản mới: thư mục hoặc phiên bản git.", valueName: "head"))
    var head: String?

    @OptionGroup var options: ContentOptions

    @Option(help: "text, markdown, json, html, github, gitlab hoặc sarif.")
    var format: ReviewFormat = .text

    @Option(name: [.customLong("out"), .customLong("output")], help: ArgumentHelp("Tệp ghi ra; - là đầu ra chuẩn.", valueName: "tệp"))
    var output = "-"

    @Option(help: ArgumentHelp("Markdown không dài hơn số byte này.", valueName: "số"))
    var maxBytes = 60_000

    @Option(
        help:
            "Mã thoát 1 khi có: changes (bất kỳ), regressions (đánh giá giảm), removed (bỏ), structure (mục tiêu, quy tắc, đơn vị); none: không bao giờ."
    )
    var failOn: FailOn = .none

    @Option(help: ArgumentHelp("Mã thoát 1 khi một tỷ lệ đổi quá số điểm phần trăm này.", valueName: "điểm"))
    var failAbove: Double?

    @Option(help: ArgumentHelp("Địa chỉ bản xem trước, để nối trang trong Markdown và HTML.", valueName: "URL"))
    var linkBase: String?

    @Option(help: ArgumentHelp("Kể lại một tệp JSON của `diff` thay vì so sánh.", valueName: "tệp"))
    var fromJSON: String?

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

    @Flag(inversion: .prefixedNo, help: "So cả các trang dựng được.")
    var pages = true

    @Flag(help: "Bỏ giới hạn 64 MB và 1 triệu dòng của mỗi bên.")
    var trusted = false

    func validate() throws {
        if fromJSON == nil, base == nil || head == nil {
            throw ValidationError(
                "Cần hai bản để so: sitegen diff BASE HEAD (hoặc --from-json TỆP). / Two sides are needed: sitegen diff BASE HEAD.")
        }
        if fromJSON != nil, base != nil {
            throw ValidationError("--from-json không đi cùng BASE, HEAD. / --from-json takes no BASE and HEAD.")
        }
        if maxBytes < leastMarkdownBytes {
            throw ValidationError("--max-bytes ít nhất là \(leastMarkdownBytes). / --max-bytes is at least \(leastMarkdownBytes).")
        }
        if let linkBase, !isWebAddress(linkBase) {
            throw ValidationError("--link-base là địa chỉ http(s), không có dấu cách. / --link-base is an http(s) address without spaces.")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            if let fromJSON {
                let changes = try savedChanges(fromJSON)
                return try finish(changes, try review(changes, as: format, told), console)
            }
            try await compareSides(console)
        }
    }

    var told: ReviewOptions {
        var told = ReviewOptions(language: options.lang)
        told.maxBytes = maxBytes
        told.linkBase = linkBase.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        told.contentPrefix = contentPrefix(options.content)
        return told
    }

    /// Writes the review; then the exit code.
    func finish(_ changes: Changes, _ bytes: [UInt8], _ console: Console) throws {
        if output == "-" {
            console.out(String(decoding: bytes, as: UTF8.self))
        } else {
            try writeFile(bytes, to: output)
            console.note(summarySentence(of: changes, options.lang) + "\n")
        }
        if !changes.errors.isEmpty { throw ExitCode(2) }
        if failOn.forbids(changes) || isAbove(changes) { throw ExitCode(1) }
    }

    private func isAbove(_ changes: Changes) -> Bool {
        guard let failAbove else { return false }
        return changes.values.contains { value in
            guard value.measure == "percent", let old = value.before?.number.flatMap(Double.init),
                let new = value.after?.number.flatMap(Double.init)
            else { return false }
            return abs(new - old) > failAbove + 1e-9
        }
    }
}

private func isWebAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains { $0.isWhitespace || "<>\"'`\\".contains($0) }
}
