import Language

/// The names under which a sentence may speak of an indicator or of a unit below, folded, as bytes.
struct NarrativeNames {
    /// Longest first: «công dân học tập điện tử» is not «công dân học tập».
    private let indicators: [(key: [UInt8], ref: IndicatorRef)]
    private let areas: [[UInt8]]

    init(_ draft: Draft) {
        var named: [(key: [UInt8], ref: IndicatorRef)] = []
        for (index, indicator) in draft.indicators.enumerated() {
            for name in Self.spellings(of: indicator.name.vi) { named.append((Array(nameKey(name).utf8), IndicatorRef(index))) }
        }
        // the title alone, where it is the title of one indicator only
        let titles = draft.indicators.enumerated().compactMap { index, indicator in
            Self.title(in: indicator.name.vi).map { (key: Array(nameKey($0).utf8), ref: IndicatorRef(index)) }
        }
        let taken = named.map(\.key)
        named += titles.filter { title in !taken.contains(title.key) && titles.count { $0.key == title.key } == 1 }
        // names of one short word would be found everywhere
        named.removeAll { $0.key.count <= 5 }
        named.sort { a, b in a.key.count == b.key.count ? a.ref < b.ref : a.key.count > b.key.count }
        indicators = named
        areas = draft.areas.map { Array(nameKey($0.name).utf8) }
    }

    /// «Tỷ lệ công dân học tập» is also spoken of as «công dân học tập».
    private static func spellings(of name: String) -> [String] {
        let short = ["Tỷ lệ ", "Tỉ lệ ", "Số "].filter { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
        return [name] + short
    }

    /// «Tỷ lệ công dân đạt danh hiệu Công dân học tập» is mostly spoken of as «Công dân học tập».
    private static func title(in name: String) -> String? {
        [" đạt danh hiệu ", " được công nhận là ", " được công nhận "].lazy.compactMap { words in
            name.firstRange(of: words).map { String(name[$0.upperBound...]) }
        }.first
    }

    /// The indicators named; a name inside a longer one that was found does not count.
    func indicators(in sentence: String) -> [IndicatorRef] {
        var rest = Array(nameKey(sentence).utf8)
        var found: [IndicatorRef] = []
        for (key, ref) in indicators {
            guard let start = firstPlace(of: key, in: rest) else { continue }
            if !found.contains(ref) { found.append(ref) }
            for place in start..<start + key.count { rest[place] = UInt8(ascii: " ") }
        }
        return found
    }

    func areas(in sentence: String, below area: AreaRef, _ draft: Draft) -> [AreaRef] {
        let text = Array(nameKey(sentence).utf8)
        return draft.children[Int(area.index)].filter { firstPlace(of: areas[Int($0.index)], in: text) != nil }
    }

    /// Where a key begins in a text, both of them UTF-8.
    private func firstPlace(of key: [UInt8], in text: [UInt8]) -> Int? {
        guard let first = key.first, key.count <= text.count else { return nil }
        return (0...text.count - key.count).first { text[$0] == first && text[$0..<$0 + key.count].elementsEqual(key) }
    }
}
