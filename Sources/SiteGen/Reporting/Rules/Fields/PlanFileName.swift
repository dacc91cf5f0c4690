import Diagnostics

enum PlanFileName {
    private static let why = Message(
        vi: "Tệp kế hoạch mang mã của kế hoạch, để tìm là thấy.",
        en: "A plan's file bears the plan's id, so that a plan is found without a search.")

    static let rule: Rule = Rule("plan-file-name", why: why)

    static func check(_ id: Located<String>, path: String, _ subject: Subject) -> Finding? {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = name.split(separator: ".").first.map(String.init) ?? name
        guard stem != id.value else { return nil }
        return rule.error(
            at: id.location, subject,
            vi: "id ghi «\(id.value)» nhưng tên tệp là «\(name)»", en: "the id is «\(id.value)» but the file is called «\(name)»",
            suggestion: Message(
                vi: "Đổi id thành «\(stem)», hoặc đổi tên tệp thành \(id.value).yaml.",
                en: "Change the id to «\(stem)», or rename the file to \(id.value).yaml."))
    }
}
