import ArgumentParser
import Composing
import Papers
import Rendering
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

    @Option(
        help: ArgumentHelp(
            "Năm báo cáo; mặc định theo site.yaml. Biểu trống: năm của biểu; mặc định là năm sau năm báo cáo.", valueName: "năm"))
    var year: Int?

    @Option(help: "summary: báo cáo hằng năm; sheet: một trang A4 để họp; form: biểu trống của một năm.")
    var layout: PaperLayout = .summary

    func check() throws {
        if let year { try validateYear(year) }
        if units.isEmpty && planID == nil && !all { throw ValidationError("ghi --unit MÃ, --plan MÃ hoặc --all") }
    }

    /// The year whose figures are shown: that of the report or, beside the blanks of a form, the one before the form's.
    func measuredYear(of report: Report) throws -> Int {
        let last = report.site.reportYear
        let shown = layout == .form ? (year ?? last + 1) - 1 : year ?? last
        if shown <= last { return shown }
        if layout == .form {
            throw Refusal(
                vi: "biểu trống in được đến năm \(last + 1), năm sau năm báo cáo \(last) của site.yaml; biểu năm \(shown + 1) còn xa quá.",
                en:
                    "forms are printed up to \(last + 1), the year after the report year \(last) of site.yaml; that of \(shown + 1) lies beyond."
            )
        }
        throw Refusal(
            vi: "năm \(shown) sau năm báo cáo \(last) của site.yaml; sang năm mới thì sửa report_year ở đó.",
            en: "the year \(shown) lies after the report year \(last) of site.yaml; change report_year there once the new year begins.")
    }

    /// What is printed: papers of units, in the order of the content, and books.
    struct Choice {
        let areas: [AreaRef]
        let books: [(plan: PlanRef, areas: [AreaRef])]
    }

    func choice(of papers: PrintedPapers, _ report: Report) throws -> Choice {
        var wanted: Set<AreaRef> = all ? Set(papers.areas(layout)) : []
        var books = all ? papers.books(layout) : []
        for id in units {
            guard let area = report.area(id: id) else { throw unknownUnit(id, report.areas.map(\.id)) }
            guard papers.hasPaper(area, layout) else {
                if layout == .form, let first = report[area].validFrom, first.year > papers.formYear {
                    throw Refusal(
                        vi:
                            "\(report[area].name) (\(id)) chưa thành lập trong năm \(papers.formYear) (valid_from ở units.csv là \(first.short)); không có biểu để in.",
                        en:
                            "\(report[area].name) (\(id)) was not yet founded in \(papers.formYear) (valid_from in units.csv is \(first.iso)); there is no form to print."
                    )
                }
                if layout == .form, !report[area].isAlive(in: papers.formYear) {
                    throw Refusal(
                        vi: "\(report[area].name) (\(id)) không còn hoạt động trong năm \(papers.formYear); không có biểu để in.",
                        en: "\(report[area].name) (\(id)) does not exist in \(papers.formYear); there is no form to print.")
                }
                if layout == .form {
                    throw Refusal(
                        vi:
                            "không kế hoạch nào hỏi \(report[area].name) (\(id)) số liệu năm \(papers.formYear), và năm trước đơn vị chưa báo cáo gì; không có biểu để in.",
                        en:
                            "no plan asks \(report[area].name) (\(id)) for figures of \(papers.formYear), and it reported nothing the year before; there is no form to print."
                    )
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
                let year = layout == .form ? papers.formYear : papers.year
                throw Refusal(
                    vi: "kế hoạch “\(planID)” không có đơn vị nào để in cho năm \(year).",
                    en: "the plan “\(planID)” has no unit to print for \(year).")
            }
            wanted.formUnion(book.areas)
            if !all { books = [book] }
        }
        if books.isEmpty, wanted.isEmpty {
            let year = layout == .form ? papers.formYear : papers.year
            throw Refusal(vi: "không đơn vị nào có gì để in cho năm \(year).", en: "no unit has anything to print for \(year).")
        }
        return Choice(areas: report.areaRefs.filter(wanted.contains), books: books)
    }

    /// Books first, as they take longest; then papers in the order of the content, and beside them the pictures they show.
    func pages(_ choice: Choice, of papers: PrintedPapers) -> (pages: [FramedPage], pictures: [Picture]) {
        (
            choice.books.map { papers.book(of: $0.plan, $0.areas, layout) } + choice.areas.map { papers.page(of: $0, layout) },
            papers.pictures(of: choice.areas, layout)
        )
    }
}
