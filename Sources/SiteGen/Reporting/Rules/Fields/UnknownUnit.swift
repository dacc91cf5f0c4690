import Diagnostics

enum UnknownUnit {
    private static let why = Message(
        vi: "Đơn vị được nhắc tới có trong units.csv, theo mã hoặc theo tên mà chỉ một đơn vị mang.",
        en: "Every unit that is named is in units.csv, by its id or by a name that only one unit bears.")

    static let rule: Rule = Rule("unknown-unit", why: why)

    static func check(_ found: Located<String>, among known: Register, _ guesses: inout Guesses, _ subject: Subject) -> Parsed<AreaRef> {
        switch known.find(found.value) {
        case .found(let index): .value(AreaRef(index))
        case .ambiguous(let bearers): .fault(ambiguous(found, bearers: bearers, subject))
        case .unknown: .fault(unknown(found, nearest: guesses.nearest(to: found.value, in: known), known: known.all, subject))
        }
    }

    private static func unknown(_ found: Located<String>, nearest: [String], known: [String], _ subject: Subject) -> Finding {
        Unknown(found, among: known).finding(
            rule, vi: "không có đơn vị", en: "there is no unit", nearest: nearest,
            advice: Message(
                vi: "Ghi mã đơn vị có trong units.csv, hoặc thêm đơn vị vào tệp đó.",
                en: "Write the id of a unit in units.csv, or add the unit there."),
            subject)
    }

    private static func ambiguous(_ found: Located<String>, bearers: [String], _ subject: Subject) -> Finding {
        let list = bearers.joined(separator: ", ")
        return rule.error(
            at: found.location, subject,
            vi: "nhiều đơn vị cùng tên «\(found.value)»", en: "several units are called «\(found.value)»",
            suggestion: Message(vi: "Ghi mã của đơn vị: \(list).", en: "Write the id of the unit: \(list)."), cause: found.value)
    }
}
