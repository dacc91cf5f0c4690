import Diagnostics
import Language

enum OutsideLife {
    private static let why = Message(
        vi: "Số liệu thuộc về thời gian đơn vị còn hoạt động: năm của số liệu có ít nhất một ngày trong thời gian ấy.",
        en: "A value is of a time in which its unit lived: a year inside a life has at least one of its days there.")

    static let rule: Rule = Rule(
        "outside-life", why: why,
        eachRow: { row in
            let area = row.unit
            let inYear = area.isAlive(in: row.year)
            // a day of another year has a message of its own
            if inYear, row.asOf.map({ $0.year != row.year || area.isAlive(on: $0) }) ?? true { return nil }
            let life = life(of: area)
            let column = inYear ? "as_of" : "year"
            let day = row.asOf.map(iso) ?? ""
            let time = inYear ? Message(vi: "ngày \(day) (as_of)", en: "the day \(day) (as_of)") : Message(vi: "năm này", en: "this year")
            return rule.error(
                row, column,
                vi: "\(time.vi) nằm ngoài thời gian hoạt động của đơn vị (\(life.vi))",
                en: "\(time.en) lies outside the unit's life (\(life.en))",
                suggestion: Message(
                    vi: "Ghi đơn vị đã báo cáo số liệu này (mã khác), hoặc sửa năm.",
                    en: "Name the unit that reported this value (another id), or mend the year."),
                cause: "\(area.id) \(column) \(row.year)")
        })

    static func life(of area: ReferenceArea) -> Message {
        switch (area.validFrom, area.validTo) {
        case (let from?, let to?): Message(vi: "từ \(iso(from)) đến \(iso(to))", en: "\(iso(from)) to \(iso(to))")
        case (let from?, nil): Message(vi: "từ \(iso(from))", en: "from \(iso(from))")
        case (nil, let to?): Message(vi: "đến \(iso(to))", en: "until \(iso(to))")
        case (nil, nil): Message(vi: "không giới hạn", en: "without end")
        }
    }
}
