import Comparing
import Diagnostics

/// The first line of every format: «Sửa 3 số liệu, thêm 1, bỏ 1; 2 đơn vị thay đổi đánh giá (1 giảm); 7/214 trang thay đổi.»
package func summarySentence(of changes: Changes, _ language: MessageLanguage) -> String {
    let writer = SummaryWriter(language: language)
    let summary = changes.summary
    if !changes.errors.isEmpty { return writer.refused(changes) }
    var parts = [writer.values(summary), writer.standings(summary), writer.rest(summary)].compactMap(\.self)
    if parts.isEmpty && summary.pagesChanged == 0 {
        return [writer.nothing(changes), writer.restyled(summary)].compactMap(\.self).joined(separator: " ")
    }
    if changes.pages != nil { parts.append(writer.pages(summary)) }
    let sentence = parts.joined(separator: "; ")
    let opening = changes.base.isEmpty ? writer.text("Nội dung cũ còn trống, mọi thứ đều là mới: ", "The old content is empty, everything is new: ") : ""
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
            (summary.valuesChanged, text("sửa", "changed")), (summary.valuesAdded, text("thêm", "added")), (summary.valuesRemoved, text("bỏ", "removed")),
        ].filter { $0.0 > 0 }
        var parts = numbers.enumerated().map { index, part in
            if language == .vi { return "\(part.1) \(part.0)" + (index == 0 ? " số liệu" : "") }
            return index == 0 ? count(part.0, "", "value", "values") + " \(part.1)" : "\(part.0) \(part.1)"
        }
        if summary.rowsDescribed > 0 {
            parts.append(text(
                "sửa nguồn, ghi chú của \(summary.rowsDescribed) dòng", "source or note changed in \(count(summary.rowsDescribed, "", "row", "rows"))"))
        }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func standings(_ summary: Summary) -> String? {
        if summary.unitsMoved == 0 { return nil }
        let courses = [(summary.unitsWorse, text("giảm", "worse")), (summary.unitsBetter, text("tăng", "better"))].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        let detail = courses.isEmpty ? "" : " (\(courses.joined(separator: ", ")))"
        return count(summary.unitsMoved, "đơn vị thay đổi đánh giá", "unit changes standing", "units change standing") + detail
    }

    func rest(_ summary: Summary) -> String? {
        let parts = [
            (summary.targetsChanged, count(summary.targetsChanged, "mục tiêu thay đổi", "target changes", "targets change")),
            (summary.recordsChanged, count(summary.recordsChanged, "mục khác của nội dung thay đổi", "other record changes", "other records change")),
            (summary.textsChanged, count(summary.textsChanged, "bài viết thay đổi", "text changes", "texts change")),
            (summary.warnings, count(summary.warnings, "cảnh báo mới", "new warning", "new warnings")),
        ].filter { $0.0 > 0 }.map(\.1)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    func pages(_ summary: Summary) -> String {
        text("\(summary.pagesChanged)/\(summary.pagesTotal) trang thay đổi", "\(summary.pagesChanged) of \(summary.pagesTotal) pages change")
    }

    func restyled(_ summary: Summary) -> String? {
        if summary.filesRestyled == 0 { return nil }
        return text("Khác biệt chỉ về trình bày: \(summary.filesRestyled) tệp.", "Different in form only: \(count(summary.filesRestyled, "", "file", "files")).")
    }
}
