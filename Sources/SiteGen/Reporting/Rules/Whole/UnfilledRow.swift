import Diagnostics

enum UnfilledRow {
    private static let why = Message(
        vi: "Dòng không có số và không có status là dòng mẫu chưa điền, tính là chưa báo cáo. Nhắc một lần mỗi tệp.",
        en:
            "Rows with neither a value nor a status are a scaffold that is not filled in yet; they count as not reported. One warning a file."
    )

    static let rule: Rule = Rule("unfilled-row", why: why) { draft in
        draft.unfilled.compactMap { file, rows in
            let table = draft.raw.data[file]
            guard let column = ["value", "status", "obs_status"].lazy.compactMap(table.column(named:)).first else { return nil }
            let lines = lineRuns(rows.map(table.line))
            return rule.warning(
                at: table.location(rows[0], column), Subject("Tệp \(table.path)", "File \(table.path)"),
                vi: "\(rows.count) dòng chưa điền (dòng \(lines)), tính là chưa báo cáo",
                en:
                    "\(rows.count == 1 ? "1 row is" : "\(rows.count) rows are") not filled in (\(rows.count == 1 ? "line" : "lines") \(lines)) and count as not reported",
                suggestion: Message(
                    vi:
                        "Điền value, hoặc numerator và denominator; đã hỏi mà chưa có số liệu thì ghi status là missing, không áp dụng thì ghi not_applicable.",
                    en:
                        "Fill in value, or numerator and denominator; set status to missing where there is no figure yet, to not_applicable where there cannot be one."
                ))
        }
    }
}
