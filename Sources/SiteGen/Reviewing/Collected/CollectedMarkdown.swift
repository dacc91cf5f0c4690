import Diagnostics

/// What came in, as GitHub's Markdown for a comment or a job summary: who has not sent, then what each file lacks, with its cells. Lines are cut
/// whole where there is no room, and how many more there are is said.
///
/// - maxBytes: of UTF-8.
package func collectedMarkdown(_ answers: CollectedAnswers, in language: MessageLanguage, maxBytes: Int) -> String {
    let writer = CollectedWriter(answers, language)
    var text = writer.head + writer.tally
    let lines = writer.files
    for (place, line) in lines.enumerated() {
        let note = writer.more(lines.count - place)
        if text.utf8.count + line.utf8.count + note.utf8.count > maxBytes { return text + note }
        text += line
    }
    return text
}

private struct CollectedWriter {
    let answers: CollectedAnswers
    let language: MessageLanguage

    init(_ answers: CollectedAnswers, _ language: MessageLanguage) {
        self.answers = answers
        self.language = language
    }

    private func say(_ vi: String, _ en: String) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }

    var head: String {
        let count = answers.files.count, refused = answers.files.count { $0.state != .taken }
        return say(
            "\n### Biểu nhận được, năm \(answers.year): \(count) tệp, \(refused) tệp phải sửa\n\n",
            "\n### Forms received for \(answers.year): \(count) files, \(refused) to mend\n\n")
    }

    var tally: String {
        let words: [(CollectedAnswers.Reporter.State, String)] = [
            (.notSent, say("chưa gửi", "have not sent")), (.withFaults, say("có chỗ phải sửa", "have something to mend")),
            (.blank, say("gửi biểu trống", "sent a blank form")), (.partial, say("còn thiếu chỉ tiêu", "lack some indicators")),
            (.late, say("gửi muộn", "sent late")), (.received, say("đã nhận đủ", "received")),
            (.reported, say("đã có đủ", "complete before")),
        ]
        return words.map { state, said in
            let units = answers.units.filter { $0.state == state }
            if units.isEmpty { return "" }
            let most = 30, names = units.prefix(most).map { markdown($0.name, limit: 60) }.joined(separator: ", ")
            let more = units.count > most ? say(" và \(units.count - most) đơn vị nữa", " and \(units.count - most) more") : ""
            return "- **\(units.count)/\(answers.units.count)** \(said): \(names)\(more)\n"
        }.joined() + "\n"
    }

    /// A line a file that is not whole, and a line for each thing to mend.
    var files: [String] {
        answers.files.filter { $0.state != .taken }.flatMap { file in
            let result =
                file.state == .refused
                ? say("chưa lấy được", "not taken")
                : say(
                    "lấy \(file.taken) chỉ tiêu, \(file.refused) chỗ chưa lấy được",
                    "\(file.taken) indicators taken, \(file.refused) places not")
            return ["- \(markdownCode(file.path)): \(result)\n"]
                + file.findings.filter { $0.severity == "error" }.map { finding in
                    let cell = finding.path.split(separator: "!").dropFirst().joined(separator: "!")
                    let place = cell.isEmpty ? finding.line.map { say("dòng \($0)", "line \($0)") } ?? "" : cell
                    let advice = finding.suggestion.map { " → " + markdown($0, limit: 300) } ?? ""
                    return "  - \(place.isEmpty ? "" : markdownCode(place) + ": ")\(markdown(finding.message, limit: 300))\(advice)\n"
                }
        }
    }

    func more(_ lines: Int) -> String { say("\n… còn \(lines) dòng, xem collect.json\n", "\n… \(lines) more lines, see collect.json\n") }
}
