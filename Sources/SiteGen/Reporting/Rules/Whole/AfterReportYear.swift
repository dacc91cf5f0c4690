import Diagnostics

/// Years in which the unit no longer lived are left to the rules of lives.
enum AfterReportYear {
    private static let why = Message(
        vi:
            "Không có gì nói về năm sau năm báo cáo: trang dừng ở report_year, nên không ai thấy những dòng và bài viết ấy. Nhắc một lần mỗi tệp.",
        en:
            "Nothing speaks of a year after the report's: pages stop at report_year, so nobody would see such rows and narratives. One warning a file."
    )

    static let rule: Rule = Rule("after-report-year", why: why) { draft in
        let last = draft.site.reportYear
        if last == 0 { return [] }
        let files = laterRows(draft, after: last).sorted { $0.key < $1.key }.compactMap { file, rows -> Finding? in
            let path = draft.raw.data[Int(file)].path
            let years = Set(rows.map { Int(draft.observations[$0].year) }).sorted()
            guard let first = rows.min(by: { draft.observations[$0].line < draft.observations[$1].line }) else { return nil }
            let list = years.map(String.init).joined(separator: ", ")
            return rule.warning(
                at: draft.location(of: draft.observations[first], draft.origins[first], "year"), Subject("Tệp \(path)", "File \(path)"),
                vi: "số liệu năm \(list) sau năm báo cáo \(last) (report_year trong site.yaml) nên trang chưa hiện",
                en: "observations of \(list) are after the report year \(last) (report_year in site.yaml), so no page shows them",
                suggestion: advice(years, after: last))
        }
        let narratives = draft.narratives.filter { $0.year > last && draft.areas[Int($0.area.index)].isAlive(in: $0.year) }
        return files
            + narratives.map { narrative in
                rule.warning(
                    at: .wholeFile(narrative.path), draft.subject(narrative.area, year: narrative.year),
                    vi: "bài viết về năm sau năm báo cáo \(last) (report_year trong site.yaml) nên trang chưa hiện",
                    en: "the narrative is of a year after the report year \(last) (report_year in site.yaml), so no page shows it",
                    suggestion: advice([narrative.year], after: last))
            }
    }

    /// File → the rows of later years.
    private static func laterRows(_ draft: Draft, after last: Int) -> [Int32: [Int]] {
        var rows: [Int32: [Int]] = [:]
        for index in draft.observations.indices where Int(draft.observations[index].year) > last {
            let row = draft.observations[index]
            if !draft.isRefused(row.area, row.indicator) { rows[row.file, default: []].append(index) }
        }
        return rows
    }

    /// A year far ahead is a slip of the hand; the next one is a report that nobody has opened yet.
    private static func advice(_ years: [Int], after last: Int) -> Message {
        guard let latest = years.last(where: { $0 <= last + 3 }) else {
            return Message(vi: "Có thể gõ nhầm năm: kiểm tra lại năm.", en: "The year may be mistyped: check it.")
        }
        let far = years.last.map { $0 > last + 3 } ?? false
        return Message(
            vi: "Sửa report_year thành \(latest), hoặc sửa năm.\(far ? " Năm \(years[years.count - 1]) có thể gõ nhầm năm." : "")",
            en: "Set report_year to \(latest), or correct the year.\(far ? " The year \(years[years.count - 1]) may be mistyped." : "")")
    }
}
