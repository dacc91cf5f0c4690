import Diagnostics

enum DuplicateNarrative {
    private static let why = Message(
        vi: "Mỗi đơn vị, mỗi năm có một bài viết: có hai thì trang chỉ hiện được một.",
        en: "A unit tells its year in one file: of two, pages could show only one.")

    private struct Key: Hashable {
        let area: AreaRef
        let year: Int
    }

    static let rule: Rule = Rule("duplicate-narrative", why: why) { draft in
        var first: [Key: String] = [:]
        return draft.narratives.compactMap { narrative in
            let key = Key(area: narrative.area, year: narrative.year)
            guard let earlier = first[key] else {
                first[key] = narrative.path
                return nil
            }
            return rule.error(
                at: .wholeFile(narrative.path), draft.subject(narrative.area, year: narrative.year),
                vi: "đã có bài viết của đơn vị, năm này ở \(earlier)", en: "the unit's narrative of this year stands already in \(earlier)",
                suggestion: Message(vi: "Gộp hai bài thành một tệp.", en: "Join the two into one file."))
        }
    }
}
