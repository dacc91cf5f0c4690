import Reporting

/// What the content holds, laid out by unit and by indicator, so that no page has to search for it.
package struct ReportIndex: Sendable {
    /// Group ids in the catalogue's order, each with its indicators.
    package let groups: [(id: String, indicators: [IndicatorRef])]
    /// Per unit: plans made for it, then plans that name it in a target.
    let plans: [[PlanRef]]
    /// Per unit: the indicators it ever reported.
    package let reported: [[IndicatorRef]]
    /// Per indicator: the units that ever reported it, and the targets that ask for it.
    let reporters: [[AreaRef]]
    package let targets: [[TargetRef]]
    /// Per indicator: figures found in print.
    let published: [[PublishedFigure]]
    /// Approved narratives only, as a draft is nobody's word yet; in a preview drafts too, each marked as one.
    let narratives: [NarrativeKey: Narrative]
    /// Per unit: the answers to «vì sao» that are told there, of the same narratives.
    let whys: [[Why]]
    /// Those that any page shows, in the order of their paths.
    let pictures: [Picture]
    /// Per unit: the years it wrote of, in order.
    let writtenYears: [[Int]]

    struct NarrativeKey: Hashable {
        let area: AreaRef
        let year: Int
    }

    init(_ report: Report, drafts: Bool = false) {
        let indicators = report.indicatorRefs
        var groups: [(id: String, indicators: [IndicatorRef])] = []
        for indicator in indicators {
            let id = report[indicator].group
            if let place = groups.firstIndex(where: { $0.id == id }) {
                groups[place].indicators.append(indicator)
            } else {
                groups.append((id, [indicator]))
            }
        }
        self.groups = groups
        var plans: [[PlanRef]] = Array(repeating: [], count: report.areas.count)
        var targets: [[TargetRef]] = Array(repeating: [], count: report.indicators.count)
        for plan in report.planRefs {
            for unit in [report[plan].unit] + report[plan].targets.map(\.unit) where !plans[Int(unit.index)].contains(plan) {
                plans[Int(unit.index)].append(plan)
            }
            for target in report.targets(of: plan) {
                targets[Int(report[target].indicator.index)].append(target)
            }
        }
        self.plans = plans
        self.targets = targets
        var reported: [[IndicatorRef]] = []
        var reporters: [[AreaRef]] = Array(repeating: [], count: report.indicators.count)
        for area in report.areaRefs {
            // sorted by indicator: neighbours are equal
            var own: [IndicatorRef] = []
            for observation in report.observations(of: area) where own.last != observation.indicator {
                own.append(observation.indicator)
                reporters[Int(observation.indicator.index)].append(area)
            }
            reported.append(own)
        }
        self.reported = reported
        self.reporters = reporters
        var published: [[PublishedFigure]] = Array(repeating: [], count: report.indicators.count)
        for figure in report.published {
            if let indicator = figure.indicator { published[Int(indicator.index)].append(figure) }
        }
        self.published = published
        let told = report.narratives.filter { $0.status == .approved || drafts }
        whys = Why.all(told, in: report)
        pictures = report.pictures(of: told, report.pages)
        var written: [Set<Int>] = Array(repeating: [], count: report.areas.count)
        for narrative in told { written[Int(narrative.area.index)].insert(narrative.year) }
        writtenYears = written.map { $0.sorted() }
        narratives = Dictionary(
            told.map { (NarrativeKey(area: $0.area, year: $0.year), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether a plan asks for it, somebody reported it, or a figure in print speaks of it. A catalogue may hold far more than one office uses.
    func isUsed(_ indicator: IndicatorRef) -> Bool {
        let place = Int(indicator.index)
        return !targets[place].isEmpty || !reporters[place].isEmpty || !published[place].isEmpty
    }

    /// Those that are used, in the catalogue's order; all of them while none is.
    var used: [IndicatorRef] {
        let all = groups.flatMap(\.indicators)
        let used = all.filter(isUsed)
        return used.isEmpty ? all : used
    }

    package func narrative(_ area: AreaRef, _ year: Int) -> Narrative? { narratives[NarrativeKey(area: area, year: year)] }
}
