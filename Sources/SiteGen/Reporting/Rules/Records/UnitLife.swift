import Diagnostics

enum UnitLife {
    private static let why = Message(
        vi: "Đơn vị bắt đầu trước khi kết thúc.",
        en: "A unit's life begins before it ends.")

    static let rule: Rule = Rule("unit-life", why: why) { draft in
        draft.areas.enumerated().compactMap { index, area -> Finding? in
            guard let from = area.validFrom, let to = area.validTo, to < from else { return nil }
            return rule.error(
                at: area.location, draft.subject(AreaRef(index)),
                vi: "valid_to \(iso(to)) trước valid_from \(iso(from))", en: "valid_to \(iso(to)) is before valid_from \(iso(from))",
                suggestion: Message(
                    vi: "Ghi valid_from là ngày đầu, valid_to là ngày cuối còn hoạt động.",
                    en: "Let valid_from be the first and valid_to the last day of its life."))
        }
    }
}
