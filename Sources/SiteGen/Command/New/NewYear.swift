import ArgumentParser
import Composing
import Diagnostics
import Language
import Measuring
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
            let report = try await readSound(options, for: .scaffold, console)
            guard let area = report.area(id: unit) else { throw unknownUnit(unit, report.areas.map(\.id)) }
            guard report[area].isAlive(in: year) else {
                throw Refusal(
                    vi: "\(report[area].name) không hoạt động trong năm \(year) (xem valid_from, valid_to ở units.csv).",
                    en: "\(report[area].name) did not exist in \(year) (see valid_from, valid_to in units.csv).")
            }
            try refuseFaulty(area, report)
            var indicators = reminders(report, year: year).filter { $0.area == area }
                .flatMap { $0.items.filter { $0.absence == .notReported }.map(\.indicator) }
            if indicators.isEmpty {
                indicators = baseYearIndicators(of: area, in: year, report).filter { indicator in
                    !report.observations(of: area).contains { $0.indicator == indicator && Int($0.year) == year }
                }
            }
            if indicators.isEmpty { throw nothingToReport(area, report) }
            try writeScaffold(text(of: indicators, report), to: "data/\(unit)/\(year).csv", in: options.content, console, options.lang)
            console.out(
                options.lang == .vi
                    ? "Mở bằng Excel, điền value (hoặc numerator và denominator); status ghi chính thức, sơ bộ, ước tính, chưa có số liệu hay không áp dụng.\nDòng chưa điền tính là chưa báo cáo.\n"
                    : "Open it in Excel and fill in value (or numerator and denominator); status is final, provisional, estimated, missing or not_applicable.\nRows that are not filled in count as not reported.\n"
            )
            if report.isFaulty([area]) { throw ExitCode(1) }
        }
    }

    /// What the unit is asked for is not known while its own rows of the year or a plan that asks it cannot be read.
    private func refuseFaulty(_ area: AreaRef, _ report: Report) throws {
        let name = report[area].name
        if !report.setAside.faults(of: area, year: year).isEmpty {
            throw Refusal(
                vi: "số liệu năm \(year) của \(name) đã có trong data/ nhưng có lỗi; hãy sửa ở đó.",
                en: "the figures of \(name) for \(year) are in data/ already, with faults; mend them there.")
        }
        if case .plan(let id, let path)? = report.setAside.plans(of: area, below: report[area].parent).first?.what {
            throw Refusal(
                vi: "kế hoạch “\(id)” có lỗi nên chưa biết \(name) phải báo cáo những chỉ tiêu nào; sửa \(path) rồi chạy lại.",
                en: "the plan “\(id)” has faults, so it is not known what \(name) is asked for; mend \(path) and run this again.")
        }
    }

    private func nothingToReport(_ area: AreaRef, _ report: Report) -> Refusal {
        let name = report[area].name
        if report.observations(of: area).contains(where: { Int($0.year) == year }) {
            return Refusal(
                vi: "\(name) đã có dòng cho mọi chỉ tiêu của năm \(year) trong data/; hãy sửa ở đó.",
                en: "\(name) has a row for every indicator of \(year) in data/ already; edit it there.")
        }
        return Refusal(
            vi:
                "chưa kế hoạch nào giao chỉ tiêu cho \(name) trong năm \(year) nên chưa có dòng nào để điền. Ghi targets vào một tệp của plans/ trước (tạo bằng sitegen new plan … --unit \(unit)), rồi chạy lại.",
            en:
                "no plan asks \(name) for an indicator in \(year), so there is no row to fill in. First write targets in a file of plans/ (make one with sitegen new plan … --unit \(unit)), then run this again."
        )
    }

    /// Rows are left blank, which counts as not reported, until they are filled in; columns of dimensions may be added by hand.
    private func text(of indicators: [IndicatorRef], _ report: Report) -> String {
        let columns = [
            "unit", "indicator", "year", "as_of", "value", "numerator", "denominator", "status", "illustrative", "source", "published",
            "note",
        ]
        var seen: Set<IndicatorRef> = []
        let rows = indicators.filter { seen.insert($0).inserted }.map { indicator in
            [unit, report[indicator].id, String(year)] + Array(repeating: "", count: columns.count - 3)
        }
        return tableText([columns] + rows)
    }
}
