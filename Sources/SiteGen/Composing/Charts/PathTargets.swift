import Measuring
import Reporting
import Wording

/// The targets of one plan on one indicator of one unit, the line that leads to them, and what the plan above asks.
struct PathTargets {
    let milestones: [PathFacts.Named]
    let path: [(year: Double, value: Double)]
    /// When the unit ended, where its line is drawn on to a target that is judged no more.
    let end: Double?
    let parents: [PathFacts.Named]

    init(_ subject: ChartSubject, _ head: Assessment?, _ report: Report, _ indicator: Indicator) {
        guard let head else {
            (milestones, path, end, parents) = ([], [], nil, [])
            return
        }
        let words = subject.words
        var milestones: [PathFacts.Named] = []
        var path: [(year: Double, value: Double)] = []
        let rows = subject.assessments.filter { $0.target.plan == head.target.plan && report[$0.target].year != nil }
            .sorted { report[$0.target].year ?? 0 < report[$1.target].year ?? 0 }
        let isDrawn = { (row: Assessment) in row.path != nil || row.pathAtEnd != nil }
        if let base = rows.last(where: isDrawn)?.baseline { path.append((base.moment.double, base.value.double)) }
        for row in rows {
            let target = report[row.target]
            guard let year = target.year else { continue }
            let isLapsed = row.standing == .lapsed
            let figure = words.figure(target.value, indicator, isTarget: true)
            var label = "\(year): \(figure)"
            if isLapsed { label += " (\(words[.standingLapsed].loweredInSentence))" }
            // what counts the amount stands in the other labels
            let short = indicator.unitOfMeasure == .amount ? words.amount(target.value, indicator, isTarget: true) : figure
            let milestone = PathFacts.Named(year: Double(year), value: target.value.double, label: label, figure: short, isLapsed: isLapsed)
            milestones.append(milestone)
            if isDrawn(row), let base = path.first, milestone.year > base.year { path.append((milestone.year, milestone.value)) }
        }
        self.milestones = milestones
        self.path = path.count > 1 ? path : []
        let last = report[subject.series.area].validTo.map { Moment($0).double }
        end = last.flatMap { last in path.count > 1 && last < path[path.count - 1].year ? last : nil }
        parents = Self.parents(of: head, subject, report, indicator)
    }

    private static func parents(of head: Assessment, _ subject: ChartSubject, _ report: Report, _ indicator: Indicator) -> [PathFacts.Named] {
        guard let parent = report[head.target.plan].parent else { return [] }
        let plan = report[parent]
        return plan.targets.filter { $0.indicator == subject.indicator && $0.unit == plan.unit && $0.appliesTo == .unit }.compactMap { target in
            target.year.map { year in
                let value = subject.words.figure(target.value, indicator, isTarget: true)
                return PathFacts.Named(year: Double(year), value: target.value.double, label: "\(year): \(value)", figure: value)
            }
        }.sorted { $0.year < $1.year }
    }
}
