import Collecting
import Diagnostics
import Language
import Reporting

/// What collecting came to.
struct CollectOutcome {
    let collection: Collecting.Collection
    let tally: Tally
    /// With what was taken.
    let report: Report
    let year: Int
    let isWritten: Bool
    /// Data files that could not be written.
    let failed: Set<String>
    /// The content folder.
    let content: String
}

/// The same for people: file by file with what to mend, the files written, and who is still to be asked.
struct CollectReport {
    private let outcome: CollectOutcome
    private let language: MessageLanguage

    init(_ outcome: CollectOutcome, in language: MessageLanguage) {
        self.outcome = outcome
        self.language = language
    }

    var text: String { files + "\n" + dataFiles + "\n" + summary }

    private func say(_ vi: String, _ en: String) -> String {
        switch language {
        case .vi: vi
        case .en: en
        }
    }

    /// Notes of one file that are told; nobody reads more.
    private static let mostNotes = 5

    private var files: String {
        outcome.collection.files.map { file in
            let (notes, others) = (file.found.filter { $0.severity == .note }, file.found.filter { $0.severity != .note })
            let told = (others + notes.prefix(Self.mostNotes)).map { indented($0.text(in: language)) }.joined()
            let more = notes.count - Self.mostNotes
            return "\(printable(file.path)): \(result(of: file))\n" + told
                + (more > 0 ? say("    … và \(more) lưu ý nữa\n", "    … and \(more) notes more\n") : "")
        }.joined()
    }

    private func result(of file: CollectedFile) -> String {
        if file.isRefused { return say("chưa lấy được", "not taken") }
        var parts = [say("lấy \(file.taken) chỉ tiêu", "\(file.taken) indicators taken")]
        if file.unchanged > 0 { parts.append(say("trong đó \(file.unchanged) đã có sẵn", "\(file.unchanged) of them known already")) }
        if file.refusedRows > 0 { parts.append(say("\(file.refusedRows) chỗ chưa lấy được", "\(file.refusedRows) places not taken")) }
        if file.blank > 0 { parts.append(say("\(file.blank) chỉ tiêu chưa điền", "\(file.blank) not filled in")) }
        let names = file.areas.map { outcome.report[$0].name }.joined(separator: ", ")
        return (names.isEmpty ? "" : names + ": ") + parts.joined(separator: ", ")
    }

    private func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "    \($0)\n" }.joined()
    }

    private var dataFiles: String {
        let written = outcome.collection.written.filter { !outcome.failed.contains($0.path) }
        if !outcome.failed.isEmpty {
            let names = outcome.failed.sorted().joined(separator: ", ")
            return say(
                "CHƯA GHI ĐƯỢC \(outcome.failed.count) tệp số liệu: \(names). Chạy lại khi đã sửa.\n",
                "\(outcome.failed.count) data files COULD NOT BE WRITTEN: \(names). Run this again once that is mended.\n")
        }
        if written.isEmpty { return say("Không có gì mới để ghi.\n", "There is nothing new to write.\n") }
        let verb = outcome.isWritten ? say("Đã ghi", "Wrote") : say("Sẽ ghi", "Would write")
        if written.count == 1 { return "\(verb) \(outcome.content)/\(written[0].path)\n" }
        return say(
            "\(verb) \(written.count) tệp số liệu trong \(outcome.content)/data/\n",
            "\(verb) \(written.count) data files in \(outcome.content)/data/\n")
    }

    /// Who has not sent comes first: that is what the office asks in December.
    private var summary: String {
        let (year, count) = (outcome.year, outcome.tally.lines.count)
        if count == 0 {
            return say("Năm \(year) chưa kế hoạch nào giao chỉ tiêu cho đơn vị nào.\n", "No plan asks any unit for \(year).\n")
        }
        return say("Năm \(year), \(count) đơn vị phải báo cáo:\n", "\(count) unit\(count == 1 ? " is" : "s are") to report for \(year):\n")
            + line([.notSent], say("chưa gửi", "have not sent anything")) + unknown
            + line([.faulty], say("có chỗ phải sửa", "have something to mend"))
            + line([.blank], say("gửi biểu trống", "sent a form without figures"))
            + line([.partial], say("còn thiếu chỉ tiêu", "lack some indicators"))
            + line([.late], say("gửi đủ nhưng muộn", "sent all of it, late"))
            + line([.received, .reported], say("đã có đủ", "have sent all of it"))
    }

    /// Files that came in and of which it is not known whose they are: whoever sent them stands among those who have not.
    private var unknown: String {
        let files = outcome.collection.files.filter { file in
            file.isRefused && file.areas.isEmpty && file.found.allSatisfy { $0.unit == nil }
        }
        if files.isEmpty { return "" }
        let names = files.map { printable($0.path) }.joined(separator: ", ")
        return say(
            "  \(files.count) tệp đã gửi nhưng chưa đọc được, chưa rõ của ai: \(names)\n",
            "  \(files.count) files came in and cannot be read, of unknown units: \(names)\n")
    }

    private func line(_ states: [Tally.State], _ words: String) -> String {
        let lines = outcome.tally.lines.filter { states.contains($0.state) }
        if lines.isEmpty { return "" }
        return "  \(lines.count)/\(outcome.tally.lines.count) \(words): \(lines.map(name).joined(separator: ", "))\n"
    }

    private func name(_ line: Tally.Line) -> String {
        let name = outcome.report[line.area].name, lacking = line.lacking.count
        if line.state == .notSent || lacking == 0 { return name }
        return name + say(" (thiếu \(lacking))", " (\(lacking) lacking)")
    }
}
