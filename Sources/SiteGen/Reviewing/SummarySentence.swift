import Comparing
import Diagnostics

/// The first line of every format: «Sửa 3 số liệu, thêm 1, bỏ 1; 2 đơn vị thay đổi đánh giá (1 giảm); 7/214 trang thay đổi.»
package func summarySentence(of changes: Changes, _ language: MessageLanguage) -> String {
    let writer = SummaryWriter(language: language)
    let summary = changes.summary
    if !changes.errors.isEmpty { return writer.refused(changes) }
    var parts = [
        writer.values(summary), writer.standings(summary, reportYear: changes.reportYear), writer.eased(changes), writer.rest(summary),
    ].compactMap(\.self)
    if parts.isEmpty && summary.pagesChanged == 0 {
        return [writer.nothing(changes), writer.restyled(summary)].compactMap(\.self).joined(separator: " ")
    }
    if changes.pages != nil { parts.append(writer.pages(summary)) }
    let sentence = parts.joined(separator: "; ")
    let opening =
        changes.base.isEmpty
        ? writer.text("Nội dung cũ còn trống, mọi thứ đều là mới: ", "The old content is empty, everything is new: ") : ""
    let first = opening.isEmpty ? sentence.prefix(1).uppercased() + sentence.dropFirst() : opening + sentence
    return [first + ".", writer.restyled(summary)].compactMap(\.self).joined(separator: " ")
}

private struct SummaryWriter {
    let language: MessageLanguage

    func text(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

    /// «1 unit», «2 units».
    func count(_ number: Int, _ vi: String, _ one: String, _ many: String) -> String {
        "\(number) " + text(vi, number == 1 ? one : many)
    }

    func refused(_ changes: Changes) -> String {
        let errors = changes.errors.filter { $0.severity == "error" }
        func said(_ origin: Finding.Origin) -> String? {
            let number = errors.count { $0.origin == origin }
            if number == 0 { return nil }
            let name = origin == .base ? changes.base.name : changes.head.name
            return origin == .base
                ? text("nội dung cũ (\(name)) có \(number) lỗi", "the old content (\(name)) has \(count(number, "", "error", "errors"))")
                : text("nội dung mới (\(name)) có \(number) lỗi", "the new content (\(name)) has \(count(number, "", "error", "errors"))")
        }
        let what = [said(.head), said(.base)].compactMap(\.self).joined(separator: text(", ", ", "))
        return text("Chưa so sánh được: \(what).", "Nothing could be compared: \(what).")
    }

    func nothing(_ changes: Changes) -> String {
        let sentence = text(
            "Không có thay đổi về số liệu, đánh giá, mục tiêu, thuyết minh", "No change in data, standings, targets or narratives")
        guard let pages = changes.pages else { return sentence + "." }
        return sentence + text("; 0/\(pages.total) trang thay đổi.", "; 0 of \(pages.total) pages change.")
    }

    func values(_ summary: Summary) -> String? {
        let numbers = [
            (summary.valuesChanged, text("sửa", "changed")), (summary.valuesAdded, text("thêm", "added")),
            (summary.valuesRemoved, text("bỏ", "removed")),
        ].filter { $0.0 > 0 }
        var parts = numbers.enumerated().map { index, part in
            if language == .vi { return "\(part.1) \(part.0)" + (index == 0 ? " số liệu" : "") }
            return index == 0 ? count(part.0, "", "value", "values") + " \(part.1)" : "\(part.0) \(part.1)"
        }
        if summary.rowsDescribed > 0 {
            parts.append(
                text(
                    "sửa nguồn, ghi chú của \(summary.rowsDescribed) dòng",
                    "source or note changed in \(count(summary.rowsDescribed, "", "row", "rows"))"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// «3 đơn vị thay đổi đánh giá (2 giảm), theo năm báo cáo: 2025: 2 đơn vị (1 giảm), 2022–2024: 1 đơn vị mỗi năm»; the years are left out
    /// where the report year is the only one.
    func standings(_ summary: Summary, reportYear: Int?) -> String? {
        if summary.unitsMoved == 0 { return nil }
        let all =
            count(summary.unitsMoved, "đơn vị thay đổi đánh giá", "unit changes standing", "units change standing")
            + detail(worse: summary.unitsWorse, better: summary.unitsBetter)
        let years = summary.standingYears ?? []
        if years.allSatisfy({ $0.reportYear == reportYear }) { return all }
        return all + text(", theo năm báo cáo: ", ", by report year: ")
            + spans(years).map { span in
                let (last, first) = (span[0], span[span.count - 1])
                let units = count(last.unitsMoved, "đơn vị", "unit", "units"),
                    detail = detail(worse: last.unitsWorse, better: last.unitsBetter)
                if span.count == 1 { return "\(last.reportYear): \(units)\(detail)" }
                return "\(first.reportYear)–\(last.reportYear): \(units) " + text("mỗi năm", "a year") + detail
            }.joined(separator: ", ")
    }

    private func detail(worse: Int, better: Int) -> String {
        let courses = [(worse, text("giảm", "worse")), (better, text("tăng", "better"))].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return courses.isEmpty ? "" : " (\(courses.joined(separator: ", ")))"
    }

    /// Neighbouring years of the same numbers.
    private func spans(_ years: [Summary.YearCount]) -> [[Summary.YearCount]] {
        var spans: [[Summary.YearCount]] = []
        for year in years {
            if let last = spans.last?.last, last.reportYear - 1 == year.reportYear, last.counts(year) {
                spans[spans.count - 1].append(year)
            } else {
                spans.append([year])
            }
        }
        return spans
    }

    /// «1 đánh giá tăng do hạ mục tiêu»: what stands better because less is asked.
    func eased(_ changes: Changes) -> String? {
        let summary = changes.summary
        let (targets, thresholds) = (summary.standingsEased ?? 0, summary.standingsEasedByThreshold ?? 0)
        // «lowered» alone would not tell a later deadline or a softer verb
        let isLowered = changes.standings.allSatisfy { standing in
            !standing.isEased(by: .ofTargets) || standing.causes.contains { $0.eases && [.target, .otherTarget].contains($0.kind) }
        }
        let parts = [
            targets == 0
                ? nil
                : isLowered
                    ? text(
                        "\(targets) đánh giá tăng do hạ mục tiêu",
                        "\(count(targets, "", "standing is", "standings are")) better by a lowered target")
                    : text(
                        "\(targets) đánh giá tăng do hạ mục tiêu hoặc nới yêu cầu",
                        "\(count(targets, "", "standing is", "standings are")) better by a lowered or loosened target"),
            thresholds == 0
                ? nil
                : text(
                    "\(thresholds) đánh giá tăng do hạ ngưỡng",
                    "\(count(thresholds, "", "standing is", "standings are")) better by a lowered threshold"),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func rest(_ summary: Summary) -> String? {
        let parts = [
            (summary.targetsChanged, count(summary.targetsChanged, "mục tiêu thay đổi", "target changes", "targets change")),
            (
                summary.recordsChanged,
                count(summary.recordsChanged, "mục khác của nội dung thay đổi", "other record changes", "other records change")
            ),
            (summary.textsChanged, count(summary.textsChanged, "bài viết thay đổi", "text changes", "texts change")),
            (summary.warnings, count(summary.warnings, "cảnh báo mới", "new warning", "new warnings")),
        ].filter { $0.0 > 0 }.map(\.1)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func pages(_ summary: Summary) -> String {
        text(
            "\(summary.pagesChanged)/\(summary.pagesTotal) trang thay đổi", "\(summary.pagesChanged) of \(summary.pagesTotal) pages change")
    }

    func restyled(_ summary: Summary) -> String? {
        if summary.filesRestyled == 0 { return nil }
        return text(
            "Khác biệt chỉ về trình bày: \(summary.filesRestyled) tệp.",
            "Different in form only: \(count(summary.filesRestyled, "", "file", "files")).")
    }
}
