import ArgumentParser
import Collecting
import Diagnostics
import Foundation
import Language
import Loading
import Measuring
import Reporting
import Reviewing
import Writing

/// `sitegen collect FOLDER --year Y`: answers that came back as workbooks become data files; each is taken, taken in part or refused by itself.
struct Collect: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    static let configuration = CommandConfiguration(
        abstract: "Thu biểu Excel các đơn vị gửi về thành tệp số liệu.",
        discussion: """
            Đọc mọi tệp .xlsx (và .csv) trong thư mục, kiểm tra như sitegen check, ghi data/<đơn vị>/<năm>.csv. Tệp hỏng không cản tệp khác; \
            số chính thức đã có không bị thay nếu không có --replace. Mã thoát 1 khi có tệp hoặc dòng chưa lấy được. \
            (English: reads the workbooks that units sent back into data files; one faulty file stops no other.)
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: ArgumentHelp("Thư mục chứa các tệp đã nhận, hoặc một tệp.", valueName: "thư-mục")) var folder: String = ""
    @Option(help: "Năm số liệu; mặc định là năm báo cáo của site.yaml.") var year: Int?
    @Option(help: ArgumentHelp("Mã đơn vị, khi tệp không tự ghi tên đơn vị.", valueName: "mã")) var unit: String?
    @Flag(help: "Chỉ đọc và báo, không ghi gì.") var dryRun = false
    @Flag(help: "Thay cả số chính thức đã có; tệp cũ được giữ bên cạnh, tên .bak.") var replace = false
    @Option(help: ArgumentHelp("Ngày nhận chung cho mọi tệp; không có thì lấy ngày của từng tệp.", valueName: "ngày")) var received: String?
    @Option(
        name: .customLong("return"),
        help: ArgumentHelp("Thư mục ghi biểu trả lại: ô sai tô đỏ, trang «Cần sửa», kèm thư.", valueName: "thư-mục")) var returnFolder:
        String?
    @Option(help: "text: để đọc; json: cho chương trình khác; markdown: cho nhận xét.") var format: Format = .text
    @Option(help: ArgumentHelp("Kể lại một tệp JSON của collect dưới dạng markdown thay vì thu.", valueName: "tệp")) var fromJSON: String?
    @Option(help: ArgumentHelp("Markdown không dài hơn số byte này.", valueName: "số")) var maxBytes = 60_000

    func validate() throws {
        if let year { try validateYear(year) }
        if folder.isEmpty == (fromJSON == nil) {
            throw ValidationError("Cho biết thư mục chứa các tệp đã nhận (hoặc --from-json với một tệp). / Name the folder of answers.")
        }
        if let received, case .failure = parseDate(received) {
            throw ValidationError("ngày “\(received)” không hợp lệ; ghi năm-tháng-ngày hoặc ngày/tháng/năm, ví dụ 2025-12-05")
        }
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            if let fromJSON { return try tell(saved: try bytes(of: fromJSON), console) }
            try requireFolder(options.content)
            let raw = await loadContent(root: options.content, disk: .onMachine)
            let report = try await readSound(options, for: .scaffold, asJSON: format == .json, console)
            let year = year ?? report.site.reportYear
            let area = try unit.map { id in
                guard let area = report.area(id: id) ?? areaNamed(id, report, year: year) else {
                    throw unknownUnit(id, report.areas.map(\.id))
                }
                return area
            }
            let (files, days) = try Inbox(folder).sent(on: received)
            let collection = await collect(files, into: raw, report, CollectOrder(year: year, unit: area, replaces: replace))
            let failed = dryRun ? [] : try write(collection, console)
            let kept = try returnForms(collection, report, year, days, console)
            let after = await soundPart(of: collection.content, for: .scaffold).report ?? report
            let tally = Tally(collection, after: after, year: year, received: days)
            // what could not be written has not been taken, and nothing says that it was
            var isKept = failed.isEmpty
            if !dryRun, failed.isEmpty, let kept = receipts(raw.receipts, with: tally, report, year: year) {
                isKept = try attempt(console) { try ReplacedFile("\(options.content)/received.csv").write(kept) }
            }
            let outcome = CollectOutcome(
                collection: collection, tally: tally, report: after, year: year, isWritten: !dryRun, failed: failed,
                content: options.content)
            switch format {
            case .text: console.out(CollectReport(outcome, in: options.lang).text)
            case .json: console.out(collectJSON(outcome, in: options.lang))
            case .markdown: try tell(saved: Array(collectJSON(outcome, in: options.lang).utf8), console)
            }
            if !isKept || kept || collection.files.contains(where: \.hasErrors) { throw ExitCode(1) }
        }
    }

    /// What was collected before, told again; the file is not trusted.
    private func tell(saved bytes: [UInt8], _ console: Console) throws {
        do throws(ReviewReadingFault) {
            console.out(collectedMarkdown(try collectedAnswers(fromJSON: bytes), in: options.lang, maxBytes: maxBytes))
        } catch {
            throw Refusal(vi: error.message.vi + ".", en: error.message.en + ".", exit: 2)
        }
    }

    /// Each file whole or not at all; one that cannot be written stops no other. Out: the paths of those that could not.
    private func write(_ collection: Collecting.Collection, _ console: Console) throws -> Set<String> {
        var failed: Set<String> = []
        for file in collection.written {
            let path = "\(options.content)/\(file.path)"
            let isThere = try attempt(console) {
                try makeFolder(of: path)
                if replace, let old = file.old { try ReplacedFile(freeBackup(of: path)).create(old) }
                try ReplacedFile(path).write(file.bytes)
            }
            if !isThere { failed.insert(file.path) }
        }
        return failed
    }

    /// Tells why something could not be written. False then.
    private func attempt(_ console: Console, _ work: () throws -> Void) throws -> Bool {
        do { try work() } catch let failure as WritingFailure {
            console.note(failure.message.text(in: options.lang) + "\n")
            return false
        } catch let refusal as Refusal {
            console.note(refusal.message.text(in: options.lang) + "\n")
            return false
        }
        return true
    }

    /// For each unit with something to mend its own answer on a fresh form, and a letter. True where another file stood in the place of one.
    private func returnForms(
        _ collection: Collecting.Collection, _ report: Report, _ year: Int, _ days: [String: CivilDate], _ console: Console
    ) throws -> Bool {
        guard let returnFolder else { return false }
        let asked = Asked(report)
        var isKept = false, count = 0
        for returned in collection.returned {
            guard let content = FormContent(returned.area, year: year, report, asked) else { continue }
            let path = "\(returnFolder)/\(formName(report[returned.area].id, year))"
            let letter = Array(returnLetter(returned, content, on: days[returned.file]).utf8)
            for (path, made) in [(path, try makeForm(content, returning: returned)), (String(path.dropLast(5)) + ".txt", letter)]
            where try !place(made, at: path) {
                isKept = true
                console.note(keptAside(path).text(in: options.lang) + "\n")
            }
            count += 1
        }
        let told =
            count == 0
            ? Message(vi: "Không có biểu nào phải trả lại.", en: "No form has to go back.")
            : Message(
                vi: "\(count) biểu trả lại kèm thư, trong \(returnFolder)/.",
                en: "\(count) forms to go back with a letter, in \(returnFolder)/.")
        console.note(told.text(in: options.lang) + "\n")
        return isKept
    }

    private func freeBackup(of path: String) -> String {
        let names = ["\(path).bak"] + (2...1_000).map { "\(path).\($0).bak" }
        return names.first { !FileManager.default.fileExists(atPath: $0) } ?? "\(path).bak"
    }
}
