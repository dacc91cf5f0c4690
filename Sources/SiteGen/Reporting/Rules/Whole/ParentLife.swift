import Diagnostics

/// A unit lives under a parent that lives: a ward whose district has ended needs a new parent.
enum ParentLife {
    static let rule: Rule = Rule("parent-life") { draft in
        for (index, area) in draft.areas.enumerated() {
            guard let parent = area.parent.map({ draft.areas[Int($0.index)] }) else { continue }
            let subject = draft.subject(AreaRef(index))
            if let end = parent.validTo, area.validTo.map({ $0 > end }) ?? true {
                warn(draft, area, subject, Message(
                    vi: "còn hoạt động sau khi \(parent.name) kết thúc ngày \(iso(end))", en: "lives on after \(parent.name) ended on \(iso(end))"))
            } else if let begin = parent.validFrom, let own = area.validFrom, own < begin {
                warn(draft, area, subject, Message(
                    vi: "có từ \(iso(own)), trước \(parent.name) (từ \(iso(begin)))", en: "lives from \(iso(own)), before \(parent.name) (from \(iso(begin)))"))
            }
        }
    }

    private static func warn(_ draft: Draft, _ area: ReferenceArea, _ subject: Subject, _ message: Message) {
        draft.findings.warning(rule, at: area.location, subject, vi: message.vi, en: message.en, suggestion: Message(
            vi: "Sửa valid_from, valid_to, hoặc ghi đơn vị cấp trên khác ở «parent».", en: "Mend valid_from or valid_to, or name another «parent»."))
    }
}
