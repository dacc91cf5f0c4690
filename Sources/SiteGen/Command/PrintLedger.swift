import Diagnostics
import Language
import Printing
import Synchronization
import Wording

/// Tells of every paper as it is printed: pages, seconds, memory; and sums them up.
final class PrintLedger: Sendable {
    private struct Sums {
        var done = 0, failed = 0, pages = 0, bytes = 0, peak = 0
    }
    private let console: Console
    private let language: MessageLanguage
    private let count: Int
    private let began = monotonicSeconds()
    private let sums = Mutex(Sums())

    init(_ console: Console, _ language: MessageLanguage, count: Int) {
        self.console = console
        self.language = language
        self.count = count
    }

    func open(_ engine: Engine, canLookInside: Bool) {
        console.note((language == .vi ? "In bằng " : "Printing with ") + "\(engine.kind.rawValue) (\(engine.path))\n")
        if canLookInside { return }
        console.note(
            language == .vi
                ? "Chưa kiểm được phông chữ và nội dung của PDF: cài poppler-utils.\n"
                : "Fonts and text of the PDFs cannot be checked: install poppler-utils.\n")
    }

    /// Before the first paper: the characters for which other fonts of the machine stand in, each once, with the papers that have it.
    func warn(of jobs: [PrintJob]) {
        var papers: [(letter: ForeignLetter, targets: [String])] = []
        for job in jobs {
            for letter in job.foreign {
                if let place = papers.firstIndex(where: { $0.letter == letter }) {
                    papers[place].targets.append(job.target)
                } else {
                    papers.append((letter, [job.target]))
                }
            }
        }
        for (letter, targets) in papers {
            let list = targets.prefix(3).joined(separator: ", ") + (targets.count > 3 ? ", …" : "")
            console.note(
                language == .vi
                    ? "  lưu ý: phông chữ của bản in không có ký tự \(letter.name); dùng phông khác của máy, xem lại \(list)\n"
                    : "  note: the fonts of the papers lack the character \(letter.name); another font of the machine is used, look at \(list)\n"
            )
        }
    }

    func tell(_ job: PrintJob, _ result: Result<PrintedFile, PrintFailure>) {
        let place = sums.withLock { sums in
            switch result {
            case .success(let file):
                sums.done += 1
                sums.pages += file.pages ?? 0
                sums.bytes += file.bytes
                sums.peak = max(sums.peak, file.peakMemory)
            case .failure: sums.failed += 1
            }
            return sums.done + sums.failed
        }
        switch result {
        case .success(let file):
            let pages = file.pages.map { "\($0) " + (language == .vi ? "trang, " : "pages, ") } ?? ""
            console.note("  [\(place)/\(count)] \(job.target)  \(pages)\(number(file.seconds, 1)) s, \(file.peakMemory >> 20) MB\n")
        case .failure(let failure): console.note(told(failure, in: language))
        }
    }

    /// The line that sums up. Out: how many failed.
    func close() -> Int {
        let sums = sums.withLock { $0 }
        let seconds = number(monotonicSeconds() - began, 1)
        let words =
            language == .vi
            ? "Xong: \(sums.done) PDF, \(sums.pages) trang, \(sums.bytes >> 10) KB, \(sums.failed) lỗi; \(seconds) s, nhiều nhất \(sums.peak >> 20) MB cho một bản\n"
            : "Done: \(sums.done) PDFs, \(sums.pages) pages, \(sums.bytes >> 10) KB, \(sums.failed) failed; \(seconds) s, at most \(sums.peak >> 20) MB for one\n"
        console.note(words)
        return sums.failed
    }

    private func number(_ value: Double, _ decimals: Int) -> String {
        NumberForm(language == .vi ? .vietnamese : .english, decimals: decimals).text(value)
    }
}

func told(_ failure: PrintFailure, in language: MessageLanguage) -> String {
    let advice = failure.suggestion.map { "\n    → " + $0.text(in: language) } ?? ""
    return "sitegen: \(language == .vi ? "lỗi" : "error"): \(failure.message.text(in: language))\(advice)\n"
}
