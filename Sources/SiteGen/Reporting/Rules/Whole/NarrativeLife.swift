import Diagnostics

enum NarrativeLife {
    private static let why = Message(
        vi: "Bài viết nói về năm mà đơn vị còn hoạt động.",
        en: "A narrative tells of a year in which its unit lived.")

    static let rule: Rule = Rule("narrative-life", why: why) { draft in
        draft.narratives.compactMap { narrative in
            let area = draft.areas[Int(narrative.area.index)]
            if area.isAlive(in: narrative.year) { return nil }
            let life = OutsideLife.life(of: area)
            return rule.warning(
                at: .wholeFile(narrative.path), draft.subject(narrative.area, year: narrative.year),
                vi: "bài viết về năm nằm ngoài thời gian hoạt động của đơn vị (\(life.vi))",
                en: "the narrative is of a year outside the unit's life (\(life.en))",
                suggestion: Message(vi: "Chuyển bài viết sang thư mục của đơn vị đúng.", en: "Move it to the folder of the right unit."))
        }
    }
}
