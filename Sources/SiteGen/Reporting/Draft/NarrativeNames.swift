import Language

/// The names under which a sentence may speak of an indicator or of a unit below.
struct NarrativeNames {
    /// Folded names, longest first: «công dân học tập điện tử» is not «công dân học tập».
    private let indicators: [(key: String, ref: IndicatorRef)]
    private let areas: [String]

    init(_ draft: Draft) {
        indicators = draft.indicators.enumerated().flatMap { index, indicator in
            Self.spellings(of: indicator.name.vi).map { (nameKey($0), IndicatorRef(index)) }
        }.filter { $0.key.count > 5 }.sorted { ($0.key.count, $1.key) > ($1.key.count, $0.key) }
        areas = draft.areas.map { nameKey($0.name) }
    }

    /// «Tỷ lệ công dân học tập» is also spoken of as «công dân học tập».
    private static func spellings(of name: String) -> [String] {
        let short = ["Tỷ lệ ", "Tỉ lệ ", "Số "].filter { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
        return [name] + short
    }

    /// The indicators named; a name inside a longer one that was found does not count.
    func indicators(in sentence: String) -> [IndicatorRef] {
        var rest = nameKey(sentence)
        var found: [IndicatorRef] = []
        for (key, ref) in indicators {
            guard let range = rest.firstRange(of: key) else { continue }
            if !found.contains(ref) { found.append(ref) }
            rest.replaceSubrange(range, with: " ")
        }
        return found
    }

    func areas(in sentence: String, below area: AreaRef, _ draft: Draft) -> [AreaRef] {
        let text = nameKey(sentence)
        return draft.children[Int(area.index)].filter { text.contains(areas[Int($0.index)]) }
    }
}
