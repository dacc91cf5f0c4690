import Diagnostics

/// Rows of a data file with neither a value nor a status: a scaffold that is not filled in yet. They count as not reported. One warning a file.
enum UnfilledRow {
    static let rule: Rule = Rule("unfilled-row") { draft in
        draft.unfilled.compactMap { file, rows in
            let table = draft.raw.data[file]
            guard let column = ["value", "status", "obs_status"].lazy.compactMap(table.column(named:)).first else { return nil }
            let lines = lineRuns(rows.map(table.line))
            return rule.warning(
                at: table.location(rows[0], column), Subject("Tệp \(table.path)", "File \(table.path)"),
                vi: "\(rows.count) dòng chưa điền (dòng \(lines)), tính là chưa báo cáo",
                en: "\(rows.count == 1 ? "1 row is" : "\(rows.count) rows are") not filled in (\(rows.count == 1 ? "line" : "lines") \(lines)) and count as not reported",
                suggestion: Message(
                    vi: "Điền value, hoặc numerator và denominator; đã hỏi mà chưa có số liệu thì ghi status là missing, không áp dụng thì ghi not_applicable.",
                    en: "Fill in value, or numerator and denominator; set status to missing where there is no figure yet, to not_applicable where there cannot be one."))
        }
    }
}
