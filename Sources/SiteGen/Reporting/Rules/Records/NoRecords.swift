import Diagnostics

enum NoRecords {
    private static let why = Message(
        vi: "Không có khai báo của trang, một chỉ tiêu và một đơn vị thì không nói được gì về ai.",
        en: "Without the site's own words, an indicator and a unit nothing can be said of anybody.")

    static let rule: Rule = Rule("no-records", why: why) { draft in
        // a folder that could not be opened is no empty folder
        if draft.raw.diagnostics.contains(where: { $0.rule == "content-folder" }) { return [] }
        let told = draft.raw.diagnostics + draft.findings.all
        func lacking(_ path: String, isThere: Bool, _ what: Message) -> Finding? {
            // where the file is missing or broken, that has been said
            if isThere || told.contains(where: { isFile($0.location.path, path) }) { return nil }
            return rule.error(
                at: .wholeFile(path), Subject(path, path), vi: "không có \(what.vi) nào", en: "there is no \(what.en)",
                suggestion: Message(vi: "Ghi ít nhất một \(what.vi) vào \(path).", en: "Write at least one \(what.en) in \(path)."))
        }
        return [
            lacking("site.yaml", isThere: draft.raw.site != nil, Message(vi: "khai báo", en: "declaration")),
            lacking("indicators.yaml", isThere: !draft.indicators.isEmpty, Message(vi: "chỉ tiêu", en: "indicator")),
            lacking("units.csv", isThere: !draft.areas.isEmpty, Message(vi: "đơn vị", en: "unit")),
        ].compactMap(\.self)
    }
}
