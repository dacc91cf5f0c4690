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

    func validate() throws { try validateYear(year) }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            try refuseExisting("data/\(unit)/\(year).csv", in: options.content)
            try await requireUnit(unit, options)
            let (report, area) = try await readArea(unit, options)
            guard report[area].isAlive(in: year) else {
                throw Refusal(
                    vi: "\(report[area].name) không hoạt động trong năm \(year) (xem valid_from, valid_to ở units.csv).",
                    en: "\(report[area].name) did not exist in \(year) (see valid_from, valid_to in units.csv).")
            }
            let indicators = reminders(report, year: year).filter { $0.area == area }
                .flatMap { $0.items.filter { $0.absence == .notReported }.map(\.indicator) }
            try writeScaffold(text(of: indicators, report), to: "data/\(unit)/\(year).csv", in: options.content, console, options.lang)
            if indicators.isEmpty {
                return console.out(options.lang == .vi
                    ? "Chưa kế hoạch nào giao chỉ tiêu cho đơn vị này trong năm \(year), hoặc số liệu đã đủ: tệp chỉ có dòng tên cột.\n"
                    : "No plan asks this unit for an indicator in \(year), or all is reported: the file has its header only.\n")
            }
            console.out(options.lang == .vi
                ? "Điền value (hoặc numerator, denominator) rồi đổi missing thành provisional hay final.\n"
                : "Fill value (or numerator, denominator), then change missing to provisional or final.\n")
        }
    }

    /// Lines say «missing» until they are filled, so the folder stays valid meanwhile; columns of dimensions may be added by hand.
    private func text(of indicators: [IndicatorRef], _ report: Report) -> String {
        let columns = ["unit", "indicator", "year", "as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published", "note"]
        var seen: Set<IndicatorRef> = []
        let lines = indicators.filter { seen.insert($0).inserted }.map { "\(unit),\(report[$0].id),\(year),,,,,missing,,,,\n" }
        return columns.joined(separator: ",") + "\n" + lines.joined()
    }
}
