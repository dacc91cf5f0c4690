import Diagnostics

enum UnitChangeDates {
    private static let why = Message(
        vi: "Thay đổi đơn vị khớp với thời gian hoạt động: đơn vị cũ hoạt động đến ngày thay đổi, đơn vị mới hoạt động từ ngày ấy.",
        en: "A change of the map agrees with the lives of the units: the old one lived until it, the new one lives from it on.")

    static let rule: Rule = Rule("unit-change-dates", why: why) { draft in
        draft.changes.flatMap { change -> [Finding] in
            let from = draft.areas[Int(change.from.index)], to = draft.areas[Int(change.to.index)]
            let day = iso(change.date), before = change.date.dayBefore
            var found: [Finding] = []
            if !to.isAlive(on: change.date) {
                found.append(
                    rule.error(
                        at: change.location, subject(change.to, draft),
                        vi: "không hoạt động vào ngày thay đổi \(day) nhưng được ghi là đơn vị mới",
                        en: "does not live on the day of the change, \(day), but is named as the new unit",
                        suggestion: Message(
                            vi: "Sửa «date», hoặc ghi valid_from là \(day).", en: "Mend «date», or let its valid_from be \(day).")))
            }
            if !from.isAlive(on: before) {
                found.append(
                    rule.error(
                        at: change.location, subject(change.from, draft),
                        vi: "không hoạt động vào ngày \(iso(before)), ngay trước khi thay đổi",
                        en: "does not live on \(iso(before)), the day before the change",
                        suggestion: Message(
                            vi: "Sửa «date», hoặc ghi valid_to là \(iso(before)).",
                            en: "Mend «date», or let its valid_to be \(iso(before)).")))
            } else if change.from != change.to, change.kind == .mergeWhole || change.kind == .rename, from.isAlive(on: change.date) {
                found.append(
                    rule.error(
                        at: change.location, subject(change.from, draft),
                        vi: "vẫn hoạt động vào ngày \(day) dù đã nhập hết vào \(to.name)",
                        en: "still lives on \(day) although it has become part of \(to.name)",
                        suggestion: Message(
                            vi: "Ghi valid_to là \(iso(before)) trong units.csv.", en: "Let its valid_to be \(iso(before)) in units.csv.")))
            }
            return found
        }
    }

    /// With the id, for the old and the new unit mostly have one name.
    private static func subject(_ area: AreaRef, _ draft: Draft) -> Subject {
        let id = draft.areas[Int(area.index)].id
        return draft.subject(area).with("mã «\(id)»", "id «\(id)»")
    }
}
