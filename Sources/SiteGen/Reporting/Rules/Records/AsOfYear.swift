import Diagnostics

/// The day that a value speaks of lies in the year of its row.
enum AsOfYear {
    static let rule: Rule = Rule("as-of-year") { draft in
        draft.eachObservation { row, origin in
            guard let asOf = row.asOf, asOf.year != Int(row.year) else { return }
            draft.findings.error(
                rule, at: draft.location(of: row, origin, "as_of"), draft.subject(of: row),
                vi: "as_of \(iso(asOf)) không thuộc năm \(row.year)", en: "as_of \(iso(asOf)) is not in \(row.year)",
                suggestion: Message(vi: "Ghi ngày trong năm \(row.year), hoặc ghi year là \(asOf.year).", en: "Write a day in \(row.year), or let year be \(asOf.year)."),
                cause: "\(asOf.year) \(row.year)")
        }
    }
}
