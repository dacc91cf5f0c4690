import Diagnostics

/// An id names one record for ever; ids that differ only in capitals would share an address.
enum DuplicateId {
    static let rule: Rule = Rule("duplicate-id") { draft in
        check(draft.indicators.map { ($0.id, $0.location) }, Message(vi: "chỉ tiêu", en: "indicator"), draft.findings)
        check(draft.areas.map { ($0.id, $0.location) }, Message(vi: "đơn vị", en: "unit"), draft.findings)
        check(draft.plans.map { ($0.id, $0.location) }, Message(vi: "kế hoạch", en: "plan"), draft.findings)
        check(draft.plans.flatMap(\.duties).map { ($0.id, $0.location) }, Message(vi: "nhiệm vụ", en: "duty"), draft.findings)
        for plan in draft.plans {
            check(plan.components.map { ($0.id, $0.location) }, Message(vi: "kế hoạch thành phần", en: "component plan"), draft.findings)
        }
        check(draft.site.dimensions.map { ($0.id, SourceLocation(path: "site.yaml")) }, Message(vi: "phân tổ", en: "dimension"), draft.findings)
    }

    private static func check(_ ids: [(id: String, place: SourceLocation)], _ kind: Message, _ findings: Findings) {
        var first: [String: (id: String, place: SourceLocation)] = [:]
        for (id, place) in ids {
            guard let earlier = first.updateValue((id, place), forKey: id.lowercased()) else { continue }
            first[id.lowercased()] = earlier
            let same = earlier.id == id
            findings.error(
                rule, at: place, Subject("Mã \(kind.vi) «\(id)»", "Id of \(kind.en) «\(id)»"),
                vi: same ? "đã dùng ở \(earlier.place)" : "chỉ khác «\(earlier.id)» ở \(earlier.place) về chữ hoa, chữ thường",
                en: same ? "already used at \(earlier.place)" : "differs from «\(earlier.id)» at \(earlier.place) only in capitals",
                suggestion: Message(vi: "Đặt mã khác, ví dụ «\(id.lowercased())-2».", en: "Choose another id, such as «\(id.lowercased())-2»."))
        }
    }
}
