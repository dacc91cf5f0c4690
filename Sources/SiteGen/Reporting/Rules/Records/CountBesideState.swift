import Diagnostics

enum CountBesideState {
    private static let why = Message(
        vi: "Mức độ và đạt/chưa đạt được ghi ra, không tính từ số khác, nên không có tử số và mẫu số.",
        en: "A level or a yes-or-no is stated, not computed: it has no numerator and no denominator.")

    static let rule: Rule = Rule(
        "count-beside-state", why: why,
        eachRow: { row in
            guard row.measure.isStated, row.numerator != nil || row.denominator != nil else { return nil }
            let column = row.numerator != nil ? "numerator" : "denominator"
            let kind = row.measure == .level ? Message(vi: "mức độ", en: "levels") : Message(vi: "đạt hay chưa đạt", en: "yes or no")
            return rule.error(
                row, column,
                vi: "chỉ tiêu đo bằng \(kind.vi) nhưng có số ở cột «\(column)»",
                en: "the indicator is measured in \(kind.en) but «\(column)» holds a number",
                suggestion: Message(
                    vi: "Chỉ ghi cột value, bỏ trống numerator và denominator.",
                    en: "Fill in value only; leave numerator and denominator blank."),
                cause: row.indicator.id)
        })
}

extension Indicator.UnitOfMeasure {
    /// A level, or yes or no.
    var isStated: Bool { self == .level || self == .boolean }
}
