import Diagnostics
import Loading

enum WrongLink {
    private static let why = Message(
        vi:
            "Liên kết dẫn tới địa chỉ đầy đủ, hoặc tới một mục của trang theo mã. Một bài hiện ở nhiều trang trong các thư mục sâu khác nhau, nên địa chỉ tương đối không thể đúng ở mọi nơi.",
        en:
            "A link leads to a whole address, or to a record of the site by its id. A text stands on several pages, in folders of different depths: a relative address cannot be right on all of them."
    )

    static let rule: Rule = Rule("wrong-link", why: why)

    static func check(_ document: RawMarkdown, _ draft: Draft, _ subject: Subject, _ guesses: inout Guesses) -> [Finding] {
        let pages = pages(draft)
        return document.links.filter { !isWhole($0.address.value) }.compactMap { link in
            guard let own = OwnAddress(link.address.value) else { return finding(link, subject) }
            return checkRecord(own, link, draft, pages, subject, &guesses)
        }
    }

    /// scheme://…, a mailbox or a telephone.
    private static func isWhole(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":") else { return false }
        let scheme = address[..<colon].lowercased()
        if scheme == "mailto" || scheme == "tel" { return true }
        return !scheme.isEmpty && scheme.utf8.allSatisfy { (0x61...0x7A).contains($0) } && address[colon...].hasPrefix("://")
    }

    private static func finding(_ link: RawLink, _ subject: Subject) -> Finding {
        let found = link.address.value
        return rule.error(
            at: link.address.location, subject,
            vi: "liên kết «\(found)» không phải địa chỉ đầy đủ", en: "the link «\(found)» is not a whole address",
            suggestion: Message(
                vi:
                    "Ghi địa chỉ đầy đủ https://…; đến trang của chính trang này thì ghi unit:mã-đơn-vị, indicator:mã-chỉ-tiêu, plan:mã-kế-hoạch hoặc page:tên-trang.",
                en: "Write a whole address https://…; for a page of this site write unit:id, indicator:id, plan:id or page:name."))
    }

    private static func checkRecord(
        _ own: OwnAddress, _ link: RawLink, _ draft: Draft, _ pages: [String], _ subject: Subject, _ guesses: inout Guesses
    ) -> Finding? {
        let known: [String], what: Message, file: String, isKnown: Bool
        switch own.kind {
        case .unit:
            (known, what, file) = (draft.areaIds.all, Message(vi: "đơn vị", en: "unit"), "units.csv")
            isKnown = draft.areaIds.index(id: own.id) != nil
        case .indicator:
            (known, what, file) = (draft.indicatorIds.all, Message(vi: "chỉ tiêu", en: "indicator"), "indicators.yaml")
            isKnown = draft.indicatorIds.index(id: own.id) != nil
        case .plan:
            (known, what, file) = (draft.planIds.all, Message(vi: "kế hoạch", en: "plan"), "plans/\(own.id).yaml")
            isKnown = draft.planIds.index(id: own.id) != nil
        case .page:
            (known, what, file) = (pages, Message(vi: "trang", en: "page"), "pages/\(own.id).md")
            isKnown = pages.contains(own.id)
        }
        // a list that could not be read knows nobody, and that has been said
        if isKnown || draft.isUnread(file) || (known.isEmpty && own.kind != .plan) { return nil }
        let near = guesses.nearest(to: own.id, among: known, of: own.kind.rawValue).map { "\(own.kind.rawValue):\($0)" }
        let place = own.kind == .plan ? "plans/" : own.kind == .page ? "pages/" : file
        let names = SitePage.allCases.map(\.rawValue).joined(separator: ", ")
        let more =
            own.kind == .page ? Message(vi: ", hoặc một trong các tên: \(names)", en: ", or one of: \(names)") : Message(vi: "", en: "")
        return rule.error(
            at: link.address.location, subject,
            vi: "liên kết «\(link.address.value)»: không có \(what.vi) «\(own.id)»",
            en: "the link «\(link.address.value)»: there is no \(what.en) «\(own.id)»",
            suggestion: didYouMean(near)
                ?? Message(
                    vi: "Ghi mã của một \(what.vi) có trong \(place)\(more.vi).", en: "Write the id of a \(what.en) in \(place)\(more.en).")
        )
    }

    private static func pages(_ draft: Draft) -> [String] {
        SitePage.allCases.map(\.rawValue) + draft.raw.pages.compactMap { pageName($0.path) }
    }
}

/// `pages/gioi-thieu.md` is `gioi-thieu`.
func pageName(_ path: String) -> String? {
    path.split(separator: "/").last?.split(separator: ".").first.map(String.init)
}
