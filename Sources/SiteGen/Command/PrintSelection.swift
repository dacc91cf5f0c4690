import ArgumentParser
import Composing
import Reporting

extension PaperLayout: ExpressibleByArgument {}

/// Which papers to print, of which year.
struct PrintSelection: ParsableArguments {
    @Option(name: .customLong("unit"), help: ArgumentHelp("Mã đơn vị; ghi được nhiều lần.", valueName: "mã"))
    var units: [String] = []

    @Option(name: .customLong("plan"), help: ArgumentHelp("Mọi đơn vị của một kế hoạch (mã), kèm tập báo cáo.", valueName: "mã"))
    var planID: String?

    @Flag(help: "Mọi đơn vị có kế hoạch hoặc số liệu của năm, kèm tập báo cáo của từng kế hoạch.")
    var all = false

    @Option(help: ArgumentHelp("Năm báo cáo; mặc định theo site.yaml.", valueName: "năm"))
    var year: Int?

    @Option(help: "summary: báo cáo hằng năm; sheet: một trang A4 để họp; form: biểu trống cho năm sau.")
    var layout: PaperLayout = .summary

    func check() throws {
        if let year { try validateYear(year) }
        if units.isEmpty && planID == nil && !all { throw ValidationError("ghi --unit MÃ, --plan MÃ hoặc --all") }
    }

    /// Books first, as they take longest; then papers in the order of the content.
    func pages(of papers: PrintedPapers, _ report: Report) throws -> [Page] {
        var wanted: Set<AreaRef> = all ? Set(papers.areas(layout)) : []
        var books = all ? papers.books(layout) : []
        for id in units {
            guard let area = report.area(id: id) else { throw unknownUnit(id, report.areas.map(\.id)) }
            guard papers.hasPaper(area, layout) else {
                if layout == .form, !report[area].isAlive(in: papers.year + 1) {
                    throw Refusal(
                        vi: "\(report[area].name) (\(id)) không còn hoạt động trong năm \(papers.year + 1); không có biểu để in.",
                        en: "\(report[area].name) (\(id)) does not exist in \(papers.year + 1); there is no form to print.")
                }
                throw Refusal(
                    vi: "\(report[area].name) (\(id)) không có chỉ tiêu, số liệu hay bài viết nào của năm \(papers.year).",
                    en: "\(report[area].name) (\(id)) has no target, data or narrative of \(papers.year).")
            }
            wanted.insert(area)
        }
        if let planID {
            let reference = try plan(planID, of: report)
            guard let book = papers.books(layout).first(where: { $0.plan == reference }) else {
                throw Refusal(
                    vi: "kế hoạch “\(planID)” không có đơn vị nào để in cho năm \(papers.year).",
                    en: "the plan “\(planID)” has no unit to print for \(papers.year).")
            }
            wanted.formUnion(book.areas)
            if !all { books = [book] }
        }
        return books.map { papers.book(of: $0.plan, $0.areas, layout) } + report.areaRefs.filter(wanted.contains).map { papers.page(of: $0, layout) }
    }
}
