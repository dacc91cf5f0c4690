import Language
import Measuring
import Reporting
import Wording

/// An approved answer to «vì sao»: a section of a narrative that speaks of one indicator of a unit. None is ever lost: it stands on the page
/// and in print of its year for ever, and on the unit's page until the same author gives a newer one.
package struct Why: Sendable {
    package let narrative: Narrative
    package let section: Narrative.Section
    package let indicator: IndicatorRef
    /// The unit it is told at: the author's own, or one that the author wrote about.
    let area: AreaRef

    var year: Int { narrative.year }
    /// Whom it is about; the author's own unit where the anchor names no other.
    package var subject: AreaRef { section.about ?? narrative.area }
    package var isOwn: Bool { narrative.area == area }

    /// Every answer by the unit at whose page it is told: a unit's own in the order of years and text, then what others wrote about it.
    static func all(_ narratives: some Sequence<Narrative>, in report: Report) -> [[Why]] {
        var own: [[Why]] = Array(repeating: [], count: report.areas.count), others = own
        for narrative in narratives.sorted(by: { ($0.year, $0.path) < ($1.year, $1.path) }) {
            for section in narrative.sections {
                // a heading that nothing stands under answers nothing
                guard let indicator = section.indicator, section.saysSomething else { continue }
                own[Int(narrative.area.index)].append(
                    Why(narrative: narrative, section: section, indicator: indicator, area: narrative.area))
                for unit in units(section, of: narrative, indicator, report) {
                    others[Int(unit.index)].append(Why(narrative: narrative, section: section, indicator: indicator, area: unit))
                }
            }
        }
        return zip(own, others).map { $0 + $1 }
    }

    /// Whom a section speaks of besides its author: the unit that its anchor names; else the units below the author of which it takes a
    /// value, a target, a standing or a chart of its own indicator.
    private static func units(_ section: Narrative.Section, of narrative: Narrative, _ indicator: IndicatorRef, _ report: Report)
        -> [AreaRef]
    {
        if let about = section.about { return [about] }
        var found: [AreaRef] = []
        for index in section.blocks.references {
            let (area, asked) = narrative.references[index].subject
            if asked == indicator, !found.contains(area), report.isBelow(area, narrative.area) { found.append(area) }
        }
        return found
    }
}

extension Narrative.Section {
    fileprivate var saysSomething: Bool {
        blocks.contains { block in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): inlines.contains { $0 != .softBreak }
            case .list, .quotation, .code, .table, .rule: true
            }
        }
    }
}

extension DataReference {
    package var subject: (area: AreaRef, indicator: IndicatorRef) {
        switch self {
        case .value(let area, let indicator, _), .change(let area, let indicator, _, _), .target(let area, let indicator, _),
            .standing(let area, let indicator, _), .chart(let area, let indicator):
            (area, indicator)
        }
    }
}

extension Report {
    /// Whether a unit stands somewhere below another.
    fileprivate func isBelow(_ area: AreaRef, _ above: AreaRef) -> Bool {
        var next = self[area].parent
        while let parent = next {
            if parent == above { return true }
            next = self[parent].parent
        }
        return false
    }
}

extension ReportIndex {
    /// What is told at a unit of one year, its own first.
    package func whys(_ area: AreaRef, in year: Int) -> [Why] { whys[Int(area.index)].filter { $0.year == year } }

    /// The newest answer up to a year, of each author and about each unit: the unit's own first.
    func newestWhys(_ area: AreaRef, _ indicator: IndicatorRef, by year: Int) -> [Why] {
        let known = whys[Int(area.index)].filter { $0.indicator == indicator && $0.year <= year }
        return known.filter { why in
            !known.contains { later in
                later.year > why.year && later.narrative.area == why.narrative.area && (!why.isOwn || later.subject == why.subject)
            }
        }
    }

    /// The indicators that a unit's page gives an answer to.
    func answered(_ area: AreaRef, by year: Int) -> Set<IndicatorRef> {
        Set(whys[Int(area.index)].filter { $0.year <= year }.map(\.indicator))
    }
}
