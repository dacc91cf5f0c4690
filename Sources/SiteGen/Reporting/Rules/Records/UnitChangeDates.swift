import Diagnostics

/// A change of the map agrees with the lives of the units: the old one lived until it, the new one lives from it on.
enum UnitChangeDates {
    static let rule: Rule = Rule("unit-change-dates") { draft in
        for change in draft.changes {
            let from = draft.areas[Int(change.from.index)], to = draft.areas[Int(change.to.index)]
            let before = change.date.dayBefore
            if !to.isAlive(on: change.date) {
                report(draft, change, to, change.to, Message(
                    vi: "không hoạt động vào ngày thay đổi \(iso(change.date)) nhưng được ghi là đơn vị mới",
                    en: "does not live on the day of the change, \(iso(change.date)), but is named as the new unit"),
                    Message(vi: "Sửa «date», hoặc ghi valid_from là \(iso(change.date)).", en: "Mend «date», or let its valid_from be \(iso(change.date))."))
            }
            if !from.isAlive(on: before) {
                report(draft, change, from, change.from, Message(
                    vi: "không hoạt động vào ngày \(iso(before)), ngay trước khi thay đổi", en: "does not live on \(iso(before)), the day before the change"),
                    Message(vi: "Sửa «date», hoặc ghi valid_to là \(iso(before)).", en: "Mend «date», or let its valid_to be \(iso(before))."))
            } else if change.from != change.to, change.kind == .mergeWhole || change.kind == .rename, from.isAlive(on: change.date) {
                report(draft, change, from, change.from, Message(
                    vi: "vẫn hoạt động vào ngày \(iso(change.date)) dù đã nhập hết vào \(to.name)",
                    en: "still lives on \(iso(change.date)) although it has become part of \(to.name)"),
                    Message(vi: "Ghi valid_to là \(iso(before)) trong units.csv.", en: "Let its valid_to be \(iso(before)) in units.csv."))
            }
        }
    }

    private static func report(
        _ draft: Draft, _ change: AreaChange, _ area: ReferenceArea, _ ref: AreaRef, _ message: Message, _ suggestion: Message
    ) {
        draft.findings.error(
            rule, at: change.location, draft.subject(ref).with("mã «\(area.id)»", "id «\(area.id)»"), vi: message.vi, en: message.en,
            suggestion: suggestion)
    }
}
