import Rendering
import Reporting
import Telling
import Wording

/// What a visitor who still holds the address of an ended unit should see today.
enum Heirs {
    /// Wholly merged or renamed: all of it lives on in this one.
    case one(AreaRef)
    /// Divided, or only its parts live on: nobody is sent anywhere, the heirs are named.
    case several([AreaRef])
}

extension Edition {
    /// nil for a unit that lives, and for one whose heirs nobody wrote down.
    func heirs(of area: AreaRef) -> Heirs? {
        guard report[area].validTo != nil else { return nil }
        var seen: Set<AreaRef> = [area]
        var here = area
        while let next = wholeHeir(of: here), seen.insert(next).inserted { here = next }
        if here != area, report[here].validTo == nil { return .one(here) }
        let own = tree[heirsOf: here].map(\.to)
        let heirs = own.isEmpty ? heirsOfChildren(here) : own
        if !heirs.isEmpty { return .several(heirs) }
        return here == area ? nil : .one(here)
    }

    private func wholeHeir(of area: AreaRef) -> AreaRef? {
        let changes = tree[heirsOf: area]
        guard changes.count == 1, changes[0].kind == .rename || changes[0].kind == .mergeWhole else { return nil }
        return changes[0].to
    }

    /// Where the territory went when only the units below have heirs of their own; those outside the unit, each once.
    func heirsOfChildren(_ area: AreaRef) -> [AreaRef] {
        let all = tree[childrenOf: area].flatMap { tree[heirsOf: $0] }.map(\.to)
        return Set(all).filter { report[$0].parent != area }.sorted()
    }
}

/// units/<id>/heirs/: a lasting address that leads to whoever stands in an ended unit's place: on to the one heir, or to a choice.
func heirsPage(_ area: AreaRef, _ heirs: Heirs, in edition: Edition) -> FramedPage {
    let unit = edition.report[area], words = edition.words, route = Routes.heirs(unit.id)
    let target: String?, areas: [AreaRef]
    switch heirs {
    case .one(let heir): (target, areas) = (Routes.unit(edition.report[heir].id), [heir])
    case .several(let heirs): (target, areas) = (nil, heirs)
    }
    let name = edition.name(area), title = words.fill(.heirsTitle, ("unit", name))
    let ended = unit.validTo.map { words.date($0) } ?? ""
    let page = edition.page(
        route, title,
        [
            .lead(words.fill(target == nil ? .heirsSeveral : .heirsOne, ("unit", name), ("date", ended))),
            .list(List(.plain, areas.map { List.Item([edition.link($0)]) })),
            .text(.link(edition.address(Routes.unit(unit.id)), words.fill(.heirsOld, ("unit", name)))),
        ])
    let crumbs = [words.crumb(.navUnits, Routes.units), PageFrame.Crumb(label: name, path: Routes.unit(unit.id))]
    var frame = PageFrame(path: route, title: title, crumbs: crumbs)
    frame.canonical = target
    frame.refresh = target.map { edition.address($0) }
    return edition.told(page, in: frame)
}
