import ArgumentParser
import Diagnostics
import Foundation
import Wording

/// What is said of a command line that cannot be understood, and `--help`: in Vietnamese, with the parser's own English beneath it;
/// after `--lang en` as the parser says it.
extension Sitegen {
    static func main() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            tellLostOutput()
        } catch {
            tell(error)
            exit(withError: exitCode(for: error))
        }
    }

    /// Half an export must not look like a whole one.
    private static func tellLostOutput() {
        guard let fault = Console.fault else { return }
        let words = String(cString: strerror(fault))
        Console.standard.note(
            wantsEnglish
                ? "sitegen: error: standard output took only a part of the result (\(words)); write it where there is room.\n"
                : "sitegen: lỗi: đầu ra chuẩn chỉ nhận được một phần kết quả (\(words)); ghi vào nơi còn chỗ.\n")
        exit(withError: ExitCode(1))
    }

    /// Prints all but the exit code.
    private static func tell(_ error: any Error) {
        let full = fullMessage(for: error), code = exitCode(for: error)
        if full.isEmpty { return }
        if code == .success { return Console.standard.out((wantsEnglish ? full : vietnameseHelp(full)) + "\n") }
        let isUsage = code == .validationFailure && !wantsEnglish
        Console.standard.note((isUsage ? vietnameseUsage(full, message: message(for: error)) : full) + "\n")
    }

    private static var wantsEnglish: Bool {
        let words = CommandLine.arguments
        return words.contains("--lang=en") || zip(words, words.dropFirst()).contains { $0 == ("--lang", "en") }
    }

    /// - message: that part of `full` which says what is wrong.
    private static func vietnameseUsage(_ full: String, message: String) -> String {
        let told = vietnamese(message), rest = full.replacing("Error: \(message)\n", with: "", maxReplacements: 1)
        let head = told.map { "sitegen: lỗi: \(namesOfValues($0))\n    (\(message))\n" } ?? "sitegen: lỗi: \(message)\n"
        return head
            + namesOfValues(rest).replacing("Help:  ", with: "Ý nghĩa: ").replacing("Usage: ", with: "Cách dùng: ")
            .replacing(/\ \ See '(.*)' for more information\./) { "Xem thêm: \($0.output.1)" }
    }

    /// The kinds of wrong usage that people meet; nil for messages of this program, which are Vietnamese already.
    private static func vietnamese(_ message: String) -> String? {
        if let found = message.firstMatch(of: /^Unknown option '([^']*)'(?:\. Did you mean '([^']*)'\?)?/)?.output {
            return "không có tùy chọn “\(found.1)”" + (found.2.map { ". Có phải là “\($0)”?" } ?? "")
        }
        if let found = message.wholeMatch(of: /Missing value for '([^']*)'/)?.output { return "thiếu giá trị sau “\(found.1)”" }
        if let found = message.wholeMatch(of: /Unexpected argument '([^']*)'/)?.output {
            return "thừa “\(found.1)”, không hiểu dùng làm gì"
                + (nearestCommand(String(found.1)).map { ". Có phải là lệnh “\($0)”?" } ?? "")
        }
        if let found = message.wholeMatch(of: /\d+ unexpected arguments: (.*)/)?.output { return "thừa \(found.1), không hiểu dùng làm gì" }
        if let found = message.wholeMatch(of: /Missing (?:expected argument|one of:) (.*)/)?.output { return "còn thiếu \(found.1)" }
        if let found = message.wholeMatch(of: /The option '([^']*)' does not take any value, but '([^']*)' was specified\./)?.output {
            return "tùy chọn “\(found.1)” không kèm giá trị, nhưng được ghi “\(found.2)”"
        }
        if let found = message.firstMatch(of: /^The value '([^']*)' is invalid(?: for '([^']*)')?\.?(?: Please provide one of ([^.]*)\.)?/)?
            .output
        {
            let list = found.3.map { ". Ghi một trong: \($0.replacing(" or ", with: ", ").replacing(" and ", with: ", "))" } ?? ""
            return "giá trị “\(found.1)” không dùng được" + (found.2.map { " cho “\($0)”" } ?? "") + list
        }
        return nil
    }

    /// What stands in place of a value, in Vietnamese.
    private static func namesOfValues(_ text: String) -> String {
        [("<subcommand>", "<lệnh>"), ("<year>", "<năm>"), ("<unit>", "<đơn-vị>"), ("<format>", "<dạng>"), ("<lang>", "<vi|en>")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    private static func nearestCommand(_ word: String) -> String? {
        Suggestion.nearest(to: word, among: (configuration.subcommands + New.configuration.subcommands).map { $0._commandName })
    }

    /// The headings of a help screen; completion scripts have none and stay as they are.
    private static func vietnameseHelp(_ full: String) -> String {
        guard full.hasPrefix("OVERVIEW: ") || full.hasPrefix("USAGE: ") else { return full }
        var text = namesOfValues(full)
        for (english, vietnamese) in [
            ("OVERVIEW: ", "NỘI DUNG: "), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
            ("SUBCOMMANDS:", "LỆNH:"),
            ("default: ", "mặc định: "), ("(values: ", "(giá trị: "), ("Show help information.", "Hiện phần trợ giúp này."),
            ("Show the version.", "Hiện phiên bản."), ("for detailed help.", "để xem kỹ từng lệnh."), ("  See '", "  Chạy '"),
        ] { text = text.replacing(english, with: vietnamese) }
        return text
    }
}
