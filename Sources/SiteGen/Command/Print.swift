import ArgumentParser
import Composing
import Diagnostics
import Foundation
import Measuring
import Papers
import Printing
import Rendering
import Reporting
import Wording
import Writing

/// `sitegen print`: the annual summary of units as A4, HTML and PDF; a book for each plan.
struct Print: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "In báo cáo tổng hợp hằng năm ra PDF, khổ A4, theo thể thức Nghị định 30/2020/NĐ-CP.",
        discussion: """
            Ghi tệp HTML trước, rồi gọi WeasyPrint hoặc Chromium in ra PDF; không có chương trình nào thì thoát với mã 69, tệp HTML \
            vẫn in được từ trình duyệt (Ctrl+P). Cài đặt: make print. Chi tiết: docs/PRINT.md.
            (English: prints the annual summaries as A4 PDFs; exit code 69 when no print engine is installed.)
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var selection: PrintSelection

    @OptionGroup var look: TemplatesOption
    var templates: String { look.folder }

    @Option(help: ArgumentHelp("Thư mục ghi HTML và PDF.", valueName: "thư-mục"))
    var output = "print"

    @Option(help: ArgumentHelp("weasyprint, chromium hoặc đường dẫn; mặc định: $SITEGEN_PRINT, rồi chương trình có sẵn.", valueName: "tên"))
    var engine: String?

    @Option(help: ArgumentHelp("Số bản in cùng lúc.", valueName: "số"))
    var jobs = min(4, ProcessInfo.processInfo.activeProcessorCount)

    @Option(help: ArgumentHelp("Lề trên, dưới, trái, phải, mm; Nghị định 30 cho phép 20–25, 20–25, 30–35, 15–20.", valueName: "t,d,t,p"))
    var margins = "20,20,30,15"

    @Option(help: ArgumentHelp("Giới hạn thời gian cho một bản, giây.", valueName: "giây"))
    var timeLimit = 300

    @Option(help: ArgumentHelp("Giới hạn bộ nhớ của chương trình in, MB.", valueName: "MB"))
    var memoryLimit = 2048

    @Flag(help: "Bản xem trước: ghi «Bản xem trước» ở lề mỗi trang, in cả bài nháp.")
    var preview = false

    @Flag(
        name: .customLong("final"),
        help: "Bản trình ký: không có chữ DỰ THẢO, bỏ phần chưa viết; không in khi còn bài nháp, số liệu minh họa, thiếu chữ ký.")
    var isFinal = false

    func validate() throws {
        try selection.check()
        if isFinal, preview { throw ValidationError("--final là bản trình ký, --preview là bản xem trước: chỉ ghi một trong hai") }
        if isFinal, selection.layout != .summary {
            throw ValidationError("--final dành cho báo cáo (--layout summary); tờ để họp và biểu trống không phải dự thảo")
        }
        guard PageMargins(margins) != nil else {
            throw ValidationError(
                "--margins “\(margins)”: ghi bốn số mm trên,dưới,trái,phải trong khoảng 20–25, 20–25, 30–35, 15–20 (Nghị định 30/2020/NĐ-CP)"
            )
        }
        guard jobs > 0, timeLimit > 0, memoryLimit > 0 else {
            throw ValidationError("--jobs, --time-limit và --memory-limit phải lớn hơn 0")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try refuseOverlap(output: output, with: [options.content, templates])
            // a blank form waits for nobody's faults; what is signed and sent up does
            let report =
                selection.layout == .form
                ? try await readSound(options, for: .letters, needsWords: true, console) : try await readReport(options)
            let folder = try TemplatesOnDisk(folder: templates)
            var papers = try await papersOfYear(report)
            let choice = try selection.choice(of: papers, report)
            if isFinal { try refuseUnfit(papers, choice.areas, console) }
            if selection.layout == .sheet { papers.codes = await codes(of: papers.pageAddresses(of: choice.areas), console) }
            let (pages, pictures) = selection.pages(choice, of: papers)
            let missing = papers.missingWords
            if !missing.isEmpty {
                throw Problems(report.setAside.unneeded.filter { $0.location.path == missing[0].location.path } + missing)
            }
            let printJobs = try PrintFolder(output).write(
                pages, pictures: pictures, frames: folder.frames, assets: folder.assets, warnings: report.warnings)
            let isFaulty = report.isFaulty(selection.units.compactMap { report.area(id: $0) })
            guard let found = try Engine.find(engine) else {
                console.note(told(.noEngine, in: options.lang))
                throw ExitCode(isFaulty ? 1 : 69)
            }
            let (stage, scratch) = (ScratchFolder(in: output, start: ".sitegen-"), ScratchFolder())
            defer {
                stage.remove()
                scratch.remove()
            }
            let places = PrintPlaces(stage: try stage.make(), scratch: { try scratch.make() }) { written, target in
                do { try ReplacedFile(target).take(written) } catch let failure as WritingFailure {
                    throw PrintFailure(failure.message, suggestion: failure.suggestion)
                }
            }
            let press = Press(
                found, limits: PrintLimits(seconds: timeLimit, megabytes: memoryLimit),
                date: report.site.reportDate.map { $0.iso.filter(\.isNumber) } ?? "\(papers.year)1231", places: places)
            let ledger = PrintLedger(console, options.lang, count: printJobs.count)
            ledger.open(found, canLookInside: press.canLookInside)
            ledger.warn(of: printJobs)
            await press.print(printJobs, workers: jobs) { ledger.tell($0, $1) }
            if ledger.close() > 0 || isFaulty { throw ExitCode(1) }
        }
    }

    /// Nothing is written of copies to be signed while one of them is unfit; what they leave out is said.
    private func refuseUnfit(_ papers: PrintedPapers, _ areas: [AreaRef], _ console: Console) throws {
        let faults = papers.unfit(areas)
        if !faults.isEmpty { throw Problems(faults) }
        for (unit, parts) in papers.leftOut(of: areas) {
            let list = parts.joined(separator: "; ")
            let note = Message(
                vi: "\(unit): bản trình ký bỏ phần chưa viết: \(list)", en: "\(unit): the copy leaves out what is not written: \(list)")
            console.note(note.text(in: options.lang) + "\n")
        }
    }

    /// By address; none where the machine has no program that makes them, which is said once.
    private func codes(of addresses: [String], _ console: Console) async -> [String: [[Bool]]] {
        if addresses.isEmpty { return [:] }
        guard let encoder = AddressEncoder.find() else {
            console.note(Self.noEncoder.text(in: options.lang) + "\n")
            return [:]
        }
        var codes: [String: [[Bool]]] = [:]
        for address in addresses { codes[address] = await encoder.squares(of: address) }
        if codes.count < Set(addresses).count { console.note(Self.noCode(encoder.path).text(in: options.lang) + "\n") }
        return codes
    }

    private static let noEncoder = Message(
        vi: "Tờ để họp in không có mã QR: máy chưa có qrencode (make print, hoặc apt-get install qrencode).",
        en: "The sheets are printed without a QR code: this machine has no qrencode (make print, or apt-get install qrencode).")

    private static func noCode(_ path: String) -> Message {
        Message(vi: "\(path) không làm được mã QR; tờ để họp in không có mã.", en: "\(path) made no QR code; the sheets have none.")
    }

    private func papersOfYear(_ report: Report) async throws -> PrintedPapers {
        let history = await measureHistory(of: report)
        let year = try selection.measuredYear(of: report)
        let measured = year == report.site.reportYear ? history.now : history.years[year] ?? measure(report, year: year)
        return try PrintedPapers(
            measured, history: history.years, assets: ["print.css": "assets/print.css"], margins: PageMargins(margins) ?? .usual,
            isPreview: preview, isFinal: isFinal, isForms: selection.layout == .form, locale: report.site.paperLocale)
    }
}
