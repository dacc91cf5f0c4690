import Diagnostics

enum AsOfYear {
    private static let why = Message(
        vi: "Ngày của số liệu (as_of) nằm trong năm của dòng.",
        en: "The day that a value speaks of lies in the year of its row.")

    static let rule: Rule = Rule(
        "as-of-year", why: why,
        eachRow: { row in
            guard let asOf = row.asOf, asOf.year != row.year else { return nil }
            return rule.error(
                row, "as_of",
                vi: "as_of \(iso(asOf)) không thuộc năm \(row.year)", en: "as_of \(iso(asOf)) is not in \(row.year)",
                suggestion: Message(
                    vi: "Ghi ngày trong năm \(row.year), hoặc ghi year là \(asOf.year).",
                    en: "Write a day in \(row.year), or let year be \(asOf.year)."),
                cause: "\(asOf.year) \(row.year)")
        })
}
