import ArgumentParser
import Collecting
import Composing
import Diagnostics
import Foundation
import Language
import Measuring
import Reporting

/// `sitegen new year UNIT YEAR`: a data file with one line for every indicator that is expected of the unit; `sitegen new year --plan ID --year Y`:
/// one for each unit that the plan asks.
struct NewYear: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "year", abstract: "Tạo data/<đơn vị>/<năm>.csv, sẵn một dòng cho mỗi chỉ tiêu phải báo cáo.",
        discussion: """
            Một đơn vị: sitegen new year phuong-mau 2026. Mọi đơn vị kế hoạch giao chỉ tiêu: sitegen new year --plan ke-hoach --year 2026; tệp đã có \
            được giữ nguyên và kể ra. (English: for one unit, or with --plan for all units it asks; files that are there stay.)
            """)

    @OptionGroup var options: ContentOptions
    @Argument(help: "Mã đơn vị, như trong units.csv.") var unit: String?
    @Argument(help: ArgumentHelp("Năm số liệu.", valueName: "year")) var unitYear: Int?
    @Option(name: .customLong("plan"), help: ArgumentHelp("Mọi đơn vị mà kế hoạch này giao chỉ tiêu (mã).", valueName: "mã")) var planID:
        String?
    @Option(name: .customLong("year"), help: ArgumentHelp("Năm số liệu, đi cùng --plan.", valueName: "năm")) var planYear: Int?

    private var year: Int { unitYear ?? planYear ?? 0 }

    func validate() throws {
        let isOfUnit = unit != nil && unitYear != nil, isOfPlan = planID != nil && planYear != nil
        if isOfUnit == isOfPlan || isOfUnit && planYear != nil || isOfUnit && planID != nil || isOfPlan && unit != nil {
            throw ValidationError(
                "ghi mã đơn vị và năm, ví dụ sitegen new year phuong-mau 2026; hoặc sitegen new year --plan ke-hoach --year 2026")
        }
        try validateYear(year)
    }

    func run() async throws {
        try await answering(in: options.lang, content: options.content) { console in
            guard let unit else { return try await makeAll(console) }
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
            let indicators = indicators(of: area, report, reminders(report, year: year))
            if indicators.isEmpty { throw nothingToReport(area, report) }
            try writeScaffold(
                text(of: unit, indicators, report), to: "data/\(unit)/\(year).csv", in: options.content, console, options.lang)
            tellHowToFill(console)
            if report.isFaulty([area]) { throw ExitCode(1) }
        }
    }

    /// A file for each unit that the plan asks and that has none yet, each whole; a unit with a fault stops no other.
    private func makeAll(_ console: Console) async throws {
        try requireFolder(options.content)
        let report = try await readSound(options, for: .scaffold, console)
        let wanted = try plan(planID ?? "", of: report)
        let areas = unitsAsked(report, Asked(report), year: year, plan: wanted)
        if areas.isEmpty {
            throw Refusal(
                vi:
                    "năm \(year) kế hoạch “\(report[wanted].id)” chưa giao chỉ tiêu cho đơn vị nào; ghi targets vào kế hoạch trước, hoặc chọn năm khác.",
                en:
                    "the plan “\(report[wanted].id)” asks no unit for an indicator in \(year); write targets in it first, or choose another year."
            )
        }
        let reminders = reminders(report, year: year)
        var made = 0, kept: [Message] = [], refused: [Refusal] = []
        for area in areas {
            let path = "data/\(report[area].id)/\(year).csv"
            if FileManager.default.fileExists(atPath: "\(options.content)/\(path)") {
                let full = "\(options.content)/\(path)"
                kept.append(Message(vi: "\(full) đã có, giữ nguyên", en: "\(full) is there already and was kept"))
                continue
            }
            do {
                try refuseFaulty(area, report)
                let indicators = indicators(of: area, report, reminders)
                if indicators.isEmpty {
                    let name = report[area].name
                    kept.append(
                        Message(
                            vi: "\(name) đã có dòng cho mọi chỉ tiêu ở tệp khác của data/",
                            en: "\(name) has a row for every indicator in another file of data/"))
                    continue
                }
                try writeScaffold(text(of: report[area].id, indicators, report), to: path, in: options.content, console, options.lang)
                made += 1
            } catch let refusal as Refusal { refused.append(refusal) }
        }
        for message in kept { console.out(message.text(in: options.lang) + "\n") }
        for refusal in refused {
            console.note("sitegen: \(options.lang == .vi ? "lỗi" : "error"): \(refusal.message.text(in: options.lang))\n")
        }
        let sum = Message(
            vi: "Năm \(year), kế hoạch \(report[wanted].id): \(areas.count) đơn vị, tạo \(made) tệp, \(kept.count) đơn vị đã có.",
            en: "\(year), plan \(report[wanted].id): \(areas.count) units, \(made) files made, \(kept.count) units have theirs.")
        console.out(sum.text(in: options.lang) + "\n")
        if made > 0 { tellHowToFill(console) }
        if !refused.isEmpty || report.isFaulty(areas) { throw ExitCode(1) }
    }

    private func tellHowToFill(_ console: Console) {
        console.out(
            options.lang == .vi
                ? "Mở bằng Excel, điền value (hoặc numerator và denominator); status ghi chính thức, sơ bộ, ước tính, chưa có số liệu hay không áp dụng.\nDòng chưa điền tính là chưa báo cáo.\n"
                : "Open it in Excel and fill in value (or numerator and denominator); status is final, provisional, estimated, missing or not_applicable.\nRows that are not filled in count as not reported.\n"
        )
    }

    /// What is still to be reported; before the plan, what its base year needs.
    private func indicators(of area: AreaRef, _ report: Report, _ reminders: [Reminder]) -> [IndicatorRef] {
        let asked = reminders.filter { $0.area == area }.flatMap { $0.items.filter { $0.absence == .notReported }.map(\.indicator) }
        if !asked.isEmpty { return asked }
        return baseYearIndicators(of: area, in: year, report).filter { indicator in
            !report.observations(of: area).contains { $0.indicator == indicator && Int($0.year) == year }
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
                "chưa kế hoạch nào giao chỉ tiêu cho \(name) trong năm \(year) nên chưa có dòng nào để điền. Ghi targets vào một tệp của plans/ trước (tạo bằng sitegen new plan … --unit \(report[area].id)), rồi chạy lại.",
            en:
                "no plan asks \(name) for an indicator in \(year), so there is no row to fill in. First write targets in a file of plans/ (make one with sitegen new plan … --unit \(report[area].id)), then run this again."
        )
    }

    /// Rows are left blank, which counts as not reported, until they are filled in; columns of dimensions may be added by hand.
    private func text(of unit: String, _ indicators: [IndicatorRef], _ report: Report) -> String {
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
