import Language

/// What an indicator counts, in the content's own words.
extension Report {
    /// «người», «ward|wards»: as content/strings names it (`counted.<indicator>`). A share of the units below one unit counts what
    /// these are called in that year: «phường» of a district, «xã, phường, đặc khu» of a province since 01/7/2025. nil where nobody named it.
    package func counted(_ indicator: IndicatorRef, of area: AreaRef, year: Int, in locale: ReportLocale) -> String? {
        let named = strings[locale]?["counted.\(self[indicator].id)"]
        guard case .shareOfChildren = self[indicator].derivation else { return named }
        return nounOfChildren(area, year: year, in: locale) ?? named
    }

    /// In Vietnamese from their names, else from their kinds; nil where there are none, or some that nobody named.
    package func nounOfChildren(_ area: AreaRef, year: Int, in locale: ReportLocale) -> String? {
        let children = children(of: area, year: year)
        if children.isEmpty { return nil }
        if locale == .vi {
            let order = kindWords
            var found: Set<String> = []
            for child in children { found.insert(kindWord(of: self[child].name, among: order) ?? "") }
            if !found.contains("") { return order.filter(found.contains).map { $0.lowercased() }.joined(separator: ", ") }
        }
        var kinds: [String] = []
        for child in children where !kinds.contains(self[child].kind) { kinds.append(self[child].kind) }
        let forms = kinds.compactMap { strings[locale]?["counted.\($0)"] }
        if forms.count < kinds.count { return nil }
        if forms.count == 1 { return forms[0] }
        let one = forms.map { countedForm($0, isOne: true) }, many = forms.map { countedForm($0, isOne: false) }
        return one == many ? one.joined(separator: ", ") : one.joined(separator: ", ") + "|" + many.joined(separator: ", ")
    }

    /// «Quận», «Phường» …: words that units' names begin with, in the order in which they are named side by side.
    package var kindWords: [String] {
        (strings[.vi]?["print.kindWords"] ?? "").split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    }
}
