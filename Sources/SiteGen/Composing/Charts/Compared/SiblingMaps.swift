import Drawing
import Measuring
import Reporting
import Wording

/// Siblings where they lie, each in its class: its standing, or where nobody is judged, on which side of the target of the unit above.
extension Siblings {
    /// nil where any of them has no place of its own in the grid of tiles.
    func tiles() -> UnitMap? {
        let spots = members.map { report[$0.area].tile }
        guard !spots.contains(where: { $0 == nil }), members.count <= UnitMap.mostPlaces else { return nil }
        let left = spots.compactMap { $0?.column }.min() ?? 0
        let top = spots.compactMap { $0?.row }.min() ?? 0
        return map { place, member in
            guard let tile = report[member.area].tile else { return }
            (place.column, place.row) = (tile.column - left, tile.row - top)
        }
    }

    /// nil where any of them has no outline.
    func outlines() -> UnitMap? {
        guard members.count <= UnitMap.mostPlaces, members.allSatisfy({ report.boundary(of: $0.area) != nil }) else { return nil }
        var map = map { place, member in
            place.rings = report.boundary(of: member.area)?.rings.map { $0.map { Point($0.longitude, $0.latitude) } } ?? []
        }
        var credits: [String] = []
        for member in members {
            guard let credit = report.boundary(of: member.area)?.credit, !credits.contains(credit) else { continue }
            credits.append(credit)
        }
        map?.remarks += credits.map { words.fill(.compareMapCredit, ("credit", $0)) }
        return map
    }

    /// Why there is no map although places were given for some; nil where nobody gave any.
    var whyNoMap: String? {
        let homeless = members.filter { report[$0.area].tile == nil }
        if members.count < 2 || homeless.count == members.count { return nil }
        if members.count > UnitMap.mostPlaces {
            return words.fill(.compareNoMapMany, ("count", words.whole(members.count)), ("most", words.whole(UnitMap.mostPlaces)))
        }
        if !homeless.isEmpty {
            let more = homeless.count > 3 ? " …" : ""
            return words.fill(.compareNoMapTile, ("count", words.whole(homeless.count)), ("units", homeless.prefix(3).map(\.name).joined(separator: ", ") + more))
        }
        return aim == nil && !isJudged ? words[.compareNoMapTarget] : nil
    }

    private func map(_ put: (inout UnitMap.Place, Member) -> Void) -> UnitMap? {
        guard members.count > 1, aim != nil || isJudged else { return nil }
        let places = (isOrdered ? worstFirst : rows).map { row in
            var place = UnitMap.Place(name: row.member.name, figure: row.row.now?.text ?? row.row.absence, sign: sign(row))
            put(&place, row.member)
            return place
        }
        return UnitMap(
            id: id, tongue: words.tongue, places: places, when: nowText, isIllustrative: isIllustrative, title: title,
            description: places.map { "\($0.name): \($0.figure), \($0.sign.word.prefix(1).lowercased() + $0.sign.word.dropFirst())." }.joined(separator: " "))
    }

    private func sign(_ row: Sortable) -> UnitMap.Sign {
        if let verdict = row.row.verdict { return UnitMap.Sign(word: verdict.word, fill: .status(verdict.fill), icon: verdict.icon) }
        guard row.exact != nil, let target = row.row.target else { return UnitMap.Sign(word: words[.compareNoValue], fill: .status(.noData)) }
        let word: Word = row.distance <= 0 ? .compareReached : .compareNotReached
        return UnitMap.Sign(word: words.fill(word, ("target", "\(targetTitle) (\(target.text))")), fill: row.distance <= 0 ? .color(.ink2) : .color(.bg))
    }
}
