import Diagnostics

/// Every unit that is named is in units.csv, by its id or by a name that only one unit bears.
enum UnknownUnit {
    static let rule: Rule = Rule("unknown-unit")

    static func report(_ found: Located<String>, nearest: [String], known: [String], _ subject: Subject, to findings: Findings) {
        Unknown(found, among: known).report(
            rule, vi: "không có đơn vị", en: "there is no unit", nearest: nearest,
            advice: Message(
                vi: "Ghi mã đơn vị có trong units.csv, hoặc thêm đơn vị vào tệp đó.", en: "Write the id of a unit in units.csv, or add the unit there."),
            subject, to: findings)
    }

    static func reportAmbiguous(_ found: Located<String>, bearers: [String], _ subject: Subject, to findings: Findings) {
        let list = bearers.joined(separator: ", ")
        findings.error(
            rule, at: found.location, subject,
            vi: "nhiều đơn vị cùng tên «\(found.value)»", en: "several units are called «\(found.value)»",
            suggestion: Message(vi: "Ghi mã của đơn vị: \(list).", en: "Write the id of the unit: \(list)."), cause: found.value)
    }
}
