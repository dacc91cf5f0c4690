import Diagnostics

enum IncompleteReport {
    private static let why = Message(
        vi: "Báo cáo in ra còn thiếu gì ngoài lời văn (Nghị định 30/2020/NĐ-CP, Phụ lục I) được nhắc khi còn kịp bổ sung.",
        en:
            "What a printed report would lack beside its text (Nghị định 30/2020/NĐ-CP, Phụ lục I) is said while there is time to fill it in."
    )

    static let rule: Rule = Rule("incomplete-report", why: why) { draft in
        draft.plans.filter { !($0.targets.isEmpty && $0.duties.isEmpty) }.compactMap { plan in
            let lacking = lacking(plan, draft)
            if lacking.isEmpty { return nil }
            let keys = lacking.map(\.key).joined(separator: ", ")
            return rule.warning(
                at: plan.location, Subject("Kế hoạch «\(plan.id)»", "Plan «\(plan.id)»"),
                vi: "báo cáo in theo kế hoạch này sẽ thiếu \(listed(lacking.map(\.name.vi), "và"))",
                en: "reports printed on this plan will lack \(listed(lacking.map(\.name.en), "and"))",
                suggestion: Message(
                    vi: "Ghi \(keys) vào tệp kế hoạch theo văn bản; văn bản không nêu thì người ký điền trên bản in.",
                    en: "Write \(keys) in the plan's file as the document has them; where it names none, who signs fills them in on paper.")
            )
        }
    }

    private static func lacking(_ plan: Plan, _ draft: Draft) -> [(key: String, name: Message)] {
        let signs = !plan.signature.isEmpty || plan.kind == .territorial && !draft.site.signature.isEmpty
        let all: [(isThere: Bool, key: String, name: Message)] = [
            (signs, "signature", Message(vi: "khối chữ ký", en: "the signature")),
            (!plan.recipients.isEmpty, "recipients", Message(vi: "nơi nhận", en: "the recipients")),
            (
                !plan.addressees.isEmpty || hasSuperior(plan, draft), "addressees",
                Message(vi: "nơi gửi lên (Kính gửi)", en: "whom it is addressed to")
            ),
        ]
        return all.filter { !$0.isThere }.map { ($0.key, $0.name) }
    }

    /// Whether the body above the issuer is known from units.csv; a steering committee reports to its own people's committee.
    private static func hasSuperior(_ plan: Plan, _ draft: Draft) -> Bool {
        let unit = draft.areas[Int(plan.unit.index)]
        if plan.kind == .organisation || unit.kind == "organisation" { return false }
        let isCommittee = plan.issuer.hasPrefix("Ủy ban nhân dân") || plan.issuer.hasPrefix("UBND")
        if !isCommittee { return !plan.issuer.hasPrefix("Ủy ban ") && draft.areas.hasPeoplesCommittee(plan.unit) }
        return unit.parent.map { draft.areas[Int($0.index)].kind != "nation" && draft.areas.hasPeoplesCommittee($0) } ?? false
    }

    private static func listed(_ names: [String], _ and: String) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(and) \(last)"
    }
}
