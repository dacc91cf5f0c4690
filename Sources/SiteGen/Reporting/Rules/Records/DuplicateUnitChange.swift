import Diagnostics

enum DuplicateUnitChange {
    private static let why = Message(
        vi: "Việc một đơn vị thành đơn vị khác vào một ngày được ghi một lần.",
        en: "What became of one unit in another on one day is said once.")

    private struct Key: Hashable {
        let from: AreaRef
        let to: AreaRef
        let day: String
    }

    static let rule: Rule = Rule("duplicate-unit-change", why: why) { draft in
        var first: [Key: AreaChange] = [:]
        return draft.changes.compactMap { change in
            let key = Key(from: change.from, to: change.to, day: iso(change.date))
            guard let earlier = first[key] else {
                first[key] = change
                return nil
            }
            let from = draft.areas[Int(change.from.index)].id, to = draft.areas[Int(change.to.index)].id
            return rule.error(
                at: change.location, Subject("Thay đổi đơn vị «\(from)» → «\(to)»", "Change of units «\(from)» → «\(to)»", unit: from),
                vi: "ngày \(key.day) đã có ở \(earlier.location)", en: "\(key.day) stands already at \(earlier.location)",
                suggestion: Message(vi: "Giữ một dòng, xóa dòng kia.", en: "Keep one row, delete the other."), cause: earlier.location.path)
        }
    }
}
