import ArgumentParser
import Composing
import Diagnostics
import Language
import Reporting

/// `sitegen new year UNIT YEAR`: a data file with one line for every indicator that is expected of the unit.
struct NewYear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Tạo data/<đơn vị>/<năm>.csv, sẵn một dòng cho mỗi chỉ tiêu phải báo cáo.")

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị, như trong units.csv.") var unit: String
    @Argument(help: "Năm số liệu.") var year: Int

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            let (report, area) = try await readArea(unit, options)
            guard report[area].isAlive(in: year) else {
                throw Refusal(
                    vi: "\(report[area].name) không hoạt động trong năm \(year) (xem valid_from, valid_to ở units.csv).",
                    en: "\(report[area].name) did not exist in \(year) (see valid_from, valid_to in units.csv).")
            }
            let indicators = reminders(report, year: year).filter { $0.area == area }
                .flatMap { $0.items.filter { $0.absence == .notReported }.map(\.indicator) }
            try writeScaffold(text(of: indicators, report), to: "data/\(unit)/\(year).csv", in: options.content, console, options.lang)
            console.out(options.lang == .vi
                ? "Điền value (hoặc numerator, denominator) rồi đổi missing thành provisional hay final.\n"
                : "Fill value (or numerator, denominator), then change missing to provisional or final.\n")
        }
    }

    /// Lines say «missing» until they are filled, so the folder stays valid meanwhile.
    private func text(of indicators: [IndicatorRef], _ report: Report) -> String {
        let columns = ["unit", "indicator", "year", "as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published", "note"]
        let dimensions = report.site.dimensions.map(\.id)
        let rest = String(repeating: ",", count: 4 + dimensions.count)
        var seen: Set<IndicatorRef> = []
        let lines = indicators.filter { seen.insert($0).inserted }.map { "\(unit),\(report[$0].id),\(year),,,,,missing\(rest)\n" }
        return (columns + dimensions).joined(separator: ",") + "\n" + lines.joined()
    }
}
