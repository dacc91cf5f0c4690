import Diagnostics

enum ParentLife {
    private static let why = Message(
        vi: "Đơn vị đứng dưới một đơn vị đang hoạt động: phường của quận đã kết thúc cần cấp trên mới.",
        en: "A unit lives under a parent that lives: a ward whose district has ended needs a new parent.")

    static let rule: Rule = Rule("parent-life", why: why) { draft in
        draft.areas.enumerated().compactMap { index, area in
            guard let parent = area.parent.map({ draft.areas[Int($0.index)] }), let fault = fault(area, below: parent) else { return nil }
            return rule.warning(
                at: area.location, draft.subject(AreaRef(index)), vi: fault.vi, en: fault.en,
                suggestion: Message(
                    vi: "Sửa valid_from, valid_to, hoặc ghi đơn vị cấp trên khác ở «parent».",
                    en: "Mend valid_from or valid_to, or name another «parent»."))
        }
    }

    private static func fault(_ area: ReferenceArea, below parent: ReferenceArea) -> Message? {
        if let end = parent.validTo, area.validTo.map({ $0 > end }) ?? true {
            return Message(
                vi: "còn hoạt động sau khi \(parent.name) kết thúc ngày \(iso(end))",
                en: "lives on after \(parent.name) ended on \(iso(end))")
        }
        guard let begin = parent.validFrom, let own = area.validFrom, own < begin else { return nil }
        return Message(
            vi: "có từ \(iso(own)), trước \(parent.name) (từ \(iso(begin)))",
            en: "lives from \(iso(own)), before \(parent.name) (from \(iso(begin)))")
    }
}
