import Diagnostics

/// Without the site's own words, an indicator and a unit nothing can be said of anybody.
enum NoRecords {
    static let rule: Rule = Rule("no-records") { draft in
        let raw = draft.raw
        let findings = draft.findings
        // a folder that could not be opened is no empty folder
        if raw.diagnostics.contains(where: { $0.rule == "content-folder" }) { return }
        func check(_ path: String, isThere: Bool, _ what: Message) {
            // where the file is missing or broken, that has been said
            if isThere || (raw.diagnostics + findings.diagnostics).contains(where: { isFile($0.location.path, path) }) { return }
            findings.error(
                rule, at: .wholeFile(path), Subject(path, path), vi: "không có \(what.vi) nào", en: "there is no \(what.en)",
                suggestion: Message(vi: "Ghi ít nhất một \(what.vi) vào \(path).", en: "Write at least one \(what.en) in \(path)."))
        }
        check("site.yaml", isThere: raw.site != nil, Message(vi: "khai báo", en: "declaration"))
        check("indicators.yaml", isThere: !draft.indicators.isEmpty, Message(vi: "chỉ tiêu", en: "indicator"))
        check("units.csv", isThere: !draft.areas.isEmpty, Message(vi: "đơn vị", en: "unit"))
    }
}
