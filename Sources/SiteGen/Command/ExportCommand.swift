import ArgumentParser
import Language
import Measuring
import OpenData
import Reporting
import Wording

/// `sitegen export`: one row per plan target and report year, with the result of the method.
struct Export: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case csv, json, xlsx }

    static let configuration = CommandConfiguration(
        abstract: "Xuất kết quả đánh giá từng chỉ tiêu (CSV, JSON, hoặc phụ lục Excel).",
        discussion:
            """
            csv, json: số thập phân viết dấu chấm, không nhóm. xlsx: phụ lục để gửi và in, mỗi năm một trang, từng đơn vị, từng chỉ tiêu; cần \
            --output. Đơn vị có lỗi trong năm nào thì năm đó tính là chưa báo cáo, kể ở đầu ra lỗi. (English: one row per plan target and \
            report year; xlsx: an annex with a sheet a year.)
            """
    )

    @OptionGroup var options: ContentOptions

    @Option(help: "csv, json hoặc xlsx.")
    var format: Format = .csv

    @Option(help: ArgumentHelp("Tệp ghi ra; - là đầu ra chuẩn.", valueName: "tệp"))
    var output = "-"

    @Flag(help: "Mọi năm có số liệu trong thời kỳ của từng kế hoạch, không chỉ năm báo cáo.")
    var allYears = false

    func validate() throws { if format == .xlsx, output == "-" { throw needsFile } }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let report = try await readSound(options, for: .figures, asJSON: format == .json, console)
            let words = Words(of: report, in: options.lang == .vi ? .vi : .en)
            if format == .xlsx { return try writeFile(annexBook(annexYears(of: report), report, words: words), to: output) }
            let rows = allYears ? everyYear(of: report, words) : exportRows(measure(report, year: report.site.reportYear), words: words)
            let bytes = format == .csv ? exportCSV(rows) : exportJSON(rows)
            if output == "-" { return console.out(String(decoding: bytes, as: UTF8.self)) }
            try writeFile(bytes, to: output)
        }
    }

    /// The years of the annex, each with the plans that have something to say of it.
    private func annexYears(of report: Report) -> [AnnexYear] {
        let years = report.planRefs.map { plan in (plan, allYears ? yearsWithData(report, plan: plan) : []) }
        let all = Set(years.flatMap(\.1)).sorted()
        if all.isEmpty {
            let measured = measure(report, year: report.site.reportYear)
            return [AnnexYear(measured, plans: report.planRefs.filter { !measured.assessments(under: $0).isEmpty })]
        }
        return all.map { year in AnnexYear(measure(report, year: year), plans: years.filter { $0.1.contains(year) }.map(\.0)) }
    }

    /// Plan by plan, then year by year, target by target.
    private func everyYear(of report: Report, _ words: Words) -> [ExportRow] {
        let years = report.planRefs.map { ($0, yearsWithData(report, plan: $0)) }
        let measured = Dictionary(uniqueKeysWithValues: Set(years.flatMap(\.1)).map { ($0, measure(report, year: $0)) })
        return years.flatMap { plan, years in
            years.flatMap { year in measured[year].map { exportRows($0, plan: plan, words: words) } ?? [] }
        }
    }
}

/// A workbook is no text that a terminal could show.
let needsFile = ValidationError("dạng xlsx cần tên tệp: thêm --output, ví dụ --output tệp.xlsx (English: xlsx needs a file: --output)")
