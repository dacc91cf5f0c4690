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
    let unit = edition.report[area], words = edition.words
    let sheet = Sheet(edition, path: Routes.heirs(unit.id))
    let target: String?, areas: [AreaRef]
    switch heirs {
    case .one(let heir): (target, areas) = (Routes.unit(edition.report[heir].id), [heir])
    case .several(let heirs): (target, areas) = (nil, heirs)
    }
    let fields: Fields = [
        "refresh": .text(target.map { "0; url=" + sheet.up + $0 } ?? ""),
        "text": .text(
            words.fill(
                target == nil ? .heirsSeveral : .heirsOne, ("unit", edition.name(area)), ("date", unit.validTo.map { words.date($0) } ?? "")
            )),
        "heirs": .told(
            Telling.Page(
                address: edition.address(Routes.heirs(unit.id)), locale: words.locale.rawValue,
                title: words.fill(.heirsTitle, ("unit", edition.name(area))),
                blocks: [
                    .list(
                        List(
                            .plain, areas.map { List.Item([.link(edition.address(Routes.unit(edition.report[$0].id)), edition.name($0))]) })
                    )
                ],
                furniture: Furniture(words))),
        "old": .text(sheet.up + Routes.unit(unit.id)),
        "oldLabel": .text(words.fill(.heirsOld, ("unit", edition.name(area)))),
    ]
    let crumbs = [words.crumb(.navUnits, Routes.units), PageFrame.Crumb(label: edition.name(area), path: Routes.unit(unit.id))]
    var frame = PageFrame(path: sheet.path, template: "heirs", title: words.fill(.heirsTitle, ("unit", edition.name(area))), crumbs: crumbs)
    frame.canonical = target
    return frame.page(sheet, fields)
}
