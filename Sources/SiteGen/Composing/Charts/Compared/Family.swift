import Drawing
import Measuring
import Reporting

/// The units under one unit that reported an indicator or were asked for it, each with its series, in the official order.
struct Family {
    let parent: AreaRef?
    let known: [(area: AreaRef, series: Series)]

    /// All of one indicator, in the order of the list of units.
    static func all(of indicator: IndicatorRef, in edition: Edition) -> [Family] {
        let report = edition.report
        // a derived indicator has no rows of its own, and who never reported is missed only here: so also the units it is asked of
        let asked = edition.reportIndex.targets[Int(indicator.index)].map { report[$0] }.flatMap { target in
            target.appliesTo == .unit ? [target.unit] : edition.tree[childrenOf: target.unit]
        }
        var parents: [AreaRef?] = []
        var members: [AreaRef?: [AreaRef]] = [:]
        for area in Set(edition.reportIndex.reporters[Int(indicator.index)] + asked).sorted() {
            let parent = report[area].parent
            if members[parent] == nil { parents.append(parent) }
            members[parent, default: []].append(area)
        }
        return parents.map { parent in
            let official = (members[parent] ?? []).sorted { report[$0].rank < report[$1].rank }
            return Family(parent: parent, known: official.map { ($0, edition.measured.series($0, indicator)) })
        }
    }

    /// Those that are set beside each other, in the order of their first units.
    func alike(_ indicator: IndicatorRef, _ measured: MeasuredReport) -> [[(area: AreaRef, series: Series)]] {
        measured.setBeside(known.map(\.area), under: parent, on: indicator).map { group in
            let members = Set(group)
            return known.filter { members.contains($0.area) }
        }
    }
}
