import Diagnostics

/// An id names one record for ever; ids that differ only in capitals would share an address.
enum DuplicateId {
    static let rule: Rule = Rule("duplicate-id") { draft in
        check(draft.indicators.map { ($0.id, $0.location) }, Message(vi: "chỉ tiêu", en: "indicator"), draft.findings)
        check(draft.areas.map { ($0.id, $0.location) }, Message(vi: "đơn vị", en: "unit"), draft.findings)
        // of a file and its copy the one under its own name is the first
        let plans = draft.plans.filter { bearsItsName($0) } + draft.plans.filter { !bearsItsName($0) }
        check(plans.map { ($0.id, $0.location) }, Message(vi: "kế hoạch", en: "plan"), draft.findings)
        check(plans.flatMap(\.duties).map { ($0.id, $0.location) }, Message(vi: "nhiệm vụ", en: "duty"), draft.findings)
        for plan in draft.plans {
            check(plan.components.map { ($0.id, $0.location) }, Message(vi: "kế hoạch thành phần", en: "component plan"), draft.findings)
        }
        check(draft.site.dimensions.map { ($0.id, .wholeFile("site.yaml")) }, Message(vi: "phân tổ", en: "dimension"), draft.findings)
    }

    static func bearsItsName(_ plan: Plan) -> Bool { isFile(plan.location.path, "plans/\(plan.id).yaml") }

    private static func check(_ ids: [(id: String, place: SourceLocation)], _ kind: Message, _ findings: Findings) {
        var first: [String: (id: String, place: SourceLocation)] = [:]
        var repeated: [(id: String, place: SourceLocation, earlier: (id: String, place: SourceLocation))] = []
        for (id, place) in ids {
            guard let earlier = first.updateValue((id, place), forKey: id.lowercased()) else { continue }
            first[id.lowercased()] = earlier
            repeated.append((id, place, earlier))
        }
        for (id, place, earlier) in repeated {
            let same = earlier.id == id
            let isMany = repeated.count { $0.place.path == place.path && $0.earlier.place.path == earlier.place.path } > 1
            findings.error(
                rule, at: place, Subject("Mã \(kind.vi) «\(id)»", "Id of \(kind.en) «\(id)»"),
                vi: same ? "đã dùng ở \(earlier.place)" : "chỉ khác «\(earlier.id)» ở \(earlier.place) về chữ hoa, chữ thường",
                en: same ? "already used at \(earlier.place)" : "differs from «\(earlier.id)» at \(earlier.place) only in capitals",
                suggestion: advice(id, isCopy: same && (isMany || earlier.place.path != place.path)), cause: same ? earlier.place.path : nil)
        }
    }

    private static func advice(_ id: String, isCopy: Bool) -> Message {
        let other = "\(id.lowercased())-2"
        if !isCopy { return Message(vi: "Đặt mã khác, ví dụ «\(other)».", en: "Choose another id, such as «\(other)».") }
        return Message(
            vi: "Nếu bị chép hai lần, xóa một bản; nếu không, đặt mã khác, ví dụ «\(other)».",
            en: "If it was copied, delete one copy; otherwise choose another id, such as «\(other)».")
    }
}
