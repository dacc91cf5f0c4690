import Diagnostics

enum DuplicateId {
    private static let why = Message(
        vi: "Một mã chỉ một mục, mãi mãi; hai mã chỉ khác chữ hoa, chữ thường sẽ trùng địa chỉ.",
        en: "An id names one record for ever; ids that differ only in capitals would share an address.")

    static let rule: Rule = Rule("duplicate-id", why: why) { draft in
        // of a file and its copy the one under its own name is the first
        let plans = draft.plans.filter { bearsItsName($0) } + draft.plans.filter { !bearsItsName($0) }
        return repeated(draft.indicators.map { Id($0.id, $0.location) }, Message(vi: "chỉ tiêu", en: "indicator"))
            + repeated(draft.areas.map { Id($0.id, $0.location) }, Message(vi: "đơn vị", en: "unit"))
            + repeated(plans.map { Id($0.id, $0.location) }, Message(vi: "kế hoạch", en: "plan"))
            + repeated(plans.flatMap(\.duties).map { Id($0.id, $0.location) }, Message(vi: "nhiệm vụ", en: "duty"))
            + draft.plans.flatMap {
                repeated($0.components.map { Id($0.id, $0.location) }, Message(vi: "kế hoạch thành phần", en: "component plan"))
            }
            + repeated(draft.site.dimensions.map { Id($0.id, .wholeFile("site.yaml")) }, Message(vi: "phân tổ", en: "dimension"))
    }

    private struct Id {
        let text: String
        let place: SourceLocation

        init(_ text: String, _ place: SourceLocation) { (self.text, self.place) = (text, place) }
    }

    static func bearsItsName(_ plan: Plan) -> Bool { isFile(plan.location.path, "plans/\(plan.id).yaml") }

    private static func repeated(_ ids: [Id], _ kind: Message) -> [Finding] {
        var first: [String: Id] = [:]
        var repeated: [(id: Id, earlier: Id)] = []
        for id in ids {
            let key = id.text.lowercased()
            if let earlier = first[key] { repeated.append((id, earlier)) } else { first[key] = id }
        }
        var counts: [[String]: Int] = [:]
        for (id, earlier) in repeated { counts[[id.place.path, earlier.place.path], default: 0] += 1 }
        return repeated.map { id, earlier in
            let same = earlier.text == id.text
            let isCopy = same && (earlier.place.path != id.place.path || (counts[[id.place.path, earlier.place.path]] ?? 0) > 1)
            return rule.error(
                at: id.place, Subject("Mã \(kind.vi) «\(id.text)»", "Id of \(kind.en) «\(id.text)»"),
                vi: same ? "đã dùng ở \(earlier.place)" : "chỉ khác «\(earlier.text)» ở \(earlier.place) về chữ hoa, chữ thường",
                en: same ? "already used at \(earlier.place)" : "differs from «\(earlier.text)» at \(earlier.place) only in capitals",
                suggestion: advice(id.text, isCopy: isCopy), cause: same ? earlier.place.path : nil)
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
